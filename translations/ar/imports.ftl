# ملفات الأشخاص: الأعمدة والتحقق والاستيراد.

imports-list-title = استيراد أشخاص
imports-list-lead = جدول CSV أو Excel، شخص في كل سطر. لا يُكتب شيء قبل أن ترى مصير كل سطر.
imports-list-file = الملف
imports-list-file-hint = CSV أو XLSX، بحد أقصى 10 ميغابايت و20000 سطر و100 عمود. السطر الأول للعناوين.
imports-list-send = إيداع الملف
imports-list-latest = آخر الملفات
imports-list-rows = { $count ->
    [zero] لا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $count } أسطر
    [many] { $count } سطرًا
   *[other] { $count } سطر
}
imports-list-created = { $count ->
    [zero] لم يُضف أحد
    [one] أُضيف شخص واحد
    [two] أُضيف شخصان
    [few] أُضيف { $count } أشخاص
    [many] أُضيف { $count } شخصًا
   *[other] أُضيف { $count } شخص
}

imports-state-arriving = قيد الوصول
imports-state-matching = اختيار الأعمدة
imports-state-checking = التحقق جارٍ
imports-state-checked = تم التحقق
imports-state-running = الاستيراد جارٍ
imports-state-done = انتهى

imports-verdict-waiting = للتحقق
imports-verdict-new = للإضافة
imports-verdict-fill = للإكمال
imports-verdict-skip = تُركت جانبًا
imports-verdict-refuse = مرفوضة
imports-verdict-created = أُضيفت
imports-verdict-filled = أُكملت

imports-import-title = استيراد
imports-import-progress = { $done } من { $all } سطر
imports-import-leave = يمكنك إغلاق هذه الصفحة: العمل مستمر.
imports-import-refresh = تحديث
imports-import-would = مصير الأسطر
imports-import-result = ما آلت إليه الأسطر
imports-import-start = { $count ->
    [zero] لا أحد للاستيراد
    [one] استيراد شخص واحد
    [two] استيراد شخصين
    [few] استيراد { $count } أشخاص
    [many] استيراد { $count } شخصًا
   *[other] استيراد { $count } شخص
}
imports-import-errors = الأسطر التي يجب تصحيحها (CSV)
imports-import-discard = حذف هذا الملف
imports-import-ends = تُمحى الأسطر المحفوظة هنا في { $date } على أبعد تقدير.
imports-import-problems = أسطر مرفوضة أو تُركت جانبًا
imports-import-line = السطر { $number }
imports-import-person = الاطلاع على بطاقته
imports-import-columns = الأعمدة
imports-import-columns-text = حدّد ما يحتويه كل عمود. تحت كل عنوان أولى قيم الملف.
imports-import-ignore = عدم أخذه
imports-import-known = إذا كان الشخص مسجّلًا من قبل
imports-import-known-hint = يُعرف بعنوانه أو بمرجعه أو باسمه مع تاريخ ميلاده أو هاتفه.
imports-known-skip = تركه جانبًا
imports-known-fill = إكمال حقوله الفارغة
imports-known-create = إضافة من يشبهه فقط رغم ذلك
imports-import-country = البلد الافتراضي
imports-import-talent = الموهبة الافتراضية
imports-import-default-hint = للأسطر التي لا تذكر شيئًا.
imports-import-none = لا شيء
imports-import-letters = إرسال رسالة التفعيل إلى كل واحد
imports-import-letters-hint = بدون هذه العلامة لا يتلقى أحد شيئًا: يمكنك إرسال الرسائل لاحقًا من القائمة.
imports-import-check = التحقق من الأسطر

imports-column-unnamed = العمود { $number } بدون عنوان
imports-column-twice = هناك عمود آخر يحتوي هذا الحقل.
imports-columns-needed = يجب وجود عمود للاسم الشخصي والنسب والبريد الإلكتروني على الأقل.
imports-field-reference = مرجعك
imports-at-work = هذا الملف قيد المعالجة.
imports-scanner-away = برنامج مكافحة الفيروسات لا يجيب. حاول بعد بضع دقائق.

imports-file-big = هذا الملف كبير جدًا: { $max } ميغابايت على الأكثر.
imports-file-none = هذا ليس جدول CSV أو Excel (XLSX).
imports-file-locked = هذا المصنف محمي بكلمة مرور أو بصيغة قديمة. احفظه بصيغة XLSX دون كلمة مرور.
imports-file-broken = تعذّر فتح هذا المصنف. احفظه من جديد أو صدّره بصيغة CSV.
imports-file-bomb = يحتوي هذا المصنف أكثر بكثير من جدول. صدّر الورقة بصيغة CSV.
imports-file-macros = يحتوي هذا المصنف وحدات ماكرو. احفظه بصيغة XLSX بدونها.
imports-file-empty = لا يوجد أي سطر تحت العناوين في هذا الملف.
imports-file-tall = أسطر هذا الملف كثيرة جدًا: { $max } على الأكثر. قسّمه إلى ملفين.
imports-file-wide = أعمدة هذا الملف كثيرة جدًا: { $max } على الأكثر.
imports-file-cell = خلية في السطر { $row } طويلة جدًا: 10000 حرف على الأكثر. ربما تنقص علامة اقتباس.

imports-value-unknown = قيمة غير موجودة في قوائمنا.
imports-date-unclear = هذا التاريخ غير واضح. اكتب يوم/شهر/سنة بأربعة أرقام، أو سنة-شهر-يوم.
imports-phone-shortened = اختصر الجدول هذا الرقم وفقد أرقامًا. اجعل العمود نصًا وأعد نسخه.

imports-row-twice = في السطر { $row } العنوان نفسه.
imports-row-number-twice = في سطر آخر المرجع نفسه.
imports-row-no-profile = هذا عنوان حساب بدون ملف موهبة.
imports-row-came-before = استُورد هذا السطر من قبل.
imports-row-known = يوجد حساب بهذا العنوان.
imports-row-alike = هناك مسجّل له الهاتف نفسه، أو الاسم نفسه وتاريخ الميلاد نفسه.
imports-row-alike-in-file = في سطر أعلاه الهاتف نفسه، أو الاسم نفسه وتاريخ الميلاد نفسه.
imports-row-gone = لم يعد هذا الشخص موجودًا.

imports-errors-line = السطر
imports-errors-reason = السبب
