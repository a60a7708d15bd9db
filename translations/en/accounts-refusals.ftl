# Refusals of accounts, sign-in and the anti-robot check.

accounts-email-taken = This address already has an account: sign in to add this profile.

accounts-login-refused = The identifier or the password is not right.

accounts-limits-later =
    { $minutes ->
        [one] Too many tries in a short time. Try again in a minute, nothing is lost.
       *[other] Too many tries in a short time. Try again in { $minutes } minutes, nothing is lost.
    }
accounts-busy = Many people are signing in right now. Try again in a few seconds.

accounts-password-moved = The password was just changed elsewhere. Sign in with the new one.
accounts-password-own = This person has already chosen a password: send a reset link instead.

accounts-last-admin = This is the last active administrator: open another account before you suspend it.

accounts-robot-question = What is { $a } + { $b }?
accounts-robot-sum-wrong = That is not the sum: answer the new question.
accounts-robot-missing = Answer the question, or wait for the check to finish before you send.
accounts-robot-wrong = The check did not succeed. Send the form once more.
accounts-robot-stale = The page was open for too long or was already used. Send it once more.
accounts-robot-too-fast = That was very quick. Wait three seconds, then send once more.
accounts-robot-harder = Many registrations come from this network: the check takes a little longer. Send once more.
accounts-robot-refused = The form could not be accepted. Reload the page and leave fields that you do not see empty.
accounts-suspended-gets-nothing = This account is suspended: resume it before sending sign-in details.
