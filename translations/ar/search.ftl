# مرشحات الدليل، وما لم يُفهم.

search-everyone = كل المواهب
search-chip-text = «{ $text }»
search-chip-code = الرمز { $code }
search-chip-origin = الأصل: { $country }
search-chip-registered-from = التسجيل منذ { $day }
search-chip-photo = مع صورة
search-chip-no-photo = بدون صورة
search-chip-active = حساب مفعّل
search-chip-suspended = حساب معلّق

search-filter-unknown = معيار غير معروف، لم يُستعمل: { $name }
search-filter-value-unknown = قيمة غير معروفة، لم تُستعمل: { $name }

search-picture-no-code = لا يوجد رمز QR مقروء في هذه الصورة. التقطها من مسافة أقرب، أو اكتب الرمز.
