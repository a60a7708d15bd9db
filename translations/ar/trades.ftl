# قائمة المواهب كما تديرها الإدارة.

trades-list-title = قائمة المواهب
trades-list-lead = ما يمكن للأشخاص اختياره. سحب موهبة أو دمجها لا يأخذ شيئًا من أحد.
trades-list-filter = تصفية المواهب
trades-list-q = اسم أو مرادف
trades-list-any = الكل
trades-list-state = الحالة
trades-list-submit = تصفية
trades-list-count = { $shown } من { $total }
trades-list-talent = الموهبة
trades-list-people = الأشخاص
trades-list-into = دُمجت في { $name }
trades-list-none = لا موهبة مطابقة
trades-list-none-text = جرّب كلمة أخرى أو فئة أخرى.
trades-list-all = عرض القائمة كلها

trades-state-active = معروضة
trades-state-retired = مسحوبة
trades-state-merged = مدموجة
trades-tag-general = كل المهن
trades-tag-cinema = السينما

trades-fields-name-fr = الاسم بالفرنسية
trades-fields-name-en = الاسم بالإنجليزية
trades-fields-name-ar = الاسم بالعربية
trades-fields-emoji = رمز تعبيري
trades-fields-emoji-hint = زينة، وليس العلامة الوحيدة أبدًا.
trades-fields-category = الفئة
trades-fields-tag = أين تُعرض
trades-fields-tag-hint = مواهب كل المهن تُعرض عند التسجيل، ومواهب السينما في الملف.
trades-fields-synonyms = المرادفات
trades-fields-synonyms-hint = واحد في كل سطر، باللغات الثلاث. يفهمها البحث والاستيراد.

trades-create-title = إضافة موهبة
trades-create-lead = تُعرض في الاستمارات فور حفظها.
trades-create-go = إضافة

trades-edit-title = تعديل موهبة
trades-edit-save = حفظ
trades-edit-people = { $count ->
    [zero] لا أحد لديه هذه الموهبة
    [one] شخص واحد لديه هذه الموهبة
    [two] شخصان لديهما هذه الموهبة
    [few] { $count } أشخاص لديهم هذه الموهبة
    [many] { $count } شخصًا لديهم هذه الموهبة
   *[other] { $count } شخص لديهم هذه الموهبة
}
trades-edit-offer = في الاستمارات
trades-edit-retire = سحب من الاستمارات
trades-edit-retire-text = لن يستطيع أحد اختيارها بعد الآن. من لديه هذه الموهبة يحتفظ بها، ويبقى العثور عليها ممكنًا.
trades-edit-retired-text = لم تعد معروضة. من لديه هذه الموهبة يحتفظ بها.
trades-edit-merged-text = لأشخاصها الآن:
trades-edit-restore = إعادة العرض
trades-edit-merge-text = لكلمتين تقولان الشيء نفسه. سترى كم شخصًا يعنيه ذلك.

trades-merge-title = دمج في موهبة أخرى
trades-merge-lead = ستختفي «{ $name }» من الاستمارات، ويأخذ أشخاصها الموهبة الأخرى بدلًا منها.
trades-merge-into = الموهبة التي تبقى
trades-merge-look = رؤية الأثر
trades-merge-move = { $count ->
    [zero] لا أحد لديه الموهبة التي تختفي.
    [one] شخص واحد لديه الموهبة التي تختفي.
    [two] شخصان لديهما الموهبة التي تختفي.
    [few] { $count } أشخاص لديهم الموهبة التي تختفي.
    [many] { $count } شخصًا لديهم الموهبة التي تختفي.
   *[other] { $count } شخص لديهم الموهبة التي تختفي.
}
trades-merge-both = { $count ->
    [zero] لا أحد لديه الاثنتان.
    [one] شخص واحد لديه الاثنتان ويحتفظ بواحدة.
    [two] شخصان لديهما الاثنتان ويحتفظان بواحدة.
    [few] { $count } أشخاص لديهم الاثنتان ويحتفظون بواحدة.
    [many] { $count } شخصًا لديهم الاثنتان ويحتفظون بواحدة.
   *[other] { $count } شخص لديهم الاثنتان ويحتفظون بواحدة.
}
trades-merge-after = { $count ->
    [zero] لن تكون الموهبة التي تبقى لأحد.
    [one] ستكون الموهبة التي تبقى لشخص واحد.
    [two] ستكون الموهبة التي تبقى لشخصين.
    [few] ستكون الموهبة التي تبقى لـ { $count } أشخاص.
    [many] ستكون الموهبة التي تبقى لـ { $count } شخصًا.
   *[other] ستكون الموهبة التي تبقى لـ { $count } شخص.
}
trades-merge-hidden = العناوين وعمليات البحث المحفوظة التي تذكر الموهبة القديمة تقود إلى الجديدة.
trades-merge-crosses = إحداهما من السينما والأخرى ليست منها: ينتقل الأشخاص من قائمة إلى أخرى.
trades-merge-go = دمج
trades-merged-already = دُمجت هذه الموهبة أو سُحبت من قبل.
trades-merge-itself = اختر موهبة غير التي تختفي.
trades-merge-retired = لم تعد هذه الموهبة معروضة: اختر موهبة معروضة.
trades-name-letters = في الاسم حرف واحد على الأقل.
trades-name-taken = هذا الاسم لموهبة أخرى.
trades-emoji-invalid = ضع رمزًا تعبيريًا أو لا شيء.
trades-synonyms-many = { $max } مرادفًا على الأكثر.
