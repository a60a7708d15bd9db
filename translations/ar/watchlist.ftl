# قائمة المراقبة.

watchlist-list-title = قائمة المراقبة
watchlist-list-lead = أسماء تريد أن تُخبر بها عندما يسجل أحد أو يُضاف أو يغيّر اسمه. التشابه لا يقرر شيئًا، ويمكن للشخص قراءته في نسخة بياناته.
watchlist-list-threshold = يتشابه الاسمان ابتداءً من { $percent } %: علامات التشكيل وترتيب الكلمات والكتابات القريبة والحروف اللاتينية والعربية.
watchlist-list-matches = التطابقات
watchlist-list-states = حالة التطابقات
watchlist-list-no-matches = لا تطابقات هنا.
watchlist-list-like = الاسم المراقب
watchlist-list-score = { $percent } %
watchlist-list-names = الأسماء المراقبة
watchlist-list-none = لا اسم تحت المراقبة.
watchlist-list-pending = { $count } للفحص
watchlist-list-until = حتى { $date }
watchlist-list-add = مراقبة اسم
watchlist-list-go = مراقبة

watchlist-state-pending = للفحص
watchlist-state-reviewed = مفحوصة
watchlist-state-ignored = متجاهلة
watchlist-settle-pending = إعادة للفحص
watchlist-settle-reviewed = وضع علامة مفحوص
watchlist-settle-ignored = تجاهل

watchlist-fields-name = الاسم الكامل
watchlist-fields-name-hint = الاسم الشخصي والعائلي، بأي ترتيب.
watchlist-fields-reason = السبب
watchlist-fields-reason-hint = يمكن للشخص المعني قراءته.
watchlist-fields-note = ملاحظة
watchlist-fields-expiry = آخر يوم
watchlist-fields-expiry-hint = يُمحى الاسم وتطابقاته بعد ذلك.
watchlist-fields-notify = العنوان الذي يُخبر
watchlist-fields-notify-hint = وإلا تصل الرسالة إلى كل مشرف.

watchlist-edit-title = اسم مراقب
watchlist-edit-save = حفظ
watchlist-edit-remove-title = إنهاء المراقبة
watchlist-edit-remove-text = يُمحى الاسم وتطابقاته.
watchlist-edit-remove = إنهاء مراقبة هذا الاسم

watchlist-name-whole = اكتب الاسم الشخصي والعائلي.
watchlist-expiry-past = اختر يومًا لم ينقضِ.
watchlist-full = يُراقب { $max } اسمًا على الأكثر في وقت واحد.
