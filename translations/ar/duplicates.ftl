# الأشخاص المسجلون مرتين، ودمجهم.

duplicates-list-title = التكرارات
duplicates-list-lead = لهؤلاء الأشخاص الهاتف نفسه، أو الاسم وتاريخ الميلاد نفساهما. لا يُدمج شيء من دونك.
duplicates-list-none = لا تكرارات
duplicates-list-none-text = لا يبدو أن أحدًا مسجل مرتين.
duplicates-list-phone = الهاتف نفسه
duplicates-list-name = الاسم والميلاد نفساهما
duplicates-list-merge = مقارنة ودمج
duplicates-list-apart = هما شخصان
duplicates-list-merges = عمليات الدمج الأخيرة
duplicates-list-into = دُمج في
duplicates-list-until = يمكن التراجع حتى { $date }
duplicates-list-undo = التراجع عن الدمج

duplicates-merge-title = دمج شخصين
duplicates-merge-lead = هذا ما سيصبح عليه كل حقل. ما قاله من يبقى هو المعتمد، وما ينقصه يؤخذ من الآخر.
duplicates-merge-kept = يبقى
duplicates-merge-gone = يختفي
duplicates-merge-field = الحقل
duplicates-merge-becomes = يصبح
duplicates-merge-codes = هذه الرموز ستفتح الصفحة نفسها:
duplicates-merge-after = يُغلق الحساب الآخر ويُخفى ثم يُمحى بعد 30 يومًا؛ وحتى ذلك الحين نقرة واحدة تلغي الدمج.
duplicates-merge-swap = الاحتفاظ بالآخر
duplicates-merge-go = دمج
duplicates-staff = لا يمكن أن يختفي حساب فريق العمل في الدمج: احتفظ به.
duplicates-away = أحد هذين الشخصين متوقف مؤقتًا أو قيد الحذف أو مدموج بالفعل.

duplicates-field-identity = الاسم والميلاد
duplicates-field-languages = اللغات
duplicates-field-experience = سنوات الخبرة
duplicates-field-education = التكوين
duplicates-field-bio = نبذة
duplicates-field-availability = التفرغ
duplicates-field-available-from = متاح ابتداءً من
duplicates-field-work-modes = أنماط العمل
duplicates-field-contracts = العقود
duplicates-field-rates = الأجور
duplicates-field-links = الروابط
