# The filters of the directory, and what was not understood.

search-everyone = All talents
search-chip-text = “{ $text }”
search-chip-code = Code { $code }
search-chip-registered-from = Joined since { $day }
search-chip-photo = With a photo
search-chip-no-photo = Without a photo
search-chip-active = Active account
search-chip-suspended = Suspended account

search-filter-unknown = Unknown criterion, left out: { $name }
search-filter-value-unknown = Unknown value, left out: { $name }

search-picture-no-code = No readable QR in this picture. Take it from closer, or type the code.

search-facet-talent = Talent
search-facet-city = City of residence
search-facet-residence = Country of residence
search-facet-origin = Country of origin
search-facet-nationality = Nationality
search-facet-gender = Gender
search-facet-availability = Availability
search-facet-work-mode = Work mode
search-facet-contract-kind = Kind of contract
search-facet-language = Languages
search-facet-photo = Photo
search-facet-cv = CV
search-facet-portfolio = Portfolio
search-facet-status = Account
search-facet-visibility = Visibility
search-chip-of = { $criterion }: { $value }
search-chip-all = { $criterion }: all of them
search-chip-cv = With a CV
search-chip-no-cv = Without a CV
search-chip-portfolio = With a portfolio
search-chip-no-portfolio = Without a portfolio
search-chip-private = Private page
search-chip-recruiter = Page for recruiters
search-chip-public = Public page
search-chip-age-min = From { $years } years
search-chip-age-max = Up to { $years } years
search-chip-experience = { $years ->
    [one] At least { $years } year of experience
   *[other] At least { $years } years of experience
}
search-chip-score = At least { $score } % complete
search-chip-registered-to = Joined up to { $day }
search-filter-ages-contradict = The lowest age is above the highest: nobody can match.
search-filter-days-contradict = The first day is after the last: nobody can match.
search-filter-number = Write a whole number from 0 to { $most }.
search-filter-day = Write a date, such as 2026-05-01.
search-filter-text-cut = A very long search: only the first { $most } characters count.
search-facet-category = Category of talents
search-facet-consent = Consent given
search-chip-language-level = { $language } ({ $level } or better)
search-chip-language-best = { $language } ({ $level })
search-chip-rate-hourly = At most { $amount } { $currency } an hour
search-chip-rate-monthly = At most { $amount } { $currency } a month
search-rate-hourly = an hour
search-rate-monthly = a month
search-filter-level-alone = Level left out: choose a language as well.
search-filter-reserved = Criterion for administrators only, left out: { $name }
