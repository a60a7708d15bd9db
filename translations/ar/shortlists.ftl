# القوائم المختصرة.

shortlists-list-title = القوائم المختصرة
shortlists-list-lead = أشخاص جنبًا إلى جنب، بالترتيب الذي تختاره، مع حالة وملاحظات. القائمة لك وحدك ما لم تفتحها للفريق.
shortlists-list-none = لا قوائم مختصرة بعد.
shortlists-list-none-text = ابدأ واحدة من هنا، أو حدّد أشخاصًا في الدليل.
shortlists-list-none-go = فتح الدليل
shortlists-list-new = قائمة مختصرة جديدة
shortlists-list-make = بدء
shortlists-name = اسم القائمة
shortlists-team = الفريق
shortlists-people = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
   *[other] { $count } شخصًا
}
shortlists-add-title = إضافة إلى قائمة مختصرة
shortlists-add-most = { $max } على الأكثر في القائمة
shortlists-add-where = إلى أي قائمة؟
shortlists-add-name-hint = لقائمة جديدة فقط.
shortlists-add-go = إضافة
shortlists-add-nobody = اختر شخصًا واحدًا على الأقل أولًا.
shortlists-add-picked = إضافة إلى قائمة مختصرة
shortlists-add-one = إضافة { $name } إلى قائمة مختصرة
shortlists-show-title = قائمة مختصرة
shortlists-show-print = طباعة
shortlists-show-hint = تغيّر الأسهم الترتيب، ويمكن أيضًا سحب البطاقة بالفأرة.
shortlists-show-pick = مقارنة { $name }
shortlists-show-compare = مقارنة المحددين
shortlists-show-compare-hint = من شخصين إلى أربعة.
shortlists-show-none = لا أحد في هذه القائمة.
shortlists-show-none-text = حدّد أشخاصًا في الدليل، أو أضفهم من بطاقاتهم.
shortlists-gone = هذا الشخص لم يعد متاحًا.
shortlists-somebody = شخص لم يعد متاحًا
shortlists-state-new = للدراسة
shortlists-state-kept = مختار
shortlists-state-reserve = احتياط
shortlists-state-dropped = مستبعد
shortlists-judge-kept = اختيار
shortlists-judge-reserve = وضع في الاحتياط
shortlists-judge-dropped = استبعاد
shortlists-up = إلى أعلى
shortlists-down = إلى أسفل
shortlists-drop = إزالة من القائمة
shortlists-settings = الإعدادات
shortlists-columns = ما تعرضه القائمة
shortlists-team-open = فتحها لفريق الاختيار
shortlists-team-hint = يرى الفريق القائمة ويرتّبها ويكتب ملاحظات، وأنت وحدك تعيد تسميتها أو تحذفها.
shortlists-save = حفظ
shortlists-copy = نسخ
shortlists-copy-text = النسخة لك: الأشخاص والترتيب والحالات نفسها، دون الملاحظات.
shortlists-copy-of = { $name } (نسخة)
shortlists-copy-go = إنشاء نسخة
shortlists-history = سجل القائمة
shortlists-what-made = بدأت القائمة
shortlists-what-copied = أُنشئت القائمة كنسخة
shortlists-what-changed = عُدّلت الإعدادات
shortlists-what-added = أُضيف شخص
shortlists-what-dropped = أُزيل شخص
shortlists-what-moved = نُقل شخص
shortlists-what-judged = حُدّدت الحالة
shortlists-what-noted = كُتبت ملاحظة
shortlists-what-unnoted = مُحيت ملاحظة
shortlists-notes = ملاحظات
shortlists-notes-none = لا ملاحظة يمكنك قراءتها.
shortlists-notes-full = { $max } ملاحظة على الأكثر لكل شخص.
shortlists-note-new = كتابة ملاحظة
shortlists-note-text = ملاحظة
shortlists-note-hint = يمكن للشخص قراءتها في نسخة بياناته.
shortlists-note-level = من يقرؤها
shortlists-note-go = إضافة الملاحظة
shortlists-note-forget = محو ملاحظتي
shortlists-level-me = أنا
shortlists-level-team = الفريق
shortlists-level-production = الإنتاج
shortlists-level-hint = للإنتاج: ما يُطبع ويمكن مشاركته.
shortlists-entry-title = في القائمة
shortlists-entry-profile = عرض الملف
shortlists-compare-title = مقارنة
shortlists-compare-few = حدّد شخصين على الأقل من القائمة.
shortlists-compare-back = العودة إلى القائمة
shortlists-print-title = قائمة للطباعة
shortlists-print-missing = { $count ->
    [zero] الجميع متاح
    [one] شخص واحد لم يعد متاحًا
    [two] شخصان لم يعودا متاحين
    [few] { $count } أشخاص لم يعودوا متاحين
   *[other] { $count } شخصًا لم يعودوا متاحين
}
shortlists-remove-title = حذف القائمة
shortlists-remove-text = يبقى الأشخاص في الدليل، ويُمحى الترتيب والحالات والملاحظات والسجل.
shortlists-remove-go = حذف
shortlists-keep = إبقاء
shortlists-too-many = { $max } قائمة على الأكثر. احذف واحدة أولًا.
shortlists-full = { $max } شخص على الأكثر في القائمة.

shortlists-show-share = مشاركة
shortlists-votes = الإجابات
shortlists-vote-yes = نعم
shortlists-vote-maybe = ربما
shortlists-vote-no = لا
shortlists-what-shared = أُنشئ رابط مشاركة
shortlists-what-revoked = أُوقف رابط مشاركة
shortlists-what-unshared = نُسي رابط مشاركة
shortlists-links-title = مشاركة القائمة
shortlists-links-lead = من يتلقى الرابط يرى القائمة دون حساب، وبالحقول التي تحددها فقط، ويجيب بنعم أو ربما أو لا. لا يظهر المستبعدون. رابط واحد لكل متلقٍ: تحمل الإجابات اسمه.
shortlists-links-none = لا روابط بعد.
shortlists-links-full = { $max } رابطًا على الأكثر لكل قائمة. انسَ أولًا ما لم يعد يعمل.
shortlists-link-made = الرابط جاهز
shortlists-link-once = انسخه الآن: لا يُعرض إلا مرة واحدة.
shortlists-link-copy = نسخ الرابط
shortlists-link-copied = نُسخ
shortlists-link-new = رابط جديد
shortlists-link-label = لمن
shortlists-link-label-hint = لا يرى هذا الاسم إلا أنت وفريقك، بجانب الإجابات.
shortlists-link-fields = ما يعرضه الرابط
shortlists-link-fields-hint = لا بيانات الاتصال ولا العناوين ولا تواريخ الميلاد أبدًا.
shortlists-field-photo = الصورة
shortlists-field-name = الاسم الكامل
shortlists-field-notes = ملاحظات للإنتاج
shortlists-link-lasts = المدة
shortlists-link-hour = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
   *[other] { $count } ساعة
}
shortlists-link-days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
   *[other] { $count } يومًا
}
shortlists-link-hours = اختر مدة من ساعة إلى 90 يومًا.
shortlists-link-code = كلمة سر الرابط
shortlists-link-code-hint = تُقال شفهيًا. من 6 إلى 64 حرفًا.
shortlists-link-code-length = اكتب من 6 إلى 64 حرفًا.
shortlists-link-most = عدد مرات الفتح الأقصى
shortlists-link-most-hint = فارغ: بلا حد.
shortlists-link-openings = اكتب عددًا من 1 إلى 1000، أو لا شيء.
shortlists-link-go = إنشاء الرابط
shortlists-links-there = روابط هذه القائمة
shortlists-link-open = مفتوح
shortlists-link-revoked = موقوف
shortlists-link-expired = منتهٍ
shortlists-link-used-up = مستنفد
shortlists-link-has-code = كلمة سر
shortlists-link-until = حتى { $date }
shortlists-link-opened = { $count ->
    [zero] لم يُفتح
    [one] فُتح مرة واحدة
    [two] فُتح مرتين
    [few] فُتح { $count } مرات
   *[other] فُتح { $count } مرة
}
shortlists-link-of = { $max } على الأكثر
shortlists-link-revoke = إيقاف
shortlists-link-forget = نسيانه مع إجاباته
shortlists-link-works = أوقف هذا الرابط أولًا: ما زال يعمل.
shortlists-link-many = في هذه القائمة المختصرة أكثر من 50 شخصًا. أدخل كلمة المرور من جديد قبل إنشاء رابط إليها.
shortlists-link-confirm = إدخال كلمة المرور من جديد
shortlists-shared-title = قائمة مختصرة لك
shortlists-shared-lead = قل نعم أو ربما أو لا: من أرسل إليك الرابط يرى ذلك فورًا. يعمل الرابط حتى { $date }.
shortlists-shared-answer = إجابتك بشأن { $name }
shortlists-shared-comment = كلمة تُرسل مع إجابتك
shortlists-shared-none = لا أحد هنا الآن.
shortlists-shared-none-text = اسأل من أرسل إليك هذا الرابط.
shortlists-shared-code-wrong = ليست هذه كلمة السر.
shortlists-door-text = يعرض عليك أحدهم أشخاصًا وينتظر رأيك.
shortlists-door-code-hint = يخبرك بها من أرسل إليك الرابط.
shortlists-door-go = فتح
shortlists-gone-title = هذا الرابط لا يعمل
shortlists-gone-text = قد يكون غير صحيح أو منتهيًا أو موقوفًا. اطلب رابطًا آخر ممن أرسله إليك.
shortlists-ask-title = اطلب رابطًا جديدًا
shortlists-ask-text = اسمك وعنوانك وكلمتك لا تصل إلا إلى الشخص الذي أعطاك هذا الرابط، وله أن يجيب أو لا.
shortlists-ask-name = اسمك
shortlists-ask-email = بريدك الإلكتروني
shortlists-ask-message = كلمة
shortlists-ask-go = أرسل الطلب
shortlists-ask-enough = طُلب رابط جديد عدة مرات اليوم. حاول غدًا، أو تواصل بطريقة أخرى مع من أعطاك هذا الرابط.
