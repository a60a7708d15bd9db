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
