# ما يمكن لكل شخص فعله ببياناته، ومدة حفظها.

rights-data-title = بياناتي
rights-data-lead = ما نحتفظ به عنك ملك لك: اطّلع عليه، احمله معك، أخفه أو اطلب محوه.
rights-data-leaving = طُلب حذف حسابك
rights-data-leaving-text = صفحتك مخفية. سيُمحى كل شيء يوم { $date }، وحتى ذلك الحين لا يضيع شيء.
rights-data-leaving-staff = الإدارة هي التي طلبته. راسلها إن كان ذلك خطأ.
rights-data-stay = الاحتفاظ بحسابي
rights-data-pause = توقّف مؤقت
rights-data-pause-text = تختفي صفحتك عن الجميع، بمن فيهم مسؤولو التوظيف، إلى أن تعود. لا يُمحى شيء.
rights-data-pause-go = إيقاف ملفي مؤقتًا
rights-data-paused = متوقف مؤقتًا
rights-data-paused-since = منذ { $date }
rights-data-resume = استئناف ملفي
rights-data-consents = موافقاتي
rights-data-at-registration = عند التسجيل
rights-data-in-profile = في ملفي
rights-data-here = في هذه الصفحة
rights-data-withdraw = سحب
rights-data-give = منح
rights-data-needed = ضرورية: تنتهي مع الحساب.
rights-data-export = أخذ بياناتي
rights-data-export-text = ملف ZIP فيه كل ما نحتفظ به عنك بصيغة JSON مع صورك. لا يُسلَّم إلا هنا ولك وحدك.
rights-data-export-go = تنزيل بياناتي
rights-data-readings = من اطّلع على معلومات الاتصال بي
rights-data-readings-text = كل اطلاع لفرقنا على ملفك الكامل يُسجَّل.
rights-data-readings-none = لا أحد حتى الآن.
rights-data-delete = حذف حسابي
rights-data-delete-text = تُخفى صفحتك فورًا، ويمكنك تغيير رأيك قبل أن يُمحى كل شيء.
rights-data-delete-go = حذف حسابي…
rights-consent-needed = هذه الموافقة ضرورية للظهور في الدليل: لسحبها، احذف حسابك.

rights-delete-title = حذف حسابي
rights-delete-lead = هذا ما سيحدث خلال { $days } يومًا القادمة.
rights-delete-now = تُخفى صفحتك عن الجميع فورًا.
rights-delete-back = خلال { $days } يومًا، رابط يصلك بالبريد أو زر في فضائك يلغي كل شيء.
rights-delete-then = بعد ذلك يُمحى الملف ومعلومات الاتصال والصور والرسائل والحساب نهائيًا.
rights-delete-kept = لا يبقى سوى رمزك، الذي لن يُمنح لغيرك، ورقم في السجل.
rights-delete-copy = تنزيل بياناتي أولًا
rights-delete-go = حذف حسابي
rights-delete-keep = لا، الاحتفاظ به
rights-not-oneself = بالنسبة إلى حسابك، استعمل «بياناتي».

rights-stay-title = الاحتفاظ بحسابي
rights-stay-lead = يُلغى حذف حسابك وتعود صفحتك كما كانت.
rights-stay-over = هذا الرابط لم يعد صالحًا
rights-stay-over-text = أُلغي الحذف من قبل، أو انتهت المهلة.

rights-person-title = حذف شخص
rights-person-now = تُخفى صفحته وتُغلق جلساته فورًا، ويُخبَر برسالة.
rights-person-back = خلال { $days } يومًا يمكنك استعادة كل شيء من هنا.
rights-person-then = بعد ذلك يُمحى كل شيء ما عدا رمزه ورقمًا في السجل.
rights-person-go = نعم، احذف
rights-person-leaving = صفحته مخفية. سيُمحى كل شيء يوم { $date }.
rights-person-restore = استعادة هذا الشخص

rights-retention-title = مدد الحفظ
rights-retention-lead = كل ليلة يُمحى نهائيًا ما تجاوز مدته.
rights-retention-periods = المدد بالأيام
rights-retention-save = حفظ
rights-retention-activity = سجل النشاط
rights-retention-activity-hint = من غيّر أو اطّلع على ماذا.
rights-retention-security = سجل الأمان
rights-retention-security-hint = تسجيلات الدخول وكلمات المرور والإيقافات والتصديرات.
rights-retention-addresses = عناوين الشبكة في السجل
rights-retention-addresses-hint = يبقى السطر، ويُمحى العنوان والمتصفح.
rights-retention-letters = سجل الرسائل
rights-retention-letters-hint = موضوع كل رسالة مرسلة ونسختها.
rights-retention-deleted = الأشخاص المحذوفون
rights-retention-deleted-hint = مهلة تغيير الرأي قبل المحو.
rights-retention-range = أدخل عددًا من الأيام بين { $least } و{ $most }.
rights-retention-going = يُمحون قريبًا
rights-retention-going-none = لم يطلب أحد المحو.
rights-retention-erased = { $count ->
    [zero] لم يُمحَ أحد حتى الآن.
    [one] مُحي شخص واحد حتى الآن.
    [two] مُحي شخصان حتى الآن.
    [few] مُحي { $count } أشخاص حتى الآن.
   *[other] مُحي { $count } شخصًا حتى الآن.
}
rights-retention-runs = ما تمّ
rights-retention-runs-none = لم تمضِ الليلة الأولى بعد.
rights-retention-removed = { $count ->
    [zero] لا شيء
    [one] واحد
    [two] اثنان
    [few] { $count } عناصر
   *[other] { $count } عنصرًا
}
