# Les sélections.

shortlists-list-title = Sélections
shortlists-list-lead = Des personnes côte à côte, dans votre ordre, avec un état et des notes. Une sélection est à vous seul tant que vous ne l’ouvrez pas à l’équipe.
shortlists-list-none = Aucune sélection pour l’instant.
shortlists-list-none-text = Commencez-en une ici, ou cochez des personnes dans le répertoire.
shortlists-list-none-go = Ouvrir le répertoire
shortlists-list-new = Nouvelle sélection
shortlists-list-make = Commencer
shortlists-name = Nom de la sélection
shortlists-team = Équipe
shortlists-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
shortlists-add-title = Ajouter à une sélection
shortlists-add-most = { $max } au plus par sélection
shortlists-add-where = Dans quelle sélection ?
shortlists-add-name-hint = Seulement pour une nouvelle sélection.
shortlists-add-go = Ajouter
shortlists-add-nobody = Choisissez d’abord au moins une personne.
shortlists-add-picked = Ajouter à une sélection
shortlists-add-one = Ajouter { $name } à une sélection
shortlists-show-title = Sélection
shortlists-show-print = Imprimer
shortlists-show-hint = Les flèches changent l’ordre ; à la souris, une carte se déplace aussi.
shortlists-show-pick = Comparer { $name }
shortlists-show-compare = Comparer les personnes cochées
shortlists-show-compare-hint = De deux à quatre personnes.
shortlists-show-none = Personne dans cette sélection.
shortlists-show-none-text = Cochez des personnes dans le répertoire, ou ajoutez-les depuis leur carte.
shortlists-gone = Cette personne n’est plus disponible.
shortlists-somebody = une personne qui n’est plus disponible
shortlists-state-new = À étudier
shortlists-state-kept = Retenue
shortlists-state-reserve = En réserve
shortlists-state-dropped = Écartée
shortlists-judge-kept = Retenir
shortlists-judge-reserve = Mettre en réserve
shortlists-judge-dropped = Écarter
shortlists-up = Monter
shortlists-down = Descendre
shortlists-drop = Retirer de la sélection
shortlists-settings = Réglages
shortlists-columns = Ce que la sélection montre
shortlists-team-open = Ouvrir à l’équipe de casting
shortlists-team-hint = L’équipe voit la sélection, la trie et y écrit des notes ; vous seul la renommez et la supprimez.
shortlists-save = Enregistrer
shortlists-copy = Dupliquer
shortlists-copy-text = La copie est à vous : mêmes personnes, même ordre, mêmes états, sans les notes.
shortlists-copy-of = { $name } (copie)
shortlists-copy-go = Faire une copie
shortlists-history = Journal de la sélection
shortlists-what-made = Sélection commencée
shortlists-what-copied = Sélection faite par copie
shortlists-what-changed = Réglages modifiés
shortlists-what-added = Personne ajoutée
shortlists-what-dropped = Personne retirée
shortlists-what-moved = Personne déplacée
shortlists-what-judged = État donné
shortlists-what-noted = Note écrite
shortlists-what-unnoted = Note effacée
shortlists-notes = Notes
shortlists-notes-none = Aucune note que vous puissiez lire.
shortlists-notes-full = { $max } notes au plus par personne.
shortlists-note-new = Écrire une note
shortlists-note-text = Note
shortlists-note-hint = La personne peut la lire dans la copie de ses données.
shortlists-note-level = Qui la lit
shortlists-note-go = Ajouter la note
shortlists-note-forget = Effacer ma note
shortlists-level-me = Moi
shortlists-level-team = L’équipe
shortlists-level-production = La production
shortlists-level-hint = Pour la production : ce qui s’imprime et peut se partager.
shortlists-entry-title = Dans la sélection
shortlists-entry-profile = Voir le profil
shortlists-compare-title = Comparer
shortlists-compare-few = Cochez au moins deux personnes de la sélection.
shortlists-compare-back = Revenir à la sélection
shortlists-print-title = Sélection à imprimer
shortlists-print-missing = { $count ->
    [one] { $count } personne n’est plus disponible
   *[other] { $count } personnes ne sont plus disponibles
}
shortlists-remove-title = Supprimer la sélection
shortlists-remove-text = Les personnes restent dans le répertoire ; l’ordre, les états, les notes et le journal sont effacés.
shortlists-remove-go = Supprimer
shortlists-keep = Garder
shortlists-too-many = { $max } sélections au plus. Supprimez-en une d’abord.
shortlists-full = { $max } personnes au plus par sélection.

shortlists-show-share = Partager
shortlists-votes = Réponses
shortlists-vote-yes = Oui
shortlists-vote-maybe = Peut-être
shortlists-vote-no = Non
shortlists-what-shared = Lien de partage créé
shortlists-what-revoked = Lien de partage coupé
shortlists-what-unshared = Lien de partage oublié
shortlists-links-title = Partager la sélection
shortlists-links-lead = Qui reçoit un lien voit la sélection sans compte, avec les seuls champs que vous cochez, et répond oui, peut-être ou non. Les personnes écartées n’y sont pas. Un lien par destinataire : ses réponses portent son nom.
shortlists-links-none = Aucun lien pour l’instant.
shortlists-links-full = { $max } liens au plus par sélection. Oubliez d’abord ceux qui ne marchent plus.
shortlists-link-made = Le lien est prêt
shortlists-link-once = Copiez-le maintenant : il n’est montré qu’une fois.
shortlists-link-copy = Copier le lien
shortlists-link-copied = Copié
shortlists-link-new = Nouveau lien
shortlists-link-label = Pour qui
shortlists-link-label-hint = Vous seul et votre équipe voyez ce nom, à côté de ses réponses.
shortlists-link-fields = Ce que le lien montre
shortlists-link-fields-hint = Jamais les coordonnées, l’adresse ni la date de naissance.
shortlists-field-photo = Photo
shortlists-field-name = Nom complet
shortlists-field-notes = Notes pour la production
shortlists-link-lasts = Durée
shortlists-link-hour = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
shortlists-link-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
shortlists-link-hours = Choisissez une durée d’une heure à 90 jours.
shortlists-link-code = Mot de passe du lien
shortlists-link-code-hint = À dire de vive voix. De 6 à 64 caractères.
shortlists-link-code-length = Écrivez de 6 à 64 caractères.
shortlists-link-most = Ouvertures au plus
shortlists-link-most-hint = Vide : sans limite.
shortlists-link-openings = Écrivez un nombre de 1 à 1000, ou rien.
shortlists-link-go = Créer le lien
shortlists-links-there = Liens de cette sélection
shortlists-link-open = Ouvert
shortlists-link-revoked = Coupé
shortlists-link-expired = Terminé
shortlists-link-used-up = Épuisé
shortlists-link-has-code = Mot de passe
shortlists-link-until = jusqu’au { $date }
shortlists-link-opened = { $count ->
    [one] { $count } ouverture
   *[other] { $count } ouvertures
}
shortlists-link-of = { $max } au plus
shortlists-link-revoke = Couper
shortlists-link-forget = Oublier avec ses réponses
shortlists-link-works = Coupez d’abord ce lien : il marche encore.
shortlists-link-many = Plus de 50 personnes sont sur cette sélection. Redonnez votre mot de passe avant d’en créer un lien.
shortlists-link-confirm = Redonner le mot de passe
shortlists-shared-title = Une sélection pour vous
shortlists-shared-lead = Dites oui, peut-être ou non : qui vous a envoyé ce lien le voit aussitôt. Le lien marche jusqu’au { $date }.
shortlists-shared-answer = Votre réponse pour { $name }
shortlists-shared-comment = Un mot, envoyé avec votre réponse
shortlists-shared-none = Personne ici pour l’instant.
shortlists-shared-none-text = Demandez à qui vous a envoyé ce lien.
shortlists-shared-code-wrong = Ce n’est pas ce mot de passe.
shortlists-door-text = Quelqu’un vous montre des personnes et attend votre avis.
shortlists-door-code-hint = Qui vous a envoyé le lien vous le dit.
shortlists-door-go = Ouvrir
shortlists-gone-title = Ce lien ne marche pas
shortlists-gone-text = Il est inexact, terminé ou coupé. Demandez-en un autre à la personne qui vous l’a envoyé.
shortlists-ask-title = Demander un nouveau lien
shortlists-ask-text = Votre nom, votre adresse et votre mot ne vont qu’à la personne qui vous a donné ce lien. Elle reste libre de répondre.
shortlists-ask-name = Votre nom
shortlists-ask-email = Votre adresse e-mail
shortlists-ask-message = Un mot
shortlists-ask-go = Envoyer la demande
shortlists-ask-enough = Un nouveau lien a déjà été demandé plusieurs fois aujourd’hui. Réessayez demain, ou joignez autrement la personne qui vous a donné ce lien.
