# Letters: what the product writes to people.

mail-layout-hello = مرحبًا { $name }،
mail-layout-signature = فريق { $site }
mail-layout-why = تصلك هذه الرسالة لأن عنوانك أُدخل على { $host }. وهي رسالة آلية.
mail-layout-privacy = الخصوصية

mail-recap-name = الاسم
mail-recap-birth = تاريخ الميلاد
mail-recap-origin = بلد الأصل
mail-recap-city = المدينة
mail-recap-talents = المواهب
mail-recap-email = البريد الإلكتروني
mail-recap-phone = الهاتف
mail-recap-code = الرمز
mail-recap-date = تاريخ التسجيل

mail-registration-subject = { $name }، رمزك هو { $code }
mail-registration-title = أهلًا بك، { $name }!
mail-registration-lead = تم تسجيلك. هذا رمزك، وهو لك إلى الأبد.
mail-registration-code = رمز موهبتك
mail-registration-page = عرض صفحتي
mail-registration-space = فتح مساحتي
mail-registration-page-hidden = صفحتك ظاهرة حاليًا لمسؤولي التوظيف المسجلين فقط. يمكنك فتحها للجميع من مساحتك.
mail-registration-minor = عمرك أقل من 18 سنة: صفحتك ليست عامة، والرسائل تصل إلى ولي أمرك.
mail-registration-recap = ما أخبرتنا به
mail-registration-recap-text = هل هناك خطأ؟ صحّحه في مساحتك.
mail-registration-next = والآن؟
mail-registration-step-sign-in = افتح رسالة «بيانات الدخول»، وسجّل دخولك، ثم اختر كلمة المرور.
mail-registration-step-photo = أضف صورة وأكمل ملفك: مساحتك تدلّك من أين تبدأ.
mail-registration-step-share = شارك صفحتك أو أظهر بطاقتك: رمز QR فيها يفتح ملفك.
mail-registration-card = بطاقتك مرفقة بهذه الرسالة، جاهزة للطباعة.
mail-registration-card-link = تنزيل بطاقتي

mail-credentials-subject = بيانات دخولك إلى { $site }
mail-credentials-title = بيانات الدخول
mail-credentials-lead = هذا ما تحتاجه لأول تسجيل دخول.
mail-credentials-identifier = المُعرّف
mail-credentials-or-code = أو رمزك
mail-credentials-password = كلمة المرور المؤقتة
mail-credentials-password-plain = كلمة المرور المؤقتة:
mail-credentials-expires = تعمل حتى { $date } (7 أيام). ستختار كلمة مرورك عند أول دخول.
mail-credentials-sign-in = تسجيل الدخول
mail-credentials-link-lead = بقي أن تختار كلمة المرور.
mail-credentials-link = اختيار كلمة المرور
mail-credentials-link-expires = يعمل هذا الرابط مرة واحدة، حتى { $date } (7 أيام).
mail-credentials-advice = من أجل أمانك
mail-credentials-advice-secret = لا تُرسل هذه الرسالة إلى أحد: لن يطلب منك أحد من فريقنا كلمة مرورك.
mail-credentials-advice-address = تحقق من عنوان صفحة الدخول: { $address }

mail-reset-subject = اختيار كلمة مرور جديدة
mail-reset-title = كلمة مرور جديدة
mail-reset-lead = طلبت تغيير كلمة المرور. يعمل هذا الرابط مرة واحدة، لمدة 30 دقيقة.
mail-reset-link = اختيار كلمة مرور جديدة
mail-reset-ignore = لم تطلب ذلك؟ لا تفعل شيئًا: كلمة مرورك لم تتغير.

mail-security-subject = تم تغيير كلمة مرورك
mail-security-title = تم تغيير كلمة مرورك
mail-security-lead = كان ذلك في { $at }. تم تسجيل الخروج من أجهزتك الأخرى.
mail-security-not-you = لم تكن أنت؟ استعد حسابك فورًا:
mail-security-link = تغيير كلمة المرور

mail-known-subject = لديك حساب بالفعل
mail-known-title = لديك حساب بالفعل
mail-known-lead = شخص ما، ربما أنت، سجّل للتو بهذا العنوان. لم يُنشأ حساب ثانٍ.
mail-known-sign-in = تسجيل الدخول
mail-known-forgot = نسيت كلمة المرور
mail-known-ignore = لم تكن أنت؟ لا تفعل شيئًا: لم يتغير شيء.

mail-guardian-subject = تسجيل { $name } على { $site }
mail-guardian-title = تسجيل { $name }
mail-guardian-lead = { $name } دون 18 سنة وسجّل للتو على { $site }. ورد اسمك بصفتك ولي الأمر، مع موافقتك.
mail-guardian-means = ماذا يعني ذلك
mail-guardian-page = صفحته ليست عامة أبدًا: تراها فرق الكاستينغ المسجلة فقط.
mail-guardian-messages = الرسائل الموجهة إليه تصل إليك.
mail-guardian-contacts = هاتفه وعنوانه لا يظهران أبدًا في صفحته.
mail-guardian-refuse = لم تمنح هذه الموافقة؟ أجب على هذه الرسالة وسنمحو هذا التسجيل.

mail-contact-subject = رسالة لك
mail-contact-subject-guardian = رسالة إلى { $name }
mail-contact-title = رسالة لك
mail-contact-title-guardian = رسالة إلى { $name }
mail-contact-lead = { $sender } يراسلك من صفحتك على { $site }.
mail-contact-lead-guardian = { $sender } يراسل { $name }، وأنت ولي أمره.
mail-contact-from = من
mail-contact-reply = للرد، أجب على هذه الرسالة فحسب: يصل ردك إلى { $email }، وسيظهر له عنوانك حينها.
mail-contact-advice = لا تُرسل أبدًا مالًا ولا صورة وثيقة للحصول على دور أو عمل.

mail-detection-subject = اسم مراقب: { $name } ({ $code })
mail-detection-title = اسم مراقب
mail-detection-lead = { $name } يحمل اسمًا قريبًا من اسم في قائمة المراقبة لديك.
mail-detection-watched = الاسم المراقب
mail-detection-score = التشابه
mail-detection-note = ملاحظة
mail-detection-care = هذا تشابه فقط، ولم يُقرَّر شيء. يمكن للشخص قراءة هذا التطابق في نسخة بياناته.
mail-admin-subject = تسجيل جديد: { $name } ({ $code })
mail-admin-title = تسجيل جديد
mail-admin-lead = انضم { $name } للتو إلى الدليل.
mail-admin-open = فتح الملف

mail-new-device-title = تسجيل دخول من جهاز جديد
mail-new-device-lead = فُتح حسابك في { $at } على جهاز أو شبكة لم نرهما من قبل.

mail-factor-on-title = التحقق بخطوتين مفعّل
mail-factor-on-lead = كان ذلك في { $at }. سيُطلب رمز من تطبيقك بعد كلمة المرور، وتم تسجيل الخروج من أجهزتك الأخرى.

mail-factor-off-title = التحقق بخطوتين متوقف
mail-factor-off-lead = كان ذلك في { $at }. لم تعد رموز تطبيقك مطلوبة.

mail-passkey-on-title = أُضيف مفتاح مرور
mail-passkey-on-lead = كان ذلك في { $at }. يفتح حسابك بلا كلمة مرور.

mail-passkey-off-title = حُذف مفتاح مرور
mail-passkey-off-lead = كان ذلك في { $at }. لم يعد يفتح حسابك.

mail-passkey-copied-title = رُفضت نسخة من مفتاح مرورك
mail-passkey-copied-lead = كان ذلك في { $at }. استعمل أحدهم نسخة من أحد مفاتيح مرورك: احذف هذا المفتاح في صفحة أمان الحساب وأنشئ مفتاحًا آخر.

mail-recovery-used-title = استُعمل رمز استرداد
mail-recovery-used-lead = كان ذلك في { $at }، بدل رمز تطبيقك.

mail-email-changed-title = تغيّر عنوان حسابك
mail-email-changed-lead = كان ذلك في { $at }. تسجيل الدخول ورسائلنا تمرّ من الآن عبر العنوان الجديد.

mail-email-former-subject = هل تريد تغيير عنوان حسابك؟
mail-email-former-lead = طُلب عنوان جديد لحسابك: { $email }. سيحلّ محلّ هذا العنوان بعد أن تؤكد من الجهتين خلال 24 ساعة.
mail-email-former-link = نعم، غيّر العنوان
mail-email-former-ignore = لم تكن أنت؟ لا تؤكد شيئًا وغيّر كلمة مرورك: هناك من يعرفها.

mail-email-new-subject = أكّد عنوانك الجديد
mail-email-new-lead = طلبت أن يستعمل حسابك هذا العنوان. أكّده خلال 24 ساعة؛ وصلت رسالة إلى العنوان السابق أيضًا.
mail-email-new-link = أكّد هذا العنوان
mail-email-new-ignore = لم تكن أنت؟ لا تفعل شيئًا: لن يتغير شيء.

mail-invitation-subject = أنت مدعو إلى الانضمام إلى فريق { $site }
mail-invitation-lead = ينتظرك حساب على { $site }. لم يبقَ إلا أن تختار كلمة مرورك: يعمل الرابط مرة واحدة حتى { $date } (7 أيام).
mail-invitation-link = اختر كلمة مروري
mail-invitation-ignore = لم تكن تنتظر هذه الدعوة؟ لا تفعل شيئًا.

mail-deletion-subject = سيُحذف حسابك
mail-deletion-title = حذف حسابك
mail-deletion-lead = صفحتك مخفية من الآن. يوم { $date } سيُمحى كل ما يخصك نهائيًا.
mail-deletion-back = لم تكن أنت، أو غيّرت رأيك؟ حتى ذلك الحين، هذا الرابط يلغي كل شيء:
mail-deletion-link = الاحتفاظ بحسابي
mail-deletion-staff = قررت الإدارة ذلك. إن كان خطأ، راسلها قبل هذا التاريخ.

mail-alert-subject = تنبيه أمني على { $site }
mail-alert-title = تنبيه أمني
mail-alert-lead = لوحظ ذلك في { $at }.
mail-alert-sign-in = فشلت محاولات دخول كثيرة منذ ربع ساعة: ربما يجرّب أحدهم كلمات مرور.
mail-alert-exports = صُدّرت قوائم أشخاص كثيرة خلال الساعة الأخيرة.
mail-alert-journal = لم يعد السجل كما كان: عُدّل سطر منه أو نُقل أو حُذف.
mail-alert-keys = تعذّر فكّ تشفير بيانات مشفّرة، أو فُقد ملف مفتاح.
mail-alert-do = راجع السجل، ثم شغّل الأمر «taalentio doctor» على الخادم: يشرح لك ما الخلل وما الذي يجب فعله.
mail-alert-open = فتح لوحة الإدارة

mail-activation-subject = ملفك في انتظارك على { $site }
mail-activation-lead = أعدّ فريق { $site } ملفًا باسمك. لا يراه أحد غيرك ما دمت لم توافق.
mail-activation-do = اقرأ ما يُطلب منك واختر كلمة مرورك: يعمل الرابط مرة واحدة حتى { $date } (7 أيام).
mail-activation-link = الاطلاع على ملفي وقبوله
mail-activation-minor = عمرك أقل من 18 سنة: اقرأ هذه الصفحة مع أحد والديك أو ولي أمرك، فموافقته مطلوبة أيضًا.
mail-activation-ignore = لا تريد هذا الملف؟ لا تفعل شيئًا: سيبقى مخفيًا. راسل الفريق لحذفه.

mail-kind-talent_registration = ترحيب بالموهبة
mail-kind-login_credentials = بيانات الدخول
mail-kind-account_activation = تفعيل ملف أُعد مسبقا
mail-kind-password_reset = كلمة مرور منسية
mail-kind-security_change = تغيير كلمة المرور
mail-kind-registration_known_email = تسجيل بعنوان معروف
mail-kind-guardian_consent = موافقة الولي
mail-kind-contact_relay = رسالة من زائر
mail-kind-admin_new_registration = تسجيل جديد، إلى المشرفين
mail-kind-new_device = جهاز جديد
mail-kind-second_factor_on = تفعيل التحقق بخطوتين
mail-kind-second_factor_off = إيقاف التحقق بخطوتين
mail-kind-passkey_on = إضافة مفتاح مرور
mail-kind-passkey_off = إزالة مفتاح مرور
mail-kind-passkey_copied = رفض نسخة من مفتاح مرور
mail-kind-recovery_code_used = استعمال رمز احتياطي
mail-kind-email_change_former = تغيير العنوان، إلى الحالي
mail-kind-email_change_new = تغيير العنوان، إلى الجديد
mail-kind-email_changed = تم تغيير العنوان
mail-kind-email_changed_former = تم تغيير العنوان، إلى السابق
mail-kind-staff_invitation = دعوة إلى الفريق
mail-kind-account_deletion = طلب حذف
mail-kind-admin_security_alert = تنبيه أمني، إلى المشرفين
mail-kind-admin_copy = نسخة إلى الإدارة

mail-centre-title = البريد
mail-centre-letter = رسالة من السجل
mail-centre-rate = نسبة النجاح
mail-centre-well = خدمة الإرسال تستجيب: آخر رسالة قُبلت { $at }.
mail-centre-failing = خدمة الإرسال ترفض الرسائل. آخر رد منها:
mail-centre-failing-since = خدمة الإرسال لم تقبل أي رسالة منذ { $at }. آخر رد منها:
mail-centre-unknown = لم تُرسَل أي رسالة بعد.
mail-centre-switches = الرسائل التي تُرسَل
mail-centre-switches-text = الرسالة الموقوفة تُسجَّل «غير مرسلة». تصل النسخ إلى كل مشرف، دون كلمة مرور ولا رابط شخصي.
mail-centre-essential = تُرسَل دائما: لا غنى للحساب عنها
mail-centre-on = إرسال
mail-centre-copied = نسخة إلى المشرفين
mail-centre-save = حفظ
mail-centre-none = لا رسالة هنا
mail-centre-none-text = لم يُكتب شيء، أو لا شيء يطابق هذه التصفية.
mail-centre-log = سجل الرسائل
mail-centre-nobody = لم تُكتب بعد
mail-centre-tried = آخر محاولة
mail-centre-again = إعادة الإرسال
mail-centre-again-text = تُكتب الرسالة من جديد بما هو صحيح الآن: رابط أو كلمة مرور جديدة تحل محل القديمة.
mail-centre-not-again = محتوى هذه الرسالة غير محفوظ: لا يمكن إعادة إرسالها من هنا.
mail-centre-text = الرسالة
mail-centre-dots = كلمات المرور والروابط الشخصية والرسائل المنقولة مستبدلة بنقاط.
mail-centre-unwritten = لم تُكتب هذه الرسالة.
mail-centre-why-off = موقوفة في الإعدادات
mail-centre-why-stopped = الإرسال موقوف لهذا العنوان

mail-stops-title = عناوين لا يُكتب إليها
mail-stops-lead = لا تتلقى هذه العناوين إلا ما لا غنى عنه: كلمة المرور والأمان والحذف.
mail-stops-email = البريد الإلكتروني
mail-stops-add = إيقاف الكتابة
mail-stops-list = عناوين موقوفة
mail-stops-since = منذ { $at }
mail-stops-allow = الكتابة من جديد

mail-column-at = التاريخ
mail-column-template = نوع الرسالة
mail-column-recipient = المرسل إليه
mail-column-name = الاسم
mail-column-subject = الموضوع
mail-column-status = الحالة
mail-column-error = السبب
mail-column-sent-at = تاريخ الإرسال
mail-column-person = الشخص المعني
mail-column-by = بطلب من

mail-copy-subject = نسخة: { $subject }
mail-copy-lead = هذه نسخة من الرسالة المرسلة إلى { $name }، دون كلمة مرور ولا رابط شخصي.

mail-recap-title = ملخص الأسبوع
mail-recap-lead = كل أسبوع، قائمة الأشخاص المسجلين خلال سبعة أيام.
mail-recap-on = إرسال الملخص
mail-recap-weekday = اليوم
mail-recap-time = الساعة
mail-recap-time-hint = توقيت المغرب.
mail-recap-time-wrong = أدخل ساعة، مثل 12:59.
mail-recap-recipient = عنوان واحد
mail-recap-recipient-hint = اتركه فارغا للكتابة إلى كل مشرف.
mail-recap-day-0 = الاثنين
mail-recap-day-1 = الثلاثاء
mail-recap-day-2 = الأربعاء
mail-recap-day-3 = الخميس
mail-recap-day-4 = الجمعة
mail-recap-day-5 = السبت
mail-recap-day-6 = الأحد

mail-kind-weekly_recap_talents = ملخص الأسبوع، إلى المشرفين
mail-weekly-title = تسجيلات الأسبوع
mail-weekly-subject =
    { $count ->
        [0] لا تسجيل هذا الأسبوع
        [one] تسجيل واحد هذا الأسبوع
        [two] تسجيلان هذا الأسبوع
        [few] { $count } تسجيلات هذا الأسبوع
        [many] { $count } تسجيلا هذا الأسبوع
       *[other] { $count } تسجيل هذا الأسبوع
    }
mail-weekly-lead =
    { $count ->
        [0] لم يسجل أحد من { $from } إلى { $until }.
        [one] سجل شخص واحد من { $from } إلى { $until }.
        [two] سجل شخصان من { $from } إلى { $until }.
        [few] سجل { $count } أشخاص من { $from } إلى { $until }.
        [many] سجل { $count } شخصا من { $from } إلى { $until }.
       *[other] سجل { $count } شخص من { $from } إلى { $until }.
    }
mail-weekly-more =
    { $count ->
        [one] وشخص آخر في الدليل.
        [two] وشخصان آخران في الدليل.
        [few] و{ $count } أشخاص آخرون في الدليل.
        [many] و{ $count } شخصا آخر في الدليل.
       *[other] و{ $count } شخص آخر في الدليل.
    }
mail-kind-name_detection = اسم مراقب، إلى المشرفين

mail-kind-saved_search_digest = ملفات جديدة في بحث محفوظ
mail-digest-title = جديد أبحاثك
mail-digest-subject =
    { $count ->
        [zero] لا ملف جديدا في أبحاثك
        [one] ملف جديد في أبحاثك
        [two] ملفان جديدان في أبحاثك
        [few] { $count } ملفات جديدة في أبحاثك
        [many] { $count } ملفا جديدا في أبحاثك
       *[other] { $count } ملف جديد في أبحاثك
    }
mail-digest-lead =
    { $count ->
        [zero] لا أحد ممن سجلوا حديثا في أبحاثك المحفوظة.
        [one] شخص واحد سجل حديثا يطابق أبحاثك المحفوظة.
        [two] شخصان سجلا حديثا يطابقان أبحاثك المحفوظة.
        [few] { $count } أشخاص سجلوا حديثا يطابقون أبحاثك المحفوظة.
        [many] { $count } شخصا سجلوا حديثا يطابقون أبحاثك المحفوظة.
       *[other] { $count } شخص سجلوا حديثا يطابقون أبحاثك المحفوظة.
    }
mail-digest-more =
    { $count ->
        [zero] ولا أحد غيرهم.
        [one] وشخص آخر في صفحة أبحاثك.
        [two] وشخصان آخران في صفحة أبحاثك.
        [few] و{ $count } أشخاص آخرون في صفحة أبحاثك.
        [many] و{ $count } شخصا آخر في صفحة أبحاثك.
       *[other] و{ $count } شخص آخر في صفحة أبحاثك.
    }
mail-digest-open = افتح هذا البحث
mail-digest-why = تصلك هذه الرسالة لأنك طلبتها لهذا البحث؛ ويمكنك إيقافها من صفحته. لا تخبر عن كل شخص إلا مرة واحدة.
mail-provider-title = إرسال الرسائل
mail-provider-lead = من ينقل رسائل الموقع ومن أي عنوان تصدر. كل تغيير يسري فورا دون إعادة تشغيل.
mail-provider-environment = إعدادات الخادم تحدد المزود مسبقا: { $provider }. وهي تسبق إعدادات هذه الصفحة.
mail-provider-sender-environment = إعدادات الخادم تحدد عنوان المرسل: { $sender }.
mail-provider-provider = المزود
mail-provider-outbox = الحفظ على هذا الجهاز
mail-provider-smtp = خادم SMTP
mail-provider-sendgrid = SendGrid
mail-provider-host-label = الخادم
mail-provider-port-label = المنفذ
mail-provider-travel = التشفير
mail-provider-starttls = STARTTLS (587)
mail-provider-tls = TLS (465)
mail-provider-user = اسم المستخدم
mail-provider-user-hint = اتركه فارغا إن لم يطلبه الخادم.
mail-provider-password = كلمة مرور الخادم
mail-provider-sendgrid-key = مفتاح SendGrid
mail-provider-since = محفوظ منذ { $at } ولا يعرض أبدا. اتركه فارغا للإبقاء عليه.
mail-provider-unset = لا شيء محفوظ. ما تكتبه يشفر ولا يعرض بعد ذلك.
mail-provider-erase = محو المحفوظ
mail-provider-sender-part = المرسل
mail-provider-sender-name = اسم المرسل
mail-provider-sender = عنوان المرسل
mail-provider-sender-hint = يجب أن يكون المزود مخولا بالإرسال من هذا العنوان.
mail-provider-test = إرسال رسالة تجريبية
mail-provider-test-text = ترسل رسالة فورا إلى عنوانك بالإعدادات المحفوظة، ويظهر هنا رد الخادم.
mail-provider-failed = لم تغادر الرسالة التجريبية. يقول الخادم: { $why }
mail-provider-mask = الصق المفتاح نفسه: النقاط أو النجوم ليست مفتاحا.
mail-provider-key-needed = يحتاج SendGrid إلى مفتاح.
mail-provider-password-needed = أدخل كلمة مرور اسم المستخدم هذا.
mail-provider-password-again = تغير الخادم أو اسم المستخدم: اكتب كلمة المرور من جديد.
mail-provider-user-needed = أدخل اسم المستخدم الموافق لكلمة المرور.
mail-provider-host = أدخل اسم الخادم وحده، مثل smtp.example.org.
mail-provider-host-needed = أدخل اسم الخادم.
mail-provider-inner = هذا الخادم على شبكة خاصة: لا يسميه إلا إعداد الخادم عبر SMTP_URL.
mail-provider-port = أدخل منفذا من 1 إلى 65535.
mail-provider-clear-text = اختر تشفيرا: لا شيء ينتقل مكشوفا إلى جهاز آخر.
mail-test-subject = رسالة تجريبية من { $site }
mail-test-title = إرسال الرسائل يعمل
mail-test-lead = طلبت هذه الرسالة من الإعدادات في { $at }.
mail-kind-provider_test = رسالة تجريبية
mail-provider-clear = بدون

mail-texts-title = نصوص الرسائل
mail-texts-lead = لكل رسالة نص أصلي بكل لغة. نصك يحل محله وتحمله الرسالة التالية.
mail-texts-own = معدل
mail-texts-builtin = هذا هو النص الأصلي.
mail-texts-body = النص
mail-texts-body-hint = سطر فارغ يفصل بين الفقرات. العنوان وحده في سطره تحت بضع كلمات يصير زرا، والرمز يصير لوحة. الفقرة التي تنقصها قيمة لا ترسل.
mail-texts-preview = معاينة
mail-texts-unread = هذا النص لا يصنع رسالة بعد
mail-texts-values = القيم
mail-texts-values-text = تكتب بين أقواس وتأخذ قيمتها في كل رسالة.
mail-texts-needed = إلزامية
mail-texts-reset = العودة إلى النص الأصلي
mail-texts-reset-text = يبقى نصك ضمن النسخ.
mail-texts-versions = النسخ
mail-texts-look = مراجعة
mail-texts-back = النص الأصلي
mail-texts-braces = السطر { $line }: الأقواس لا تقرأ. اكتب قيمة من القائمة بين قوسين مزدوجين.
mail-texts-unknown = السطر { $line }: لا قيمة باسم « { $name } » هنا في هذه الرسالة.
mail-texts-alone = السطر { $line }: القيمة « { $name } » توضع وحدها في سطرها.
mail-texts-apart = بعض الرسائل ليس فيها { $absent } فتُحذف فقرته: ضع { $needed } في فقرة أخرى.
mail-texts-missing = تنقص قيمة إلزامية: { $names }
mail-texts-sample-place = الدار البيضاء، المغرب
mail-texts-sample-message = مرحبا، هل لديك وقت للحديث عن دور؟
mail-value-site = اسم الموقع
mail-value-base_url = عنوان الموقع
mail-value-name = اسم المستلم
mail-value-talent_name = اسم الشخص المعني
mail-value-code = رمز الشخص
mail-value-profile_url = الصفحة العامة
mail-value-card_url = بطاقة PDF
mail-value-dashboard_url = الفضاء الشخصي
mail-value-login_url = صفحة الدخول
mail-value-forgot_url = صفحة كلمة المرور المنسية
mail-value-identifier = بريد الدخول
mail-value-password = كلمة المرور المؤقتة إن وجدت
mail-value-link = الرابط الشخصي إن وجد
mail-value-expires_on = تاريخ الانتهاء
mail-value-at = التاريخ والساعة
mail-value-sender_name = اسم المرسل
mail-value-sender_email = عنوان المرسل
mail-value-message = الرسالة المستلمة
mail-value-record_url = السجل في الإدارة
mail-value-recap = الملخص
mail-value-searches = عمليات البحث، وتحت كل منها الجدد فيها
mail-value-people = قائمة المسجلين
mail-value-count = عدد المسجلين
mail-value-more = جملة عمن لا تسعهم القائمة
mail-value-note = جملة حسب الحالة

mail-layout-stop = إيقاف هذه الرسائل
mail-reader-title = رسائلك
mail-reader-lead = يمكنك إيقاف الرسائل التي لا يتوقف عليها الحساب: رسائل الزوار والملخصات والأخبار. ما يخص أمان الحساب يصل دائما.
mail-reader-address = العنوان:
mail-reader-stop = إيقاف هذه الرسائل
mail-reader-again = استلام هذه الرسائل من جديد
mail-reader-stopped = تم: لن تصل إلى هذا العنوان إلا الرسائل الضرورية.
mail-reader-is-stopped = لا تصل إلى هذا العنوان إلا الرسائل الضرورية.
mail-reader-allowed = تم: عاد هذا العنوان إلى استلام كل رسائلنا.
mail-reader-over = هذا الرابط لا يؤدي إلى شيء
mail-reader-over-text = استعمل رابط رسالة أحدث.
mail-stops-by-reader = بطلب من صاحبه
mail-kind-export_ready = الملف جاهز
mail-export-ready-title = ملفك جاهز
mail-export-ready-lead = يمكن تنزيل الملف الذي طلبته.
mail-export-ready-link = عرض ملفاتي
mail-export-ready-day = يُحفظ لمدة 24 ساعة ولا يمكن لغيرك أخذه.
mail-kind-recruiter_link_activity = نشاط رابط مشترك
mail-link-activity-title = جديد قائمتك المختصرة المشتركة
mail-link-activity-lead = هذا ما جرى على هذا الرابط منذ الرسالة الأخيرة.
mail-link-activity-open = افتح القائمة
mail-link-activity-why = تصلك هذه الرسالة لأنك تشارك هذه القائمة، مرة في اليوم على الأكثر لكل رابط.
mail-kind-link_request = طلب رابط جديد
mail-link-request-title = يُطلب منك رابط جديد
mail-link-request-lead = لم يعد { $sender } يستطيع فتح الرابط الذي شاركته ويطلب منك رابطا آخر.
mail-link-request-open = أنشئ رابطا جديدا
mail-link-request-advice = لم نتحقق ممن يكتب: تأكد من هويته قبل أن ترسل رابطا.
mail-shared-list = القائمة
mail-shared-for = الرابط موجه إلى
mail-shared-openings = مرات الفتح
mail-shared-openings-ever = مرات الفتح منذ البداية
mail-shared-yes = نعم
mail-shared-maybe = ربما
mail-shared-no = لا
mail-shared-comments = التعليقات
