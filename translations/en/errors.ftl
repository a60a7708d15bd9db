# Refusals in words.

errors-error-status = Error { $status }
errors-error-back = Go back
errors-error-code = Tell us this if it happens again:

errors-not-found-title = This page is not here
errors-not-found-text = The address is wrong, or the profile is not visible.

errors-forbidden-title = This page is not open to you
errors-forbidden-text = Your role does not allow this. Ask an administrator.

errors-sign-in-title = Sign in first
errors-sign-in-text = This page needs an account.

errors-too-many-title = Slow down
errors-too-many-text = Too many requests in a short time. Try again in a few minutes, nothing is lost.
errors-too-large-title = The file is too large
errors-too-large-text = Choose a lighter file: 5 MB at most for a photo, 10 MB for a CV.

errors-bad-request-title = The request cannot be read
errors-bad-request-text = Go back and try again.

errors-method-title = This action does not exist here
errors-method-text = Go back and use the button of the page.

errors-cross-site-title = The request comes from another site
errors-cross-site-text = For safety, nothing was done. Open the page here and try again.

errors-server-title = Something broke on our side
errors-server-text = It is not you. Try again in a moment.

errors-unavailable-title = One moment
errors-unavailable-text = The service is restarting or very busy. Try again in a minute.

errors-busy = Very busy right now. Try again in a few seconds.

errors-too-slow-title = The upload was too slow
errors-too-slow-text = The connection almost stopped while sending. Go back and try again, on a better network if you can.

errors-kind-title = We cannot read what was sent
errors-kind-text = It is compressed, or of a kind that this page does not expect. Send the file or the form as it is.
errors-no-room = Files cannot be stored or read at the moment. Nothing else is lost: try again in a few minutes.
errors-full = Nothing can be saved at the moment: the server has no room. What is there can be read; keep this page open and try again in a few minutes.
