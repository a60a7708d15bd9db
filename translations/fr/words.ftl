# Why a value was refused.

words-required = Ce champ est nécessaire.

words-too-long =
    { $max ->
        [one] Un caractère au plus.
       *[other] { $max } caractères au plus.
    }

words-control-characters = Le texte contient des caractères invisibles : retapez-le.

words-email-invalid = L’adresse e-mail n’est pas complète. Exemple : fatou@exemple.com

words-phone-invalid = Le numéro n’est pas complet. Exemple : { $example }

words-date-invalid = Cette date n’existe pas.
words-date-future = Cette date est dans le futur.

words-age-over-100 = La date donne plus de 100 ans : vérifiez l’année.

words-choice-unknown = Choisissez dans la liste.

words-url-invalid = L’adresse doit commencer par https:// ou http://

words-number-invalid = Écrivez un nombre.
words-number-range = Écrivez un nombre entre { $min } et { $max }.

words-max-below-min = Le maximum est plus petit que le minimum.

words-handle-invalid = Écrivez un nom d’utilisateur ou l’adresse complète du profil.

words-name-invalid = Écrivez un nom avec des lettres.

words-password-short =
    { $min ->
        [one] Le mot de passe doit avoir { $min } caractère au moins.
       *[other] Le mot de passe doit avoir { $min } caractères au moins.
    }
words-password-common = Ce mot de passe est trop courant : choisissez-en un autre.
words-password-mismatch = Les deux mots de passe ne sont pas les mêmes.
words-password-wrong = Ce n’est pas votre mot de passe actuel.
words-password-same = Choisissez un mot de passe différent de l’actuel.

words-summary-title =
    { $count ->
        [one] Une chose à corriger
       *[other] { $count } choses à corriger
    }
