# Ce qui arrive, tel que le journal le dit.

journal-event-talent_registered = Inscription
journal-event-known_email_used = Nouvelle inscription tentée avec son adresse
journal-event-talent_profile_added = Profil talent ajouté à son compte
journal-event-signed_in = Connexion
journal-event-sign_in_failed = Connexion refusée
journal-event-signed_out = Déconnexion
journal-event-password_reset_asked = Lien de mot de passe demandé
journal-event-password_changed = Mot de passe changé
journal-event-credentials_requested = Accès renvoyés
journal-event-admin_created = Compte d’administration créé
journal-event-account_suspended = Compte suspendu
journal-event-account_resumed = Compte rétabli
journal-event-profile_edited = Profil modifié
journal-event-photo_replaced = Photo ajoutée ou remplacée
journal-event-photo_removed = Photo retirée
journal-event-profile_read = Coordonnées consultées
journal-event-list_exported = Liste exportée
journal-event-contact_sent = Message envoyé par la plateforme
