# Files of people: columns, check, import.

imports-list-title = Import people
imports-list-lead = A CSV or Excel table, one person a row. Nothing is written before you have seen what would become of each row.
imports-list-file = File
imports-list-file-hint = CSV or XLSX, at most 10 MB, 20,000 rows and 100 columns. The first row has the titles.
imports-list-send = Bring the file
imports-list-latest = Latest files
imports-list-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
imports-list-created = { $count ->
    [one] { $count } person added
   *[other] { $count } people added
}

imports-state-arriving = Arriving
imports-state-matching = Columns to be chosen
imports-state-checking = Being checked
imports-state-checked = Checked
imports-state-running = Being imported
imports-state-done = Done

imports-verdict-waiting = To be checked
imports-verdict-new = To be added
imports-verdict-fill = To be completed
imports-verdict-skip = Left out
imports-verdict-refuse = Refused
imports-verdict-created = Added
imports-verdict-filled = Completed

imports-import-title = Import
imports-import-progress = { $done } of { $all } rows
imports-import-leave = You can close this page: the work goes on.
imports-import-refresh = Refresh
imports-import-would = What would become of the rows
imports-import-result = What became of the rows
imports-import-start = { $count ->
    [one] Import { $count } person
   *[other] Import { $count } people
}
imports-import-errors = Rows to mend (CSV)
imports-import-discard = Forget this file
imports-import-ends = The rows kept here are erased on { $date } at the latest.
imports-import-problems = Rows that are refused or left out
imports-import-line = Row { $number }
imports-import-person = See their file
imports-import-columns = Columns
imports-import-columns-text = Say what each column holds. Below each title are the first values of the file.
imports-import-ignore = Leave out
imports-import-known = When the person is registered already
imports-import-known-hint = They are recognised by their address, their reference, or their name with their birth date or telephone.
imports-known-skip = Leave them out
imports-known-fill = Complete their empty fields
imports-known-create = Add whoever only looks like them
imports-import-country = Default country
imports-import-talent = Default talent
imports-import-default-hint = For rows that say nothing of it.
imports-import-none = None
imports-import-letters = Send everybody their activation letter
imports-import-letters-hint = Without this tick nobody gets anything: you can send the letters later, from the list.
imports-import-check = Check the rows

imports-column-unnamed = Column { $number } without a title
imports-column-twice = Another column holds this field already.
imports-columns-needed = There must be a column for the first name, the last name and the e-mail.
imports-field-reference = Your reference
imports-at-work = This file is being worked on already.
imports-scanner-away = The virus scanner does not answer. Try again in a few minutes.

imports-file-big = This file is too heavy: { $max } MB at most.
imports-file-none = This is no CSV or Excel (XLSX) table.
imports-file-locked = This workbook has a password, or is of an old format. Save it as XLSX without a password.
imports-file-broken = This workbook does not open. Save it again, or export it as CSV.
imports-file-bomb = This workbook holds far more than a table. Export the sheet as CSV.
imports-file-macros = This workbook has macros. Save it as XLSX without macros.
imports-file-empty = This file has no row below its titles.
imports-file-tall = This file has too many rows: { $max } at most. Cut it in two.
imports-file-wide = This file has too many columns: { $max } at most.
imports-file-cell = A cell of row { $row } is too long: 10,000 characters at most. A quotation mark may be missing.

imports-value-unknown = A value is not in our lists.
imports-date-unclear = This date is not clear. Write day/month/year with four digits, or year-month-day.
imports-phone-shortened = The spreadsheet shortened this number and lost digits. Set the column to text and copy it again.

imports-row-twice = Row { $row } has this address already.
imports-row-number-twice = Another row has this reference already.
imports-row-no-profile = This is the address of an account without a talent profile.
imports-row-came-before = This row was imported before.
imports-row-known = An account with this address exists already.
imports-row-alike = Somebody registered has the same telephone, or the same name and birth date.
imports-row-alike-in-file = A row further up has the same telephone, or the same name and birth date.
imports-row-gone = This person is not there any more.

imports-errors-line = Row
imports-errors-reason = Reason
