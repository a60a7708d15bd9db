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
