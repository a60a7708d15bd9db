# Why a photo is refused.

media-photo-too-big = The photo is too heavy: { $max } MB at most.
media-photo-not-a-picture = This file is not a photo. Choose a JPEG, PNG or WebP file.
media-photo-heic = HEIC photos cannot be read here. Save the photo as JPEG and send it again.
media-photo-too-many-pixels = The photo is too large: 40 million pixels at most.
media-photo-animated = The photo must not be animated.
media-photo-too-small = The photo is too small: at least { $min } pixels on each side.
media-photo-broken = The photo is damaged and cannot be opened. Choose another one.
media-busy = Many photos are arriving right now. Send yours again in a few seconds.
media-photo-too-often =
    { $minutes ->
        [one] Too many photos in a short time: try again in { $minutes } minute.
       *[other] Too many photos in a short time: try again in { $minutes } minutes.
    }
