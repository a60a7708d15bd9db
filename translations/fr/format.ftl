# Dates et listes, écrites en toutes lettres.

format-month-1 = janvier
format-month-2 = février
format-month-3 = mars
format-month-4 = avril
format-month-5 = mai
format-month-6 = juin
format-month-7 = juillet
format-month-8 = août
format-month-9 = septembre
format-month-10 = octobre
format-month-11 = novembre
format-month-12 = décembre

# Le premier du mois s’écrit « 1er ».
format-date =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
format-datetime = { $date } à { $time }

# Une liste se replie de gauche à droite : « a, b », puis « a, b et c ».
format-list-next = { $first }, { $next }
format-list-last = { $first } et { $last }
