# أسباب رفض الصورة.

media-photo-too-big = الصورة ثقيلة: الحد الأقصى { $max } ميغابايت.
media-photo-not-a-picture = هذا الملف ليس صورة. اختر ملف JPEG أو PNG أو WebP.
media-photo-heic = صور HEIC لا تُقرأ هنا. احفظ الصورة بصيغة JPEG ثم أعد إرسالها.
media-photo-too-many-pixels = الصورة كبيرة جدًا: 40 مليون بكسل على الأكثر.
media-photo-animated = يجب ألا تكون الصورة متحركة.
media-photo-too-small = الصورة صغيرة: { $min } بكسل على الأقل لكل ضلع.
media-photo-broken = الصورة تالفة ولا تُفتح. اختر صورة أخرى.
media-busy = تصل صور كثيرة في هذه اللحظة. أعد إرسال صورتك بعد ثوانٍ.
media-too-often =
    { $minutes ->
        [zero] ملفات كثيرة في وقت قصير: أعد المحاولة بعد لحظات.
        [one] ملفات كثيرة في وقت قصير: أعد المحاولة بعد دقيقة.
        [two] ملفات كثيرة في وقت قصير: أعد المحاولة بعد دقيقتين.
        [few] ملفات كثيرة في وقت قصير: أعد المحاولة بعد { $minutes } دقائق.
        [many] ملفات كثيرة في وقت قصير: أعد المحاولة بعد { $minutes } دقيقة.
       *[other] ملفات كثيرة في وقت قصير: أعد المحاولة بعد { $minutes } دقيقة.
    }

# الملفات والسيرة الذاتية.

media-file-other-type = محتوى هذا الملف ({ $kind }) لا يطابق اسمه. احفظه من جديد ثم أعد إرساله.
media-file-infected = عثر مضاد الفيروسات على فيروس في هذا الملف. لم يُحفظ.
media-quota-files = لديك { $max } ملفًا بالفعل. احذف واحدًا أولًا.
media-quota-bytes = مجموع ملفاتك { $max } ميغابايت على الأكثر. احذف واحدًا أولًا.
media-cv-too-big = السيرة الذاتية ثقيلة: الحد الأقصى { $max } ميغابايت.
media-cv-not-a-document = هذا الملف ليس سيرة ذاتية مقروءة. اختر ملف PDF أو DOC أو DOCX.
media-cv-broken = هذا المستند تالف ولا يُفتح. احفظه من جديد ثم أعد إرساله.
media-cv-bomb = يحتوي هذا المستند على بيانات كثيرة جدًا. احفظه بصيغة PDF ثم أعد إرساله.
media-cv-macros = يحتوي هذا المستند على وحدات ماكرو. احفظه بصيغة PDF أو DOCX بدون ماكرو.
media-cv-state-waiting = القراءة جارية
media-cv-state-read = تمت قراءة النص
media-cv-state-encrypted = غير مقروء: محمي بكلمة مرور
media-cv-state-broken = غير مقروء: الملف لا يُفتح
media-cv-state-image-only = غير مقروء: صور صفحات بلا نص
media-cv-state-quarantined = في انتظار مضاد الفيروسات
media-size-kilobytes = { $size } كيلوبايت
