# The home page and the poster.

home-home-tab = Talents, castings et plateaux
home-home-description = Inscrivez-vous gratuitement en 90 secondes : un code, un QR et une page à partager.
home-home-free = Gratuit pour les talents, toujours
home-home-title = Votre talent mérite d’être trouvé.
home-home-lead = Inscrivez-vous en 90 secondes depuis votre téléphone. Vous recevez un code, un QR et une page à partager, sur WhatsApp comme sur un plateau de tournage.
home-home-door-talent = Je suis un talent
home-home-door-talent-text = Cuisine, bâtiment, informatique, mode, figuration… tous les métiers.
home-home-door-talent-go = S’inscrire
home-home-door-staff = Je cherche un talent
home-home-door-staff-text = Casting, tournage, recrutement : les visages d’abord, les filtres ensuite.
home-home-door-staff-go = Se connecter
home-home-your-place = Ici, vous.
home-home-how = Comment ça marche
home-home-step-who = Dites qui vous êtes
home-home-step-who-text = Nom, ville, talents, une photo. Rien n’est perdu si le réseau coupe.
home-home-step-code = Recevez votre code
home-home-step-code-text = Un numéro à vous, un QR qui ouvre votre page, une carte à imprimer.
home-home-step-call = Soyez appelé
home-home-step-call-text = Recruteurs et directeurs de casting vous trouvent ; votre numéro reste privé sur la page publique.
home-home-card-title = Votre carte, dans la poche et sur le plateau.
home-home-card-text = Un code court qui ne change jamais. On le scanne, on vous retrouve.
home-home-card-qr = Un QR qui ouvre votre page, même sur un badge froissé.
home-home-card-private = Téléphone, e-mail et adresse n’y figurent jamais.
home-home-card-share = Une page à envoyer d’un geste sur WhatsApp.
home-home-card-go = Créer ma carte
home-home-card-name = Votre nom
home-home-card-line = Serveuse · Ouarzazate
home-home-figures = Aujourd’hui, ici

home-poster-tab = Affiche d’inscription
home-poster-title = Votre talent mérite d’être trouvé.
home-poster-lead = Tous les métiers, du chantier au plateau de tournage. Un code, un QR, une page à vous.
home-poster-qr = QR de la page d’inscription
home-poster-scan = Scannez, inscrivez-vous en 90 secondes

home-figure-talents = { $count ->
    [one] talent inscrit
   *[other] talents inscrits
}
home-figure-trades = { $count ->
    [one] métier
   *[other] métiers
}
home-figure-countries = { $count ->
    [one] pays
   *[other] pays
}
