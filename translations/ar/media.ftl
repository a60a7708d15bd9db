# أسباب رفض الصورة.

media-photo-too-big = الصورة ثقيلة: الحد الأقصى { $max } ميغابايت.
media-photo-not-a-picture = هذا الملف ليس صورة. اختر ملف JPEG أو PNG أو WebP.
media-photo-heic = صور HEIC لا تُقرأ هنا. احفظ الصورة بصيغة JPEG ثم أعد إرسالها.
media-photo-too-many-pixels = الصورة كبيرة جدًا: 40 مليون بكسل على الأكثر.
media-photo-animated = يجب ألا تكون الصورة متحركة.
media-photo-too-small = الصورة صغيرة: { $min } بكسل على الأقل لكل ضلع.
media-photo-broken = الصورة تالفة ولا تُفتح. اختر صورة أخرى.
