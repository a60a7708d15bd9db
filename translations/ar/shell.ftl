# Words of the frame around every page, and of shared components.

shell-skip-link = انتقل إلى المحتوى

shell-navigation = التنقل الرئيسي

shell-menu = القائمة

shell-more = المزيد

shell-preferences = اللغة والمظهر

shell-language = اللغة
shell-language-fr = Français
shell-language-en = English
shell-language-ar = العربية

shell-theme = المظهر
shell-theme-light = فاتح
shell-theme-dark = داكن
shell-theme-auto = مثل الجهاز

shell-account = حسابي

shell-my-profile = ملفي

shell-admin = لوحة التحكم

shell-security = أمان الحساب

shell-factor-due = فعّل التحقق بخطوتين قبل { $date }: بعد ذلك يصبح ضروريًا للمتابعة.
shell-factor-set-up = افعل ذلك الآن

shell-sign-in = تسجيل الدخول
shell-sign-out = تسجيل الخروج

shell-nav-home = الرئيسية
shell-nav-register = تسجيل موهبة
shell-nav-sign-in = تسجيل الدخول
shell-nav-profile = ملفي
shell-nav-edit = تعديل
shell-nav-talents = المواهب
shell-nav-find = البحث برمز
shell-nav-dashboard = لوحة التحكم
shell-nav-mail = البريد
shell-bar-dashboard = لوحة
shell-bar-find = البحث
shell-bar-shortlists = القوائم

shell-terms = شروط الاستخدام

shell-privacy = الخصوصية

shell-poster = ملصق للطباعة

shell-search-label = ابحث عن موهبة
shell-search-placeholder = الاسم أو الرمز أو المهنة
shell-search-short = اسم أو رمز

shell-back = رجوع

shell-print = طباعة

shell-pages = الصفحات

shell-previous = السابق

shell-next = التالي

shell-remove = إزالة

shell-copy = نسخ

shell-copied = تم النسخ

shell-qr-alt = رمز QR يفتح صفحة الملف

shell-steps = الخطوات

shell-figures = عرض الأرقام

shell-field-optional = (اختياري)
shell-field-choose = اختر…

shell-show-password = إظهار كلمة المرور

shell-robot-trap = اترك هذا الحقل فارغًا
shell-robot-busy = جارٍ التحقق من أنك لست روبوتًا، بضع ثوانٍ…
shell-robot-done = تم التحقق من أنك لست روبوتًا

shell-age =
    { $age ->
        [zero] أقل من سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $age } سنوات
        [many] { $age } سنة
       *[other] { $age } سنة
    }
shell-nav-logs = السجلات
shell-my-data = بياناتي
