# صفحات الإدارة.

admin-home-title = لوحة التحكم
admin-home-talents = المواهب المسجلة
admin-home-new-7 = جدد خلال 7 أيام
admin-home-new-30 = جدد خلال 30 يومًا
admin-home-photo = مع صورة
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
admin-home-storage = قاعدة البيانات
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
