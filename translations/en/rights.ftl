# What everybody may do with their data, and how long it is kept.

rights-data-title = My data
rights-data-lead = What we hold about you is yours: see it, take it with you, hide it or have it erased.
rights-data-leaving = Your deletion was asked
rights-data-leaving-text = Your page is hidden. Everything will be erased on { $date }; until then nothing is lost.
rights-data-leaving-staff = The administration asked for it. Write to them if it is a mistake.
rights-data-stay = Keep my account
rights-data-pause = Pause
rights-data-pause-text = Your page disappears for everybody, recruiters included, until you come back. Nothing is erased.
rights-data-pause-go = Pause my profile
rights-data-paused = Paused
rights-data-paused-since = since { $date }
rights-data-resume = Resume my profile
rights-data-consents = My agreements
rights-data-at-registration = at registration
rights-data-in-profile = in my profile
rights-data-here = on this page
rights-data-withdraw = Withdraw
rights-data-give = Give
rights-data-needed = Needed: it ends with the account.
rights-data-export = Take my data with me
rights-data-export-text = A ZIP file with everything we hold about you, as JSON, and your photos. It is given here only, to you only.
rights-data-export-go = Download my data
rights-data-readings = Who read my contact details
rights-data-readings-text = Each time staff read your whole profile, it is written down.
rights-data-readings-none = Nobody so far.
rights-data-delete = Delete my account
rights-data-delete-text = Your page is hidden at once; you can change your mind before everything is erased.
rights-data-delete-go = Delete my account…
rights-consent-needed = This agreement is needed to be in the directory: to withdraw it, delete your account.

rights-delete-title = Delete my account
rights-delete-lead = This is what happens in the next { $days } days.
rights-delete-now = Your page is hidden from everybody, at once.
rights-delete-back = For { $days } days, a link sent by e-mail or a button in your space takes it all back.
rights-delete-then = After that, profile, contact details, photos, e-mails and account are erased for ever.
rights-delete-kept = Only your code stays, which nobody else will get, and a number in the journal.
rights-delete-copy = Download my data first
rights-delete-go = Delete my account
rights-delete-keep = No, keep it
rights-not-oneself = For your own account, use “My data”.

rights-stay-title = Keep my account
rights-stay-lead = Your deletion is taken back and your page becomes what it was.
rights-stay-over = This link no longer works
rights-stay-over-text = The deletion was taken back already, or its time is over.

rights-person-title = Delete a person
rights-person-now = Their page is hidden and their sessions end at once; an e-mail tells them.
rights-person-back = For { $days } days you can restore everything from here.
rights-person-then = After that everything is erased but the code and a number in the journal.
rights-person-go = Yes, delete
rights-person-leaving = Their page is hidden. Everything will be erased on { $date }.
rights-person-restore = Restore this person

rights-retention-title = How long things are kept
rights-retention-lead = Every night, what is past its time is erased for ever.
rights-retention-periods = Periods, in days
rights-retention-save = Save
rights-retention-activity = Activity journal
rights-retention-activity-hint = Who changed or read what.
rights-retention-security = Security journal
rights-retention-security-hint = Sign-ins, passwords, suspensions, exports.
rights-retention-addresses = Network addresses in the journal
rights-retention-addresses-hint = The line stays; address and browser are erased.
rights-retention-letters = Log of e-mails
rights-retention-letters-hint = Subject and copy of each message sent.
rights-retention-deleted = Deleted people
rights-retention-deleted-hint = The time to change one’s mind before erasure.
rights-retention-range = Give a number of days between { $least } and { $most }.
rights-retention-going = Erased soon
rights-retention-going-none = Nobody asked to be erased.
rights-retention-erased = { $count ->
    [one] { $count } person erased so far.
   *[other] { $count } people erased so far.
}
rights-retention-runs = What was done
rights-retention-runs-none = The first night is not over yet.
rights-retention-removed = { $count ->
    [one] { $count } erased
   *[other] { $count } erased
}
