# The pages of administrators.

admin-home-title = Dashboard
admin-home-talents = Registered talents
admin-home-new-7 = New in 7 days
admin-home-new-30 = New in 30 days
admin-home-photo = With a photo
admin-home-cv = With a CV
admin-home-top-countries = Countries of origin
admin-home-completeness = Completeness of profiles, in %
admin-home-fifth = { $from }–{ $to }
admin-home-database = Database
admin-home-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
admin-home-suspended = Suspended accounts
admin-home-tasks = Getting started
admin-home-task-done = Done:
admin-home-task-open = To do:
admin-home-task-address = A public https address
admin-home-task-mail = Sending e-mail
admin-home-task-first = A first registration
admin-home-weeks = Registrations over the last 12 weeks
admin-home-week = W{ $number }
admin-home-health = Health
admin-home-mail = E-mail
admin-home-outbox = Read the e-mails kept here
admin-home-jobs = Background jobs
admin-home-jobs-waiting = Waiting
admin-home-jobs-failed = Given up
admin-home-storage = Storage
admin-home-storage-small = Less than 1 MB
admin-home-storage-mb = { $size } MB
admin-home-storage-gb = { $size } GB
admin-home-top-talents = Most common talents
admin-home-top-cities = Most common cities
admin-home-nothing = Nothing to count yet.
admin-home-latest = Latest registrations

admin-mail-queued = Waiting
admin-mail-sent = Sent
admin-mail-failed = Failed
admin-mail-skipped = Not sent

admin-role-user = Talent
admin-role-recruteur = Recruiter
admin-role-presence = Attendance
admin-role-admin = Administrator

admin-person-tab = { $name }
admin-person-back = All talents
admin-person-profile = See the page
admin-person-edit = Edit
admin-person-resend = Send sign-in details again
admin-person-reset = Send a password link
admin-person-suspend = Suspend the account
admin-person-suspend-text = The page disappears for everyone and open sessions end at once. Nothing is erased: you can resume the account.
admin-person-suspend-go = Yes, suspend
admin-person-suspended-text = This account is suspended: the person cannot sign in and only administrators see the page.
admin-person-resume = Resume the account
admin-person-active = Active
admin-person-verified = Identity verified
admin-person-contacts = Contacts
admin-person-logged = This reading is noted in the journal.
admin-person-email = E-mail
admin-person-phone = Telephone
admin-person-whatsapp = WhatsApp
admin-person-place = Residence
admin-person-address = Address
admin-person-birth = Born
admin-person-visibility = Page visible to
admin-person-registered = Joined
admin-person-last-seen = Last sign-in
admin-person-never = Never
admin-person-guardian = Parent or guardian:
admin-person-codes = Codes
admin-person-codes-text = All open the same page, former ones too.
admin-person-consents = Consents
admin-person-given = Given
admin-person-refused = Not given
admin-person-version = Text { $version }
admin-person-consents-none = No consent on record.
admin-person-events = Journal
admin-person-events-none = Nothing happened yet.
admin-person-times = × { $count }
admin-person-mails = E-mails
admin-person-mails-none = No e-mail yet.

admin-consent-processing = Processing of data
admin-consent-terms = Terms of use
admin-consent-public = Public page
admin-consent-messages = Receiving opportunities
admin-consent-guardian = Consent of the parent or guardian
admin-consent-other = Another consent

admin-journal-themselves = The person
admin-journal-visitor = Without an account
admin-journal-system = The system

admin-edit-title = Edit a profile
admin-edit-back = Back to the file
admin-edit-indexable = Search engines may show the public page
admin-edit-remove-photo = Remove the present photo

admin-outbox-title = Mail kept here
admin-outbox-lead = No mail provider is set: each message stays on this machine for seven days.
admin-outbox-secret = These messages hold passwords and personal links. Pass them on to their recipient only.
admin-outbox-empty = No message
admin-outbox-empty-text = The next e-mail of the system will appear here.
admin-outbox-leaves = E-mails are sent
admin-outbox-leaves-text = A provider is set: nothing is kept on this machine.
admin-outbox-no-subject = No subject

admin-letter-title = Message
admin-letter-back = All mail
admin-letter-attachments = Attachments

admin-account-title = Account and access
admin-account-back = Back to the file
admin-account-role = Role
admin-account-role-text = The role decides what the person may do. Changing it ends their sessions.
admin-account-role-save = Change the role
admin-account-factor-text = Only for somebody you have recognised, who lost both the phone and the recovery codes.
admin-account-end-all = End all their sessions
admin-account-no-devices = No device is signed in.

admin-staff-title = Team
admin-staff-invited = Invitation sent
admin-staff-invite = Invite somebody
admin-staff-invite-text = The person receives a link, good for 7 days, to choose a password.
admin-staff-invite-go = Send the invitation

admin-roles-title = Roles and rights
admin-roles-lead = What each role may do. Everybody always has their own account.
admin-roles-permission = Right
admin-roles-yes = yes
admin-roles-no = no
admin-roles-factor-text = Administration always needs it. Tick the other roles to ask it of: each account has 7 days from its next sign-in.
admin-roles-save = Save

admin-permission-KeepOwnProfile = Keep one’s own account and profiles
admin-permission-ReadPeople = Read full profiles and contacts (each reading is logged)
admin-permission-SearchTalents = Search the directory
admin-permission-ExportTalents = Export lists
admin-permission-Administer = Run the installation, people and accounts
# The logs.
admin-logs-activity-title = Activity log
admin-logs-activity-lead = Every change and every reading of personal data, with who, what and from where.
admin-logs-security-title = Security log
admin-logs-security-lead = What concerns the safety of accounts and data. Note what you checked.
admin-logs-filter = Filter the log
admin-logs-who = Person
admin-logs-who-hint = Name, code or number.
admin-logs-text = Text
admin-logs-text-hint = In the address of the page, the request number or the changed fields.
admin-logs-from = From
admin-logs-period-hint = Without a date, the last 30 days.
admin-logs-until = To
admin-logs-until-hint = This day included.
admin-logs-days-contradict = The first date is after the last one: nothing can match.
admin-logs-kind = Type
admin-logs-category = Subject
admin-logs-result = Result
admin-logs-severity = Severity
admin-logs-state = Follow-up
admin-logs-any = All
admin-logs-submit = Filter
admin-logs-clear = Show everything
admin-logs-csv = Export as CSV
admin-logs-xlsx = Export as XLSX
admin-logs-chart = Number of lines over the period
admin-logs-none = No line
admin-logs-none-text = Nothing like this happened in this period.
admin-logs-when = When
admin-logs-what = What
admin-logs-by = By
admin-logs-about = About
admin-logs-origin = From where
admin-logs-device = Device
admin-logs-request = Request
admin-logs-name = Request number
admin-logs-details = Details
admin-logs-number = line { $number }
admin-logs-line-title = Security line
admin-logs-settle = Settle
admin-logs-note = What you checked
admin-logs-note-hint = Other administrators will read this note. A new note replaces the former one.
admin-logs-settle-submit = Mark as settled
admin-logs-settled-by = Settled by

# One act for many people.
admin-bulk-title = Act for several people
admin-bulk-form = For the people ticked
admin-bulk-pick = Choose
admin-bulk-pick-one = Choose { $name }
admin-bulk-suspend = Suspend accounts
admin-bulk-resume = Resume accounts
admin-bulk-resend = Send sign-in details again
admin-bulk-preview = Check before acting
admin-bulk-nobody = Tick at least one person in the list.
admin-bulk-too-many = Choose at most { $max } people at a time.
admin-bulk-ask =
    { $count ->
        [0] There is nothing to do for these people.
        [one] One person is concerned. Nothing is done yet.
       *[other] { $count } people are concerned. Nothing is done yet.
    }
admin-bulk-done =
    { $count ->
        [0] Nothing was done.
        [one] Done for one person.
       *[other] Done for { $count } people.
    }
admin-bulk-go =
    { $count ->
        [one] Confirm for one person
       *[other] Confirm for { $count } people
    }
admin-bulk-cancel = Do nothing
admin-bulk-already = Already so
admin-bulk-no-account = Without an account
admin-bulk-yourself = This is your own account
admin-bulk-failed = This did not work, try again
admin-bulk-will-suspend = Account suspended after confirmation
admin-bulk-will-resume = Account resumed after confirmation
admin-bulk-will-resend = Sign-in details sent after confirmation
admin-bulk-was-suspended = Account suspended
admin-bulk-was-resumed = Account resumed
admin-bulk-was-resent = Sign-in details sent again
admin-person-verify = Identity verified
admin-person-unverify = Reopen the identity

admin-person-delete = Delete the person…
admin-edit-remove-cv = Remove the present CV

admin-person-activate = Send the activation letter again
admin-person-prepared = Agreement to be given
admin-person-prepared-text = The team prepared this profile. It stays hidden from everybody until the person agrees with the link of their letter.
admin-person-consents-awaited = To be given: the person has not agreed to anything yet.

admin-create-title = Add a person
admin-create-lead = The same fields as a registration. The person gets a link of 7 days to agree and choose their password.
admin-create-consents = Agreements are to be given: the profile is hidden until the person accepts it themselves.
admin-create-submit = Prepare the profile
admin-create-files = Photo and CV
admin-create-locale = Language of their letters
admin-create-locale-hint = They can change it.
admin-create-email-known = An account with this address exists already.
admin-create-alike = Somebody looks like them: open their file, or confirm that they are two people.
admin-create-alike-title = Perhaps registered already
admin-create-same-email = Same address
admin-create-despite = They are two different people: add anyway.

admin-files-title = Files received
admin-files-lead = Every photo and CV goes past the virus scanner before it is shown. A person has { $files } files and { $size } MB at most.
admin-files-scanner-on = The virus scanner is connected.
admin-files-scanner-off = No virus scanner is connected: set CLAMD_ADDR on the server.
admin-files-waiting =
    { $count ->
        [0] No file waits for the virus scanner.
        [one] { $count } file waits for the virus scanner.
       *[other] { $count } files wait for the virus scanner.
    }
admin-files-away = When the virus scanner does not answer
admin-files-fail-open = Show files without waiting for the virus scanner
admin-files-fail-open-hint = Not advised: an infected file may then reach a recruiter. Without this, files wait and nobody can open them.
admin-files-save = Save
admin-edit-email-hint = It signs in. Changing it ends the sessions; both addresses are told.

admin-settings-title = Settings
admin-settings-lead = What holds for the whole installation. Every change is noted in the log.
admin-settings-of-people = People and access
admin-settings-of-mail = Mail
admin-settings-of-data = Data
admin-settings-staff = Staff accounts and invitations
admin-settings-roles = Who may do what, and who must sign in in two steps
admin-settings-security = Sign-ins, refusals and exports that want a look
admin-settings-watchlist = The names you want to hear of
admin-settings-mail = Which letters leave, and what became of them
admin-settings-provider = Who takes the letters, and from which address
admin-settings-texts = Subject and words of each letter, in each language
admin-settings-recap = The day, hour and address of the recap
admin-settings-stops = Addresses that get only what is essential
admin-settings-trades = The trades people choose from, their names and synonyms
admin-settings-files = The virus scanner, and what happens when it does not answer
admin-settings-retention = How long each kind of data is kept
