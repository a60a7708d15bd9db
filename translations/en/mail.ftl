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
mail-centre-filter = Filter the log
mail-centre-any = Any
mail-centre-from = From
mail-centre-until = Until
mail-centre-show = Filter
mail-centre-clear = Show all
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
