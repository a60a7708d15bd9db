# Les colonnes des listes exportées.

exports-column-code = Code unique
exports-column-first-name = Prénom
exports-column-last-name = Nom
exports-column-email = Email
exports-column-phone = Téléphone
exports-column-whatsapp = WhatsApp
exports-column-origin = Pays d’origine
exports-column-nationality = Nationalité
exports-column-residence-country = Pays de résidence
exports-column-residence-city = Ville de résidence
exports-column-gender = Genre
exports-column-talents = Talents
exports-column-availability = Disponibilité
exports-column-work-mode = Mode de travail
exports-column-score = Score profil
exports-column-cv = CV
exports-column-portfolio = Portfolio
exports-column-registered = Date d’inscription

# Dans le journal, à la place d’un texte recherché.
exports-journal-text = texte
