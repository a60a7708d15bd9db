# Les pages de l’annuaire.

search-people-title = Talents
search-people-view = Affichage
search-people-grid = Visages
search-people-table = Tableau
search-people-filters = Filtres
search-people-close = Fermer les filtres
search-people-export = Exporter
search-people-export-picked = Exporter la sélection
search-people-criteria = Critères actifs
search-people-q = Recherche
search-people-any = Indifférent
search-people-code = Code
search-people-sort = Ordre
search-people-sort-newest = Derniers inscrits d’abord
search-people-sort-relevance = Pertinence
search-people-sort-name = Par nom
search-people-submit = Voir les profils
search-people-clear = Retirer tous les filtres
search-people-none = Personne ne répond à ces critères
search-people-none-text = Retirez un critère au-dessus, ou écrivez le début d’un nom seulement.
search-people-empty = Aucun talent pour l’instant
search-people-empty-text = Affichez le QR d’inscription : les premiers visages arriveront ici.
search-people-empty-go = Imprimer l’affiche
search-people-name = Nom
search-people-talents = Talents
search-people-town = Ville
search-people-age = Âge
search-people-availability = Disponibilité
search-people-joined = Inscription
search-people-actions = Actions
search-people-manage = Gérer { $name }
search-people-suspended = Suspendu
search-people-sort-completeness = Les plus complets d’abord
search-people-age-min = Âge min.
search-people-age-max = Âge max.
search-people-experience = Expérience
search-people-score = Profil complet
search-people-from = Inscrits depuis le
search-people-to = Inscrits jusqu’au
search-people-chosen = choisis
search-people-all-of = Tous à la fois
search-people-level = Niveau au moins
search-people-rate = Tarif au plus
search-people-rate-kind = Tarif pour
search-people-currency = Devise
search-people-whole = Toutes les valeurs : { $criterion }
search-people-total = { $count ->
    [0] Aucun profil
    [one] { $count } profil
   *[other] { $count } profils
}
search-people-took = en { $took } ms
search-people-by-relevance = par pertinence
search-people-by-newest = derniers inscrits d’abord
search-people-by-name = par nom
search-people-by-completeness = les plus complets d’abord
search-people-without = Sans { $criterion } : { $count }
search-people-relief = Ce que chaque critère retire
search-people-beyond = Cette page est après la dernière
search-people-beyond-text = Il y a des profils, mais pas autant de pages.
search-people-first = Première page

search-find-title = Trouver un code
search-find-lead = Tapez un code, ou montrez la photo d’un QR : le profil s’ouvre.
search-find-code = Code ou adresse du profil
search-find-code-hint = Avec ou sans tirets, majuscules ou minuscules.
search-find-picture = Photo d’un QR
search-find-picture-hint = JPEG, PNG ou WebP, 5 Mo au plus. Sur un téléphone, prenez la photo directement.
search-find-submit = Trouver
search-find-nobody = Personne de visible pour vous n’a ce code. Vérifiez-le, lettre par lettre.

search-minors-title = Mineurs
search-minors-lead = Les moins de 18 ans ne sont dans aucune liste. Dites pourquoi vous les cherchez : la raison est notée au journal et vaut huit heures.
search-minors-reason = Pourquoi ?
search-minors-reason-hint = Le projet et le rôle, par exemple.
search-minors-open = Voir les mineurs
search-minors-open-text = Leurs pages ne sont jamais publiques ; les messages vont à leur parent ou tuteur.
search-minors-none = Aucun mineur
search-minors-none-text = Personne de moins de 18 ans n’est inscrit pour l’instant.

search-look-title = Colonnes
search-look-columns = Colonnes du tableau
search-look-first = Voir d’abord
search-look-keep = Garder
search-bulk-chosen = Choisis :
search-bulk-clear = Ne garder personne
search-keys-title = Touches du clavier
search-keys-search = aller à la recherche
search-keys-move = d’un profil à l’autre
search-keys-lines = une ligne plus bas, une ligne plus haut
search-keys-open = ouvrir le profil
search-keys-choose = choisir le profil, ou ne plus le choisir
search-keys-help = cette aide
search-keys-on = Touches d’une lettre en service
search-keys-close = Fermer
