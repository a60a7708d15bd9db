# Shortlists.

shortlists-list-title = Shortlists
shortlists-list-lead = People side by side, in your order, with a state and notes. A shortlist is yours alone until you open it to the team.
shortlists-list-none = No shortlist yet.
shortlists-list-none-text = Begin one here, or tick people in the directory.
shortlists-list-none-go = Open the directory
shortlists-list-new = New shortlist
shortlists-list-make = Begin
shortlists-name = Name of the shortlist
shortlists-team = Team
shortlists-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
shortlists-add-title = Add to a shortlist
shortlists-add-most = { $max } at most on a shortlist
shortlists-add-where = To which shortlist?
shortlists-add-name-hint = Only for a new shortlist.
shortlists-add-go = Add
shortlists-add-nobody = Choose at least one person first.
shortlists-add-picked = Add to a shortlist
shortlists-add-one = Add { $name } to a shortlist
shortlists-show-title = Shortlist
shortlists-show-print = Print
shortlists-show-hint = The arrows change the order; with a mouse, a card can also be dragged.
shortlists-show-pick = Compare { $name }
shortlists-show-compare = Compare those ticked
shortlists-show-compare-hint = Two to four people.
shortlists-show-none = Nobody is on this shortlist.
shortlists-show-none-text = Tick people in the directory, or add them from their card.
shortlists-gone = This person is no longer available.
shortlists-somebody = somebody who is no longer available
shortlists-state-new = To consider
shortlists-state-kept = Kept
shortlists-state-reserve = In reserve
shortlists-state-dropped = Set aside
shortlists-judge-kept = Keep
shortlists-judge-reserve = Put in reserve
shortlists-judge-dropped = Set aside
shortlists-up = Move up
shortlists-down = Move down
shortlists-drop = Take off the shortlist
shortlists-settings = Settings
shortlists-columns = What the shortlist shows
shortlists-team-open = Open to the casting team
shortlists-team-hint = The team sees the shortlist, sorts it and writes notes; you alone rename and remove it.
shortlists-save = Save
shortlists-copy = Duplicate
shortlists-copy-text = The copy is yours: the same people, order and states, without the notes.
shortlists-copy-of = { $name } (copy)
shortlists-copy-go = Make a copy
shortlists-history = History of the shortlist
shortlists-what-made = Shortlist begun
shortlists-what-copied = Shortlist made as a copy
shortlists-what-changed = Settings changed
shortlists-what-added = Person added
shortlists-what-dropped = Person taken off
shortlists-what-moved = Person moved
shortlists-what-judged = State given
shortlists-what-noted = Note written
shortlists-what-unnoted = Note erased
shortlists-notes = Notes
shortlists-notes-none = No note that you may read.
shortlists-notes-full = { $max } notes at most about a person.
shortlists-note-new = Write a note
shortlists-note-text = Note
shortlists-note-hint = The person may read it in the copy of their data.
shortlists-note-level = Who reads it
shortlists-note-go = Add the note
shortlists-note-forget = Erase my note
shortlists-level-me = Me
shortlists-level-team = The team
shortlists-level-production = The production
shortlists-level-hint = For the production: what is printed and may be shared.
shortlists-entry-title = On the shortlist
shortlists-entry-profile = See the profile
shortlists-compare-title = Compare
shortlists-compare-few = Tick at least two people of the shortlist.
shortlists-compare-back = Back to the shortlist
shortlists-print-title = Shortlist to print
shortlists-print-missing = { $count ->
    [one] { $count } person is no longer available
   *[other] { $count } people are no longer available
}
shortlists-remove-title = Remove the shortlist
shortlists-remove-text = The people stay in the directory; order, states, notes and history are erased.
shortlists-remove-go = Remove
shortlists-keep = Keep
shortlists-too-many = { $max } shortlists at most. Remove one first.
shortlists-full = { $max } people at most on a shortlist.

shortlists-show-share = Share
shortlists-votes = Answers
shortlists-vote-yes = Yes
shortlists-vote-maybe = Maybe
shortlists-vote-no = No
shortlists-what-shared = Sharing link made
shortlists-what-revoked = Sharing link ended
shortlists-what-unshared = Sharing link forgotten
shortlists-links-title = Share the shortlist
shortlists-links-lead = Whoever gets a link sees the shortlist without an account, with the fields you tick and no other, and answers yes, maybe or no. People set aside are not on it. One link for each recipient: the answers carry that name.
shortlists-links-none = No link yet.
shortlists-links-full = { $max } links at most for a shortlist. Forget those that do not work any more first.
shortlists-link-made = The link is ready
shortlists-link-once = Copy it now: it is shown only once.
shortlists-link-copy = Copy the link
shortlists-link-copied = Copied
shortlists-link-new = New link
shortlists-link-label = For whom
shortlists-link-label-hint = Only you and your team see this name, beside the answers.
shortlists-link-fields = What the link shows
shortlists-link-fields-hint = Never contacts, addresses or birth dates.
shortlists-field-photo = Photo
shortlists-field-name = Whole name
shortlists-field-notes = Notes for the production
shortlists-link-lasts = How long
shortlists-link-hour = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
shortlists-link-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
shortlists-link-hours = Choose between one hour and 90 days.
shortlists-link-code = Code word
shortlists-link-code-hint = To be told in person. 6 to 64 characters.
shortlists-link-code-length = Write 6 to 64 characters.
shortlists-link-most = Openings at most
shortlists-link-most-hint = Empty: any number.
shortlists-link-openings = Write a number from 1 to 1000, or nothing.
shortlists-link-go = Make the link
shortlists-links-there = Links of this shortlist
shortlists-link-open = Open
shortlists-link-revoked = Ended
shortlists-link-expired = Over
shortlists-link-used-up = Used up
shortlists-link-has-code = Code word
shortlists-link-until = until { $date }
shortlists-link-opened = { $count ->
    [one] { $count } opening
   *[other] { $count } openings
}
shortlists-link-of = { $max } at most
shortlists-link-revoke = End
shortlists-link-forget = Forget with its answers
shortlists-link-works = End this link first: it still works.
shortlists-link-many = More than 50 people are on this shortlist. Give your password again before you make a link to it.
shortlists-link-confirm = Give the password again
shortlists-shared-title = A shortlist for you
shortlists-shared-lead = Say yes, maybe or no: whoever sent you this link sees it at once. The link works until { $date }.
shortlists-shared-answer = Your answer for { $name }
shortlists-shared-comment = A word, sent with your answer
shortlists-shared-none = Nobody here for now.
shortlists-shared-none-text = Ask whoever sent you this link.
shortlists-shared-code-wrong = That is not the code word.
shortlists-door-text = Somebody shows you people and would like your opinion.
shortlists-door-code-hint = Whoever sent you the link tells you.
shortlists-door-go = Open
shortlists-gone-title = This link does not work
shortlists-gone-text = It is inexact, over or was ended. Ask the person who sent it for another one.
shortlists-ask-title = Ask for another link
shortlists-ask-text = Your name, your address and your word go only to the person who gave you this link. They are free to answer.
shortlists-ask-name = Your name
shortlists-ask-email = Your e-mail address
shortlists-ask-message = A word
shortlists-ask-go = Send the request
shortlists-ask-enough = Another link was asked for several times today already. Try again tomorrow, or reach whoever gave you this link in another way.
