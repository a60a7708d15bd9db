# حماية الحساب: الإثبات والخطوة الثانية والأجهزة.

accounts-confirm-title = أكّد أنك أنت
accounts-confirm-lead = ما ستقوم به حساس. أثبت مرة أخرى أنك أنت: يبقى ذلك صالحًا عشر دقائق.
accounts-confirm-submit = تأكيد
accounts-confirm-cancel = إلغاء

accounts-second-step-title = الخطوة الثانية
accounts-second-step-lead = افتح تطبيق المصادقة وانسخ الرمز.
accounts-second-step-code = الرمز
accounts-second-step-hint = ستة أرقام، أو أحد رموز الاسترداد.
accounts-second-step-submit = متابعة
accounts-second-step-again = إعادة تسجيل الدخول من البداية

accounts-totp-title = التحقق بخطوتين
accounts-totp-lead = بعد كلمة المرور، رمز من هاتفك: لا تعود كلمة مرور مسروقة كافية.
accounts-totp-wall = انتهت المهلة: فعّل التحقق بخطوتين للمتابعة.
accounts-totp-begin = تفعيل
accounts-totp-scan = امسح هذا الرمز المربّع بتطبيق مصادقة (Aegis أو 2FAS أو Google Authenticator…).
accounts-totp-qr = رمز مربّع يُمسح بتطبيق المصادقة
accounts-totp-key = لا توجد كاميرا؟ اكتب هذا المفتاح:
accounts-totp-code = الرمز الذي يعرضه التطبيق
accounts-totp-submit = فعّل

accounts-recovery-title = رموز الاسترداد
accounts-recovery-lead = كل واحد منها يعوّض رمز الهاتف مرة واحدة، يوم لا يكون معك.
accounts-recovery-once = لن تُعرض هذه الرموز مرة أخرى أبدًا. اكتبها أو اطبعها الآن، واحفظها بعيدًا عن الهاتف.
accounts-recovery-copy = انسخ الرموز العشرة
accounts-recovery-done = دوّنتها، متابعة

accounts-security-title = أمان الحساب
accounts-security-sign-in = تسجيل الدخول
accounts-security-email = بريد تسجيل الدخول
accounts-security-change = تغيير
accounts-security-factor = التحقق بخطوتين
accounts-security-factor-on = مفعّل
accounts-security-factor-off = غير مفعّل
accounts-security-factor-since = منذ { $at }
accounts-security-codes-left =
    { $count ->
        [zero] لم يبقَ لك أي رمز استرداد.
        [one] بقي لك رمز استرداد واحد.
        [two] بقي لك رمزا استرداد.
        [few] بقيت لك { $count } رموز استرداد.
        [many] بقي لك { $count } رمز استرداد.
       *[other] بقي لك { $count } رمز استرداد.
    }
accounts-security-codes-few = بقيت رموز استرداد قليلة: اسحب رموزًا جديدة.
accounts-security-codes-draw = اسحب رموزًا جديدة
accounts-security-factor-remove = إيقاف
accounts-security-factor-remove-text = ستفتح كلمة المرور وحدها حسابك من جديد، ولن تعمل رموز الاسترداد.
accounts-security-factor-remove-go = نعم، أوقفه

accounts-devices-title = الأجهزة المتصلة
accounts-devices-lead = هل ترى جهازًا لا تعرفه؟ أغلق جلسته ثم غيّر كلمة مرورك.
accounts-devices-unknown = جهاز غير معروف
accounts-devices-seen = آخر ظهور { $at }
accounts-devices-since = سجّل الدخول في { $at }
accounts-devices-place = الشبكة
accounts-devices-here = هذا الجهاز
accounts-devices-end = أغلق الجلسة
accounts-devices-end-others = أغلق كل الجلسات الأخرى

accounts-code-wrong = هذا الرمز غير صحيح أو استُعمل من قبل. انتظر الرمز التالي.
accounts-factor-held = التحقق بخطوتين مفعّل من قبل.
accounts-factor-none = التحقق بخطوتين غير مفعّل.
accounts-factor-begin = انتهت مهلة التفعيل: ابدأ من جديد.
accounts-second-step-needed = يطلب هذا الحساب رمزًا إضافةً إلى كلمة المرور: سجّل الدخول من الموقع.
accounts-last-admin-role = هذا آخر حساب إدارة نشط: افتح حسابًا آخر قبل تغيير دوره.

accounts-email-title = تغيير العنوان
accounts-email-lead = نكتب إلى العنوانين؛ يتم التغيير حين يؤكد الاثنان خلال 24 ساعة.
accounts-email-present = العنوان الحالي
accounts-email-pending = مطلوب وفي الانتظار
accounts-email-former-agreed = العنوان الحالي: مؤكَّد
accounts-email-former-waits = العنوان الحالي: في الانتظار
accounts-email-new-agreed = العنوان الجديد: مؤكَّد
accounts-email-new-waits = العنوان الجديد: في الانتظار
accounts-email-cancel = ألغِ هذا التغيير
accounts-email-new = العنوان الجديد
accounts-email-submit = أرسل الرسالتين
accounts-email-same = هذا هو عنوان حسابك من قبل.
accounts-email-gone = صار لهذا العنوان حساب آخر: اطلب عنوانًا غيره.

accounts-agree-title = تغيير العنوان
accounts-agree-lead = أكّد أن عنوان الحساب يتغير.
accounts-agree-submit = تأكيد
accounts-agree-one-side = تمّ التأكيد من هذه الجهة
accounts-agree-one-side-text = افتح الآن الرسالة التي وصلت إلى العنوان الآخر.
accounts-agree-done = تغيّر العنوان
accounts-agree-done-text = سجّل الدخول من الآن بالعنوان الجديد.
accounts-agree-expired-text = استُعمل من قبل أو انتهت مدته. ابدأ من جديد من أمان حسابك.

accounts-passkey-sign-in = الدخول بمفتاح مرور
accounts-passkey-use = استعمال مفتاح مرور
accounts-passkey-cancelled = لم يحدث شيء: أُغلقت النافذة أو انتهى الوقت.
accounts-passkey-failed = تعذّر طلب مفتاح المرور. أعد تحميل الصفحة وحاول من جديد.
accounts-passkey-refused = هذا المفتاح لا يفتح أي حساب هنا، أو انتهت صلاحية الطلب. حاول من جديد أو استعمل طريقة أخرى.

accounts-passkeys-title = مفاتيح المرور
accounts-passkeys-lead = يبقى مفتاح المرور على هاتفك أو حاسوبك ويُفتح بإصبعك أو وجهك أو رمزك. وهو يغني عن كلمة المرور والخطوة الثانية.
accounts-passkeys-add = إضافة مفتاح مرور
accounts-passkeys-manage = إدارة مفاتيح المرور
accounts-passkeys-own = مفاتيح مرورك
accounts-passkeys-name = اسم المفتاح
accounts-passkeys-name-hint = لتعرفه لاحقًا، مثل «هاتفي».
accounts-passkeys-make = إنشاء المفتاح على هذا الجهاز
accounts-passkeys-without = لا يستطيع هذا المتصفح إنشاء مفتاح مرور. جرّب متصفحًا حديثًا عبر اتصال آمن.
accounts-passkeys-impossible = تحتاج مفاتيح المرور إلى اسم نطاق، وليس لعنوان هذا الموقع اسم.
accounts-passkeys-many = للحساب { $max } مفتاح مرور على الأكثر: احذف واحدًا أولًا.
accounts-passkeys-since = أُضيف في { $at }
accounts-passkeys-used = استُعمل في { $at }
accounts-passkeys-unused = لم يُستعمل بعد
accounts-passkeys-rename = إعادة التسمية
accounts-passkeys-rename-go = حفظ الاسم
accounts-passkeys-remove = حذف
accounts-passkeys-remove-text = لن يفتح هذا المفتاح حسابك بعد الآن. احذفه من جهازك أيضًا.
accounts-passkeys-remove-go = نعم، احذفه

accounts-totp-passkey = استعمال مفتاح مرور بدلًا من ذلك
accounts-second-step-lead-passkey = استعمل أحد مفاتيح مرورك أو رمز استعادة.
accounts-second-step-recovery = رمز الاستعادة
accounts-security-factor-passkeys = بمفتاح مرور
accounts-security-factor-application = إضافة تطبيق
accounts-security-factor-remove-passkeys = لن تُطلب رموز تطبيقك بعد الآن، وتبقى مفاتيح مرورك.
