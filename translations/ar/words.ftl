# Why a value was refused.

words-required = هذا الحقل ضروري.

words-too-long =
    { $max ->
        [zero] لا أحرف هنا.
        [one] حرف واحد على الأكثر.
        [two] حرفان على الأكثر.
        [few] { $max } أحرف على الأكثر.
        [many] { $max } حرفًا على الأكثر.
       *[other] { $max } حرف على الأكثر.
    }

words-control-characters = النص يحتوي على رموز غير مرئية: أعد كتابته.

words-email-invalid = عنوان البريد غير مكتمل. مثال: fatou@example.com

words-phone-invalid = الرقم غير مكتمل. مثال: ⁨{ $example }⁩

words-date-invalid = هذا التاريخ غير موجود.
words-date-future = هذا التاريخ في المستقبل.

words-age-over-100 = التاريخ يعني أكثر من 100 سنة: تحقق من السنة.

words-choice-unknown = اختر من القائمة.

words-url-invalid = يجب أن يبدأ العنوان بـ https:// أو http://

words-number-invalid = اكتب رقمًا.
words-number-range = اكتب رقمًا بين { $min } و{ $max }.

words-max-below-min = الحد الأقصى أصغر من الحد الأدنى.

words-handle-invalid = اكتب اسم المستخدم أو عنوان الملف كاملًا.

words-name-invalid = اكتب اسمًا بالحروف.

words-password-short =
    { $min ->
        [zero] كلمة المرور قصيرة جدًا.
        [one] كلمة المرور تحتاج حرفًا واحدًا على الأقل.
        [two] كلمة المرور تحتاج حرفين على الأقل.
        [few] كلمة المرور تحتاج { $min } أحرف على الأقل.
        [many] كلمة المرور تحتاج { $min } حرفًا على الأقل.
       *[other] كلمة المرور تحتاج { $min } حرف على الأقل.
    }
words-password-common = كلمة المرور هذه شائعة جدًا: اختر غيرها.
words-password-mismatch = كلمتا المرور غير متطابقتين.
words-password-wrong = هذه ليست كلمة مرورك الحالية.
words-password-same = اختر كلمة مرور مختلفة عن الحالية.

words-summary-title =
    { $count ->
        [zero] لا شيء للتصحيح
        [one] أمر واحد للتصحيح
        [two] أمران للتصحيح
        [few] { $count } أمور للتصحيح
        [many] { $count } أمرًا للتصحيح
       *[other] { $count } أمر للتصحيح
    }
