# Registration, profile and own space of a talent.

talents-register-title = تسجيل موهبة
talents-register-description = أنشئ ملف موهبتك في 90 ثانية: رمز وQR وصفحة للمشاركة.
talents-register-lead = خمس خطوات صغيرة. مجانًا، ويمكنك التوقف ثم المتابعة.
talents-register-step-identity = الهوية
talents-register-step-contact = الاتصال
talents-register-step-place = المدينة
talents-register-step-talents = المواهب
talents-register-step-photo = الصورة
talents-register-identity = من أنت؟
talents-register-identity-text = تعرض صفحتك العامة الاسم الأول والحرف الأول من العائلة، ولا تعرض تاريخ الميلاد أبدًا.
talents-register-contact = كيف نتواصل معك؟
talents-register-contact-text = لا يظهر رقمك أبدًا في صفحتك العامة.
talents-register-place = من أين أنت، وأين تعيش؟
talents-register-place-text = بلدك الأصلي يفتتح رمزك، ومدينتك تختمه.
talents-register-talents = ماذا تجيد؟
talents-register-talents-text = اختر موهبة واحدة على الأقل، والأكثر أفضل.
talents-register-more = لتُكتشف أسرع
talents-register-fold-experience = الخبرة واللغات والتعريف
talents-register-fold-availability = التوفر
talents-register-fold-rates = الأجر المطلوب
talents-register-fold-links = الروابط والشبكات
talents-register-photo = وجهك وموافقتك
talents-register-photo-text = تكفي صورة بسيطة من الأمام في ضوء النهار.
talents-register-photo-waiting = صورتك محفوظة:
talents-register-photo-gone = انتظرت هذه الصورة أكثر من ساعة: اخترها مرة أخرى.
talents-register-consents = موافقتك
talents-register-consent-processing = أوافق على استعمال معلوماتي لعرض فرص عمل عليّ.
talents-register-consent-terms = قرأت شروط الاستخدام وأوافق عليها.
talents-register-consent-public = يمكن للجميع رؤية صفحتي.
talents-register-consent-public-hint = اختياري. بدونها لا يراها إلا مسؤولو التوظيف المسجلون.
talents-register-consent-messages = أرغب في تلقي إعلانات الكاستينغ وفرص العمل.
talents-register-check = هل كل شيء صحيح؟
talents-register-check-text = راجع وصحّح بلمسة ثم أرسل.
talents-register-back = رجوع
talents-register-next = متابعة
talents-register-submit = أنشئ ملفي
talents-register-saved = المسودة محفوظة على هذا الجهاز
talents-register-closed = سيُفتح التسجيل من جديد قريبًا. عُد لاحقًا.
talents-register-draft-found = كنت قد بدأت تسجيلًا على هذا الجهاز.
talents-register-draft-take = متابعة
talents-register-draft-drop = حذف والبدء من جديد
talents-register-waited = هذا ما كنت قد ملأته. راجعه، وأعطِ موافقاتك، وأضف الصورة إن كانت ناقصة، ثم أرسل.
talents-register-own = لقد سجّلت الدخول: هذه الاستمارة تضيف ملف موهبة إلى حسابك.
talents-register-word-step = الخطوة %n من %t
talents-register-word-invalid = تحقق مما كُتب هنا.
talents-register-word-edit = تعديل
talents-register-word-empty = غير مملوء
talents-register-word-talents = اختر موهبة واحدة على الأقل.
talents-register-word-sending = جارٍ الإرسال…

talents-fields-first-name = الاسم الأول
talents-fields-last-name = اسم العائلة
talents-fields-birth = تاريخ الميلاد
talents-fields-birth-hint = لا يُعرض أبدًا. قبل 18 سنة، تلزم موافقة أحد الوالدين.
talents-fields-gender = الجنس
talents-fields-nationality = الجنسية
talents-fields-nationality-more = جنسية أخرى (اختياري)
talents-fields-guardian = أحد الوالدين أو الوصي
talents-fields-guardian-text = يُملأ إن كان عمرك أقل من 18 سنة. لن تكون صفحتك عامة وستصل الرسائل إلى هذا الشخص.
talents-fields-guardian-name = الاسم
talents-fields-guardian-phone = الهاتف
talents-fields-guardian-email = البريد الإلكتروني
talents-fields-guardian-consent = هذا الشخص موافق على هذا التسجيل.
talents-fields-email = البريد الإلكتروني
talents-fields-email-hint = تصل بيانات الدخول إلى هذا العنوان.
talents-fields-email-own = هذا عنوان حسابك.
talents-fields-phone = الهاتف
talents-fields-phone-hint = كما تطلبه في بلدك، أو مع + ورمز البلد.
talents-fields-whatsapp = واتساب
talents-fields-whatsapp-hint = يُملأ إن لم يكن الرقم نفسه.
talents-fields-whatsapp-same = واتساب: الرقم نفسه
talents-fields-address = العنوان
talents-fields-origin = بلد الأصل
talents-fields-residence = بلد الإقامة
talents-fields-city = مدينة الإقامة
talents-fields-city-other = مدينة غير مدرجة
talents-fields-city-refresh = عرض مدن هذا البلد
talents-fields-city-name = اسم مدينتك
talents-fields-city-name-hint = فقط إن لم تكن في القائمة.
talents-fields-talents-search = ابحث عن موهبة
talents-fields-talents-search-hint = طبخ، كهرباء، رقص…
talents-fields-talents-none = لا توجد موهبة مطابقة: جرّب كلمة أخرى.
talents-fields-talents-chosen = المواهب المختارة
talents-fields-years = سنوات الخبرة
talents-fields-languages = اللغات
talents-fields-language = اللغة
talents-fields-level = المستوى
talents-fields-education = التكوين
talents-fields-bio = كلمات عنك
talents-fields-bio-hint = ما تعمله وما تبحث عنه. يظهر في صفحتك.
talents-fields-availability = التوفر
talents-fields-available-from = متاح ابتداءً من
talents-fields-work-mode = طريقة العمل
talents-fields-contract = العقود المقبولة
talents-fields-rates-hint = يكفي مبلغ واحد. لا يظهر أبدًا في صفحتك العامة.
talents-fields-currency = العملة
talents-fields-hourly-min = بالساعة، الأدنى
talents-fields-hourly-max = بالساعة، الأقصى
talents-fields-monthly-min = بالشهر، الأدنى
talents-fields-monthly-max = بالشهر، الأقصى
talents-fields-links-hint = اسم مستخدم أو عنوان كامل.
talents-fields-portfolio = معرض الأعمال
talents-fields-website = الموقع الإلكتروني
talents-fields-photo = صورة الوجه
talents-fields-photo-hint = JPEG أو PNG أو WebP، حتى 5 ميغابايت. تُخفَّف الصورة على جهازك قبل الإرسال.
talents-fields-photo-kept = الصورة الحالية
talents-fields-photo-unreadable = هذا الجهاز لا يقرأ هذا الملف. اختر صورة JPEG أو PNG أو WebP.
talents-fields-photo-small = هذه الصورة صغيرة جدًا وستبدو ضبابية. هل لديك أخرى؟
talents-fields-photo-canvas = تأطير الصورة
talents-fields-photo-zoom = تكبير
talents-fields-photo-move = اسحب الصورة لتأطيرها أو استعمل الأزرار.
talents-fields-photo-move-label = تحريك الصورة
talents-fields-photo-left = يسارًا
talents-fields-photo-right = يمينًا
talents-fields-photo-up = أعلى
talents-fields-photo-down = أسفل

talents-welcome-tab = مرحبًا
talents-welcome-eyebrow = تم التسجيل
talents-welcome-title = مرحبًا بك، ⁨{ $name }⁩.
talents-welcome-code = رمزك إلى الأبد
talents-welcome-whatsapp = مشاركة على واتساب
talents-welcome-whatsapp-text = رمزي كموهبة: { $code }. صفحتي:
talents-welcome-card = تنزيل بطاقتي
talents-welcome-profile = عرض صفحتي
talents-welcome-mail = بيانات دخولك في الطريق
talents-welcome-mail-text = خلال دقائق، على العنوان
talents-welcome-public = صفحتك عامة
talents-welcome-public-text = يراها كل من لديه الرابط، دون بيانات الاتصال. يمكنك إغلاقها متى شئت.
talents-welcome-hidden = صفحتك لمسؤولي التوظيف فقط
talents-welcome-hidden-text = لا يراها إلا مسؤولو التوظيف المسجلون. يمكنك فتحها للجميع من مساحتك.
talents-welcome-minor = ملف محمي
talents-welcome-minor-text = قبل 18 سنة لا تكون الصفحة عامة أبدًا، وتصل الرسائل إلى الوالد أو الوصي.

talents-profile-see-as = عرض بصفة
talents-profile-code = رمز الموهبة
talents-profile-edit = تعديل ملفي
talents-profile-contact = تواصل عبر المنصة
talents-profile-whatsapp = مشاركة على واتساب
talents-profile-card = البطاقة
talents-profile-qr = رمز QR
talents-profile-contacts = بيانات الاتصال
talents-profile-contacts-logged = هذا الاطلاع مسجَّل: يمكن لصاحب الملف معرفة من رأى بياناته.
talents-profile-locked = الهاتف والبريد والعنوان لفرق الكاستينغ المسجلة فقط. اكتب عبر المنصة ويصلك الرد بالبريد الإلكتروني.
talents-profile-about = نبذة
talents-profile-talents = المواهب
talents-profile-languages = اللغات
talents-profile-path = المسار
talents-profile-experience = الخبرة
talents-profile-education = التكوين
talents-profile-links = الروابط

talents-contact-back = العودة إلى الملف
talents-contact-title = اكتب إلى ⁨{ $name }⁩
talents-contact-lead = تمر رسالتك عبر المنصة، ويصلك الرد على بريدك الإلكتروني.
talents-contact-name = اسمك
talents-contact-email = بريدك الإلكتروني
talents-contact-email-hint = تراه الموهبة لتتمكن من الرد عليك.
talents-contact-message = رسالتك
talents-contact-submit = إرسال

talents-dashboard-tab = ملفي
talents-dashboard-title = أهلًا، ⁨{ $name }⁩
talents-dashboard-visibility = صفحتك:
talents-dashboard-profile = عرض صفحتي
talents-dashboard-photo = تغيير الصورة
talents-dashboard-qr = تنزيل رمز QR
talents-dashboard-score = اكتمال الملف
talents-dashboard-score-alt = اكتمل الملف بنسبة { $score } %
talents-dashboard-next =
    { $points ->
        [zero] الخطوة التالية الأنفع.
        [one] الخطوة التالية الأنفع تساوي نقطة واحدة.
        [two] الخطوة التالية الأنفع تساوي نقطتين.
        [few] الخطوة التالية الأنفع تساوي { $points } نقاط.
        [many] الخطوة التالية الأنفع تساوي { $points } نقطة.
       *[other] الخطوة التالية الأنفع تساوي { $points } نقطة.
    }
talents-dashboard-complete = كل شيء مكتمل. شارك صفحتك.
talents-dashboard-steps = عرض كل الخطوات
talents-dashboard-done = تم:
talents-dashboard-points = +{ $points }
talents-dashboard-views = مشاهدات صفحتك
talents-dashboard-views-text =
    { $count ->
        [zero] زيارة في 30 يومًا
        [one] زيارة في 30 يومًا
        [two] زيارتان في 30 يومًا
        [few] زيارات في 30 يومًا
        [many] زيارة في 30 يومًا
       *[other] زيارة في 30 يومًا
    }
talents-dashboard-edit = معلوماتك
talents-dashboard-edit-text = كل جزء يُحفظ وحده.
talents-dashboard-mails = آخر الرسائل المرسلة
talents-dashboard-mails-none = لا رسائل حاليًا.

talents-edit-title = تعديل ملفي
talents-edit-sections = أجزاء الملف
talents-edit-identity = الهوية
talents-edit-contact = بيانات الاتصال
talents-edit-place = الموقع
talents-edit-talents = المواهب والخبرة
talents-edit-availability = التوفر
talents-edit-links = الروابط والشبكات
talents-edit-visibility = الظهور
talents-edit-photo = الصورة
talents-edit-visibility-label = من يمكنه رؤية صفحتك؟
talents-edit-visibility-hint = لا تظهر بيانات الاتصال للعموم في أي حال.
talents-edit-visibility-public = الجميع
talents-edit-visibility-recruiter = مسؤولو التوظيف المسجلون
talents-edit-visibility-private = لا أحد
talents-edit-locked = هوية موثقة: لتصحيحها، راسل الإدارة.
talents-edit-submit = حفظ
talents-edit-photo-submit = حفظ الصورة
talents-edit-photo-delete = حذف الصورة

talents-email-known = يوجد حساب بهذا العنوان: سجّل الدخول لإضافة هذا الملف.

talents-email-of-another = لقد سجّلت الدخول بعنوان آخر: سجّل الخروج لتسجيل شخص آخر.

talents-profile-exists = لديك ملف موهبة من قبل: عدّله في فضائك.

talents-choose-a-trade = اختر موهبة واحدة على الأقل.

talents-too-many-trades =
    { $max ->
        [zero] لا مواهب هنا.
        [one] موهبة واحدة على الأكثر.
        [two] موهبتان على الأكثر.
        [few] { $max } مواهب على الأكثر.
        [many] { $max } موهبة على الأكثر.
       *[other] { $max } موهبة على الأكثر.
    }

talents-consent-required = موافقتك ضرورية لإنشاء الملف.

talents-already-sent = أُرسل هذا التسجيل من قبل: راجع بريدك الإلكتروني.

talents-registration-closed = التسجيل مغلق حاليًا.

talents-identity-locked = هويتك موثقة: راسل الإدارة لتصحيحها.

talents-age-crosses-majority = هذا التاريخ يغيّر سن الرشد: راسل الإدارة لتصحيحه.

talents-minors-are-not-public = قبل 18 سنة لا يمكن أن تكون الصفحة عامة.
talents-visibility-away = صفحتك مخفية حاليًا: أعدها من «بياناتي» قبل تغيير من يراها.

talents-fields-cv = السيرة الذاتية
talents-fields-cv-hint = ‏PDF أو DOC أو DOCX، بحد أقصى 10 ميغابايت. لا يفتحها إلا أنت والمسؤولون عن التوظيف المسجلون والإدارة.
talents-register-cv-waiting = سيرتك الذاتية محفوظة:
talents-register-cv-gone = انتظرت هذه السيرة الذاتية أكثر من ساعة: اخترها مرة أخرى.
talents-edit-cv = السيرة الذاتية
talents-edit-cv-submit = حفظ السيرة الذاتية
talents-edit-cv-delete = حذف السيرة الذاتية
talents-cv-delete-title = هل تحذف سيرتك الذاتية؟
talents-cv-delete-text = يختفي الملف والنص المقروء منه. يمكنك إضافة غيره.
talents-cv-delete-keep = الاحتفاظ بها
talents-step-cv = أضف سيرة ذاتية
talents-profile-cv = فتح السيرة الذاتية
talents-visibility-awaited = لم يوافق هذا الشخص بعد: تبقى صفحته مخفية حتى ذلك الحين.
talents-visibility-not-agreed = لم يوافق هذا الشخص على أن تكون صفحته عامة.
