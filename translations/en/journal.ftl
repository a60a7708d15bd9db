# What happens, as the journal says it.

journal-event-talent_registered = Registered
journal-event-known_email_used = Another registration was tried with their address
journal-event-talent_profile_added = Talent profile added to their account
journal-event-signed_in = Signed in
journal-event-sign_in_failed = Sign-in refused
journal-event-signed_out = Signed out
journal-event-password_reset_asked = Password link asked for
journal-event-password_changed = Password changed
journal-event-credentials_requested = Sign-in details sent again
journal-event-admin_created = Administrator account made
journal-event-account_suspended = Account suspended
journal-event-account_resumed = Account resumed
journal-event-profile_edited = Profile changed
journal-event-photo_replaced = Photo added or replaced
journal-event-photo_removed = Photo removed
journal-event-profile_read = Contacts read
journal-event-list_exported = List exported
journal-event-contact_sent = Message sent through the platform
journal-event-sessions_ended = Sessions ended
journal-event-sessions_flushed = All sessions of everybody ended
journal-event-new_device_used = Signed in on a new device
journal-event-second_factor_added = Two-step sign-in set up
journal-event-second_factor_removed = Two-step sign-in turned off
journal-event-passkey_added = Passkey added
journal-event-passkey_renamed = Passkey renamed
journal-event-passkeys_removed = Passkeys removed
journal-event-passkey_copied = Copy of a passkey refused
journal-event-recovery_codes_drawn = Recovery codes drawn
journal-event-recovery_code_used = Recovery code used
journal-event-email_change_asked = Change of address asked for
journal-event-email_change_cancelled = Change of address given up
journal-event-email_changed = Address changed
journal-event-role_changed = Role changed
journal-event-staff_invited = Invited to the team
journal-event-security_set = Security settings changed

journal-event-identity_verified = Identity verification
journal-event-journal_exported = Log exported
journal-event-access_refused = Page refused to a role
journal-event-limit_reached = Too many tries
journal-event-foreign_form_refused = Form of another site refused
journal-event-robot_refused = Form taken for that of a robot
journal-event-security_resolved = Security line settled

# What a line is about.
journal-category-access = Access
journal-category-accounts = Accounts
journal-category-profiles = Profiles
journal-category-readings = Readings and exports
journal-category-messages = Messages
journal-category-other = Other

journal-severity-info = Ordinary
journal-severity-warning = Worth a look
journal-severity-high = Important

journal-result-done = Done
journal-result-refused = Refused

journal-state-open = To settle
journal-state-settled = Settled

journal-kind-phone = Phone
journal-kind-computer = Computer
journal-kind-robot = Robot

# The columns of an exported log.
journal-column-at = Date and time (UTC)
journal-column-event = What happened
journal-column-category = Subject
journal-column-severity = Severity
journal-column-result = Result
journal-column-who = By
journal-column-role = Role
journal-column-whom = About
journal-column-details = Details
journal-column-address = Network address
journal-column-agent = Browser and system
journal-column-kind = Device
journal-column-request = Request
journal-column-name = Request number
journal-column-settled = Settled on
journal-column-note = Note
journal-event-consent_answered = Agreement given or withdrawn
journal-event-profile_paused = Profile paused
journal-event-profile_resumed = Profile resumed
journal-event-own_data_exported = Copy of the data downloaded
journal-event-deletion_asked = Deletion asked
journal-event-deletion_cancelled = Deletion taken back
journal-event-person_erased = Person erased
journal-event-trade_added = Talent added to the list
journal-event-trade_changed = Talent of the list changed
journal-event-trades_merged = Talents merged
journal-event-trade_retired = Talent taken out of the forms
journal-event-trade_restored = Talent offered again
journal-event-retention_changed = Retention periods changed
journal-event-minors_opened = List of minors opened
journal-event-people_merged = Two people merged
journal-event-merge_undone = Merge undone
journal-event-told_apart = Duplicate dismissed
journal-event-keys_rotated = Encryption keys rotated
journal-event-key_removed = Old encryption key removed
journal-event-security_alert = Security alert
journal-event-cv_replaced = CV added or replaced
journal-event-cv_removed = CV removed
journal-event-cv_read = CV opened
journal-event-infected_file_removed = Infected file removed
journal-event-uploads_set = Settings of received files changed
journal-event-talent_prepared = Profile prepared by the team
journal-event-activation_asked = Activation letter asked for
journal-event-agreement_given = Agreed to the prepared profile
journal-event-import_arrived = File of people brought
journal-event-import_started = Import of people started
journal-event-import_ended = Import of people ended
journal-event-import_errors_taken = Refused rows of an import downloaded
