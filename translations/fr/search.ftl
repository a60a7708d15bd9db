# Les filtres de l’annuaire, et ce qui n’a pas été compris.

search-everyone = Tous les talents
search-chip-text = « { $text } »
search-chip-code = Code { $code }
search-chip-origin = Origine : { $country }
search-chip-registered-from = Inscription depuis le { $day }
search-chip-photo = Avec photo
search-chip-no-photo = Sans photo
search-chip-active = Compte actif
search-chip-suspended = Compte suspendu

search-filter-unknown = Critère inconnu, laissé de côté : { $name }
search-filter-value-unknown = Valeur inconnue, laissée de côté : { $name }

search-picture-no-code = Aucun QR lisible sur cette image. Prenez-la de plus près, ou tapez le code.
