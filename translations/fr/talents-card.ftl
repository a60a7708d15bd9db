# La carte PDF
talents-card-kind = Carte talent
talents-card-code = Code
talents-card-scan = Scanner pour ouvrir la page
talents-card-qr-alt = QR de la page publique
talents-card-photo-alt = Portrait de { $name }
talents-card-availability = Disponibilité
talents-card-experience = Expérience
talents-card-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
talents-card-talents = Talents
talents-card-languages = Langues
talents-card-bio = Présentation
talents-card-education = Formation
talents-card-footer = Carte du { $date }. Les coordonnées restent privées.
talents-card-footer-staff = Carte du { $date }, pour { $who }. Ne pas diffuser les coordonnées.
talents-card-contacts = Coordonnées
talents-card-phone = Téléphone
talents-card-whatsapp = WhatsApp
talents-card-email = E-mail
talents-card-born = Date de naissance
talents-card-page = Page { $page } sur { $pages }
talents-not-empty = Cette base contient déjà des personnes.
