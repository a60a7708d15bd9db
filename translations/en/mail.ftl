# Letters: what the product writes to people.

mail-layout-hello = Hello { $name },
mail-layout-signature = The { $site } team
mail-layout-why = You receive this message because your address was given on { $host }. It is sent automatically.
mail-layout-privacy = Privacy

mail-recap-name = Name
mail-recap-birth = Date of birth
mail-recap-origin = Country of origin
mail-recap-city = City
mail-recap-talents = Talents
mail-recap-email = E-mail
mail-recap-phone = Phone
mail-recap-code = Code
mail-recap-date = Registered on

mail-registration-subject = { $name }, your code is { $code }
mail-registration-title = Welcome, { $name }!
mail-registration-lead = Your registration is saved. Here is your code: it is yours for ever.
mail-registration-code = Your talent code
mail-registration-page = See my page
mail-registration-space = Open my space
mail-registration-page-hidden = For now, only registered recruiters see your page. You can open it to everyone from your space.
mail-registration-minor = You are under 18: your page is not public, and messages go to your parent or guardian.
mail-registration-recap = What you told us
mail-registration-recap-text = A mistake? Correct it in your space.
mail-registration-next = What now?
mail-registration-step-sign-in = Open the message “Your sign-in details”, sign in and choose your password.
mail-registration-step-photo = Add a photo and complete your profile: your space tells you where to begin.
mail-registration-step-share = Share your page or show your card: its QR opens your profile.
mail-registration-card = Your card is attached to this message, ready to print.
mail-registration-card-link = Download my card

mail-credentials-subject = Your { $site } sign-in details
mail-credentials-title = Your sign-in details
mail-credentials-lead = Here is what you need to sign in for the first time.
mail-credentials-identifier = Identifier
mail-credentials-or-code = or your code
mail-credentials-password = Temporary password
mail-credentials-password-plain = Temporary password:
mail-credentials-expires = It works until { $date } (7 days). You will choose your own when you first sign in.
mail-credentials-sign-in = Sign in
mail-credentials-link-lead = All that is left is to choose your password.
mail-credentials-link = Choose my password
mail-credentials-link-expires = This link works once, until { $date } (7 days).
mail-credentials-advice = For your safety
mail-credentials-advice-secret = Do not pass this message on: nobody here will ever ask for your password.
mail-credentials-advice-address = Check the address of the sign-in page: { $address }

mail-reset-subject = Choose a new password
mail-reset-title = A new password
mail-reset-lead = You asked to change your password. This link works once, for 30 minutes.
mail-reset-link = Choose a new password
mail-reset-ignore = It was not you? Do nothing: your password stays the same.

mail-security-subject = Your password was changed
mail-security-title = Your password was changed
mail-security-lead = It was on { $at }. Your other devices were signed out.
mail-security-not-you = It was not you? Take your account back at once:
mail-security-link = Change my password

mail-known-subject = You already have an account
mail-known-title = You already have an account
mail-known-lead = Somebody, probably you, has just registered with this address. No second account was made.
mail-known-sign-in = Sign in
mail-known-forgot = Forgotten password
mail-known-ignore = It was not you? Do nothing: nothing has changed.

mail-guardian-subject = { $name } registered on { $site }
mail-guardian-title = Registration of { $name }
mail-guardian-lead = { $name } is under 18 and has just registered on { $site }. You are named as parent or guardian, with your consent.
mail-guardian-means = What it means
mail-guardian-page = Their page is never public: only registered casting teams see it.
mail-guardian-messages = Messages addressed to them reach you.
mail-guardian-contacts = Their phone and address are never shown on their page.
mail-guardian-refuse = You did not give this consent? Reply to this message and we will erase this registration.

mail-contact-subject = A message for you
mail-contact-subject-guardian = A message for { $name }
mail-contact-title = A message for you
mail-contact-title-guardian = A message for { $name }
mail-contact-lead = { $sender } writes to you from your { $site } page.
mail-contact-lead-guardian = { $sender } writes to { $name }, whose parent or guardian you are.
mail-contact-from = From
mail-contact-reply = To answer, simply reply to this message: your answer goes to { $email }, who will then see your address.
mail-contact-advice = Never send money, or the picture of a document, to get a role or a job.

mail-detection-subject = Watched name: { $name } ({ $code })
mail-detection-title = A watched name
mail-detection-lead = { $name } is called like a name of your watch-list.
mail-detection-watched = Watched name
mail-detection-score = Likeness
mail-detection-note = Note
mail-detection-care = This is a likeness only: nothing was decided. The person can read this match in the copy of their data.
mail-admin-subject = New registration: { $name } ({ $code })
mail-admin-title = New registration
mail-admin-lead = { $name } has just joined the directory.
mail-admin-open = Open the record

mail-new-device-title = Sign-in on a new device
mail-new-device-lead = Your account was opened on { $at }, on a device or a network we had never seen.

mail-factor-on-title = Two-step sign-in is set up
mail-factor-on-lead = It was on { $at }. A code of your app will be asked after the password, and your other devices were signed out.

mail-factor-off-title = Two-step sign-in is off
mail-factor-off-lead = It was on { $at }. Codes of your app are asked no longer.

mail-passkey-on-title = A passkey was added
mail-passkey-on-lead = It was on { $at }. It opens your account without a password.

mail-passkey-off-title = A passkey was removed
mail-passkey-off-lead = It was on { $at }. It opens your account no longer.

mail-passkey-copied-title = A copy of your passkey was refused
mail-passkey-copied-lead = It was on { $at }. Somebody used a copy of one of your passkeys: remove that key on the security page of your account and make another one.

mail-recovery-used-title = A recovery code was used
mail-recovery-used-lead = It was on { $at }, in place of the code of your app.

mail-email-changed-title = The address of your account was changed
mail-email-changed-lead = It was on { $at }. Sign-in and our messages now go through the new address.

mail-email-former-subject = Change the address of your account?
mail-email-former-lead = A new address was asked for your account: { $email }. It will replace this one once you have confirmed on both sides, within 24 hours.
mail-email-former-link = Yes, change the address
mail-email-former-ignore = It was not you? Confirm nothing and change your password: somebody knows it.

mail-email-new-subject = Confirm your new address
mail-email-new-lead = You asked for your account to use this address. Confirm it within 24 hours; the former address has received a message too.
mail-email-new-link = Confirm this address
mail-email-new-ignore = It was not you? Do nothing: nothing changes.

mail-invitation-subject = You are invited to join the { $site } team
mail-invitation-lead = An account is waiting for you on { $site }. You only have to choose your password: the link works once, until { $date } (7 days).
mail-invitation-link = Choose my password
mail-invitation-ignore = You did not expect this invitation? Do nothing.

mail-deletion-subject = Your account will be deleted
mail-deletion-title = Deletion of your account
mail-deletion-lead = Your page is hidden from now on. On { $date }, everything about you will be erased for ever.
mail-deletion-back = It was not you, or you change your mind? Until then, this link takes it all back:
mail-deletion-link = Keep my account
mail-deletion-staff = The administration decided it. If it is a mistake, write to them before that date.

mail-alert-subject = Security alert on { $site }
mail-alert-title = Security alert
mail-alert-lead = Seen on { $at }.
mail-alert-sign-in = Many sign-ins have failed for a quarter of an hour: somebody may be trying passwords.
mail-alert-exports = Many lists of people were exported within the last hour.
mail-alert-journal = The journal is not what it was: a line was altered, moved or deleted.
mail-alert-keys = Encrypted data no longer decrypts, or a key file is missing.
mail-alert-do = Look at the journal, and run “taalentio doctor” on the server: it says in sentences what is wrong and what to do.
mail-alert-open = Open the administration

mail-activation-subject = Your profile is waiting on { $site }
mail-activation-lead = The { $site } team has prepared a profile in your name. Nobody else sees it until you have agreed.
mail-activation-do = Read what you are asked and choose your password: the link works once, until { $date } (7 days).
mail-activation-link = See and accept my profile
mail-activation-minor = You are under 18: read this page with your parent or guardian, whose agreement is needed too.
mail-activation-ignore = You do not want this profile? Do nothing: it stays hidden. Write to the team to have it deleted.

mail-kind-talent_registration = Welcome to a talent
mail-kind-login_credentials = Sign-in details
mail-kind-account_activation = Activation of a prepared profile
mail-kind-password_reset = Forgotten password
mail-kind-security_change = Password changed
mail-kind-registration_known_email = Registration with a known address
mail-kind-guardian_consent = Guardian’s consent
mail-kind-contact_relay = Visitor’s message
mail-kind-admin_new_registration = New registration, to administrators
mail-kind-new_device = New device
mail-kind-second_factor_on = Two-step sign-in set up
mail-kind-second_factor_off = Two-step sign-in turned off
mail-kind-passkey_on = Passkey added
mail-kind-passkey_off = Passkey removed
mail-kind-passkey_copied = Copy of a passkey refused
mail-kind-recovery_code_used = Recovery code used
mail-kind-email_change_former = Change of address, to the present one
mail-kind-email_change_new = Change of address, to the new one
mail-kind-email_changed = Address changed
mail-kind-email_changed_former = Address changed, to the former one
mail-kind-staff_invitation = Invitation to the team
mail-kind-account_deletion = Deletion asked
mail-kind-admin_security_alert = Security alert, to administrators
mail-kind-admin_copy = Copy to administrators

mail-centre-title = Mail
mail-centre-letter = A letter of the log
mail-centre-rate = Success rate
mail-centre-well = The mail provider answers: it took the last letter on { $at }.
mail-centre-failing = The mail provider refuses letters. Its last answer:
mail-centre-failing-since = The mail provider has taken no letter since { $at }. Its last answer:
mail-centre-unknown = No letter was sent yet.
mail-centre-switches = Which letters go out
mail-centre-switches-text = A letter that is switched off is logged as not sent. Copies reach every administrator, without passwords or personal links.
mail-centre-essential = Always sent: the account needs it
mail-centre-on = Send
mail-centre-copied = Copy to administrators
mail-centre-save = Save
mail-centre-none = No letter here
mail-centre-none-text = Nothing was written, or nothing fits this filter.
mail-centre-log = Log of letters
mail-centre-nobody = Not written yet
mail-centre-tried = Last try
mail-centre-again = Send again
mail-centre-again-text = The letter is written anew with what is true now: a new link or password takes the place of the former one.
mail-centre-not-again = The content of this letter is not kept: it cannot be sent again from here.
mail-centre-text = The message
mail-centre-dots = Passwords, personal links and relayed messages are replaced by dots.
mail-centre-unwritten = This letter was not written.
mail-centre-why-off = Switched off in the settings
mail-centre-why-stopped = Stopped for this address

mail-stops-title = Addresses not written to
mail-stops-lead = These addresses get only what is essential: password, security, deletion.
mail-stops-email = E-mail address
mail-stops-add = Stop writing
mail-stops-list = Stopped addresses
mail-stops-since = since { $at }
mail-stops-allow = Write again

mail-column-at = Date
mail-column-template = Kind of letter
mail-column-recipient = Recipient
mail-column-name = Name
mail-column-subject = Subject
mail-column-status = Status
mail-column-error = Reason
mail-column-sent-at = Sent on
mail-column-person = Person concerned
mail-column-by = Caused by

mail-copy-subject = Copy: { $subject }
mail-copy-lead = This is a copy of the letter sent to { $name }, without passwords or personal links.

mail-recap-title = Weekly recap
mail-recap-lead = Each week, the list of people who joined in the last seven days.
mail-recap-on = Send the recap
mail-recap-weekday = Day
mail-recap-time = Time
mail-recap-time-hint = Moroccan time.
mail-recap-time-wrong = Give a time, such as 12:59.
mail-recap-recipient = One address
mail-recap-recipient-hint = Leave empty to write to every administrator.
mail-recap-day-0 = Monday
mail-recap-day-1 = Tuesday
mail-recap-day-2 = Wednesday
mail-recap-day-3 = Thursday
mail-recap-day-4 = Friday
mail-recap-day-5 = Saturday
mail-recap-day-6 = Sunday

mail-kind-weekly_recap_talents = Weekly recap, to administrators
mail-weekly-title = Who joined this week
mail-weekly-subject =
    { $count ->
        [0] Nobody joined this week
        [one] { $count } person joined this week
       *[other] { $count } people joined this week
    }
mail-weekly-lead =
    { $count ->
        [0] Nobody joined from { $from } to { $until }.
        [one] One person joined from { $from } to { $until }.
       *[other] { $count } people joined from { $from } to { $until }.
    }
mail-weekly-more =
    { $count ->
        [one] And one more person, in the directory.
       *[other] And { $count } more people, in the directory.
    }
mail-kind-name_detection = Watched name, to administrators

mail-kind-saved_search_digest = New profiles in a saved search
mail-digest-title = New in your searches
mail-digest-subject =
    { $count ->
        [one] { $count } new profile in your searches
       *[other] { $count } new profiles in your searches
    }
mail-digest-lead =
    { $count ->
        [one] One person who joined recently is in your saved searches.
       *[other] { $count } people who joined recently are in your saved searches.
    }
mail-digest-more =
    { $count ->
        [one] And one more person, on the page of your searches.
       *[other] And { $count } more people, on the page of your searches.
    }
mail-digest-open = Open this search
mail-digest-why = You get this letter because you asked for it for this search; its page lets you stop it. You are told of each person once.
mail-provider-title = Sending of e-mails
mail-provider-lead = Who carries the e-mails of this site, and which address they come from. A change holds at once, without a restart.
mail-provider-environment = The server’s configuration names the provider already: { $provider }. It wins over the settings of this page.
mail-provider-sender-environment = The server’s configuration sets the sender’s address: { $sender }.
mail-provider-provider = Provider
mail-provider-outbox = Keep on this machine
mail-provider-smtp = SMTP server
mail-provider-sendgrid = SendGrid
mail-provider-host-label = Server
mail-provider-port-label = Port
mail-provider-travel = Encryption
mail-provider-starttls = STARTTLS (587)
mail-provider-tls = TLS (465)
mail-provider-user = User name
mail-provider-user-hint = Leave empty if the server asks for none.
mail-provider-password = Password of the server
mail-provider-sendgrid-key = SendGrid API key
mail-provider-since = Set since { $at }, never shown. Leave empty to keep it.
mail-provider-unset = Nothing is set. What you type is encrypted and never shown again.
mail-provider-erase = Erase what is set
mail-provider-sender-part = Sender
mail-provider-sender-name = Sender’s name
mail-provider-sender = Sender’s address
mail-provider-sender-hint = The provider must be allowed to write for this address.
mail-provider-test = Send a test letter
mail-provider-test-text = A letter goes to your address at once, through the settings as saved; the server’s answer is shown here.
mail-provider-failed = The test letter did not leave. The server says: { $why }
mail-provider-mask = Paste the key itself: dots or stars are not a key.
mail-provider-key-needed = SendGrid needs a key.
mail-provider-password-needed = Give the password of this user name.
mail-provider-password-again = The server or the user name has changed: type the password again.
mail-provider-user-needed = Give the user name that goes with this password.
mail-provider-host = Give the name of the server alone, such as smtp.example.org.
mail-provider-host-needed = Give the name of the server.
mail-provider-inner = This server is on a private network: only the server’s configuration may name it, with SMTP_URL.
mail-provider-port = Give a port from 1 to 65535.
mail-provider-clear-text = Choose an encryption: nothing travels in clear to another machine.
mail-test-subject = Test letter from { $site }
mail-test-title = E-mails are sent
mail-test-lead = This letter was asked for from the settings on { $at }.
mail-kind-provider_test = Test letter
mail-provider-clear = None

mail-texts-title = Texts of e-mails
mail-texts-lead = Each e-mail has a built-in text in each language. Yours takes its place; the next letter carries it.
mail-texts-own = Changed
mail-texts-builtin = This is the built-in text.
mail-texts-body = Text
mail-texts-body-hint = A blank line separates paragraphs. An address alone on its line, below a few words, becomes a button; a code becomes a plate. A paragraph with a value that is missing is left out.
mail-texts-preview = Preview
mail-texts-unread = This text makes no letter yet
mail-texts-values = Values
mail-texts-values-text = Written in braces, they take the value of each letter.
mail-texts-needed = Required
mail-texts-reset = Go back to the built-in text
mail-texts-reset-text = Your text stays among the versions.
mail-texts-versions = Versions
mail-texts-look = Look again
mail-texts-back = Built-in text
mail-texts-braces = Line { $line }: the braces do not read. Write a value of the list between two braces on each side.
mail-texts-unknown = Line { $line }: this e-mail has no value “{ $name }” here.
mail-texts-alone = Line { $line }: the value “{ $name }” stands alone on its line.
mail-texts-apart = Some letters have no { $absent }, and leave its paragraph out: put { $needed } into another one.
mail-texts-missing = A required value is missing: { $names }
mail-texts-sample-place = Casablanca, Morocco
mail-texts-sample-message = Hello, would you have a moment to talk about a role?
mail-value-site = Name of the site
mail-value-base_url = Address of the site
mail-value-name = Recipient’s first name
mail-value-talent_name = Name of the person it is about
mail-value-code = The person’s code
mail-value-profile_url = Public page
mail-value-card_url = PDF card
mail-value-dashboard_url = Own space
mail-value-login_url = Sign-in page
mail-value-forgot_url = Forgotten password page
mail-value-identifier = E-mail address that signs in
mail-value-password = Temporary password, if there is one
mail-value-link = Personal link, if there is one
mail-value-expires_on = Last day
mail-value-at = Date and time
mail-value-sender_name = Sender’s name
mail-value-sender_email = Sender’s address
mail-value-message = The message
mail-value-record_url = Record in the administration
mail-value-recap = The summary
mail-value-searches = The searches, each with who is new in it
mail-value-people = The list of people
mail-value-count = Number of people
mail-value-more = Sentence about people who do not fit in the list
mail-value-note = Sentence that depends on the case

mail-layout-stop = Stop these e-mails
mail-reader-title = Your e-mails
mail-reader-lead = You can stop the e-mails that an account can do without: messages of visitors, recaps, news. What concerns the safety of an account always arrives.
mail-reader-address = Address:
mail-reader-stop = Stop these e-mails
mail-reader-again = Get these e-mails again
mail-reader-stopped = Done: only essential e-mails will come to this address.
mail-reader-is-stopped = Only essential e-mails come to this address.
mail-reader-allowed = Done: this address gets all our e-mails again.
mail-reader-over = This link leads nowhere
mail-reader-over-text = Take the one of a more recent e-mail.
mail-stops-by-reader = Asked by its reader
mail-kind-export_ready = File ready
mail-export-ready-title = Your file is ready
mail-export-ready-lead = The file you asked for can be downloaded.
mail-export-ready-link = See my exports
mail-export-ready-day = It is kept for 24 hours and nobody else can take it.
mail-kind-recruiter_link_activity = Activity of a shared link
mail-link-activity-title = News about your shared shortlist
mail-link-activity-lead = This is what happened on this link since the last message.
mail-link-activity-open = Open the shortlist
mail-link-activity-why = You get this message because you share this shortlist, at most once a day for each link.
mail-kind-link_request = Another link asked for
mail-link-request-title = Somebody asks you for another link
mail-link-request-lead = { $sender } cannot open the link you shared any more and asks you for another one.
mail-link-request-open = Make another link
mail-link-request-advice = We did not check who writes: make sure who it is before you send a link.
mail-shared-list = Shortlist
mail-shared-for = Link for
mail-shared-openings = Openings
mail-shared-openings-ever = Openings since the beginning
mail-shared-yes = Yes
mail-shared-maybe = Maybe
mail-shared-no = No
mail-shared-comments = Comments
