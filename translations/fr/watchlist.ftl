# La liste de surveillance.

watchlist-list-title = Liste de surveillance
watchlist-list-lead = Des noms dont vous voulez être averti quand quelqu’un s’inscrit, est ajouté ou change de nom. Une ressemblance ne décide de rien, et la personne peut la lire dans la copie de ses données.
watchlist-list-threshold = Deux noms se ressemblent à partir de { $percent } % : accents, ordre des mots, orthographes proches, lettres latines et arabes.
watchlist-list-matches = Correspondances
watchlist-list-states = État des correspondances
watchlist-list-no-matches = Aucune correspondance ici.
watchlist-list-like = Nom surveillé
watchlist-list-score = { $percent } %
watchlist-list-names = Noms surveillés
watchlist-list-none = Aucun nom n’est surveillé.
watchlist-list-pending = { $count } à examiner
watchlist-list-until = jusqu’au { $date }
watchlist-list-add = Surveiller un nom
watchlist-list-go = Surveiller

watchlist-state-pending = À examiner
watchlist-state-reviewed = Examinées
watchlist-state-ignored = Ignorées
watchlist-settle-pending = Remettre à examiner
watchlist-settle-reviewed = Marquer examinée
watchlist-settle-ignored = Ignorer

watchlist-fields-name = Nom complet
watchlist-fields-name-hint = Prénom et nom, dans n’importe quel ordre.
watchlist-fields-reason = Motif
watchlist-fields-reason-hint = La personne concernée peut le lire.
watchlist-fields-note = Note
watchlist-fields-expiry = Dernier jour
watchlist-fields-expiry-hint = Le nom et ses correspondances sont effacés ensuite.
watchlist-fields-notify = Adresse à avertir
watchlist-fields-notify-hint = Sinon, chaque administrateur reçoit l’e-mail.

watchlist-edit-title = Nom surveillé
watchlist-edit-save = Enregistrer
watchlist-edit-remove-title = Ne plus surveiller
watchlist-edit-remove-text = Le nom et ses correspondances sont effacés.
watchlist-edit-remove = Ne plus surveiller ce nom

watchlist-name-whole = Écrivez un prénom et un nom.
watchlist-expiry-past = Choisissez un jour qui n’est pas passé.
watchlist-full = { $max } noms au plus sont surveillés à la fois.
