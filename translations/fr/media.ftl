# Why a photo was refused.

media-photo-not-a-picture = Ce fichier n’est pas une photo JPEG, PNG ou WebP.
media-photo-heic = Les photos HEIC ne sont pas lues ici. Choisissez JPEG dans les réglages de l’appareil photo, ou une capture d’écran.
media-photo-too-big = La photo est trop lourde : { $max } Mo au plus.
media-photo-too-many-pixels = La photo est trop grande : choisissez-en une de moins de 40 millions de pixels.
media-photo-too-small = La photo est trop petite : { $min } pixels de côté au moins.
media-photo-animated = Une image animée ne convient pas : choisissez une photo.
media-photo-broken = La photo est abîmée et ne s’ouvre pas. Choisissez-en une autre.
