# The pages of the directory.

search-people-title = Talents
search-people-view = View
search-people-grid = Faces
search-people-table = Table
search-people-filters = Filters
search-people-close = Close the filters
search-people-export = Export
search-people-export-picked = Export those picked
search-people-criteria = Active criteria
search-people-q = Search
search-people-any = Any
search-people-code = Code
search-people-sort = Order
search-people-sort-newest = Newest first
search-people-sort-relevance = Relevance
search-people-sort-name = By name
search-people-submit = Show profiles
search-people-clear = Remove every filter
search-people-none = Nobody matches these criteria
search-people-none-text = Remove a criterion above, or type only the beginning of a name.
search-people-empty = No talent yet
search-people-empty-text = Put up the registration QR: the first faces will appear here.
search-people-empty-go = Print the poster
search-people-name = Name
search-people-talents = Talents
search-people-town = City
search-people-age = Age
search-people-availability = Availability
search-people-joined = Joined
search-people-actions = Actions
search-people-manage = Manage { $name }
search-people-suspended = Suspended
search-people-sort-completeness = Most complete first
search-people-age-min = Min. age
search-people-age-max = Max. age
search-people-experience = Experience
search-people-score = Completeness
search-people-from = Joined from
search-people-to = Joined up to
search-people-chosen = chosen
search-people-all-of = All of them
search-people-level = Level at least
search-people-rate = Rate at most
search-people-rate-kind = Rate for
search-people-currency = Currency
search-people-whole = All values: { $criterion }
search-people-total = { $count ->
    [0] No profile
    [one] { $count } profile
   *[other] { $count } profiles
}
search-people-took = in { $took } ms
search-people-by-relevance = by relevance
search-people-by-newest = newest first
search-people-by-name = by name
search-people-by-completeness = most complete first
search-people-without = Without { $criterion }: { $count }
search-people-relief = What each criterion takes away
search-people-beyond = This page is after the last one
search-people-beyond-text = There are profiles, but not so many pages.
search-people-first = First page

search-find-title = Find a code
search-find-lead = Type a code, or show a picture of a QR: the profile opens.
search-find-code = Code or profile address
search-find-code-hint = With or without dashes, capitals or small letters.
search-find-picture = Picture of a QR
search-find-picture-hint = JPEG, PNG or WebP, 5 MB at most. On a phone, take the picture directly.
search-find-submit = Find
search-find-nobody = Nobody you may see has this code. Check it letter by letter.

search-minors-title = Minors
search-minors-lead = People under 18 are in no list. Say why you are looking for them: the reason is written in the journal and counts for eight hours.
search-minors-reason = Why?
search-minors-reason-hint = The project and the role, for example.
search-minors-open = See minors
search-minors-open-text = Their pages are never public; messages go to their parent or guardian.
search-minors-none = No minor
search-minors-none-text = Nobody under 18 is registered for now.

search-look-title = Columns
search-look-columns = Columns of the table
search-look-first = See first
search-look-keep = Keep
search-bulk-chosen = Chosen:
search-bulk-clear = Choose nobody
search-keys-title = Keyboard
search-keys-search = go to the search
search-keys-move = from one profile to the next
search-keys-lines = a line down, a line up
search-keys-open = open the profile
search-keys-choose = choose the profile, or not any more
search-keys-help = this help
search-keys-on = Single-letter keys are on
search-keys-close = Close
