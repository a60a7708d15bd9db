# Ce que chacun peut faire de ses données, et combien de temps elles sont gardées.

rights-data-title = Mes données
rights-data-lead = Ce que nous gardons de vous vous appartient : voyez-le, emportez-le, cachez-le ou faites-le effacer.
rights-data-leaving = Votre suppression est demandée
rights-data-leaving-text = Votre page est cachée. Tout sera effacé le { $date } ; d’ici là, rien n’est perdu.
rights-data-leaving-staff = C’est l’administration qui l’a demandée. Écrivez-lui si c’est une erreur.
rights-data-stay = Garder mon compte
rights-data-pause = Pause
rights-data-pause-text = Votre page disparaît pour tous, recruteurs compris, jusqu’à ce que vous reveniez. Rien n’est effacé.
rights-data-pause-go = Mettre mon profil en pause
rights-data-paused = En pause
rights-data-paused-since = depuis le { $date }
rights-data-resume = Reprendre mon profil
rights-data-consents = Mes accords
rights-data-at-registration = à l’inscription
rights-data-in-profile = dans mon profil
rights-data-here = sur cette page
rights-data-withdraw = Retirer
rights-data-give = Donner
rights-data-needed = Nécessaire : il prend fin avec le compte.
rights-data-export = Emporter mes données
rights-data-export-text = Un fichier ZIP avec tout ce que nous gardons de vous, en JSON, et vos photos. Il ne s’affiche qu’ici, pour vous.
rights-data-export-go = Télécharger mes données
rights-data-readings = Qui a consulté mes coordonnées
rights-data-readings-text = Chaque lecture de votre profil complet par une équipe est notée.
rights-data-readings-none = Personne pour l’instant.
rights-data-delete = Supprimer mon compte
rights-data-delete-text = Votre page est cachée tout de suite ; vous pouvez changer d’avis avant que tout soit effacé.
rights-data-delete-go = Supprimer mon compte…
rights-consent-needed = Cet accord est nécessaire pour figurer dans l’annuaire : pour le retirer, supprimez votre compte.

rights-delete-title = Supprimer mon compte
rights-delete-lead = Voici ce qui va se passer pendant les { $days } prochains jours.
rights-delete-now = Votre page est cachée à tous, tout de suite.
rights-delete-back = Pendant { $days } jours, un lien reçu par e-mail ou un bouton de votre espace annule tout.
rights-delete-then = Ensuite, profil, coordonnées, photos, e-mails et compte sont effacés pour toujours.
rights-delete-kept = Il ne reste que votre code, qui ne sera donné à personne d’autre, et un numéro dans le journal.
rights-delete-copy = Télécharger d’abord mes données
rights-delete-go = Supprimer mon compte
rights-delete-keep = Non, le garder
rights-not-oneself = Pour votre propre compte, passez par « Mes données ».

rights-stay-title = Garder mon compte
rights-stay-lead = Votre suppression est annulée et votre page redevient ce qu’elle était.
rights-stay-over = Ce lien ne marche plus
rights-stay-over-text = La suppression a déjà été annulée, ou le délai est passé.

rights-person-title = Supprimer une personne
rights-person-now = Sa page est cachée et ses sessions se ferment tout de suite ; un e-mail la prévient.
rights-person-back = Pendant { $days } jours, vous pouvez tout rétablir d’ici.
rights-person-then = Ensuite tout est effacé, sauf son code et un numéro dans le journal.
rights-person-go = Oui, supprimer
rights-person-leaving = Sa page est cachée. Tout sera effacé le { $date }.
rights-person-restore = Rétablir cette personne

rights-retention-title = Durées de conservation
rights-retention-lead = Chaque nuit, ce qui a dépassé sa durée est effacé pour toujours.
rights-retention-periods = Durées, en jours
rights-retention-save = Enregistrer
rights-retention-activity = Journal d’activité
rights-retention-activity-hint = Qui a changé ou consulté quoi.
rights-retention-security = Journal de sécurité
rights-retention-security-hint = Connexions, mots de passe, suspensions, exports.
rights-retention-addresses = Adresses réseau du journal
rights-retention-addresses-hint = La ligne reste ; l’adresse et le navigateur sont effacés.
rights-retention-letters = Journal des e-mails
rights-retention-letters-hint = Objet et copie de chaque message envoyé.
rights-retention-deleted = Personnes supprimées
rights-retention-deleted-hint = Le délai pour changer d’avis avant l’effacement.
rights-retention-range = Donnez un nombre de jours entre { $least } et { $most }.
rights-retention-going = Bientôt effacés
rights-retention-going-none = Personne n’a demandé à être effacé.
rights-retention-erased = { $count ->
    [one] { $count } personne effacée jusqu’ici.
   *[other] { $count } personnes effacées jusqu’ici.
}
rights-retention-runs = Ce qui a été fait
rights-retention-runs-none = La première nuit n’est pas encore passée.
rights-retention-removed = { $count ->
    [one] { $count } effacé
   *[other] { $count } effacés
}
