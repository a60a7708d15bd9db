# The page of a talent through several eyes, the own space and what keeps harvesters out.

talents-profile-tab = { $name }
talents-profile-as-owner = Me
talents-profile-as-visitor = Everyone
talents-profile-as-recruiter = A recruiter
talents-profile-suspended = Suspended account: only administrators see this page.
talents-profile-hidden-from-them = These people do not see your page: the address tells them there is nothing here.
talents-profile-for-recruiters = Only registered recruiters see this page.
talents-profile-private = Only you and administrators see this page.
talents-profile-minor = Protected profile: before 18, only the person and administrators see this page.
talents-profile-private-staff = Private page: only the person and administrators see it.
talents-profile-for-recruiters-staff = This page is for recruiters only: please do not pass it on.

talents-challenge-tab = Check
talents-challenge-title = One moment before you go on
talents-challenge-lead = Many profiles were opened from this connection. A check protects the people listed here from mass copying.
talents-challenge-submit = Open the page

talents-step-talents = Choose your talents
talents-step-links = Add five networks
talents-step-photo = Add a photo
talents-step-bio = Introduce yourself in a few words
talents-step-portfolio = Add a portfolio
talents-step-contact = Give a telephone number
talents-step-place = Say where you live

talents-mail-queued = On its way
talents-mail-sent = Sent
talents-mail-failed = Not delivered
talents-mail-skipped = Not sent

talents-edit-indexable = Search engines may show my page.
talents-edit-indexable-hint = Only if everyone may see it.

talents-fields-link-shown = Show on the page

talents-photo-delete-title = Remove your photo?
talents-photo-delete-text = It disappears from your page and your card. You can add another one.
talents-photo-delete-keep = Keep it
