# Sign-in and passwords.

accounts-login-title = Connexion
accounts-login-lead = Avec votre e-mail ou votre code.
accounts-login-identifier = E-mail ou code
accounts-login-identifier-hint = Le code s’écrit avec ou sans tirets.
accounts-login-password = Mot de passe
accounts-login-remember = Rester connecté
accounts-login-forgot = Mot de passe oublié ?
accounts-login-submit = Se connecter
accounts-login-new = Pas encore inscrit ?
accounts-login-register = Créer mon profil

accounts-forgot-title = Mot de passe oublié
accounts-forgot-lead = Écrivez votre e-mail ou votre code : nous envoyons un lien à l’adresse du compte.
accounts-forgot-identifier = E-mail ou code
accounts-forgot-submit = Envoyer le lien
accounts-forgot-back = Revenir à la connexion
accounts-forgot-sent-title = Regardez votre boîte e-mail
accounts-forgot-sent-text = Si un compte correspond, un lien valable 30 minutes vient de partir. Pensez au dossier des indésirables.

accounts-reset-title = Nouveau mot de passe

accounts-activate-title = Choisissez votre mot de passe

accounts-reset-lead = Une phrase que vous retenez vaut mieux qu’un mot compliqué.
accounts-reset-password = Nouveau mot de passe
accounts-reset-password-hint = 10 caractères au moins.
accounts-reset-again = Le même, encore une fois
accounts-reset-submit = Enregistrer et continuer
accounts-reset-expired-title = Ce lien ne marche plus
accounts-reset-expired-text = Il a déjà servi ou il est trop ancien. Demandez-en un autre, c’est immédiat.
accounts-reset-expired-go = Demander un autre lien

accounts-setup-title = Bienvenue chez vous
accounts-setup-lead = Créez le premier compte d’administration de cette installation.
accounts-setup-first-name = Prénom
accounts-setup-last-name = Nom
accounts-setup-email = E-mail
accounts-setup-submit = Créer le compte
accounts-setup-expired-title = Ce lien de mise en service ne marche plus
accounts-setup-expired-text = Redémarrez le serveur : s’il n’y a pas d’administrateur, il affiche un nouveau lien.

accounts-password-title = Changer de mot de passe
accounts-password-lead = Vos autres appareils seront déconnectés.
accounts-password-temporary = Votre mot de passe temporaire a fait son travail. Choisissez maintenant le vôtre.
accounts-password-temporary-label = Mot de passe temporaire (celui du message reçu)
accounts-password-current = Mot de passe actuel
accounts-password-submit = Changer le mot de passe

accounts-logout-title = Déconnexion
accounts-logout-lead = Sur un appareil partagé, déconnectez-vous toujours.
accounts-logout-submit = Me déconnecter
accounts-logout-stay = Rester connecté

accounts-agreeing-title = { $name }, votre profil vous attend
accounts-agreeing-lead = Il a été préparé pour vous et reste caché tant que vous n’avez pas donné votre accord.
accounts-agreeing-guardian = Mon parent ou mon tuteur est d’accord avec cette inscription.
accounts-agreeing-submit = Accepter et choisir ce mot de passe
accounts-agreeing-ignore = Vous ne voulez pas de ce profil ? Fermez cette page : personne ne le verra.
