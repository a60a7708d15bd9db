# Why a photo is refused.

media-photo-too-big = The photo is too heavy: { $max } MB at most.
media-photo-not-a-picture = This file is not a photo. Choose a JPEG, PNG or WebP file.
media-photo-heic = HEIC photos cannot be read here. Save the photo as JPEG and send it again.
media-photo-too-many-pixels = The photo is too large: 40 million pixels at most.
media-photo-animated = The photo must not be animated.
media-photo-too-small = The photo is too small: at least { $min } pixels on each side.
media-photo-broken = The photo is damaged and cannot be opened. Choose another one.
media-busy = Many photos are arriving right now. Send yours again in a few seconds.
media-too-often =
    { $minutes ->
        [one] Too many files in a short time: try again in { $minutes } minute.
       *[other] Too many files in a short time: try again in { $minutes } minutes.
    }

# Files and CVs.

media-file-other-type = The content of this file ({ $kind }) does not match its name. Save it again, then send it again.
media-file-infected = The virus scanner found a virus in this file. It was not kept.
media-quota-files = You already have { $max } files. Delete one first.
media-quota-bytes = Your files together may weigh { $max } MB at most. Delete one first.
media-cv-too-big = The CV is too heavy: { $max } MB at most.
media-cv-not-a-document = This file is not a CV that can be read. Choose a PDF, DOC or DOCX file.
media-cv-broken = This document is damaged and does not open. Save it again, then send it again.
media-cv-bomb = This document holds far too much data. Save it as PDF, then send it again.
media-cv-macros = This document contains macros. Save it as PDF, or as DOCX without macros.
media-cv-state-waiting = Being read
media-cv-state-read = Text read
media-cv-state-encrypted = Unreadable: protected by a password
media-cv-state-broken = Unreadable: the file does not open
media-cv-state-image-only = Unreadable: pictures of pages, no text
media-cv-state-quarantined = Waiting for the virus scanner
media-size-kilobytes = { $size } kB
