# Words of the frame around every page, and of shared components.

shell-skip-link = Aller au contenu

shell-navigation = Navigation principale

shell-menu = Menu

shell-more = Plus

shell-preferences = Langue et apparence

shell-language = Langue
shell-language-fr = Français
shell-language-en = English
shell-language-ar = العربية

shell-theme = Apparence
shell-theme-light = Clair
shell-theme-dark = Sombre
shell-theme-auto = Comme l’appareil

shell-account = Mon compte

shell-my-profile = Mon profil

shell-admin = Tableau de bord

shell-security = Sécurité du compte

shell-factor-due = Mettez en place la double authentification avant le { $date } : ensuite, elle sera nécessaire pour continuer.
shell-factor-set-up = Le faire maintenant

shell-sign-in = Connexion
shell-sign-out = Déconnexion

shell-nav-home = Accueil
shell-nav-register = Inscription talent
shell-nav-sign-in = Connexion
shell-nav-profile = Mon profil
shell-nav-edit = Modifier
shell-nav-talents = Talents
shell-nav-find = Trouver un code
shell-nav-dashboard = Tableau de bord
shell-nav-mail = Courrier
shell-bar-dashboard = Tableau
shell-bar-find = Un code
shell-bar-shortlists = Sélections

shell-terms = Conditions d’utilisation

shell-privacy = Confidentialité

shell-poster = Affiche à imprimer

shell-search-label = Chercher un talent
shell-search-placeholder = Nom, code, métier
shell-search-short = Nom ou code

shell-back = Retour

shell-print = Imprimer

shell-pages = Pages

shell-previous = Précédents

shell-next = Suivants

shell-remove = retirer

shell-copy = Copier

shell-copied = Copié

shell-qr-alt = QR qui ouvre la page du profil

shell-steps = Étapes

shell-figures = Voir les chiffres

shell-field-optional = (facultatif)
shell-field-choose = Choisir…

shell-show-password = Afficher le mot de passe

shell-robot-trap = Laissez ce champ vide
shell-robot-busy = Vérification anti-robot en cours, quelques secondes…
shell-robot-done = Vérification anti-robot faite

shell-age =
    { $age ->
        [one] { $age } an
       *[other] { $age } ans
    }
shell-nav-logs = Journaux
shell-my-data = Mes données
