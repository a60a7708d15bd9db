# Registration, profile and own space of a talent.

talents-register-title = Inscription talent
talents-register-description = Créez votre profil de talent en 90 secondes : code, QR et page à partager.
talents-register-lead = Cinq petites étapes. C’est gratuit, et vous pouvez vous arrêter puis reprendre.
talents-register-step-identity = Identité
talents-register-step-contact = Contact
talents-register-step-place = Ville
talents-register-step-talents = Talents
talents-register-step-photo = Photo
talents-register-identity = Qui êtes-vous ?
talents-register-identity-text = Votre page publique montre le prénom et l’initiale du nom, jamais la date de naissance.
talents-register-contact = Comment vous joindre ?
talents-register-contact-text = Votre numéro n’apparaît jamais sur votre page publique.
talents-register-place = D’où venez-vous, où vivez-vous ?
talents-register-place-text = Le pays d’origine donne le début de votre code, la ville en donne la fin.
talents-register-talents = Que savez-vous faire ?
talents-register-talents-text = Choisissez au moins un talent ; plusieurs, c’est mieux.
talents-register-more = Pour être trouvé plus vite
talents-register-fold-experience = Expérience, langues, présentation
talents-register-fold-availability = Disponibilités
talents-register-fold-rates = Tarifs souhaités
talents-register-fold-links = Liens et réseaux
talents-register-photo = Votre visage, votre accord
talents-register-photo-text = Une photo simple, de face, en lumière du jour, suffit.
talents-register-photo-waiting = Votre photo est gardée :
talents-register-photo-gone = Cette photo a attendu plus d’une heure : choisissez-la encore une fois.
talents-register-consents = Votre accord
talents-register-consent-processing = J’accepte que mes informations servent à me proposer du travail.
talents-register-consent-terms = J’ai lu et j’accepte les conditions d’utilisation.
talents-register-consent-public = Ma page peut être vue par tout le monde.
talents-register-consent-public-hint = Facultatif. Sans cet accord, seuls les recruteurs inscrits la voient.
talents-register-consent-messages = Je veux bien recevoir les annonces de castings et de missions.
talents-register-check = Tout est juste ?
talents-register-check-text = Relisez, corrigez d’un geste, puis envoyez.
talents-register-back = Retour
talents-register-next = Continuer
talents-register-submit = Créer mon profil
talents-register-saved = Brouillon gardé sur cet appareil
talents-register-closed = Les inscriptions reprendront bientôt. Revenez plus tard.
talents-register-draft-found = Vous aviez commencé une inscription sur cet appareil.
talents-register-draft-take = Reprendre
talents-register-draft-drop = Effacer et recommencer
talents-register-waited = Voici ce que vous aviez rempli. Relisez, donnez vos accords et ajoutez la photo si elle manque, puis envoyez.
talents-register-own = Vous êtes connecté : ce formulaire ajoute un profil talent à votre compte.
talents-register-word-step = Étape %n sur %t
talents-register-word-invalid = Vérifiez ce qui est écrit ici.
talents-register-word-edit = Modifier
talents-register-word-empty = Non rempli
talents-register-word-talents = Choisissez au moins un talent.
talents-register-word-sending = Envoi en cours…

talents-fields-first-name = Prénom
talents-fields-last-name = Nom
talents-fields-birth = Date de naissance
talents-fields-birth-hint = Jamais montrée. Avant 18 ans, un parent doit être d’accord.
talents-fields-gender = Genre
talents-fields-nationality = Nationalité
talents-fields-nationality-more = Autre nationalité (facultatif)
talents-fields-guardian = Un parent ou un tuteur
talents-fields-guardian-text = À remplir si vous avez moins de 18 ans. Votre page ne sera pas publique et les messages iront à cette personne.
talents-fields-guardian-name = Son nom
talents-fields-guardian-phone = Son téléphone
talents-fields-guardian-email = Son e-mail
talents-fields-guardian-consent = Cette personne est d’accord avec cette inscription.
talents-fields-email = E-mail
talents-fields-email-hint = Vos identifiants arrivent à cette adresse.
talents-fields-email-own = C’est l’adresse de votre compte.
talents-fields-phone = Téléphone
talents-fields-phone-hint = Comme vous le composez chez vous, ou avec + et l’indicatif.
talents-fields-whatsapp = WhatsApp
talents-fields-whatsapp-hint = À remplir si ce n’est pas le même numéro.
talents-fields-whatsapp-same = WhatsApp : le même numéro
talents-fields-address = Adresse
talents-fields-origin = Pays d’origine
talents-fields-residence = Pays où vous vivez
talents-fields-city = Ville où vous vivez
talents-fields-city-other = Ville non listée
talents-fields-city-refresh = Voir les villes de ce pays
talents-fields-city-name = Nom de votre ville
talents-fields-city-name-hint = Seulement si elle n’est pas dans la liste.
talents-fields-talents-search = Chercher un talent
talents-fields-talents-search-hint = Cuisine, électricité, danse…
talents-fields-talents-none = Aucun talent ne correspond : essayez un autre mot.
talents-fields-talents-chosen = Talents choisis
talents-fields-years = Années d’expérience
talents-fields-languages = Langues
talents-fields-language = Langue
talents-fields-level = Niveau
talents-fields-education = Formation
talents-fields-bio = Quelques mots sur vous
talents-fields-bio-hint = Ce que vous faites, ce que vous cherchez. Visible sur votre page.
talents-fields-availability = Disponibilité
talents-fields-available-from = Disponible à partir du
talents-fields-work-mode = Façon de travailler
talents-fields-contract = Contrats acceptés
talents-fields-rates-hint = Un seul montant suffit. Jamais montré sur votre page publique.
talents-fields-currency = Monnaie
talents-fields-hourly-min = Par heure, minimum
talents-fields-hourly-max = Par heure, maximum
talents-fields-monthly-min = Par mois, minimum
talents-fields-monthly-max = Par mois, maximum
talents-fields-links-hint = Un nom d’utilisateur ou une adresse complète.
talents-fields-portfolio = Portfolio en ligne
talents-fields-website = Site web
talents-fields-photo = Photo de visage
talents-fields-photo-hint = JPEG, PNG ou WebP, 5 Mo au plus. La photo est allégée sur votre appareil avant l’envoi.
talents-fields-photo-kept = Photo actuelle
talents-fields-photo-unreadable = Cet appareil ne sait pas lire ce fichier. Choisissez une photo JPEG, PNG ou WebP.
talents-fields-photo-small = Cette photo est très petite : elle sera floue. Une autre ?
talents-fields-photo-canvas = Cadrage de la photo
talents-fields-photo-zoom = Zoom
talents-fields-photo-move = Glissez la photo pour la cadrer, ou servez-vous des boutons.
talents-fields-photo-move-label = Déplacer la photo
talents-fields-photo-left = À gauche
talents-fields-photo-right = À droite
talents-fields-photo-up = En haut
talents-fields-photo-down = En bas

talents-welcome-tab = Bienvenue
talents-welcome-eyebrow = Inscription réussie
talents-welcome-title = Bienvenue, { $name }.
talents-welcome-code = Votre code, pour toujours
talents-welcome-whatsapp = Partager sur WhatsApp
talents-welcome-whatsapp-text = Mon code talent : { $code }. Ma page :
talents-welcome-card = Télécharger ma carte
talents-welcome-profile = Voir ma page
talents-welcome-mail = Vos identifiants arrivent
talents-welcome-mail-text = Dans quelques minutes, à l’adresse
talents-welcome-public = Votre page est publique
talents-welcome-public-text = Toute personne qui a le lien la voit, sans vos coordonnées. Vous pouvez la fermer à tout moment.
talents-welcome-hidden = Votre page est réservée aux recruteurs
talents-welcome-hidden-text = Seuls les recruteurs inscrits la voient. Vous pourrez l’ouvrir à tous depuis votre espace.
talents-welcome-minor = Profil protégé
talents-welcome-minor-text = Avant 18 ans, la page n’est jamais publique et les messages vont au parent ou tuteur.

talents-profile-see-as = Voir comme
talents-profile-code = Code talent
talents-profile-edit = Modifier mon profil
talents-profile-contact = Contacter par la plateforme
talents-profile-whatsapp = Partager sur WhatsApp
talents-profile-card = Carte
talents-profile-qr = QR
talents-profile-contacts = Coordonnées
talents-profile-contacts-logged = Cette lecture est notée : la personne peut savoir qui a vu ses coordonnées.
talents-profile-locked = Téléphone, e-mail et adresse sont réservés aux équipes de casting inscrites. Écrivez par la plateforme, la réponse vous arrive par e-mail.
talents-profile-about = Présentation
talents-profile-talents = Talents
talents-profile-languages = Langues
talents-profile-path = Parcours
talents-profile-experience = Expérience
talents-profile-education = Formation
talents-profile-links = Liens

talents-contact-back = Revenir au profil
talents-contact-title = Écrire à { $name }
talents-contact-lead = Votre message part par la plateforme ; la réponse arrive dans votre boîte e-mail.
talents-contact-name = Votre nom
talents-contact-email = Votre e-mail
talents-contact-email-hint = Le talent la voit pour pouvoir vous répondre.
talents-contact-message = Votre message
talents-contact-submit = Envoyer

talents-dashboard-tab = Mon profil
talents-dashboard-title = Bonjour, { $name }
talents-dashboard-visibility = Votre page :
talents-dashboard-profile = Voir ma page
talents-dashboard-photo = Changer la photo
talents-dashboard-qr = Télécharger le QR
talents-dashboard-score = Profil complété
talents-dashboard-score-alt = Profil complété à { $score } %
talents-dashboard-next =
    { $points ->
        [one] La prochaine étape la plus utile vaut { $points } point.
       *[other] La prochaine étape la plus utile vaut { $points } points.
    }
talents-dashboard-complete = Tout y est. Partagez votre page.
talents-dashboard-steps = Voir toutes les étapes
talents-dashboard-done = Fait :
talents-dashboard-points = +{ $points }
talents-dashboard-views = Vues de votre page
talents-dashboard-views-text =
    { $count ->
        [one] visite en 30 jours
       *[other] visites en 30 jours
    }
talents-dashboard-edit = Vos informations
talents-dashboard-edit-text = Chaque partie s’enregistre seule.
talents-dashboard-mails = Derniers messages envoyés
talents-dashboard-mails-none = Aucun message pour l’instant.

talents-edit-title = Modifier mon profil
talents-edit-sections = Parties du profil
talents-edit-identity = Identité
talents-edit-contact = Coordonnées
talents-edit-place = Localisation
talents-edit-talents = Talents et expérience
talents-edit-availability = Disponibilités
talents-edit-links = Liens et réseaux
talents-edit-visibility = Visibilité
talents-edit-photo = Photo
talents-edit-visibility-label = Qui peut voir votre page ?
talents-edit-visibility-hint = Vos coordonnées n’y figurent dans aucun cas pour le public.
talents-edit-visibility-public = Tout le monde
talents-edit-visibility-recruiter = Recruteurs inscrits
talents-edit-visibility-private = Personne
talents-edit-locked = Identité vérifiée : pour la corriger, écrivez à l’administration.
talents-edit-submit = Enregistrer
talents-edit-photo-submit = Enregistrer la photo
talents-edit-photo-delete = Supprimer la photo

talents-email-known = Un compte existe déjà pour cette adresse : connectez-vous pour ajouter ce profil.

talents-email-of-another = Vous êtes connecté avec une autre adresse : déconnectez-vous pour inscrire quelqu’un d’autre.

talents-profile-exists = Vous avez déjà un profil talent : modifiez-le dans votre espace.

talents-choose-a-trade = Choisissez au moins un talent.

talents-too-many-trades =
    { $max ->
        [one] { $max } talent au plus.
       *[other] { $max } talents au plus.
    }

talents-consent-required = Votre accord est nécessaire pour créer le profil.

talents-already-sent = Cette inscription a déjà été envoyée : regardez votre boîte e-mail.

talents-registration-closed = Les inscriptions sont fermées pour le moment.

talents-identity-locked = Votre identité est vérifiée : écrivez à l’administration pour la corriger.

talents-age-crosses-majority = Cette date change la majorité : écrivez à l’administration pour la corriger.

talents-minors-are-not-public = Avant 18 ans, une page ne peut pas être publique.
talents-visibility-away = Votre page est cachée pour l’instant : reprenez-la dans « Mes données » avant de changer qui la voit.

talents-fields-cv = CV
talents-fields-cv-hint = PDF, DOC ou DOCX, 10 Mo au plus. Seuls vous, les recruteurs inscrits et l’administration peuvent l’ouvrir.
talents-register-cv-waiting = Votre CV est gardé :
talents-register-cv-gone = Ce CV a attendu plus d’une heure : choisissez-le encore une fois.
talents-edit-cv = CV
talents-edit-cv-submit = Enregistrer le CV
talents-edit-cv-delete = Supprimer le CV
talents-cv-delete-title = Supprimer votre CV ?
talents-cv-delete-text = Le fichier et le texte qui en a été lu disparaissent. Vous pourrez en mettre un autre.
talents-cv-delete-keep = Le garder
talents-step-cv = Ajouter un CV
talents-profile-cv = Ouvrir le CV
talents-visibility-awaited = Cette personne n’a pas encore donné son accord : sa page reste cachée jusque-là.
talents-visibility-not-agreed = Cette personne n’a pas accepté que sa page soit publique.
