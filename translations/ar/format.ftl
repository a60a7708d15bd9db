# التواريخ والقوائم كتابةً، بأسماء الشهور المستعملة في المغرب.

format-month-1 = يناير
format-month-2 = فبراير
format-month-3 = مارس
format-month-4 = أبريل
format-month-5 = ماي
format-month-6 = يونيو
format-month-7 = يوليوز
format-month-8 = غشت
format-month-9 = شتنبر
format-month-10 = أكتوبر
format-month-11 = نونبر
format-month-12 = دجنبر

format-date = { $day } { $month } { $year }
format-datetime = { $date } على الساعة { $time }

format-list-next = { $first }، { $next }
format-list-last = { $first } و{ $last }
