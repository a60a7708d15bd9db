# La palette : où aller ?

search-palette-open = Aller à…
search-palette-title = Aller à
search-palette-lead = Une personne, un talent, une page ou une action. Ctrl K ouvre la même liste sur toutes les pages.
search-palette-label = Nom, code, talent, page ou action
search-palette-placeholder = Nom, code, page, action…
search-palette-go = Chercher
search-palette-people = Personnes
search-palette-talents = Talents
search-palette-pages = Pages
search-palette-acts = Actions
search-palette-everybody = Chercher « { $text } » dans l’annuaire
search-palette-scan = Scanner un QR
search-palette-security-logs = Journal de sécurité
search-palette-count =
    { $count ->
        [0] Rien ne correspond
        [one] { $count } proposition
       *[other] { $count } propositions
    }

search-scan-start = Scanner avec la caméra
search-scan-stop = Arrêter la caméra
search-scan-view = Image de la caméra
search-scan-asking = Autorisez la caméra pour cette page.
search-scan-looking = Montrez un QR : une carte, un badge, un profil ouvert sur un téléphone.
search-scan-denied = La caméra n’est pas disponible, ou cette page n’y a pas droit. Envoyez une photo du QR ou tapez le code.
