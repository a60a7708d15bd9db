# Protection of the account: proof, second step, devices.

accounts-confirm-title = Confirm that it is you
accounts-confirm-lead = What you are about to do is sensitive. Show once more that it is you: it holds for ten minutes.
accounts-confirm-submit = Confirm
accounts-confirm-cancel = Cancel

accounts-second-step-title = Second step
accounts-second-step-lead = Open your authenticator app and copy the code.
accounts-second-step-code = Code
accounts-second-step-hint = Six digits, or one of your recovery codes.
accounts-second-step-submit = Continue
accounts-second-step-again = Start signing in again

accounts-totp-title = Two-step sign-in
accounts-totp-lead = After the password, a code from your phone: a stolen password is no longer enough.
accounts-totp-wall = The time is over: set up two-step sign-in to go on.
accounts-totp-begin = Set it up
accounts-totp-scan = Scan this QR with an authenticator app (Aegis, 2FAS, Google Authenticator…).
accounts-totp-qr = QR to scan with the authenticator app
accounts-totp-key = No camera? Type this key:
accounts-totp-code = The code that the app shows
accounts-totp-submit = Turn on

accounts-recovery-title = Recovery codes
accounts-recovery-lead = Each of them replaces the code of the phone once, on the day you no longer have it.
accounts-recovery-once = These codes will never be shown again. Write them down or print them now, and keep them away from the phone.
accounts-recovery-copy = Copy the ten codes
accounts-recovery-done = Noted, continue

accounts-security-title = Account security
accounts-security-sign-in = Sign-in
accounts-security-email = E-mail that signs in
accounts-security-change = Change
accounts-security-factor = Two-step sign-in
accounts-security-factor-on = On
accounts-security-factor-off = Off
accounts-security-factor-since = since { $at }
accounts-security-codes-left =
    { $count ->
        [one] You have one recovery code left.
       *[other] You have { $count } recovery codes left.
    }
accounts-security-codes-few = Few recovery codes are left: draw new ones.
accounts-security-codes-draw = Draw new codes
accounts-security-factor-remove = Turn off
accounts-security-factor-remove-text = The password alone will open your account again, and your recovery codes will stop working.
accounts-security-factor-remove-go = Yes, turn off

accounts-devices-title = Signed-in devices
accounts-devices-lead = There is a device you do not know? End its session, then change your password.
accounts-devices-unknown = Unknown device
accounts-devices-seen = Seen on { $at }
accounts-devices-since = Signed in on { $at }
accounts-devices-place = network
accounts-devices-here = This device
accounts-devices-end = End the session
accounts-devices-end-others = End all other sessions

accounts-code-wrong = This code is not the right one, or was already used. Wait for the next one.
accounts-factor-held = Two-step sign-in is already set up.
accounts-factor-none = Two-step sign-in is not set up.
accounts-factor-begin = The set-up has expired: start it again.
accounts-second-step-needed = This account asks for a code besides the password: sign in on the site.
accounts-last-admin-role = This is the last active administrator: open another one before changing its role.

accounts-email-title = Change the address
accounts-email-lead = We write to both addresses; the change is made once both have confirmed, within 24 hours.
accounts-email-present = Present address
accounts-email-pending = Asked for, waiting
accounts-email-former-agreed = Present address: confirmed
accounts-email-former-waits = Present address: waiting
accounts-email-new-agreed = New address: confirmed
accounts-email-new-waits = New address: waiting
accounts-email-cancel = Give up this change
accounts-email-new = New address
accounts-email-submit = Send both messages
accounts-email-same = This is the address of your account already.
accounts-email-gone = This address now has another account: ask for another one.

accounts-agree-title = Change of address
accounts-agree-lead = Confirm that the address of the account changes.
accounts-agree-submit = Confirm
accounts-agree-one-side = Confirmed on this side
accounts-agree-one-side-text = Now open the message sent to the other address.
accounts-agree-done = The address is changed
accounts-agree-done-text = Sign in with the new address from now on.
accounts-agree-expired-text = It was already used or it is too old. Start again from the security of your account.

accounts-passkey-sign-in = Sign in with a passkey
accounts-passkey-use = Use a passkey
accounts-passkey-cancelled = Nothing was done: the window was closed, or the time was over.
accounts-passkey-failed = The passkey could not be asked for. Load the page again and retry.
accounts-passkey-refused = This passkey opens no account here, or the request is over. Try again, or take another way.

accounts-passkeys-title = Passkeys
accounts-passkeys-lead = A passkey stays on your phone or computer and opens with your finger, your face or your code. It replaces the password and the second step.
accounts-passkeys-add = Add a passkey
accounts-passkeys-manage = Manage passkeys
accounts-passkeys-own = Your passkeys
accounts-passkeys-name = Name of the key
accounts-passkeys-name-hint = To recognise it later, such as “My phone”.
accounts-passkeys-make = Make the key on this device
accounts-passkeys-without = This browser cannot make a passkey. Try a recent browser, over a secure connection.
accounts-passkeys-impossible = Passkeys need a domain name: the address of this site has none.
accounts-passkeys-many = An account has at most { $max } passkeys: remove one first.
accounts-passkeys-since = added on { $at }
accounts-passkeys-used = used on { $at }
accounts-passkeys-unused = never used
accounts-passkeys-rename = Rename
accounts-passkeys-rename-go = Save the name
accounts-passkeys-remove = Remove
accounts-passkeys-remove-text = This key will open your account no longer. Delete it from your device as well.
accounts-passkeys-remove-go = Yes, remove

accounts-totp-passkey = Use a passkey instead
accounts-second-step-lead-passkey = Use one of your passkeys, or a recovery code.
accounts-second-step-recovery = Recovery code
accounts-security-factor-passkeys = with passkeys
accounts-security-factor-application = Add an app
accounts-security-factor-remove-passkeys = Codes of your app will be asked no longer. Your passkeys stay.
