# Messages after something was done, and refusals that no room owns.


hall-flash-signed-out = تمّ تسجيل خروجك.
hall-flash-password-changed = تمّ تغيير كلمة المرور.
hall-flash-profile-saved = تمّ الحفظ.
hall-flash-profile-added = أُضيف ملف الموهبة إلى حسابك.
hall-flash-already-talent = لديك ملف موهبة من قبل: أكمله هنا.
hall-flash-photo-saved = صورتك في مكانها.
hall-flash-photo-removed = تمّت إزالة الصورة.
hall-flash-message-sent = رسالتك في الطريق.
hall-flash-credentials-sent = أُرسلت بيانات الدخول بالبريد الإلكتروني.
hall-flash-account-suspended = تمّ تعليق الحساب وإغلاق جلساته.
hall-flash-account-resumed = أُعيد فتح الحساب.
hall-flash-confirmed = تمّ التأكيد: يمكنك المتابعة.
hall-flash-session-ended = أُغلقت الجلسة.
hall-flash-sessions-ended = أُغلقت كل الجلسات الأخرى.
hall-flash-factor-removed = أُوقف التحقق بخطوتين.
hall-flash-role-given = تغيّر الدور وأُغلقت جلساته.
hall-flash-email-asked = أُرسلت رسالتان: أكّد في كل صندوق من الصندوقين.
hall-flash-email-cancelled = أُلغي تغيير العنوان.
hall-flash-invited = أُرسلت الدعوة.
hall-flash-setting-saved = حُفظ الإعداد.
hall-flash-security-settled = وُضعت على السطر علامة «تمت المعالجة».
hall-flash-identity-verified = تم تأكيد الهوية. لم يعد بإمكان الشخص تغيير اسمه أو تاريخ ميلاده أو جنسياته.
hall-flash-identity-opened = أُعيد فتح الهوية. يمكن للشخص تغييرها من جديد.
hall-flash-consent-given = سُجلت موافقتك.
hall-flash-consent-withdrawn = سُحبت موافقتك فورًا.
hall-flash-profile-paused = ملفك متوقف مؤقتًا: لم يعد أحد يراه.
hall-flash-profile-resumed = عاد ملفك.
hall-flash-deletion-asked = طُلب حذف حسابك؛ رسالة تخبرك كيف تلغيه.
hall-flash-deletion-cancelled = أُلغي الحذف: لم يضِع شيء.
hall-flash-person-deleted = أُخفي الشخص وسيُمحى عند انتهاء المهلة.
hall-flash-person-restored = استُعيد الشخص.
hall-flash-retention-saved = حُفظت المدد.
hall-flash-people-merged = أصبح الشخصان واحدًا.
hall-flash-merge-undone = أُلغي الدمج.
hall-flash-told-apart = تم التدوين: هما شخصان.
