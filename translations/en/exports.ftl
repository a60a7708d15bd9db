# The columns of exported lists.

exports-column-code = Unique code
exports-column-first-name = First name
exports-column-last-name = Last name
exports-column-email = E-mail
exports-column-phone = Phone
exports-column-whatsapp = WhatsApp
exports-column-origin = Country of origin
exports-column-nationality = Nationality
exports-column-residence-country = Country of residence
exports-column-residence-city = City of residence
exports-column-gender = Gender
exports-column-talents = Talents
exports-column-availability = Availability
exports-column-work-mode = Work mode
exports-column-score = Profile score
exports-column-cv = CV
exports-column-portfolio = Portfolio
exports-column-registered = Registration date

# In the journal, in place of a text that was searched.
exports-journal-text = text
