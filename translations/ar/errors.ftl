# Refusals in words.

errors-error-status = خطأ { $status }
errors-error-back = العودة
errors-error-code = أبلغنا بهذا إن تكرر الأمر:

errors-not-found-title = هذه الصفحة غير موجودة
errors-not-found-text = العنوان غير صحيح أو الملف غير ظاهر.

errors-forbidden-title = هذه الصفحة غير متاحة لك
errors-forbidden-text = دورك لا يسمح بهذا. اطلب ذلك من أحد المديرين.

errors-sign-in-title = سجّل الدخول أولًا
errors-sign-in-text = هذه الصفحة تتطلب حسابًا.

errors-too-many-title = تمهّل
errors-too-many-text = طلبات كثيرة في وقت قصير. أعد المحاولة بعد دقائق، لم يضع شيء.
errors-too-large-title = الملف كبير جدًا
errors-too-large-text = اختر ملفًا أخف: 5 ميغابايت على الأكثر للصورة و10 للسيرة الذاتية.

errors-bad-request-title = تعذّرت قراءة الطلب
errors-bad-request-text = ارجع وأعد المحاولة.

errors-method-title = هذا الإجراء غير متاح هنا
errors-method-text = ارجع واستعمل زر الصفحة.

errors-cross-site-title = الطلب قادم من موقع آخر
errors-cross-site-text = حرصًا على الأمان لم يُنفَّذ شيء. افتح الصفحة هنا وأعد المحاولة.

errors-server-title = حدث خلل لدينا
errors-server-text = ليس الخطأ منك. أعد المحاولة بعد لحظات.

errors-unavailable-title = لحظة من فضلك
errors-unavailable-text = الخدمة تُعاد أو مشغولة جدًا. أعد المحاولة بعد دقيقة.

errors-busy = ازدحام في هذه اللحظة. أعد المحاولة بعد ثوانٍ.

errors-too-slow-title = كان الإرسال بطيئًا جدًا
errors-too-slow-text = كاد الاتصال يتوقف أثناء الإرسال. ارجع وحاول مرة أخرى، عبر شبكة أفضل إن أمكن.

errors-kind-title = لا يمكننا قراءة ما أُرسل
errors-kind-text = إنه مضغوط أو من نوع لا تتوقعه هذه الصفحة. أرسل الملف أو النموذج كما هو.
errors-no-room = لا يمكن حفظ الملفات أو قراءتها في هذه اللحظة. لم يضِع شيء آخر: أعد المحاولة بعد دقائق.
errors-full = لا يمكن حفظ شيء في هذه اللحظة: لا مساحة على الخادم. ما هو موجود يبقى مقروءًا؛ أبقِ هذه الصفحة مفتوحة وأعد المحاولة بعد دقائق.
