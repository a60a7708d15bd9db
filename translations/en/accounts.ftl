# Sign-in and passwords.

accounts-login-title = Sign in
accounts-login-lead = With your e-mail or your code.
accounts-login-identifier = E-mail or code
accounts-login-identifier-hint = The code works with or without dashes.
accounts-login-password = Password
accounts-login-remember = Stay signed in
accounts-login-forgot = Forgot your password?
accounts-login-submit = Sign in
accounts-login-new = Not registered yet?
accounts-login-register = Make my profile

accounts-forgot-title = Forgotten password
accounts-forgot-lead = Type your e-mail or your code: we send a link to the address of the account.
accounts-forgot-identifier = E-mail or code
accounts-forgot-submit = Send the link
accounts-forgot-back = Back to sign-in
accounts-forgot-sent-title = Check your mailbox
accounts-forgot-sent-text = If an account matches, a link valid for 30 minutes has just been sent. Check the spam folder too.

accounts-reset-title = New password

accounts-activate-title = Choose your password

accounts-reset-lead = A sentence you remember beats a complicated word.
accounts-reset-password = New password
accounts-reset-password-hint = At least 10 characters.
accounts-reset-again = The same, once more
accounts-reset-submit = Save and continue
accounts-reset-expired-title = This link no longer works
accounts-reset-expired-text = It was already used or it is too old. Ask for another one, it takes a moment.
accounts-reset-expired-go = Ask for another link

accounts-setup-title = Welcome home
accounts-setup-lead = Create the first administrator of this installation.
accounts-setup-first-name = First name
accounts-setup-last-name = Last name
accounts-setup-email = E-mail
accounts-setup-submit = Create the account
accounts-setup-expired-title = This setup link no longer works
accounts-setup-expired-text = Restart the server: without an administrator it prints a new link.

accounts-password-title = Change your password
accounts-password-lead = Your other devices will be signed out.
accounts-password-temporary = Your temporary password did its job. Now choose your own.
accounts-password-temporary-label = Temporary password (from the message you received)
accounts-password-current = Current password
accounts-password-submit = Change the password

accounts-logout-title = Sign out
accounts-logout-lead = On a shared device, always sign out.
accounts-logout-submit = Sign me out
accounts-logout-stay = Stay signed in

accounts-agreeing-title = { $name }, your profile is waiting
accounts-agreeing-lead = It was prepared for you and stays hidden until you agree.
accounts-agreeing-guardian = My parent or guardian agrees with this registration.
accounts-agreeing-submit = Agree and set this password
accounts-agreeing-ignore = You do not want this profile? Close this page: nobody will see it.
