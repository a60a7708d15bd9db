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
hall-flash-confirmed = C’est confirmé : vous pouvez continuer.
hall-flash-session-ended = La session est fermée.
hall-flash-sessions-ended = Toutes les autres sessions sont fermées.
hall-flash-factor-removed = La double authentification est désactivée.
hall-flash-role-given = Le rôle est changé, ses sessions sont fermées.
hall-flash-email-asked = Deux messages sont partis : confirmez dans chacune des deux boîtes.
hall-flash-email-cancelled = Le changement d’adresse est annulé.
hall-flash-invited = L’invitation est partie.
hall-flash-setting-saved = Le réglage est enregistré.
hall-flash-security-settled = La ligne est marquée comme traitée.
hall-flash-identity-verified = L’identité est vérifiée. La personne ne peut plus changer son nom, sa date de naissance ni ses nationalités.
hall-flash-identity-opened = L’identité est rouverte. La personne peut de nouveau la changer.
hall-flash-consent-given = Votre accord est enregistré.
hall-flash-consent-withdrawn = Votre accord est retiré, avec effet immédiat.
hall-flash-profile-paused = Votre profil est en pause : plus personne ne le voit.
hall-flash-profile-resumed = Votre profil est de retour.
hall-flash-deletion-asked = Votre suppression est demandée ; un e-mail vous dit comment l’annuler.
hall-flash-deletion-cancelled = La suppression est annulée : rien n’a été perdu.
hall-flash-person-deleted = La personne est cachée et sera effacée à la fin du délai.
hall-flash-person-restored = La personne est rétablie.
hall-flash-retention-saved = Les durées sont enregistrées.
hall-flash-people-merged = Les deux personnes n’en font plus qu’une.
hall-flash-merge-undone = La fusion est annulée.
hall-flash-told-apart = C’est noté : ce sont deux personnes.
