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
exports-column-birth-date = Date of birth
exports-column-experience = Years of experience
exports-column-languages = Languages
exports-column-page = Public page
exports-column-address = Address

# What was asked.
exports-selected = { $count ->
    [one] { $count } person picked
   *[other] { $count } people picked
}
exports-everybody = The whole directory
exports-sheet-talents = Talents
exports-sheet-criteria = Criteria
exports-criteria-who = Asked by
exports-criteria-day = On
exports-criteria-time = At
exports-criteria-people = People
exports-criteria-columns = Columns
exports-criteria-asked = Criterion
exports-criteria-reason = Reason

# The printed list.
exports-list-title = List of talents
exports-list-number = No.
exports-list-observations = Observations
exports-list-footer = { $date } · { $who } · { $count ->
    [one] { $count } person
   *[other] { $count } people
}
exports-list-page = Page { $page } of { $pages }

# The page where one chooses.
exports-choose-title = Export talents
exports-choose-back = Back to the list
exports-choose-count = { $count ->
    [0] Nobody matches: the file will hold its titles alone.
    [one] The file will hold { $count } person.
   *[other] The file will hold { $count } people.
}
exports-choose-format = Kind of file
exports-choose-format-hint = The list to print, the contact sheet (500 people at most) and the A5 composites (100 at most) have columns of their own.
exports-choose-columns = Columns
exports-choose-columns-hint = Your choice is kept for the next time.
exports-choose-sensitive = Sensitive columns
exports-choose-sensitive-hint = They ask for a reason, which goes into the journal, and are not kept for the next time.
exports-choose-reason = Reason
exports-choose-separation = Separator of the CSV
exports-choose-send = Download
exports-choose-later = Beyond 5,000 people, or 200 on paper, the file is prepared while you go on, and an e-mail tells you.
exports-format-excel = Excel (XLSX)
exports-format-csv = CSV
exports-format-pdf = List to print (PDF)
exports-format-contact = Contact sheet (PDF)
exports-format-composite = A5 composites (PDF)
exports-separation-semicolon = Semicolon (;)
exports-separation-comma = Comma (,)

# What is refused.
exports-columns-none = Choose at least one column.
exports-reason-needed = Say why these columns are needed.
exports-too-many-printed = This kind of file holds { $count } people at most: narrow the criteria or choose Excel.

# In the journal, in place of a text that was searched.
exports-journal-text = text
exports-too-many = Too many people for an immediate file.
exports-too-many-running = Three files are being made already: wait until one is ready, or cancel one.
exports-ended = This export is over.

# My exports.
exports-own-title = My exports
exports-own-lead = Long files are made while you go on; an e-mail tells you. Each is kept for 24 hours, for you alone.
exports-own-none = No export
exports-own-none-text = The long files you ask for will be here.
exports-own-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
exports-own-progress = { $done } of { $all }
exports-own-cancel = Cancel
exports-own-remove = Remove
exports-own-ends = Kept until { $at }
exports-state-running = Being made
exports-state-ready = Ready
exports-state-failed = Failed
exports-state-ended = Over

exports-contact-title = Contact sheet
exports-composite-title = Composites
