# Messages after something was done, and refusals that no room owns.


hall-flash-signed-out = You are signed out.
hall-flash-password-changed = Your password has been changed.
hall-flash-profile-saved = Saved.
hall-flash-profile-added = Your talent profile is added to your account.
hall-flash-already-talent = You already have a talent profile: complete it here.
hall-flash-photo-saved = Your photo is in place.
hall-flash-photo-removed = The photo has been removed.
hall-flash-message-sent = Your message is on its way.
hall-flash-credentials-sent = The sign-in details have been sent by e-mail.
hall-flash-account-suspended = The account is suspended and its sessions are closed.
hall-flash-account-resumed = The account is open again.
hall-flash-confirmed = Confirmed: you can go on.
hall-flash-session-ended = The session has ended.
hall-flash-sessions-ended = All other sessions have ended.
hall-flash-factor-removed = Two-step sign-in is off.
hall-flash-role-given = The role is changed and its sessions are closed.
hall-flash-email-asked = Two messages are on their way: confirm in each of the two mailboxes.
hall-flash-email-cancelled = The change of address is given up.
hall-flash-invited = The invitation is on its way.
hall-flash-setting-saved = The setting is saved.
hall-flash-security-settled = The line is marked as settled.
hall-flash-identity-verified = The identity is verified. The person can no longer change their name, birth date or nationalities.
hall-flash-identity-opened = The identity is open again. The person can change it.
hall-flash-consent-given = Your agreement is saved.
hall-flash-consent-withdrawn = Your agreement is withdrawn, with immediate effect.
hall-flash-profile-paused = Your profile is paused: nobody sees it any more.
hall-flash-profile-resumed = Your profile is back.
hall-flash-deletion-asked = Your deletion is asked; an e-mail tells you how to take it back.
hall-flash-deletion-cancelled = The deletion is taken back: nothing was lost.
hall-flash-person-deleted = The person is hidden and will be erased when the time is over.
hall-flash-person-restored = The person is restored.
hall-flash-retention-saved = The periods are saved.
hall-flash-people-merged = The two people are one now.
hall-flash-merge-undone = The merge is undone.
hall-flash-told-apart = Noted: they are two people.
