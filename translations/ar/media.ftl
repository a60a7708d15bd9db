# Why a photo was refused.

media-photo-not-a-picture = هذا الملف ليس صورة JPEG أو PNG أو WebP.
media-photo-heic = لا تُقرأ صور HEIC هنا. اختر JPEG من إعدادات الكاميرا أو لقطة شاشة.
media-photo-too-big = الصورة كبيرة جدًا: { $max } ميغابايت على الأكثر.
media-photo-too-many-pixels = أبعاد الصورة كبيرة جدًا: اختر صورة أقل من 40 مليون بكسل.
media-photo-too-small = الصورة صغيرة جدًا: { $min } بكسل على الأقل لكل جانب.
media-photo-animated = الصور المتحركة غير مقبولة: اختر صورة ثابتة.
media-photo-broken = الصورة تالفة ولا تُفتح. اختر صورة أخرى.
