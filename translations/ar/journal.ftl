# ما يحدث، كما يقوله السجل.

journal-event-talent_registered = تسجيل
journal-event-known_email_used = محاولة تسجيل جديدة ببريده
journal-event-talent_profile_added = إضافة ملف موهبة إلى الحساب
journal-event-signed_in = تسجيل دخول
journal-event-sign_in_failed = رفض تسجيل الدخول
journal-event-signed_out = تسجيل خروج
journal-event-password_reset_asked = طلب رابط كلمة المرور
journal-event-password_changed = تغيير كلمة المرور
journal-event-credentials_requested = إعادة إرسال بيانات الدخول
journal-event-admin_created = إنشاء حساب إدارة
journal-event-account_suspended = تعليق الحساب
journal-event-account_resumed = إعادة فتح الحساب
journal-event-profile_edited = تعديل الملف
journal-event-photo_replaced = إضافة الصورة أو تغييرها
journal-event-photo_removed = إزالة الصورة
journal-event-profile_read = الاطلاع على بيانات الاتصال
journal-event-list_exported = تصدير قائمة
journal-event-contact_sent = إرسال رسالة عبر المنصة
journal-event-sessions_ended = إغلاق جلسات
journal-event-sessions_flushed = إغلاق جلسات الجميع
journal-event-new_device_used = تسجيل دخول من جهاز جديد
journal-event-second_factor_added = تفعيل التحقق بخطوتين
journal-event-second_factor_removed = إيقاف التحقق بخطوتين
journal-event-passkey_added = أُضيف مفتاح مرور
journal-event-passkey_renamed = أُعيدت تسمية مفتاح مرور
journal-event-passkeys_removed = حُذفت مفاتيح مرور
journal-event-passkey_copied = رُفضت نسخة من مفتاح مرور
journal-event-recovery_codes_drawn = سحب رموز استرداد
journal-event-recovery_code_used = استعمال رمز استرداد
journal-event-email_change_asked = طلب تغيير العنوان
journal-event-email_change_cancelled = أُلغي تغيير العنوان
journal-event-email_changed = تغيير العنوان
journal-event-role_changed = تغيير الدور
journal-event-staff_invited = دعوة إلى الفريق
journal-event-security_set = تغيير إعدادات الأمان

journal-event-identity_verified = التحقق من الهوية
journal-event-journal_exported = تصدير السجل
journal-event-access_refused = صفحة مرفوضة لدور
journal-event-limit_reached = محاولات كثيرة جدًا
journal-event-foreign_form_refused = رُفضت استمارة من موقع آخر
journal-event-robot_refused = استمارة حُسبت من روبوت
journal-event-security_resolved = معالجة سطر أمني

# موضوع السطر.
journal-category-access = الدخول
journal-category-accounts = الحسابات
journal-category-profiles = الملفات الشخصية
journal-category-readings = الاطلاع والتصدير
journal-category-messages = الرسائل
journal-category-other = غير ذلك

journal-severity-info = عادي
journal-severity-warning = يستحق النظر
journal-severity-high = مهم

journal-result-done = تم
journal-result-refused = مرفوض

journal-state-open = للمعالجة
journal-state-settled = تمت المعالجة

journal-kind-phone = هاتف
journal-kind-computer = حاسوب
journal-kind-robot = روبوت

# أعمدة السجل المصدَّر.
journal-column-at = التاريخ والساعة (UTC)
journal-column-event = ما حدث
journal-column-category = الموضوع
journal-column-severity = الأهمية
journal-column-result = النتيجة
journal-column-who = بواسطة
journal-column-role = الدور
journal-column-whom = يخص
journal-column-details = تفاصيل
journal-column-address = عنوان الشبكة
journal-column-agent = المتصفح والنظام
journal-column-kind = الجهاز
journal-column-request = الطلب
journal-column-name = رقم الطلب
journal-column-settled = تاريخ المعالجة
journal-column-note = ملاحظة
journal-event-consent_answered = منح موافقة أو سحبها
journal-event-profile_paused = إيقاف الملف مؤقتًا
journal-event-profile_resumed = استئناف الملف
journal-event-own_data_exported = تنزيل نسخة من البيانات
journal-event-deletion_asked = طلب الحذف
journal-event-deletion_cancelled = إلغاء الحذف
journal-event-person_erased = محو الشخص
journal-event-trade_added = إضافة موهبة إلى القائمة
journal-event-trade_changed = تعديل موهبة في القائمة
journal-event-trades_merged = دمج موهبتين
journal-event-trade_retired = سحب موهبة من الاستمارات
journal-event-trade_restored = إعادة عرض موهبة
journal-event-retention_changed = تغيير مدد الحفظ
journal-event-minors_opened = فتح قائمة القاصرين
journal-event-people_merged = دمج شخصين
journal-event-merge_undone = إلغاء الدمج
journal-event-told_apart = استبعاد تكرار
journal-event-keys_rotated = تجديد مفاتيح التشفير
journal-event-key_removed = إزالة مفتاح تشفير قديم
journal-event-security_alert = تنبيه أمني
journal-event-cv_replaced = إضافة السيرة الذاتية أو استبدالها
journal-event-cv_removed = إزالة السيرة الذاتية
journal-event-cv_read = فتح السيرة الذاتية
journal-event-infected_file_removed = حذف ملف مصاب
journal-event-uploads_set = تغيير إعداد الملفات المستلمة
journal-event-talent_prepared = ملف أعدّه الفريق
journal-event-activation_asked = طلب رسالة التفعيل
journal-event-agreement_given = الموافقة على الملف المُعَدّ
journal-event-import_arrived = إيداع ملف أشخاص
journal-event-import_started = بدء استيراد أشخاص
journal-event-import_ended = انتهاء استيراد أشخاص
journal-event-import_errors_taken = تنزيل الأسطر المرفوضة من استيراد
