# The watch-list.

watchlist-list-title = Watch-list
watchlist-list-lead = Names you want to hear of when somebody registers, is added or changes their name. A likeness decides nothing, and the person can read it in the copy of their data.
watchlist-list-threshold = Two names are alike from { $percent } % on: accents, order of words, near spellings, Latin and Arabic letters.
watchlist-list-matches = Matches
watchlist-list-states = State of the matches
watchlist-list-no-matches = No match here.
watchlist-list-like = Watched name
watchlist-list-score = { $percent } %
watchlist-list-names = Watched names
watchlist-list-none = No name is watched.
watchlist-list-pending = { $count } to look at
watchlist-list-until = until { $date }
watchlist-list-add = Watch a name
watchlist-list-go = Watch

watchlist-state-pending = To look at
watchlist-state-reviewed = Reviewed
watchlist-state-ignored = Ignored
watchlist-settle-pending = Look at it again
watchlist-settle-reviewed = Mark as reviewed
watchlist-settle-ignored = Ignore

watchlist-fields-name = Full name
watchlist-fields-name-hint = First and last name, in any order.
watchlist-fields-reason = Reason
watchlist-fields-reason-hint = The person concerned can read it.
watchlist-fields-note = Note
watchlist-fields-expiry = Last day
watchlist-fields-expiry-hint = The name and its matches are erased afterwards.
watchlist-fields-notify = Address to write to
watchlist-fields-notify-hint = Otherwise every administrator gets the e-mail.

watchlist-edit-title = Watched name
watchlist-edit-save = Save
watchlist-edit-remove-title = Watch no longer
watchlist-edit-remove-text = The name and its matches are erased.
watchlist-edit-remove = Watch this name no longer

watchlist-name-whole = Write a first and a last name.
watchlist-expiry-past = Choose a day that is not over.
watchlist-full = At most { $max } names are watched at once.
