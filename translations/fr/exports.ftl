# Les colonnes des listes exportées.

exports-column-code = Code unique
exports-column-first-name = Prénom
exports-column-last-name = Nom
exports-column-email = Email
exports-column-phone = Téléphone
exports-column-whatsapp = WhatsApp
exports-column-origin = Pays d’origine
exports-column-nationality = Nationalité
exports-column-residence-country = Pays de résidence
exports-column-residence-city = Ville de résidence
exports-column-gender = Genre
exports-column-talents = Talents
exports-column-availability = Disponibilité
exports-column-work-mode = Mode de travail
exports-column-score = Score profil
exports-column-cv = CV
exports-column-portfolio = Portfolio
exports-column-registered = Date d’inscription
exports-column-birth-date = Date de naissance
exports-column-experience = Années d’expérience
exports-column-languages = Langues
exports-column-page = Page publique
exports-column-address = Adresse

# Ce qui a été demandé.
exports-selected = { $count ->
    [one] { $count } personne choisie
   *[other] { $count } personnes choisies
}
exports-everybody = Tout le répertoire
exports-sheet-talents = Talents
exports-sheet-criteria = Critères
exports-criteria-who = Demandé par
exports-criteria-day = Le
exports-criteria-time = À
exports-criteria-people = Personnes
exports-criteria-columns = Colonnes
exports-criteria-asked = Critère
exports-criteria-reason = Motif

# La liste imprimée.
exports-list-title = Liste des talents
exports-list-number = N°
exports-list-observations = Observations
exports-list-footer = { $date } · { $who } · { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
exports-list-page = Page { $page } sur { $pages }

# La page où l’on choisit.
exports-choose-title = Exporter des talents
exports-choose-back = Retour à la liste
exports-choose-count = { $count ->
    [0] Personne ne correspond : le fichier n’aura que ses titres.
    [one] Le fichier contiendra { $count } personne.
   *[other] Le fichier contiendra { $count } personnes.
}
exports-choose-format = Type de fichier
exports-choose-format-hint = La liste à imprimer a ses propres colonnes et { $count } personnes au plus.
exports-choose-columns = Colonnes
exports-choose-columns-hint = Votre choix est gardé pour la prochaine fois.
exports-choose-sensitive = Colonnes sensibles
exports-choose-sensitive-hint = Elles demandent un motif, inscrit au journal, et ne sont pas gardées pour la prochaine fois.
exports-choose-reason = Motif
exports-choose-separation = Séparateur du CSV
exports-choose-send = Télécharger
exports-format-excel = Excel (XLSX)
exports-format-csv = CSV
exports-format-pdf = Liste à imprimer (PDF)
exports-separation-semicolon = Point-virgule (;)
exports-separation-comma = Virgule (,)

# Ce qui est refusé.
exports-columns-none = Choisissez au moins une colonne.
exports-reason-needed = Indiquez pourquoi ces colonnes sont nécessaires.
exports-too-many-printed = Une liste à imprimer ne peut pas contenir autant de personnes : précisez les critères ou choisissez Excel.

# Dans le journal, à la place d’un texte recherché.
exports-journal-text = texte
