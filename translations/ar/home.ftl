# The home page and the poster.

home-home-tab = مواهب وكاستينغ ومواقع تصوير
home-home-description = سجّل مجانًا في 90 ثانية: رمز وQR وصفحة تشاركها.
home-home-free = مجاني للمواهب، دائمًا
home-home-title = موهبتك تستحق أن تُكتشف.
home-home-lead = سجّل في 90 ثانية من هاتفك. تحصل على رمز وQR وصفحة تشاركها على واتساب كما في موقع التصوير.
home-home-door-talent = أنا موهبة
home-home-door-talent-text = طبخ، بناء، معلوماتية، أزياء، كومبارس… كل المهن.
home-home-door-talent-go = سجّل الآن
home-home-door-staff = أبحث عن موهبة
home-home-door-staff-text = كاستينغ، تصوير، توظيف: الوجوه أولًا ثم عوامل التصفية.
home-home-door-staff-go = تسجيل الدخول
home-home-your-place = مكانك هنا.
home-home-how = كيف يعمل
home-home-step-who = عرّف بنفسك
home-home-step-who-text = الاسم والمدينة والمواهب وصورة. لا يضيع شيء إن انقطعت الشبكة.
home-home-step-code = احصل على رمزك
home-home-step-code-text = رقم خاص بك، وQR يفتح صفحتك، وبطاقة للطباعة.
home-home-step-call = انتظر الاتصال
home-home-step-call-text = يجدك مسؤولو التوظيف والكاستينغ، ورقمك لا يظهر في صفحتك العامة.
home-home-card-title = بطاقتك في جيبك وفي موقع التصوير.
home-home-card-text = رمز قصير لا يتغير أبدًا. يُمسح فيظهر ملفك.
home-home-card-qr = QR يفتح صفحتك حتى من شارة مجعّدة.
home-home-card-private = لا يظهر فيها الهاتف ولا البريد ولا العنوان أبدًا.
home-home-card-share = صفحة ترسلها على واتساب بلمسة واحدة.
home-home-card-go = أنشئ بطاقتي
home-home-card-name = اسمك
home-home-card-line = نادلة · ورزازات
home-home-figures = اليوم، هنا

home-poster-tab = ملصق التسجيل
home-poster-title = موهبتك تستحق أن تُكتشف.
home-poster-lead = كل المهن، من ورشة البناء إلى موقع التصوير. رمز وQR وصفحة خاصة بك.
home-poster-qr = رمز QR لصفحة التسجيل
home-poster-scan = امسح وسجّل في 90 ثانية

home-figure-talents = { $count ->
    [one] موهبة مسجلة
    [two] موهبتان مسجلتان
    [few] مواهب مسجلة
   *[other] موهبة مسجلة
}
home-figure-trades = { $count ->
    [one] مهنة
    [two] مهنتان
    [few] مهن
   *[other] مهنة
}
home-figure-countries = { $count ->
    [one] بلد
    [two] بلدان
    [few] بلدان
   *[other] بلدا
}
