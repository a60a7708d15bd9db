# Pourquoi une photo est refusée.

media-photo-too-big = La photo est trop lourde : { $max } Mo au plus.
media-photo-not-a-picture = Ce fichier n’est pas une photo. Choisissez un fichier JPEG, PNG ou WebP.
media-photo-heic = Les photos HEIC ne sont pas lues ici. Enregistrez la photo en JPEG, puis renvoyez-la.
media-photo-too-many-pixels = La photo est trop grande : 40 millions de pixels au plus.
media-photo-animated = La photo ne doit pas être animée.
media-photo-too-small = La photo est trop petite : { $min } pixels de côté au moins.
media-photo-broken = La photo est abîmée et ne s’ouvre pas. Choisissez-en une autre.
media-busy = Beaucoup de photos arrivent en ce moment. Renvoyez la vôtre dans quelques secondes.
media-photo-too-often =
    { $minutes ->
        [one] Trop de photos envoyées en peu de temps : réessayez dans { $minutes } minute.
       *[other] Trop de photos envoyées en peu de temps : réessayez dans { $minutes } minutes.
    }
