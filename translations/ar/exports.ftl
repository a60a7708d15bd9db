# أعمدة القوائم المصدَّرة.

exports-column-code = الرمز الفريد
exports-column-first-name = الاسم الشخصي
exports-column-last-name = الاسم العائلي
exports-column-email = البريد الإلكتروني
exports-column-phone = الهاتف
exports-column-whatsapp = واتساب
exports-column-origin = بلد الأصل
exports-column-nationality = الجنسية
exports-column-residence-country = بلد الإقامة
exports-column-residence-city = مدينة الإقامة
exports-column-gender = الجنس
exports-column-talents = المواهب
exports-column-availability = التوفر
exports-column-work-mode = نمط العمل
exports-column-score = نقاط الملف
exports-column-cv = السيرة الذاتية
exports-column-portfolio = معرض الأعمال
exports-column-registered = تاريخ التسجيل
exports-column-birth-date = تاريخ الميلاد
exports-column-experience = سنوات الخبرة
exports-column-languages = اللغات
exports-column-page = الصفحة العامة
exports-column-address = العنوان

# ما طُلب.
exports-selected = { $count ->
    [one] شخص واحد مختار
    [two] شخصان مختاران
    [few] { $count } أشخاص مختارين
   *[other] { $count } شخصًا مختارًا
}
exports-everybody = الدليل كله
exports-sheet-talents = المواهب
exports-sheet-criteria = المعايير
exports-criteria-who = بطلب من
exports-criteria-day = بتاريخ
exports-criteria-time = على الساعة
exports-criteria-people = الأشخاص
exports-criteria-columns = الأعمدة
exports-criteria-asked = معيار
exports-criteria-reason = السبب

# القائمة المطبوعة.
exports-list-title = قائمة المواهب
exports-list-number = رقم
exports-list-observations = ملاحظات
exports-list-footer = { $date } · { $who } · { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
   *[other] { $count } شخصًا
}
exports-list-page = صفحة { $page } من { $pages }

# صفحة الاختيار.
exports-choose-title = تصدير المواهب
exports-choose-back = العودة إلى القائمة
exports-choose-count = { $count ->
    [0] لا أحد يطابق: سيحتوي الملف على العناوين فقط.
    [one] سيحتوي الملف على شخص واحد.
    [two] سيحتوي الملف على شخصين.
    [few] سيحتوي الملف على { $count } أشخاص.
   *[other] سيحتوي الملف على { $count } شخصًا.
}
exports-choose-format = نوع الملف
exports-choose-format-hint = للقائمة المطبوعة ولوحة الوجوه (500 شخص على الأكثر) وبطاقات A5 (100 على الأكثر) أعمدتها الخاصة.
exports-choose-columns = الأعمدة
exports-choose-columns-hint = يُحفظ اختيارك للمرة القادمة.
exports-choose-sensitive = أعمدة حساسة
exports-choose-sensitive-hint = تتطلب سببًا يُسجَّل في السجل، ولا تُحفظ للمرة القادمة.
exports-choose-reason = السبب
exports-choose-separation = فاصل ملف CSV
exports-choose-send = تنزيل
exports-choose-later = ما زاد على 5000 شخص، أو 200 على الورق، يُحضَّر ملفه بينما تواصل عملك، ويخبرك بريد إلكتروني.
exports-format-excel = إكسل (XLSX)
exports-format-csv = CSV
exports-format-pdf = قائمة للطباعة (PDF)
exports-format-contact = لوحة الوجوه (PDF)
exports-format-composite = بطاقات A5 (PDF)
exports-separation-semicolon = فاصلة منقوطة (;)
exports-separation-comma = فاصلة (,)

# ما يُرفض.
exports-columns-none = اختر عمودًا واحدًا على الأقل.
exports-reason-needed = بيّن لماذا هذه الأعمدة ضرورية.
exports-too-many-printed = يتسع هذا النوع من الملفات لـ { $count } شخصًا على الأكثر: ضيّق المعايير أو اختر Excel.

# في السجل، بدل نص البحث.
exports-journal-text = نص
exports-too-many = عدد الأشخاص كبير لملف فوري.
exports-too-many-running = ثلاثة ملفات قيد التحضير: انتظر حتى يجهز أحدها أو ألغِ واحدًا.
exports-ended = انتهى هذا التصدير.

# ملفاتي.
exports-own-title = ملفاتي المصدَّرة
exports-own-lead = تُحضَّر الملفات الطويلة بينما تواصل عملك، ويخبرك بريد إلكتروني. يُحفظ كل ملف 24 ساعة لك وحدك.
exports-own-none = لا ملفات
exports-own-none-text = ستظهر هنا الملفات الطويلة التي تطلبها.
exports-own-people = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
   *[other] { $count } شخصًا
}
exports-own-progress = { $done } من { $all }
exports-own-cancel = إلغاء
exports-own-remove = حذف
exports-own-ends = محفوظ حتى { $at }
exports-state-running = قيد التحضير
exports-state-ready = جاهز
exports-state-failed = فشل
exports-state-ended = انتهى

exports-contact-title = لوحة الوجوه
exports-composite-title = بطاقات التعريف
