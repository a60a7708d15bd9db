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
exports-choose-format-hint = La liste à imprimer, la planche-contact (500 personnes au plus) et les composites A5 (100 au plus) ont leurs propres colonnes.
exports-choose-columns = Colonnes
exports-choose-columns-hint = Votre choix est gardé pour la prochaine fois.
exports-choose-sensitive = Colonnes sensibles
exports-choose-sensitive-hint = Elles demandent un motif, inscrit au journal, et ne sont pas gardées pour la prochaine fois.
exports-choose-reason = Motif
exports-choose-separation = Séparateur du CSV
exports-choose-send = Télécharger
exports-choose-later = Au-delà de 5 000 personnes, ou de 200 sur papier, le fichier se prépare pendant que vous continuez, et un e-mail vous prévient.
exports-format-excel = Excel (XLSX)
exports-format-csv = CSV
exports-format-pdf = Liste à imprimer (PDF)
exports-format-contact = Planche-contact (PDF)
exports-format-composite = Composites A5 (PDF)
exports-separation-semicolon = Point-virgule (;)
exports-separation-comma = Virgule (,)

# Ce qui est refusé.
exports-columns-none = Choisissez au moins une colonne.
exports-reason-needed = Indiquez pourquoi ces colonnes sont nécessaires.
exports-too-many-printed = Ce type de fichier contient { $count } personnes au plus : précisez les critères ou choisissez Excel.

# Dans le journal, à la place d’un texte recherché.
exports-journal-text = texte
exports-too-many = Trop de personnes pour un fichier immédiat.
exports-too-many-running = Trois fichiers sont déjà en préparation : attendez que l’un soit prêt, ou annulez-en un.
exports-ended = Cet export est terminé.

# Mes exports.
exports-own-title = Mes exports
exports-own-lead = Les longs fichiers se préparent pendant que vous continuez ; un e-mail vous prévient. Chacun est gardé 24 heures, pour vous seul.
exports-own-none = Aucun export
exports-own-none-text = Les longs fichiers que vous demandez apparaîtront ici.
exports-own-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
exports-own-progress = { $done } sur { $all }
exports-own-cancel = Annuler
exports-own-remove = Supprimer
exports-own-ends = Gardé jusqu’au { $at }
exports-state-running = En préparation
exports-state-ready = Prêt
exports-state-failed = Échec
exports-state-ended = Terminé

# Les visages sur papier.
exports-contact-title = Planche-contact
exports-composite-title = Composites
