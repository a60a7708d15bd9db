# Les personnes inscrites deux fois, et leur fusion.

duplicates-list-title = Doublons
duplicates-list-lead = Ces personnes ont le même téléphone, ou le même nom et la même date de naissance. Rien n’est fusionné sans vous.
duplicates-list-none = Aucun doublon
duplicates-list-none-text = Personne ne semble inscrit deux fois.
duplicates-list-phone = Même téléphone
duplicates-list-name = Même nom et naissance
duplicates-list-merge = Comparer et fusionner
duplicates-list-apart = Ce sont deux personnes
duplicates-list-merges = Fusions récentes
duplicates-list-into = fusionnée dans
duplicates-list-until = Annulable jusqu’au { $date }
duplicates-list-undo = Annuler la fusion

duplicates-merge-title = Fusionner deux personnes
duplicates-merge-lead = Voici ce que chaque champ deviendra. Ce que la personne gardée a dit compte ; ce qui lui manque est pris à l’autre.
duplicates-merge-kept = Reste
duplicates-merge-gone = Disparaît
duplicates-merge-field = Champ
duplicates-merge-becomes = Devient
duplicates-merge-codes = Ces codes ouvriront la même page :
duplicates-merge-after = L’autre compte est fermé et caché, puis effacé après 30 jours ; jusque-là, la fusion s’annule d’un clic.
duplicates-merge-swap = Garder l’autre
duplicates-merge-go = Fusionner
duplicates-staff = Un compte d’équipe ne peut pas disparaître dans une fusion : gardez-le.
duplicates-away = Une de ces personnes est en pause, en cours de suppression ou déjà fusionnée.

duplicates-field-identity = Nom et naissance
duplicates-field-languages = Langues
duplicates-field-experience = Années d’expérience
duplicates-field-education = Formation
duplicates-field-bio = Présentation
duplicates-field-availability = Disponibilité
duplicates-field-available-from = Disponible dès le
duplicates-field-work-modes = Modes de travail
duplicates-field-contracts = Contrats
duplicates-field-rates = Tarifs
duplicates-field-links = Liens
