# Why a photo was refused.

media-photo-not-a-picture = This file is not a JPEG, PNG or WebP photo.
media-photo-heic = HEIC photos cannot be read here. Choose JPEG in the camera settings, or a screenshot.
media-photo-too-big = The photo is too heavy: at most { $max } MB.
media-photo-too-many-pixels = The photo is too large: choose one under 40 million pixels.
media-photo-too-small = The photo is too small: at least { $min } pixels on each side.
media-photo-animated = A moving picture will not do: choose a photo.
media-photo-broken = The photo is damaged and does not open. Choose another one.
