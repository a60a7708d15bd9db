# Registration, profile and own space of a talent.

talents-register-title = Join as a talent
talents-register-description = Make your talent profile in 90 seconds: code, QR and a page to share.
talents-register-lead = Five small steps. It is free, and you can stop and come back.
talents-register-step-identity = Identity
talents-register-step-contact = Contact
talents-register-step-place = City
talents-register-step-talents = Talents
talents-register-step-photo = Photo
talents-register-identity = Who are you?
talents-register-identity-text = Your public page shows your first name and an initial, never your date of birth.
talents-register-contact = How can we reach you?
talents-register-contact-text = Your number never appears on your public page.
talents-register-place = Where are you from, where do you live?
talents-register-place-text = Your country of origin starts your code, your city ends it.
talents-register-talents = What can you do?
talents-register-talents-text = Choose at least one talent; several is better.
talents-register-more = To be found faster
talents-register-fold-experience = Experience, languages, about you
talents-register-fold-availability = Availability
talents-register-fold-rates = Rates you ask for
talents-register-fold-links = Links and networks
talents-register-photo = Your face, your agreement
talents-register-photo-text = A simple photo, facing the camera, in daylight, is enough.
talents-register-photo-waiting = Your photo is kept:
talents-register-photo-gone = This photo has waited for more than an hour: choose it once more.
talents-register-consents = Your agreement
talents-register-consent-processing = I agree that my information is used to offer me work.
talents-register-consent-terms = I have read and accept the terms of use.
talents-register-consent-public = My page may be seen by everyone.
talents-register-consent-public-hint = Optional. Without it, only registered recruiters see it.
talents-register-consent-messages = I would like to receive casting and job announcements.
talents-register-check = Is everything right?
talents-register-check-text = Read it again, fix it with a tap, then send.
talents-register-back = Back
talents-register-next = Continue
talents-register-submit = Make my profile
talents-register-saved = Draft kept on this device
talents-register-closed = Registration opens again soon. Come back later.
talents-register-draft-found = You had started a registration on this device.
talents-register-draft-take = Resume
talents-register-draft-drop = Erase and start again
talents-register-waited = Here is what you had filled in. Read it again, give your agreements and add the photo if it is missing, then send.
talents-register-own = You are signed in: this form adds a talent profile to your account.
talents-register-word-step = Step %n of %t
talents-register-word-invalid = Check what is written here.
talents-register-word-edit = Edit
talents-register-word-empty = Not filled in
talents-register-word-talents = Choose at least one talent.
talents-register-word-sending = Sending…

talents-fields-first-name = First name
talents-fields-last-name = Last name
talents-fields-birth = Date of birth
talents-fields-birth-hint = Never shown. Under 18, a parent must agree.
talents-fields-gender = Gender
talents-fields-nationality = Nationality
talents-fields-nationality-more = Another nationality (optional)
talents-fields-guardian = A parent or guardian
talents-fields-guardian-text = To fill in if you are under 18. Your page will not be public and messages will go to this person.
talents-fields-guardian-name = Their name
talents-fields-guardian-phone = Their phone
talents-fields-guardian-email = Their e-mail
talents-fields-guardian-consent = This person agrees with this registration.
talents-fields-email = E-mail
talents-fields-email-hint = Your sign-in details arrive at this address.
talents-fields-email-own = This is the address of your account.
talents-fields-phone = Phone
talents-fields-phone-hint = As you dial it at home, or with + and the country code.
talents-fields-whatsapp = WhatsApp
talents-fields-whatsapp-hint = To fill in if it is not the same number.
talents-fields-whatsapp-same = WhatsApp: the same number
talents-fields-address = Address
talents-fields-origin = Country of origin
talents-fields-residence = Country where you live
talents-fields-city = City where you live
talents-fields-city-other = City not listed
talents-fields-city-refresh = Show the cities of this country
talents-fields-city-name = Name of your city
talents-fields-city-name-hint = Only if it is not in the list.
talents-fields-talents-search = Find a talent
talents-fields-talents-search-hint = Cooking, electricity, dance…
talents-fields-talents-none = No talent matches: try another word.
talents-fields-talents-chosen = Chosen talents
talents-fields-years = Years of experience
talents-fields-languages = Languages
talents-fields-language = Language
talents-fields-level = Level
talents-fields-education = Education
talents-fields-bio = A few words about you
talents-fields-bio-hint = What you do, what you are looking for. Shown on your page.
talents-fields-availability = Availability
talents-fields-available-from = Available from
talents-fields-work-mode = Way of working
talents-fields-contract = Contracts accepted
talents-fields-rates-hint = One amount is enough. Never shown on your public page.
talents-fields-currency = Currency
talents-fields-hourly-min = Per hour, minimum
talents-fields-hourly-max = Per hour, maximum
talents-fields-monthly-min = Per month, minimum
talents-fields-monthly-max = Per month, maximum
talents-fields-links-hint = A user name or a full address.
talents-fields-portfolio = Online portfolio
talents-fields-website = Website
talents-fields-photo = Photo of your face
talents-fields-photo-hint = JPEG, PNG or WebP, at most 5 MB. The photo is made lighter on your device before sending.
talents-fields-photo-kept = Current photo
talents-fields-photo-unreadable = This device cannot read this file. Choose a JPEG, PNG or WebP photo.
talents-fields-photo-small = This photo is very small: it will be blurred. Another one?
talents-fields-photo-canvas = Framing of the photo
talents-fields-photo-zoom = Zoom
talents-fields-photo-move = Drag the photo to frame it, or use the buttons.
talents-fields-photo-move-label = Move the photo
talents-fields-photo-left = Left
talents-fields-photo-right = Right
talents-fields-photo-up = Up
talents-fields-photo-down = Down

talents-welcome-tab = Welcome
talents-welcome-eyebrow = Registration complete
talents-welcome-title = Welcome, { $name }.
talents-welcome-code = Your code, for ever
talents-welcome-whatsapp = Share on WhatsApp
talents-welcome-whatsapp-text = My talent code: { $code }. My page:
talents-welcome-card = Download my card
talents-welcome-profile = See my page
talents-welcome-mail = Your sign-in details are on their way
talents-welcome-mail-text = In a few minutes, at the address
talents-welcome-public = Your page is public
talents-welcome-public-text = Anyone with the link sees it, without your contact details. You can close it at any time.
talents-welcome-hidden = Your page is for recruiters only
talents-welcome-hidden-text = Only registered recruiters see it. You can open it to everyone from your space.
talents-welcome-minor = Protected profile
talents-welcome-minor-text = Under 18, the page is never public and messages go to the parent or guardian.

talents-profile-see-as = See as
talents-profile-code = Talent code
talents-profile-edit = Edit my profile
talents-profile-contact = Contact through the platform
talents-profile-whatsapp = Share on WhatsApp
talents-profile-card = Card
talents-profile-qr = QR
talents-profile-contacts = Contact details
talents-profile-contacts-logged = This reading is recorded: the person can know who saw these details.
talents-profile-locked = Phone, e-mail and address are for registered casting teams. Write through the platform, the answer reaches you by e-mail.
talents-profile-about = About
talents-profile-talents = Talents
talents-profile-languages = Languages
talents-profile-path = Background
talents-profile-experience = Experience
talents-profile-education = Education
talents-profile-links = Links

talents-contact-back = Back to the profile
talents-contact-title = Write to { $name }
talents-contact-lead = Your message goes through the platform; the answer reaches your mailbox.
talents-contact-name = Your name
talents-contact-email = Your e-mail
talents-contact-email-hint = The talent sees it to be able to answer you.
talents-contact-message = Your message
talents-contact-submit = Send

talents-dashboard-tab = My profile
talents-dashboard-title = Hello, { $name }
talents-dashboard-visibility = Your page:
talents-dashboard-profile = See my page
talents-dashboard-photo = Change the photo
talents-dashboard-qr = Download the QR
talents-dashboard-score = Profile completed
talents-dashboard-score-alt = Profile { $score } % complete
talents-dashboard-next =
    { $points ->
        [one] The most useful next step is worth { $points } point.
       *[other] The most useful next step is worth { $points } points.
    }
talents-dashboard-complete = Everything is there. Share your page.
talents-dashboard-steps = See all the steps
talents-dashboard-done = Done:
talents-dashboard-points = +{ $points }
talents-dashboard-views = Views of your page
talents-dashboard-views-text =
    { $count ->
        [one] visit in 30 days
       *[other] visits in 30 days
    }
talents-dashboard-edit = Your information
talents-dashboard-edit-text = Each part is saved on its own.
talents-dashboard-mails = Last messages sent
talents-dashboard-mails-none = No message for now.

talents-edit-title = Edit my profile
talents-edit-sections = Parts of the profile
talents-edit-identity = Identity
talents-edit-contact = Contact details
talents-edit-place = Location
talents-edit-talents = Talents and experience
talents-edit-availability = Availability
talents-edit-links = Links and networks
talents-edit-visibility = Visibility
talents-edit-photo = Photo
talents-edit-visibility-label = Who may see your page?
talents-edit-visibility-hint = Your contact details are never shown to the public.
talents-edit-visibility-public = Everyone
talents-edit-visibility-recruiter = Registered recruiters
talents-edit-visibility-private = Nobody
talents-edit-locked = Verified identity: write to the administration to correct it.
talents-edit-submit = Save
talents-edit-photo-submit = Save the photo
talents-edit-photo-delete = Delete the photo

talents-email-known = An account already exists for this address: sign in to add this profile.

talents-email-of-another = You are signed in with another address: sign out to register somebody else.

talents-profile-exists = You already have a talent profile: change it in your own space.

talents-choose-a-trade = Choose at least one talent.

talents-too-many-trades =
    { $max ->
        [one] { $max } talent at most.
       *[other] { $max } talents at most.
    }

talents-consent-required = Your agreement is needed to make the profile.

talents-already-sent = This registration was already sent: check your mailbox.

talents-registration-closed = Registration is closed for now.

talents-identity-locked = Your identity is verified: write to the administration to correct it.

talents-age-crosses-majority = This date changes whether you are of age: write to the administration to correct it.

talents-minors-are-not-public = Under 18, a page cannot be public.
talents-visibility-away = Your page is hidden for now: bring it back in “My data” before changing who sees it.

talents-fields-cv = CV
talents-fields-cv-hint = PDF, DOC or DOCX, 10 MB at most. Only you, registered recruiters and the administration can open it.
talents-register-cv-waiting = Your CV is kept:
talents-register-cv-gone = This CV waited more than an hour: choose it once more.
talents-edit-cv = CV
talents-edit-cv-submit = Save the CV
talents-edit-cv-delete = Delete the CV
talents-cv-delete-title = Delete your CV?
talents-cv-delete-text = The file and the text read from it disappear. You can add another one.
talents-cv-delete-keep = Keep it
talents-step-cv = Add a CV
talents-profile-cv = Open the CV
talents-visibility-awaited = This person has not agreed yet: their page stays hidden until then.
talents-visibility-not-agreed = This person has not agreed to a public page.
