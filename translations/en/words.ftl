# Why a value was refused.

words-required = This field is needed.

words-too-long =
    { $max ->
        [one] One character at most.
       *[other] { $max } characters at most.
    }

words-control-characters = The text holds invisible characters: type it again.

words-email-invalid = The e-mail address is not complete. Example: fatou@example.com

words-phone-invalid = The number is not complete. Example: { $example }

words-date-invalid = This date does not exist.
words-date-future = This date is in the future.

words-age-over-100 = The date makes more than 100 years: check the year.

words-choice-unknown = Choose from the list.

words-url-invalid = The address must start with https:// or http://

words-number-invalid = Type a number.
words-number-range = Type a number between { $min } and { $max }.

words-max-below-min = The maximum is below the minimum.

words-handle-invalid = Type a user name or the full address of the profile.

words-name-invalid = Type a name with letters.

words-password-short =
    { $min ->
        [one] The password needs at least { $min } character.
       *[other] The password needs at least { $min } characters.
    }
words-password-common = This password is too common: choose another one.
words-password-mismatch = The two passwords are not the same.
words-password-wrong = This is not your current password.
words-password-same = Choose a password different from the current one.

words-summary-title =
    { $count ->
        [one] One thing to fix
       *[other] { $count } things to fix
    }
