# The filters of the directory, and what was not understood.

search-everyone = All talents
search-chip-text = “{ $text }”
search-chip-code = Code { $code }
search-chip-origin = Origin: { $country }
search-chip-registered-from = Joined since { $day }
search-chip-photo = With a photo
search-chip-no-photo = Without a photo
search-chip-active = Active account
search-chip-suspended = Suspended account

search-filter-unknown = Unknown criterion, left out: { $name }
search-filter-value-unknown = Unknown value, left out: { $name }

search-picture-no-code = No readable QR in this picture. Take it from closer, or type the code.
