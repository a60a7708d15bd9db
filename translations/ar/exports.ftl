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

# في السجل، بدل نص البحث.
exports-journal-text = نص
