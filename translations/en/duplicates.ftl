# People who registered twice, and their merge.

duplicates-list-title = Duplicates
duplicates-list-lead = These people have the same telephone, or the same name and birth date. Nothing is merged without you.
duplicates-list-none = No duplicate
duplicates-list-none-text = Nobody seems to be registered twice.
duplicates-list-phone = Same telephone
duplicates-list-name = Same name and birth
duplicates-list-merge = Compare and merge
duplicates-list-apart = They are two people
duplicates-list-merges = Recent merges
duplicates-list-into = merged into
duplicates-list-until = Can be undone until { $date }
duplicates-list-undo = Undo the merge

duplicates-merge-title = Merge two people
duplicates-merge-lead = This is what each field becomes. What the person who stays said counts; what they lack is taken from the other.
duplicates-merge-kept = Stays
duplicates-merge-gone = Goes
duplicates-merge-field = Field
duplicates-merge-becomes = Becomes
duplicates-merge-codes = These codes will open the same page:
duplicates-merge-after = The other account is closed and hidden, then erased after 30 days; until then one click undoes the merge.
duplicates-merge-swap = Keep the other
duplicates-merge-go = Merge
duplicates-staff = An account of staff cannot go in a merge: keep it.
duplicates-away = One of these people is paused, about to be deleted or already merged.

duplicates-field-identity = Name and birth
duplicates-field-languages = Languages
duplicates-field-experience = Years of experience
duplicates-field-education = Education
duplicates-field-bio = About
duplicates-field-availability = Availability
duplicates-field-available-from = Available from
duplicates-field-work-modes = Work modes
duplicates-field-contracts = Contracts
duplicates-field-rates = Rates
duplicates-field-links = Links
