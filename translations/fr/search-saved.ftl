# Les recherches enregistrées.

search-saved-title = Recherches enregistrées
search-saved-short = Recherches
search-saved-lead = Un filtre gardé sous un nom, avec les nouveaux inscrits depuis votre dernière visite.
search-saved-none = Aucune recherche enregistrée
search-saved-none-text = Filtrez l’annuaire, puis enregistrez la recherche au-dessus des résultats.
search-saved-none-go = Ouvrir l’annuaire
search-saved-save = Enregistrer cette recherche
search-saved-go = Enregistrer
search-saved-name = Nom
search-saved-name-hint = Ce que vous cherchez, en quelques mots. Évitez les noms de personnes.
search-saved-alerts = Me prévenir par e-mail
search-saved-alerts-never = Jamais
search-saved-alerts-weekly = Le lundi à 8 h
search-saved-alerts-daily = Chaque jour à 8 h
search-saved-alerts-instant = Dès l’inscription
search-saved-alerts-none = Sans e-mail
search-saved-alerts-said = { $when }, par e-mail
search-saved-edit = Modifier
search-saved-edit-title = Modifier la recherche
search-saved-edit-save = Enregistrer les changements
search-saved-remove-title = Supprimer la recherche
search-saved-remove-text = Son adresse ne mènera plus à rien, et plus aucun e-mail ne partira. Les personnes restent.
search-saved-remove = Supprimer
search-saved-share = Copier l’adresse
search-saved-copy = Copier dans mes recherches
search-saved-refine = Affiner dans l’annuaire
search-saved-others = Cette recherche est gardée par un collègue ; vous la voyez avec vos droits.
search-saved-total =
    { $count ->
        [0] personne
        [one] { $count } personne
       *[other] { $count } personnes
    }
search-saved-new = Nouveau
search-saved-new-count =
    { $count ->
        [one] { $count } nouveau
       *[other] { $count } nouveaux
    }
search-saved-empty-text = Personne pour l’instant. Vous pouvez demander un e-mail à la prochaine inscription.
search-saved-full = Vous gardez déjà { $max } recherches : supprimez-en une d’abord.
