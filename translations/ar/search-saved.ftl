# الأبحاث المحفوظة.

search-saved-title = الأبحاث المحفوظة
search-saved-short = الأبحاث
search-saved-lead = مرشح محفوظ باسم، مع من سجلوا منذ زيارتك الأخيرة.
search-saved-none = لا بحث محفوظا
search-saved-none-text = رشح الدليل ثم احفظ البحث فوق النتائج.
search-saved-none-go = فتح الدليل
search-saved-save = احفظ هذا البحث
search-saved-go = احفظ
search-saved-name = الاسم
search-saved-name-hint = ما تبحث عنه في بضع كلمات. تجنب أسماء الأشخاص.
search-saved-alerts = أخبرني بالبريد الإلكتروني
search-saved-alerts-never = أبدا
search-saved-alerts-weekly = كل اثنين على الساعة 8
search-saved-alerts-daily = كل يوم على الساعة 8
search-saved-alerts-instant = فور التسجيل
search-saved-alerts-none = دون بريد
search-saved-alerts-said = { $when }، بالبريد
search-saved-edit = تعديل
search-saved-edit-title = تعديل البحث
search-saved-edit-save = احفظ التعديلات
search-saved-remove-title = حذف البحث
search-saved-remove-text = لن يقود عنوانه إلى شيء، ولن ترسل أي رسالة بعد ذلك. ويبقى الأشخاص.
search-saved-remove = حذف
search-saved-share = نسخ العنوان
search-saved-copy = نسخ إلى أبحاثي
search-saved-refine = التدقيق في الدليل
search-saved-others = هذا بحث يحفظه زميل؛ وتراه بصلاحياتك أنت.
search-saved-total =
    { $count ->
        [0] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصا
       *[other] { $count } شخص
    }
search-saved-new = جديد
search-saved-new-count =
    { $count ->
        [zero] لا جديد
        [one] جديد واحد
        [two] جديدان
        [few] { $count } جدد
        [many] { $count } جديدا
       *[other] { $count } جديد
    }
search-saved-empty-text = لا أحد في الوقت الحالي. يمكنك طلب رسالة عند التسجيل القادم.
search-saved-full = تحفظ { $max } بحثا من قبل: احذف واحدا أولا.
