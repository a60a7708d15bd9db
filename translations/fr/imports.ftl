# Les fichiers de personnes : colonnes, vérification, import.

imports-list-title = Importer des personnes
imports-list-lead = Un tableau CSV ou Excel, une personne par ligne. Rien n’est écrit avant que vous ayez vu ce que deviendrait chaque ligne.
imports-list-file = Fichier
imports-list-file-hint = CSV ou XLSX, 10 Mo, 20 000 lignes et 100 colonnes au plus. La première ligne porte les titres.
imports-list-send = Déposer le fichier
imports-list-latest = Derniers fichiers
imports-list-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
imports-list-created = { $count ->
    [one] { $count } personne ajoutée
   *[other] { $count } personnes ajoutées
}

imports-state-arriving = Arrive
imports-state-matching = Colonnes à choisir
imports-state-checking = Vérification en cours
imports-state-checked = Vérifié
imports-state-running = Import en cours
imports-state-done = Terminé

imports-verdict-waiting = À vérifier
imports-verdict-new = À ajouter
imports-verdict-fill = À compléter
imports-verdict-skip = Laissées de côté
imports-verdict-refuse = Refusées
imports-verdict-created = Ajoutées
imports-verdict-filled = Complétées

imports-import-title = Import
imports-import-progress = { $done } sur { $all } lignes
imports-import-leave = Vous pouvez fermer cette page : le travail continue.
imports-import-refresh = Actualiser
imports-import-would = Ce que deviendraient les lignes
imports-import-result = Ce que sont devenues les lignes
imports-import-start = { $count ->
    [one] Importer { $count } personne
   *[other] Importer { $count } personnes
}
imports-import-errors = Lignes à corriger (CSV)
imports-import-discard = Oublier ce fichier
imports-import-ends = Les lignes gardées ici sont effacées le { $date } au plus tard.
imports-import-problems = Lignes refusées ou laissées de côté
imports-import-line = Ligne { $number }
imports-import-person = Voir sa fiche
imports-import-columns = Colonnes
imports-import-columns-text = Dites ce que contient chaque colonne. Sous chaque titre, les premières valeurs du fichier.
imports-import-ignore = Ne pas reprendre
imports-import-known = Si la personne est déjà inscrite
imports-import-known-hint = On la reconnaît à son adresse, à sa référence, ou à son nom avec sa naissance ou son téléphone.
imports-known-skip = La laisser de côté
imports-known-fill = Compléter ses champs vides
imports-known-create = Ajouter quand même qui lui ressemble seulement
imports-import-country = Pays par défaut
imports-import-talent = Talent par défaut
imports-import-default-hint = Pour les lignes qui n’en disent rien.
imports-import-none = Aucun
imports-import-letters = Envoyer à chacun sa lettre d’activation
imports-import-letters-hint = Sans cette case, personne ne reçoit rien : vous pourrez envoyer les lettres plus tard, depuis la liste.
imports-import-check = Vérifier les lignes

imports-column-unnamed = Colonne { $number } sans titre
imports-column-twice = Une autre colonne contient déjà ce champ.
imports-columns-needed = Il faut au moins une colonne pour le prénom, le nom et l’e-mail.
imports-field-reference = Votre référence
imports-at-work = Ce fichier est déjà en cours de traitement.
imports-scanner-away = L’antivirus ne répond pas. Réessayez dans quelques minutes.

imports-file-big = Ce fichier est trop lourd : { $max } Mo au plus.
imports-file-none = Ce n’est pas un tableau CSV ou Excel (XLSX).
imports-file-locked = Ce classeur est protégé par un mot de passe, ou d’un ancien format. Enregistrez-le en XLSX sans mot de passe.
imports-file-broken = Ce classeur ne s’ouvre pas. Enregistrez-le de nouveau, ou exportez-le en CSV.
imports-file-bomb = Ce classeur contient beaucoup plus qu’un tableau. Exportez la feuille en CSV.
imports-file-macros = Ce classeur contient des macros. Enregistrez-le en XLSX sans macros.
imports-file-empty = Ce fichier n’a pas de ligne sous les titres.
imports-file-tall = Ce fichier a trop de lignes : { $max } au plus. Coupez-le en deux.
imports-file-wide = Ce fichier a trop de colonnes : { $max } au plus.
imports-file-cell = Une cellule de la ligne { $row } est trop longue : 10 000 caractères au plus. Il manque peut-être un guillemet.

imports-value-unknown = Une valeur n’est pas dans nos listes.
imports-date-unclear = Cette date n’est pas claire. Écrivez jour/mois/année avec quatre chiffres, ou année-mois-jour.
imports-phone-shortened = Le tableur a abrégé ce numéro et perdu des chiffres. Mettez la colonne au format texte et recopiez-le.

imports-row-twice = La ligne { $row } a déjà cette adresse.
imports-row-number-twice = Une autre ligne a déjà cette référence.
imports-row-no-profile = Cette adresse est celle d’un compte sans profil talent.
imports-row-came-before = Cette ligne a déjà été importée.
imports-row-known = Un compte existe déjà avec cette adresse.
imports-row-alike = Quelqu’un d’inscrit a le même téléphone, ou le même nom et la même naissance.
imports-row-alike-in-file = Une ligne plus haut a le même téléphone, ou le même nom et la même naissance.
imports-row-gone = Cette personne n’est plus là.

imports-errors-line = Ligne
imports-errors-reason = Raison
