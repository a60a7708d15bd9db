# Protection du compte : preuve, deuxième étape, appareils.

accounts-confirm-title = Confirmez que c’est vous
accounts-confirm-lead = Ce que vous allez faire est sensible. Montrez encore une fois que c’est vous : cela vaut pour dix minutes.
accounts-confirm-submit = Confirmer
accounts-confirm-cancel = Annuler

accounts-second-step-title = Deuxième étape
accounts-second-step-lead = Ouvrez votre application d’authentification et recopiez le code.
accounts-second-step-code = Code
accounts-second-step-hint = Six chiffres, ou un de vos codes de secours.
accounts-second-step-submit = Continuer
accounts-second-step-again = Recommencer la connexion

accounts-totp-title = Double authentification
accounts-totp-lead = Après le mot de passe, un code de votre téléphone : un mot de passe volé ne suffit plus.
accounts-totp-wall = Le délai est passé : mettez en place la double authentification pour continuer.
accounts-totp-begin = Mettre en place
accounts-totp-scan = Scannez ce QR avec une application d’authentification (Aegis, 2FAS, Google Authenticator…).
accounts-totp-qr = QR à scanner avec l’application d’authentification
accounts-totp-key = Pas d’appareil photo ? Tapez cette clé :
accounts-totp-code = Le code que l’application affiche
accounts-totp-submit = Activer

accounts-recovery-title = Codes de secours
accounts-recovery-lead = Chacun remplace une fois le code du téléphone, le jour où vous ne l’avez plus.
accounts-recovery-once = Ces codes ne seront plus jamais affichés. Notez-les ou imprimez-les maintenant, et gardez-les loin du téléphone.
accounts-recovery-copy = Copier les dix codes
accounts-recovery-done = C’est noté, continuer

accounts-security-title = Sécurité du compte
accounts-security-sign-in = Connexion
accounts-security-email = E-mail de connexion
accounts-security-change = Changer
accounts-security-factor = Double authentification
accounts-security-factor-on = Active
accounts-security-factor-off = Inactive
accounts-security-factor-since = depuis le { $at }
accounts-security-codes-left =
    { $count ->
        [one] Il vous reste un code de secours.
       *[other] Il vous reste { $count } codes de secours.
    }
accounts-security-codes-few = Il reste peu de codes de secours : tirez-en de nouveaux.
accounts-security-codes-draw = Tirer de nouveaux codes
accounts-security-factor-remove = Désactiver
accounts-security-factor-remove-text = Le mot de passe seul ouvrira de nouveau votre compte, et vos codes de secours ne marcheront plus.
accounts-security-factor-remove-go = Oui, désactiver

accounts-devices-title = Appareils connectés
accounts-devices-lead = Vous ne reconnaissez pas un appareil ? Fermez sa session, puis changez de mot de passe.
accounts-devices-unknown = Appareil inconnu
accounts-devices-seen = Vu le { $at }
accounts-devices-since = Connecté le { $at }
accounts-devices-place = réseau
accounts-devices-here = Cet appareil
accounts-devices-end = Fermer la session
accounts-devices-end-others = Fermer toutes les autres sessions

accounts-code-wrong = Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant.
accounts-factor-held = La double authentification est déjà en place.
accounts-factor-none = La double authentification n’est pas en place.
accounts-factor-begin = La mise en place a expiré : recommencez-la.
accounts-second-step-needed = Ce compte demande un code en plus du mot de passe : connectez-vous sur le site.
accounts-last-admin-role = C’est le dernier compte d’administration actif : ouvrez-en un autre avant de changer son rôle.

accounts-email-title = Changer d’adresse
accounts-email-lead = Nous écrivons aux deux adresses ; le changement se fait quand les deux ont confirmé, dans les 24 heures.
accounts-email-present = Adresse actuelle
accounts-email-pending = Demandée, en attente
accounts-email-former-agreed = Adresse actuelle : confirmée
accounts-email-former-waits = Adresse actuelle : en attente
accounts-email-new-agreed = Nouvelle adresse : confirmée
accounts-email-new-waits = Nouvelle adresse : en attente
accounts-email-cancel = Annuler ce changement
accounts-email-new = Nouvelle adresse
accounts-email-submit = Envoyer les deux messages
accounts-email-same = C’est déjà l’adresse de votre compte.
accounts-email-gone = Cette adresse a maintenant un autre compte : demandez-en une autre.

accounts-agree-title = Changement d’adresse
accounts-agree-lead = Confirmez que l’adresse du compte change.
accounts-agree-submit = Confirmer
accounts-agree-one-side = C’est confirmé de ce côté
accounts-agree-one-side-text = Ouvrez maintenant le message reçu à l’autre adresse.
accounts-agree-done = L’adresse est changée
accounts-agree-done-text = Connectez-vous désormais avec la nouvelle adresse.
accounts-agree-expired-text = Il a déjà servi ou il est trop ancien. Recommencez depuis la sécurité de votre compte.

accounts-passkey-sign-in = Se connecter avec une clé d’accès
accounts-passkey-use = Utiliser une clé d’accès
accounts-passkey-cancelled = Rien n’a été fait : la fenêtre a été fermée, ou le temps est passé.
accounts-passkey-failed = La clé d’accès n’a pas pu être demandée. Rechargez la page et recommencez.
accounts-passkey-refused = Cette clé d’accès n’ouvre pas de compte ici, ou la demande a expiré. Recommencez, ou prenez un autre moyen.

accounts-passkeys-title = Clés d’accès
accounts-passkeys-lead = Une clé d’accès reste sur votre téléphone ou votre ordinateur et s’ouvre avec votre doigt, votre visage ou votre code. Elle remplace le mot de passe et la deuxième étape.
accounts-passkeys-add = Ajouter une clé d’accès
accounts-passkeys-manage = Gérer les clés d’accès
accounts-passkeys-own = Vos clés d’accès
accounts-passkeys-name = Nom de la clé
accounts-passkeys-name-hint = Pour la reconnaître plus tard, par exemple « Mon téléphone ».
accounts-passkeys-make = Créer la clé sur cet appareil
accounts-passkeys-without = Ce navigateur ne peut pas créer de clé d’accès. Essayez avec un navigateur récent, en connexion sécurisée.
accounts-passkeys-impossible = Les clés d’accès demandent un nom de domaine : l’adresse de ce site n’en a pas.
accounts-passkeys-many = Un compte a au plus { $max } clés d’accès : supprimez-en une d’abord.
accounts-passkeys-since = ajoutée le { $at }
accounts-passkeys-used = utilisée le { $at }
accounts-passkeys-unused = jamais utilisée
accounts-passkeys-rename = Renommer
accounts-passkeys-rename-go = Enregistrer le nom
accounts-passkeys-remove = Supprimer
accounts-passkeys-remove-text = Cette clé n’ouvrira plus votre compte. Effacez-la aussi de votre appareil.
accounts-passkeys-remove-go = Oui, supprimer

accounts-totp-passkey = Utiliser plutôt une clé d’accès
accounts-second-step-lead-passkey = Utilisez une de vos clés d’accès, ou un code de secours.
accounts-second-step-recovery = Code de secours
accounts-security-factor-passkeys = par clé d’accès
accounts-security-factor-application = Ajouter une application
accounts-security-factor-remove-passkeys = Les codes de votre application ne seront plus demandés. Vos clés d’accès restent.
