# Saved searches.

search-saved-title = Saved searches
search-saved-short = Searches
search-saved-lead = A filter kept under a name, with who joined since your last visit.
search-saved-none = No saved search
search-saved-none-text = Filter the directory, then save the search above the results.
search-saved-none-go = Open the directory
search-saved-save = Save this search
search-saved-go = Save
search-saved-name = Name
search-saved-name-hint = What you look for, in a few words. Avoid names of people.
search-saved-alerts = Tell me by e-mail
search-saved-alerts-never = Never
search-saved-alerts-weekly = On Mondays at 8:00
search-saved-alerts-daily = Each day at 8:00
search-saved-alerts-instant = As soon as somebody joins
search-saved-alerts-none = Without e-mail
search-saved-alerts-said = { $when }, by e-mail
search-saved-edit = Edit
search-saved-edit-title = Edit the search
search-saved-edit-save = Save changes
search-saved-remove-title = Delete the search
search-saved-remove-text = Its address will lead nowhere, and no more e-mail will be sent. The people stay.
search-saved-remove = Delete
search-saved-share = Copy the address
search-saved-copy = Copy to my searches
search-saved-refine = Refine in the directory
search-saved-others = A colleague keeps this search; you see it with your own rights.
search-saved-total =
    { $count ->
        [0] nobody
        [one] { $count } person
       *[other] { $count } people
    }
search-saved-new = New
search-saved-new-count =
    { $count ->
        [one] { $count } new
       *[other] { $count } new
    }
search-saved-empty-text = Nobody for now. You can ask for an e-mail when somebody joins.
search-saved-full = You keep { $max } searches already: delete one first.
