# The PDF card
talents-card-kind = Talent card
talents-card-code = Code
talents-card-scan = Scan to open the page
talents-card-qr-alt = QR of the public page
talents-card-photo-alt = Portrait of { $name }
talents-card-availability = Availability
talents-card-experience = Experience
talents-card-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
talents-card-talents = Talents
talents-card-languages = Languages
talents-card-bio = About
talents-card-education = Education
talents-card-footer = Card of { $date }. Contact details stay private.
talents-card-footer-staff = Card of { $date }, for { $who }. Do not pass the contacts on.
talents-card-contacts = Contacts
talents-card-phone = Phone
talents-card-whatsapp = WhatsApp
talents-card-email = E-mail
talents-card-born = Date of birth
talents-card-page = Page { $page } of { $pages }
talents-not-empty = This database already holds people.
