# صفحات الإدارة.

admin-home-title = لوحة التحكم
admin-home-talents = المواهب المسجلة
admin-home-new-7 = جدد خلال 7 أيام
admin-home-new-30 = جدد خلال 30 يومًا
admin-home-photo = مع صورة
admin-home-cv = لديهم سيرة ذاتية
admin-home-top-countries = بلدان الأصل
admin-home-completeness = اكتمال الملفات، بالمئة
admin-home-fifth = { $from }–{ $to }
admin-home-database = قاعدة البيانات
admin-home-files = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
admin-home-suspended = حسابات معلّقة
admin-home-tasks = للبدء جيدًا
admin-home-task-done = تمّ:
admin-home-task-open = للإنجاز:
admin-home-task-address = عنوان عام عبر https
admin-home-task-mail = إرسال البريد الإلكتروني
admin-home-task-first = أول تسجيل
admin-home-weeks = التسجيلات في آخر 12 أسبوعًا
admin-home-week = أ{ $number }
admin-home-health = حالة النظام
admin-home-mail = البريد الإلكتروني
admin-home-outbox = قراءة الرسائل المحفوظة هنا
admin-home-jobs = المهام في الخلفية
admin-home-jobs-waiting = في الانتظار
admin-home-jobs-failed = متروكة
admin-home-storage = التخزين
admin-home-storage-small = أقل من 1 ميغابايت
admin-home-storage-mb = { $size } ميغابايت
admin-home-storage-gb = { $size } غيغابايت
admin-home-top-talents = المواهب الأكثر حضورًا
admin-home-top-cities = المدن الأكثر حضورًا
admin-home-nothing = لا شيء لعدّه بعد.
admin-home-latest = آخر المسجلين

admin-mail-queued = في الانتظار
admin-mail-sent = أُرسل
admin-mail-failed = فشل
admin-mail-skipped = لم يُرسل

admin-role-user = موهبة
admin-role-recruteur = توظيف
admin-role-presence = الحضور
admin-role-admin = الإدارة

admin-person-tab = { $name }
admin-person-back = كل المواهب
admin-person-profile = عرض الصفحة
admin-person-edit = تعديل
admin-person-resend = إعادة إرسال بيانات الدخول
admin-person-reset = إرسال رابط كلمة المرور
admin-person-suspend = تعليق الحساب
admin-person-suspend-text = تختفي الصفحة عن الجميع وتُغلق الجلسات المفتوحة فورًا. لا يُحذف شيء: يمكنك إعادة فتح الحساب.
admin-person-suspend-go = نعم، علّق الحساب
admin-person-suspended-text = هذا الحساب معلّق: لا يمكن لصاحبه الدخول ولا يرى صفحته غير الإدارة.
admin-person-resume = إعادة فتح الحساب
admin-person-active = نشط
admin-person-verified = هوية موثقة
admin-person-contacts = بيانات الاتصال
admin-person-logged = تُسجَّل هذه القراءة في السجل.
admin-person-email = البريد الإلكتروني
admin-person-phone = الهاتف
admin-person-whatsapp = واتساب
admin-person-place = الإقامة
admin-person-address = العنوان
admin-person-birth = تاريخ الميلاد
admin-person-visibility = من يرى الصفحة
admin-person-registered = تاريخ التسجيل
admin-person-last-seen = آخر دخول
admin-person-never = أبدًا
admin-person-guardian = الوالد أو الوصي:
admin-person-codes = الرموز
admin-person-codes-text = كلها تفتح الصفحة نفسها، حتى القديمة.
admin-person-consents = الموافقات
admin-person-given = ممنوحة
admin-person-refused = غير ممنوحة
admin-person-version = النص { $version }
admin-person-consents-none = لا توجد موافقات مسجلة.
admin-person-events = السجل
admin-person-events-none = لم يحدث شيء بعد.
admin-person-times = × { $count }
admin-person-mails = الرسائل
admin-person-mails-none = لا رسائل بعد.

admin-consent-processing = معالجة البيانات
admin-consent-terms = شروط الاستخدام
admin-consent-public = صفحة عامة
admin-consent-messages = تلقي الفرص
admin-consent-guardian = موافقة الوالد أو الوصي
admin-consent-other = موافقة أخرى

admin-journal-themselves = الشخص نفسه
admin-journal-visitor = بدون حساب
admin-journal-system = النظام

admin-edit-title = تعديل ملف
admin-edit-back = العودة إلى الملف
admin-edit-indexable = يمكن لمحركات البحث عرض الصفحة العامة
admin-edit-remove-photo = إزالة الصورة الحالية

admin-outbox-title = البريد المحفوظ هنا
admin-outbox-lead = لم يُضبط مزوّد للبريد: تُحفظ كل رسالة سبعة أيام على هذا الجهاز.
admin-outbox-secret = تحتوي هذه الرسائل على كلمات مرور وروابط شخصية. لا تسلّمها إلا لأصحابها.
admin-outbox-empty = لا رسائل
admin-outbox-empty-text = ستظهر هنا الرسالة القادمة من النظام.
admin-outbox-leaves = تُرسل الرسائل
admin-outbox-leaves-text = تمّ ضبط مزوّد للبريد: لا يُحفظ شيء على هذا الجهاز.
admin-outbox-no-subject = بدون موضوع

admin-letter-title = رسالة
admin-letter-back = كل الرسائل
admin-letter-attachments = المرفقات

admin-account-title = الحساب والدخول
admin-account-back = العودة إلى الملف
admin-account-role = الدور
admin-account-role-text = يحدّد الدور ما يمكن لهذا الشخص فعله. تغييره يغلق جلساته.
admin-account-role-save = غيّر الدور
admin-account-factor-text = فقط لمن تعرّفت عليه وفقد هاتفه ورموز الاسترداد معًا.
admin-account-end-all = أغلق كل جلساته
admin-account-no-devices = لا يوجد أي جهاز متصل.

admin-staff-title = الفريق
admin-staff-invited = أُرسلت الدعوة
admin-staff-invite = ادعُ شخصًا
admin-staff-invite-text = يتلقى الشخص رابطًا صالحًا 7 أيام ليختار كلمة مروره.
admin-staff-invite-go = أرسل الدعوة

admin-roles-title = الأدوار والصلاحيات
admin-roles-lead = ما يمكن لكل دور فعله. لكل شخص حسابه الخاص دائمًا.
admin-roles-permission = الصلاحية
admin-roles-yes = نعم
admin-roles-no = لا
admin-roles-factor-text = الإدارة تحتاج إليه دائمًا. حدّد الأدوار الأخرى التي يُطلب منها: لكل حساب 7 أيام ابتداءً من دخوله القادم.
admin-roles-save = احفظ

admin-permission-KeepOwnProfile = إدارة حسابه وملفاته
admin-permission-ReadPeople = قراءة الملفات الكاملة وبيانات الاتصال (كل قراءة مسجّلة)
admin-permission-SearchTalents = البحث في الدليل
admin-permission-ExportTalents = تصدير القوائم
admin-permission-Administer = إدارة التثبيت والأشخاص والحسابات
# السجلات.
admin-logs-activity-title = سجل النشاط
admin-logs-activity-lead = كل تغيير وكل اطلاع على بيانات شخصية، مع الفاعل والفعل ومصدره.
admin-logs-security-title = سجل الأمان
admin-logs-security-lead = ما يتعلق بسلامة الحسابات والبيانات. دوّن ما تحققت منه.
admin-logs-filter = تصفية السجل
admin-logs-who = الشخص
admin-logs-who-hint = الاسم أو الرمز أو الرقم.
admin-logs-text = نص
admin-logs-text-hint = في عنوان الصفحة أو رقم الطلب أو الحقول المغيَّرة.
admin-logs-from = من
admin-logs-period-hint = بدون تاريخ: آخر 30 يومًا.
admin-logs-until = إلى
admin-logs-until-hint = هذا اليوم مشمول.
admin-logs-days-contradict = التاريخ الأول بعد الأخير: لا شيء يمكن أن يطابق.
admin-logs-kind = النوع
admin-logs-category = الموضوع
admin-logs-result = النتيجة
admin-logs-severity = الأهمية
admin-logs-state = المتابعة
admin-logs-any = الكل
admin-logs-submit = تصفية
admin-logs-clear = عرض الكل
admin-logs-csv = تصدير CSV
admin-logs-xlsx = تصدير XLSX
admin-logs-chart = عدد الأسطر خلال الفترة
admin-logs-none = لا يوجد أي سطر
admin-logs-none-text = لم يحدث شيء من هذا خلال هذه الفترة.
admin-logs-when = متى
admin-logs-what = ماذا
admin-logs-by = بواسطة
admin-logs-about = يخص
admin-logs-origin = من أين
admin-logs-device = الجهاز
admin-logs-request = الطلب
admin-logs-name = رقم الطلب
admin-logs-details = تفاصيل
admin-logs-number = السطر { $number }
admin-logs-line-title = سطر أمني
admin-logs-settle = معالجة
admin-logs-note = ما تحققت منه
admin-logs-note-hint = سيقرأ المسؤولون الآخرون هذه الملاحظة. الملاحظة الجديدة تحل محل القديمة.
admin-logs-settle-submit = وضع علامة «تمت المعالجة»
admin-logs-settled-by = عولج بواسطة

# إجراء واحد لعدة أشخاص.
admin-bulk-title = إجراء جماعي
admin-bulk-form = للأشخاص المحددين
admin-bulk-pick = تحديد
admin-bulk-pick-one = تحديد { $name }
admin-bulk-suspend = تعليق الحسابات
admin-bulk-resume = إعادة تفعيل الحسابات
admin-bulk-resend = إعادة إرسال بيانات الدخول
admin-bulk-preview = التحقق قبل التنفيذ
admin-bulk-nobody = حدّد شخصًا واحدًا على الأقل في القائمة.
admin-bulk-too-many = اختر { $max } شخص على الأكثر في كل مرة.
admin-bulk-ask =
    { $count ->
        [0] لا شيء يلزم فعله لهؤلاء الأشخاص.
        [one] شخص واحد معني. لم يُنفَّذ شيء بعد.
        [two] شخصان معنيان. لم يُنفَّذ شيء بعد.
        [few] { $count } أشخاص معنيون. لم يُنفَّذ شيء بعد.
        [many] { $count } شخصًا معنيون. لم يُنفَّذ شيء بعد.
       *[other] { $count } شخص معنيون. لم يُنفَّذ شيء بعد.
    }
admin-bulk-done =
    { $count ->
        [0] لم يُنفَّذ شيء.
        [one] تم التنفيذ لشخص واحد.
        [two] تم التنفيذ لشخصين.
        [few] تم التنفيذ لـ { $count } أشخاص.
        [many] تم التنفيذ لـ { $count } شخصًا.
       *[other] تم التنفيذ لـ { $count } شخص.
    }
admin-bulk-go =
    { $count ->
        [one] تأكيد لشخص واحد
        [two] تأكيد لشخصين
        [few] تأكيد لـ { $count } أشخاص
        [many] تأكيد لـ { $count } شخصًا
       *[other] تأكيد لـ { $count } شخص
    }
admin-bulk-cancel = عدم فعل شيء
admin-bulk-already = كذلك بالفعل
admin-bulk-no-account = بلا حساب
admin-bulk-yourself = هذا حسابك أنت
admin-bulk-failed = لم ينجح ذلك، أعد المحاولة
admin-bulk-will-suspend = سيُعلَّق الحساب بعد التأكيد
admin-bulk-will-resume = سيُعاد تفعيل الحساب بعد التأكيد
admin-bulk-will-resend = ستُرسل بيانات الدخول بعد التأكيد
admin-bulk-was-suspended = عُلِّق الحساب
admin-bulk-was-resumed = أُعيد تفعيل الحساب
admin-bulk-was-resent = أُعيد إرسال بيانات الدخول
admin-person-verify = الهوية مؤكدة
admin-person-unverify = إعادة فتح الهوية

admin-person-delete = حذف الشخص…
admin-edit-remove-cv = إزالة السيرة الذاتية الحالية

admin-person-activate = إعادة إرسال رسالة التفعيل
admin-person-prepared = الموافقة لم تُعطَ بعد
admin-person-prepared-text = أعدّ الفريق هذا الملف. يبقى مخفيًا عن الجميع حتى يوافق صاحبه عبر رابط رسالته.
admin-person-consents-awaited = لم تُعطَ بعد: لم يوافق هذا الشخص على شيء حتى الآن.

admin-create-title = إضافة شخص
admin-create-lead = الحقول نفسها كما في التسجيل. يتلقى الشخص رابطًا صالحًا 7 أيام ليوافق ويختار كلمة مروره.
admin-create-consents = الموافقات لم تُعطَ بعد: يبقى الملف مخفيًا حتى يقبله صاحبه بنفسه.
admin-create-submit = إعداد الملف
admin-create-files = الصورة والسيرة الذاتية
admin-create-locale = لغة رسائله
admin-create-locale-hint = يمكنه تغييرها.
admin-create-email-known = يوجد حساب بهذا العنوان.
admin-create-alike = هناك من يشبهه: افتح ملفه، أو أكّد أنهما شخصان مختلفان.
admin-create-alike-title = ربما مسجّل من قبل
admin-create-same-email = العنوان نفسه
admin-create-despite = هما شخصان مختلفان: إضافة رغم ذلك.

admin-files-title = الملفات المستلمة
admin-files-lead = تمر كل صورة وكل سيرة ذاتية على مضاد الفيروسات قبل عرضها. لكل شخص { $files } ملفًا و{ $size } ميغابايت على الأكثر.
admin-files-scanner-on = مضاد الفيروسات موصول.
admin-files-scanner-off = لا يوجد مضاد فيروسات موصول: اضبط CLAMD_ADDR على الخادم.
admin-files-waiting =
    { $count ->
        [0] لا ملف ينتظر مضاد الفيروسات.
        [one] ملف واحد ينتظر مضاد الفيروسات.
        [two] ملفان ينتظران مضاد الفيروسات.
        [few] { $count } ملفات تنتظر مضاد الفيروسات.
        [many] { $count } ملفًا ينتظر مضاد الفيروسات.
       *[other] { $count } ملف ينتظر مضاد الفيروسات.
    }
admin-files-away = إذا لم يُجب مضاد الفيروسات
admin-files-fail-open = عرض الملفات دون انتظار مضاد الفيروسات
admin-files-fail-open-hint = غير منصوح به: قد يصل ملف مصاب إلى مسؤول توظيف. بدون هذا الخيار تنتظر الملفات ولا يفتحها أحد.
admin-files-save = احفظ
admin-edit-email-hint = يُستعمل لتسجيل الدخول. تغييره يُنهي الجلسات، ويُبلَّغ العنوانان بذلك.

admin-settings-title = الإعدادات
admin-settings-lead = ما يسري على المنصة كلها. كل تغيير يُدوَّن في السجل.
admin-settings-of-people = الأشخاص والصلاحيات
admin-settings-of-mail = البريد
admin-settings-of-data = البيانات
admin-settings-staff = حسابات الفريق والدعوات
admin-settings-roles = من يحق له ماذا، ومن عليه الدخول بخطوتين
admin-settings-security = عمليات الدخول والرفض والتصدير التي تستحق نظرة
admin-settings-watchlist = الأسماء التي تريد أن يصلك تنبيه بها
admin-settings-mail = أي الرسائل تُرسل، وما آلت إليه
admin-settings-provider = من ينقل الرسائل، ومن أي عنوان
admin-settings-texts = موضوع كل رسالة ونصها، بكل لغة
admin-settings-recap = يوم الملخص الأسبوعي وساعته وعنوانه
admin-settings-stops = العناوين التي لا يصلها إلا الضروري
admin-settings-trades = المهن التي يُختار منها، بأسمائها ومرادفاتها
admin-settings-files = مضاد الفيروسات، وما يحدث إذا لم يُجب
admin-settings-retention = مدة حفظ كل نوع من البيانات
