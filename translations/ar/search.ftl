# مرشحات الدليل، وما لم يُفهم.

search-everyone = كل المواهب
search-chip-text = «{ $text }»
search-chip-code = الرمز { $code }
search-chip-registered-from = التسجيل منذ { $day }
search-chip-photo = مع صورة
search-chip-no-photo = بدون صورة
search-chip-active = حساب مفعّل
search-chip-suspended = حساب معلّق

search-filter-unknown = معيار غير معروف، لم يُستعمل: { $name }
search-filter-value-unknown = قيمة غير معروفة، لم تُستعمل: { $name }

search-picture-no-code = لا يوجد رمز QR مقروء في هذه الصورة. التقطها من مسافة أقرب، أو اكتب الرمز.

search-facet-talent = الموهبة
search-facet-city = مدينة الإقامة
search-facet-residence = بلد الإقامة
search-facet-origin = بلد الأصل
search-facet-nationality = الجنسية
search-facet-gender = الجنس
search-facet-availability = التوفر
search-facet-work-mode = نمط العمل
search-facet-contract-kind = نوع العقد
search-facet-language = اللغات
search-facet-photo = الصورة
search-facet-cv = السيرة الذاتية
search-facet-portfolio = ملف الأعمال
search-facet-status = الحساب
search-facet-visibility = الظهور
search-chip-of = { $criterion }: { $value }
search-chip-all = { $criterion }: كلها معًا
search-chip-cv = مع سيرة ذاتية
search-chip-no-cv = بدون سيرة ذاتية
search-chip-portfolio = مع ملف أعمال
search-chip-no-portfolio = بدون ملف أعمال
search-chip-private = صفحة خاصة
search-chip-recruiter = صفحة لمسؤولي التوظيف
search-chip-public = صفحة عامة
search-chip-age-min = من { $years } سنة
search-chip-age-max = حتى { $years } سنة
search-chip-experience = { $years ->
    [one] خبرة سنة على الأقل
    [two] خبرة سنتين على الأقل
    [few] خبرة { $years } سنوات على الأقل
   *[other] خبرة { $years } سنة على الأقل
}
search-chip-score = مكتمل بنسبة { $score } % على الأقل
search-chip-registered-to = التسجيل حتى { $day }
search-filter-ages-contradict = السن الأدنى أكبر من السن الأقصى: لا يمكن لأحد أن يطابق ذلك.
search-filter-days-contradict = اليوم الأول بعد اليوم الأخير: لا يمكن لأحد أن يطابق ذلك.
search-filter-number = اكتب عددًا صحيحًا من 0 إلى { $most }.
search-filter-day = اكتب تاريخًا مثل {"\u2066"}2026-05-01{"\u2069"}.
search-filter-text-cut = نص البحث طويل جدًا: تُحتسب أول { $most } حرف فقط.
search-facet-category = فئة المواهب
search-facet-consent = الموافقة المعطاة
search-chip-language-level = { $language } ({ $level } أو أعلى)
search-chip-language-best = { $language } ({ $level })
search-chip-rate-hourly = { $amount } { $currency } في الساعة على الأكثر
search-chip-rate-monthly = { $amount } { $currency } في الشهر على الأكثر
search-rate-hourly = في الساعة
search-rate-monthly = في الشهر
search-filter-level-alone = لم يُستعمل المستوى: اختر لغة أيضًا.
search-filter-reserved = معيار خاص بالمسؤولين، لم يُستعمل: { $name }
