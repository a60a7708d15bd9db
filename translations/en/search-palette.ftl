# The palette: where to?

search-palette-open = Go to…
search-palette-title = Go to
search-palette-lead = A person, a talent, a page or an act. Ctrl K opens the same list on every page.
search-palette-label = Name, code, talent, page or act
search-palette-placeholder = Name, code, page, act…
search-palette-go = Search
search-palette-people = People
search-palette-talents = Talents
search-palette-pages = Pages
search-palette-acts = Acts
search-palette-everybody = Search the directory for “{ $text }”
search-palette-scan = Scan a QR
search-palette-security-logs = Security log
search-palette-count =
    { $count ->
        [0] Nothing matches
        [one] { $count } suggestion
       *[other] { $count } suggestions
    }

search-scan-start = Scan with the camera
search-scan-stop = Stop the camera
search-scan-view = Picture of the camera
search-scan-asking = Allow the camera for this page.
search-scan-looking = Show a QR: a card, a badge, a profile open on a phone.
search-scan-denied = The camera is not available, or this page may not use it. Send a picture of the QR or type the code.
