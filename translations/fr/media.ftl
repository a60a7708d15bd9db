# Pourquoi une photo est refusée.

media-photo-too-big = La photo est trop lourde : { $max } Mo au plus.
media-photo-not-a-picture = Ce fichier n’est pas une photo. Choisissez un fichier JPEG, PNG ou WebP.
media-photo-heic = Les photos HEIC ne sont pas lues ici. Enregistrez la photo en JPEG, puis renvoyez-la.
media-photo-too-many-pixels = La photo est trop grande : 40 millions de pixels au plus.
media-photo-animated = La photo ne doit pas être animée.
media-photo-too-small = La photo est trop petite : { $min } pixels de côté au moins.
media-photo-broken = La photo est abîmée et ne s’ouvre pas. Choisissez-en une autre.
media-busy = Beaucoup de photos arrivent en ce moment. Renvoyez la vôtre dans quelques secondes.
media-too-often =
    { $minutes ->
        [one] Trop de fichiers envoyés en peu de temps : réessayez dans { $minutes } minute.
       *[other] Trop de fichiers envoyés en peu de temps : réessayez dans { $minutes } minutes.
    }

# Fichiers et CV.

media-file-other-type = Le contenu de ce fichier ({ $kind }) ne correspond pas à son nom. Enregistrez-le de nouveau, puis renvoyez-le.
media-file-infected = L’antivirus a trouvé un virus dans ce fichier. Il n’a pas été gardé.
media-quota-files = Vous avez déjà { $max } fichiers. Supprimez-en un d’abord.
media-quota-bytes = Vos fichiers pèsent ensemble { $max } Mo au plus. Supprimez-en un d’abord.
media-cv-too-big = Le CV est trop lourd : { $max } Mo au plus.
media-cv-not-a-document = Ce fichier n’est pas un CV lisible. Choisissez un fichier PDF, DOC ou DOCX.
media-cv-broken = Ce document est abîmé et ne s’ouvre pas. Enregistrez-le de nouveau, puis renvoyez-le.
media-cv-bomb = Ce document contient beaucoup trop de données. Enregistrez-le en PDF, puis renvoyez-le.
media-cv-macros = Ce document contient des macros. Enregistrez-le en PDF ou en DOCX sans macros.
media-cv-state-waiting = Lecture en cours
media-cv-state-read = Texte lu
media-cv-state-encrypted = Illisible : protégé par un mot de passe
media-cv-state-broken = Illisible : le fichier ne s’ouvre pas
media-cv-state-image-only = Illisible : des images de pages, sans texte
media-cv-state-quarantined = En attente de l’antivirus
media-size-kilobytes = { $size } Ko
