# Dates and lists, in words.

format-month-1 = January
format-month-2 = February
format-month-3 = March
format-month-4 = April
format-month-5 = May
format-month-6 = June
format-month-7 = July
format-month-8 = August
format-month-9 = September
format-month-10 = October
format-month-11 = November
format-month-12 = December

format-date = { $day } { $month } { $year }
format-datetime = { $date } at { $time }

# A list folds from left to right: "a, b", then "a, b and c".
format-list-next = { $first }, { $next }
format-list-last = { $first } and { $last }
