# صفحات الدليل.

search-people-title = المواهب
search-people-view = طريقة العرض
search-people-grid = الوجوه
search-people-table = جدول
search-people-filters = المرشحات
search-people-close = إغلاق المرشحات
search-people-export = تصدير
search-people-export-picked = تصدير المختارين
search-people-criteria = المعايير المستعملة
search-people-q = بحث
search-people-any = الكل
search-people-code = الرمز
search-people-sort = الترتيب
search-people-sort-newest = الأحدث أولًا
search-people-sort-relevance = الصلة
search-people-sort-name = حسب الاسم
search-people-submit = عرض الملفات
search-people-clear = إزالة كل المرشحات
search-people-none = لا أحد يطابق هذه المعايير
search-people-none-text = أزل أحد المعايير أعلاه، أو اكتب بداية الاسم فقط.
search-people-empty = لا توجد مواهب بعد
search-people-empty-text = علّق رمز QR الخاص بالتسجيل، وستظهر هنا أولى الوجوه.
search-people-empty-go = طباعة الملصق
search-people-name = الاسم
search-people-talents = المواهب
search-people-town = المدينة
search-people-age = العمر
search-people-availability = التوفر
search-people-joined = تاريخ التسجيل
search-people-actions = إجراءات
search-people-manage = إدارة { $name }
search-people-suspended = معلّق
search-people-sort-completeness = الأكثر اكتمالًا أولًا
search-people-age-min = السن الأدنى
search-people-age-max = السن الأقصى
search-people-experience = الخبرة
search-people-score = اكتمال الملف
search-people-from = مسجَّل منذ
search-people-to = مسجَّل حتى
search-people-chosen = مختارة
search-people-all-of = كلها معًا
search-people-level = المستوى على الأقل
search-people-rate = الأجر على الأكثر
search-people-rate-kind = الأجر عن
search-people-currency = العملة
search-people-whole = كل القيم: { $criterion }
search-people-total = { $count ->
    [0] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
search-people-took = في { $took } م.ث
search-people-by-relevance = حسب الصلة
search-people-by-newest = الأحدث أولًا
search-people-by-name = حسب الاسم
search-people-by-completeness = الأكثر اكتمالًا أولًا
search-people-without = بدون { $criterion }: { $count }
search-people-relief = ما يزيله كل معيار
search-people-beyond = هذه الصفحة بعد الأخيرة
search-people-beyond-text = توجد ملفات، لكن ليس بهذا العدد من الصفحات.
search-people-first = الصفحة الأولى

search-find-title = البحث برمز
search-find-lead = اكتب رمزًا أو أضف صورة رمز QR فيُفتح الملف.
search-find-code = الرمز أو عنوان الملف
search-find-code-hint = بشرطات أو بدونها، بأحرف كبيرة أو صغيرة.
search-find-picture = صورة رمز QR
search-find-picture-hint = JPEG أو PNG أو WebP، بحد أقصى 5 ميغابايت. على الهاتف، التقط الصورة مباشرة.
search-find-submit = بحث
search-find-nobody = لا أحد ممن يمكنك رؤيتهم يحمل هذا الرمز. تحقق منه حرفًا حرفًا.

search-minors-title = القاصرون
search-minors-lead = من هم دون 18 سنة لا يظهرون في أي قائمة. قل لماذا تبحث عنهم: يُدوَّن السبب في السجل ويسري ثماني ساعات.
search-minors-reason = لماذا؟
search-minors-reason-hint = المشروع والدور مثلًا.
search-minors-open = عرض القاصرين
search-minors-open-text = صفحاتهم ليست عامة أبدًا؛ والرسائل تصل إلى ولي أمرهم.
search-minors-none = لا قاصرين
search-minors-none-text = لا أحد دون 18 سنة مسجل حاليًا.

search-look-title = الأعمدة
search-look-columns = أعمدة الجدول
search-look-first = العرض الأول
search-look-keep = حفظ
search-bulk-chosen = المختارون:
search-bulk-clear = إلغاء اختيار الجميع
search-keys-title = مفاتيح لوحة المفاتيح
search-keys-search = الانتقال إلى البحث
search-keys-move = من ملف إلى آخر
search-keys-lines = سطر إلى الأسفل، سطر إلى الأعلى
search-keys-open = فتح الملف
search-keys-choose = اختيار الملف أو إلغاء اختياره
search-keys-help = هذه المساعدة
search-keys-on = المفاتيح ذات الحرف الواحد مفعّلة
search-keys-close = إغلاق
