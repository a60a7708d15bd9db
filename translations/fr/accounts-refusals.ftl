# Refus des comptes, de la connexion et du contrôle anti-robot.

accounts-email-taken = Un compte existe déjà pour cette adresse : connectez-vous pour ajouter ce profil.

accounts-login-refused = L’identifiant ou le mot de passe n’est pas le bon.

accounts-limits-later =
    { $minutes ->
        [one] Trop d’essais en peu de temps. Réessayez dans une minute, rien n’est perdu.
       *[other] Trop d’essais en peu de temps. Réessayez dans { $minutes } minutes, rien n’est perdu.
    }
accounts-busy = Beaucoup de personnes se connectent en ce moment. Réessayez dans quelques secondes.

accounts-password-moved = Le mot de passe vient d’être changé ailleurs. Connectez-vous avec le nouveau.
accounts-password-own = Cette personne a déjà choisi son mot de passe : envoyez-lui plutôt un lien de réinitialisation.

accounts-last-admin = C’est le dernier compte d’administration actif : ouvrez-en un autre avant de le suspendre.

accounts-robot-question = Combien font { $a } + { $b } ?
accounts-robot-sum-wrong = Ce n’est pas le bon résultat : répondez à la nouvelle question.
accounts-robot-missing = Répondez à la question, ou attendez la fin de la vérification avant d’envoyer.
accounts-robot-wrong = La vérification n’a pas abouti. Envoyez le formulaire encore une fois.
accounts-robot-stale = La page est restée ouverte trop longtemps ou a déjà servi. Envoyez-la encore une fois.
accounts-robot-too-fast = C’était très rapide. Attendez trois secondes, puis envoyez encore une fois.
accounts-robot-harder = Beaucoup d’inscriptions viennent de ce réseau : la vérification dure un peu plus longtemps. Envoyez encore une fois.
accounts-robot-refused = Le formulaire n’a pas pu être accepté. Rechargez la page et laissez vides les champs que vous ne voyez pas.
accounts-suspended-gets-nothing = Ce compte est suspendu : rétablissez-le avant de renvoyer les accès.
