# Messages after something was done, and refusals that no room owns.


hall-flash-signed-out = Vous êtes déconnecté.
hall-flash-password-changed = Votre mot de passe est changé.
hall-flash-profile-saved = C’est enregistré.
hall-flash-profile-added = Votre profil talent est ajouté à votre compte.
hall-flash-already-talent = Vous avez déjà un profil talent : complétez-le ici.
hall-flash-photo-saved = Votre photo est en place.
hall-flash-photo-removed = La photo est retirée.
hall-flash-message-sent = Votre message est parti.
hall-flash-credentials-sent = Les accès sont envoyés par e-mail.
hall-flash-account-suspended = Le compte est suspendu, ses sessions sont fermées.
hall-flash-account-resumed = Le compte est rétabli.
