# Sign-in and passwords.

accounts-login-title = تسجيل الدخول
accounts-login-lead = ببريدك الإلكتروني أو برمزك.
accounts-login-identifier = البريد الإلكتروني أو الرمز
accounts-login-identifier-hint = يُكتب الرمز بالشرطات أو بدونها.
accounts-login-password = كلمة المرور
accounts-login-remember = تذكّرني
accounts-login-forgot = نسيت كلمة المرور؟
accounts-login-submit = دخول
accounts-login-new = لم تسجّل بعد؟
accounts-login-register = أنشئ ملفي

accounts-forgot-title = نسيت كلمة المرور
accounts-forgot-lead = اكتب بريدك أو رمزك: نرسل رابطًا إلى عنوان الحساب.
accounts-forgot-identifier = البريد الإلكتروني أو الرمز
accounts-forgot-submit = أرسل الرابط
accounts-forgot-back = العودة إلى تسجيل الدخول
accounts-forgot-sent-title = راجع بريدك الإلكتروني
accounts-forgot-sent-text = إن وُجد حساب مطابق، فقد أُرسل رابط صالح لمدة 30 دقيقة. راجع أيضًا مجلد الرسائل غير المرغوبة.

accounts-reset-title = كلمة مرور جديدة

accounts-activate-title = اختر كلمة المرور

accounts-reset-lead = جملة تحفظها خير من كلمة معقدة.
accounts-reset-password = كلمة المرور الجديدة
accounts-reset-password-hint = 10 أحرف على الأقل.
accounts-reset-again = كرر كلمة المرور
accounts-reset-submit = احفظ وتابع
accounts-reset-expired-title = هذا الرابط لم يعد صالحًا
accounts-reset-expired-text = استُعمل من قبل أو انتهت مدته. اطلب رابطًا آخر، الأمر فوري.
accounts-reset-expired-go = اطلب رابطًا آخر

accounts-setup-title = مرحبًا بك
accounts-setup-lead = أنشئ أول حساب إدارة لهذا التثبيت.
accounts-setup-first-name = الاسم الأول
accounts-setup-last-name = اسم العائلة
accounts-setup-email = البريد الإلكتروني
accounts-setup-submit = أنشئ الحساب
accounts-setup-expired-title = رابط الإعداد هذا لم يعد صالحًا
accounts-setup-expired-text = أعد تشغيل الخادم: إن لم يوجد مدير فسيعرض رابطًا جديدًا.

accounts-password-title = تغيير كلمة المرور
accounts-password-lead = سيُسجَّل خروج أجهزتك الأخرى.
accounts-password-temporary = أدّت كلمة المرور المؤقتة دورها. اختر الآن كلمتك الخاصة.
accounts-password-temporary-label = كلمة المرور المؤقتة (من الرسالة التي وصلتك)
accounts-password-current = كلمة المرور الحالية
accounts-password-submit = غيّر كلمة المرور

accounts-logout-title = تسجيل الخروج
accounts-logout-lead = على جهاز مشترك، سجّل الخروج دائمًا.
accounts-logout-submit = سجّل خروجي
accounts-logout-stay = ابقَ متصلًا

accounts-agreeing-title = { $name }، ملفك في انتظارك
accounts-agreeing-lead = أُعدّ لك ويبقى مخفيًا ما دمت لم توافق.
accounts-agreeing-guardian = والدي أو ولي أمري موافق على هذا التسجيل.
accounts-agreeing-submit = الموافقة واعتماد كلمة المرور
accounts-agreeing-ignore = لا تريد هذا الملف؟ أغلق هذه الصفحة: لن يراه أحد.
