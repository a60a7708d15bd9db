# البطاقة
talents-card-kind = بطاقة موهبة
talents-card-code = الرمز
talents-card-scan = امسح لفتح الصفحة
talents-card-qr-alt = رمز الاستجابة السريعة للصفحة العامة
talents-card-photo-alt = صورة { $name }
talents-card-availability = التفرغ
talents-card-experience = الخبرة
talents-card-years = { $count ->
    [zero] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
talents-card-talents = المواهب
talents-card-languages = اللغات
talents-card-bio = نبذة
talents-card-education = التكوين
talents-card-footer = بطاقة بتاريخ { $date }. تبقى معلومات الاتصال خاصة.
talents-card-footer-staff = بطاقة بتاريخ { $date } من أجل { $who }. يُرجى عدم نشر بيانات الاتصال.
talents-card-contacts = بيانات الاتصال
talents-card-phone = الهاتف
talents-card-whatsapp = واتساب
talents-card-email = البريد الإلكتروني
talents-card-born = تاريخ الميلاد
talents-card-page = صفحة { $page } من { $pages }
talents-not-empty = تحتوي هذه القاعدة على أشخاص من قبل.
