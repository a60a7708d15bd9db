# The page of a talent through several eyes, the own space and what keeps harvesters out.

talents-profile-tab = { $name }
talents-profile-as-owner = أنا
talents-profile-as-visitor = الجميع
talents-profile-as-recruiter = مسؤول توظيف
talents-profile-suspended = حساب موقوف: لا يرى هذه الصفحة إلا الإدارة.
talents-profile-hidden-from-them = لا يرى هؤلاء صفحتك: يجيبهم العنوان بأنه لا شيء هنا.
talents-profile-for-recruiters = لا يرى هذه الصفحة إلا مسؤولو التوظيف المسجَّلون.
talents-profile-private = لا يرى هذه الصفحة أحد سواك وسوى الإدارة.
talents-profile-minor = ملف محمي: قبل سن 18 لا يرى هذه الصفحة إلا صاحبها والإدارة.
talents-profile-private-staff = صفحة خاصة: لا يراها إلا صاحبها والإدارة.
talents-profile-for-recruiters-staff = هذه الصفحة لمسؤولي التوظيف فقط: لا تشاركها.

talents-challenge-tab = تحقُّق
talents-challenge-title = لحظة قبل المتابعة
talents-challenge-lead = فُتحت ملفات كثيرة من هذا الاتصال. يحمي هذا التحقق المسجَّلين من النسخ الجماعي.
talents-challenge-submit = فتح الصفحة

talents-step-talents = اختيار مواهبك
talents-step-links = إضافة خمس شبكات
talents-step-photo = إضافة صورة
talents-step-bio = التعريف بنفسك في كلمات
talents-step-portfolio = إضافة معرض أعمال
talents-step-contact = إضافة رقم هاتف
talents-step-place = تحديد مدينتك

talents-mail-queued = في الطريق
talents-mail-sent = أُرسلت
talents-mail-failed = لم تصل
talents-mail-skipped = لم تُرسل

talents-edit-indexable = يمكن لمحركات البحث إظهار صفحتي.
talents-edit-indexable-hint = فقط إذا كان الجميع يستطيع رؤيتها.

talents-fields-link-shown = إظهاره في الصفحة

talents-photo-delete-title = حذف صورتك؟
talents-photo-delete-text = ستختفي من صفحتك ومن بطاقتك. يمكنك وضع صورة أخرى.
talents-photo-delete-keep = الاحتفاظ بها
