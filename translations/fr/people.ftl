# Rules about persons.

people-guardian-consent-required = L’accord du parent ou du tuteur est nécessaire avant 18 ans.

people-city-of-another-country = Cette ville n’est pas dans le pays choisi.

people-minors-reason-short = Donnez une raison d’au moins dix caractères.
