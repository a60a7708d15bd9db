# The page of a talent through several eyes, the own space and what keeps harvesters out.

talents-profile-tab = { $name }
talents-profile-as-owner = Moi
talents-profile-as-visitor = Tout le monde
talents-profile-as-recruiter = Un recruteur
talents-profile-suspended = Compte suspendu : seule l’administration voit cette page.
talents-profile-hidden-from-them = Ces personnes ne voient pas votre page : l’adresse leur répond qu’il n’y a rien ici.
talents-profile-for-recruiters = Seuls les recruteurs inscrits voient cette page.
talents-profile-private = Vous êtes la seule personne à voir cette page, avec l’administration.
talents-profile-minor = Profil protégé : avant 18 ans, seules la personne et l’administration voient cette page.
talents-profile-private-staff = Page privée : seules la personne et l’administration la voient.
talents-profile-for-recruiters-staff = Page réservée aux recruteurs : ne la transmettez pas.

talents-challenge-tab = Vérification
talents-challenge-title = Un instant avant la suite
talents-challenge-lead = Beaucoup de profils ont été ouverts depuis cette connexion. Une vérification protège les personnes inscrites de la copie en masse.
talents-challenge-submit = Ouvrir la page

talents-step-talents = Choisir vos talents
talents-step-links = Ajouter cinq réseaux
talents-step-photo = Ajouter une photo
talents-step-bio = Vous présenter en quelques mots
talents-step-portfolio = Ajouter un portfolio
talents-step-contact = Donner un téléphone
talents-step-place = Indiquer votre ville

talents-mail-queued = En route
talents-mail-sent = Envoyé
talents-mail-failed = Non remis
talents-mail-skipped = Non envoyé

talents-edit-indexable = Les moteurs de recherche peuvent montrer ma page.
talents-edit-indexable-hint = Seulement si tout le monde peut la voir.

talents-fields-link-shown = Montrer sur la page

talents-photo-delete-title = Supprimer votre photo ?
talents-photo-delete-text = Elle disparaît de votre page et de votre carte. Vous pourrez en mettre une autre.
talents-photo-delete-keep = La garder
