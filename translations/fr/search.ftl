# Les filtres de l’annuaire, et ce qui n’a pas été compris.

search-everyone = Tous les talents
search-chip-text = « { $text } »
search-chip-code = Code { $code }
search-chip-registered-from = Inscription depuis le { $day }
search-chip-photo = Avec photo
search-chip-no-photo = Sans photo
search-chip-active = Compte actif
search-chip-suspended = Compte suspendu

search-filter-unknown = Critère inconnu, laissé de côté : { $name }
search-filter-value-unknown = Valeur inconnue, laissée de côté : { $name }

search-picture-no-code = Aucun QR lisible sur cette image. Prenez-la de plus près, ou tapez le code.

search-facet-talent = Talent
search-facet-city = Ville de résidence
search-facet-residence = Pays de résidence
search-facet-origin = Pays d’origine
search-facet-nationality = Nationalité
search-facet-gender = Genre
search-facet-availability = Disponibilité
search-facet-work-mode = Mode de travail
search-facet-contract-kind = Type de contrat
search-facet-language = Langues
search-facet-photo = Photo
search-facet-cv = CV
search-facet-portfolio = Portfolio
search-facet-status = Compte
search-facet-visibility = Visibilité
search-chip-of = { $criterion } : { $value }
search-chip-all = { $criterion } : tous à la fois
search-chip-cv = Avec CV
search-chip-no-cv = Sans CV
search-chip-portfolio = Avec portfolio
search-chip-no-portfolio = Sans portfolio
search-chip-private = Page privée
search-chip-recruiter = Page pour les recruteurs
search-chip-public = Page publique
search-chip-age-min = À partir de { $years } ans
search-chip-age-max = Jusqu’à { $years } ans
search-chip-experience = { $years ->
    [one] Au moins { $years } an d’expérience
   *[other] Au moins { $years } ans d’expérience
}
search-chip-score = Complet à { $score } % au moins
search-chip-registered-to = Inscription jusqu’au { $day }
search-filter-ages-contradict = L’âge minimal dépasse l’âge maximal : personne ne peut y répondre.
search-filter-days-contradict = La première date vient après la dernière : personne ne peut y répondre.
search-filter-number = Écrivez un nombre entier de 0 à { $most }.
search-filter-day = Écrivez une date, comme 2026-05-01.
search-filter-text-cut = Recherche très longue : seuls les { $most } premiers caractères comptent.
search-facet-category = Catégorie de talents
search-facet-consent = Consentement donné
search-chip-language-level = { $language } ({ $level } ou mieux)
search-chip-language-best = { $language } ({ $level })
search-chip-rate-hourly = Au plus { $amount } { $currency } de l’heure
search-chip-rate-monthly = Au plus { $amount } { $currency } par mois
search-rate-hourly = de l’heure
search-rate-monthly = par mois
search-filter-level-alone = Niveau laissé de côté : choisissez aussi une langue.
search-filter-reserved = Critère réservé aux administrateurs, laissé de côté : { $name }
