# Words of the frame around every page, and of shared components.

shell-skip-link = Skip to content

shell-navigation = Main navigation

shell-menu = Menu

shell-more = More

shell-preferences = Language and appearance

shell-language = Language
shell-language-fr = Français
shell-language-en = English
shell-language-ar = العربية

shell-theme = Appearance
shell-theme-light = Light
shell-theme-dark = Dark
shell-theme-auto = Same as device

shell-account = My account

shell-my-profile = My profile

shell-admin = Dashboard

shell-security = Account security

shell-factor-due = Set up two-step sign-in before { $date }: after that it is needed to go on.
shell-factor-set-up = Do it now

shell-sign-in = Sign in
shell-sign-out = Sign out

shell-nav-home = Home
shell-nav-register = Join as a talent
shell-nav-sign-in = Sign in
shell-nav-profile = My profile
shell-nav-edit = Edit
shell-nav-talents = Talents
shell-nav-find = Find a code
shell-nav-dashboard = Dashboard
shell-nav-mail = Mail
shell-bar-dashboard = Dashboard
shell-bar-find = Code
shell-bar-shortlists = Shortlists

shell-terms = Terms of use

shell-privacy = Privacy

shell-poster = Poster to print

shell-search-label = Find a talent
shell-search-placeholder = Name, code, trade
shell-search-short = Name or code

shell-back = Back

shell-print = Print

shell-pages = Pages

shell-previous = Previous

shell-next = Next

shell-remove = remove

shell-copy = Copy

shell-copied = Copied

shell-qr-alt = QR code that opens the profile page

shell-steps = Steps

shell-figures = See the figures

shell-field-optional = (optional)
shell-field-choose = Choose…

shell-show-password = Show the password

shell-robot-trap = Leave this field empty
shell-robot-busy = Anti-robot check in progress, a few seconds…
shell-robot-done = Anti-robot check done

shell-age =
    { $age ->
        [one] { $age } year old
       *[other] { $age } years old
    }
shell-nav-logs = Logs
shell-my-data = My data
