# Letters: what the product writes to people.

mail-layout-hello = Bonjour { $name },
mail-layout-signature = L’équipe { $site }
mail-layout-why = Vous recevez ce message parce que votre adresse a été donnée sur { $host }. Il est envoyé automatiquement.
mail-layout-privacy = Confidentialité

mail-recap-name = Nom
mail-recap-birth = Date de naissance
mail-recap-origin = Pays d’origine
mail-recap-city = Ville
mail-recap-talents = Talents
mail-recap-email = E-mail
mail-recap-phone = Téléphone
mail-recap-code = Code
mail-recap-date = Inscription

mail-registration-subject = { $name }, votre code est { $code }
mail-registration-title = Bienvenue, { $name } !
mail-registration-lead = Votre inscription est enregistrée. Voici votre code : il est à vous pour toujours.
mail-registration-code = Votre code talent
mail-registration-page = Voir ma page
mail-registration-space = Ouvrir mon espace
mail-registration-page-hidden = Pour l’instant, seuls les recruteurs inscrits voient votre page. Vous pouvez l’ouvrir à tous depuis votre espace.
mail-registration-minor = Vous avez moins de 18 ans : votre page n’est pas publique, et les messages vont à votre parent ou tuteur.
mail-registration-recap = Ce que vous avez indiqué
mail-registration-recap-text = Une erreur ? Corrigez-la dans votre espace.
mail-registration-next = Et maintenant ?
mail-registration-step-sign-in = Ouvrez le message « Vos identifiants », connectez-vous et choisissez votre mot de passe.
mail-registration-step-photo = Ajoutez une photo et complétez votre profil : votre espace vous dit par quoi commencer.
mail-registration-step-share = Partagez votre page ou montrez votre carte : son QR ouvre votre profil.
mail-registration-card = Votre carte est jointe à ce message, prête à imprimer.
mail-registration-card-link = Télécharger ma carte

mail-credentials-subject = Vos identifiants { $site }
mail-credentials-title = Vos identifiants
mail-credentials-lead = Voici de quoi vous connecter pour la première fois.
mail-credentials-identifier = Identifiant
mail-credentials-or-code = ou votre code
mail-credentials-password = Mot de passe temporaire
mail-credentials-password-plain = Mot de passe temporaire :
mail-credentials-expires = Il marche jusqu’au { $date } (7 jours). À la première connexion, vous choisirez le vôtre.
mail-credentials-sign-in = Me connecter
mail-credentials-link-lead = Il vous reste à choisir votre mot de passe.
mail-credentials-link = Choisir mon mot de passe
mail-credentials-link-expires = Ce lien marche une seule fois, jusqu’au { $date } (7 jours).
mail-credentials-advice = Pour votre sécurité
mail-credentials-advice-secret = Ne transmettez ce message à personne : personne chez nous ne vous demandera votre mot de passe.
mail-credentials-advice-address = Vérifiez l’adresse de la page de connexion : { $address }

mail-reset-subject = Choisir un nouveau mot de passe
mail-reset-title = Un nouveau mot de passe
mail-reset-lead = Vous avez demandé à changer de mot de passe. Ce lien marche une seule fois, pendant 30 minutes.
mail-reset-link = Choisir un nouveau mot de passe
mail-reset-ignore = Ce n’était pas vous ? Ne faites rien : votre mot de passe reste le même.

mail-security-subject = Votre mot de passe a été changé
mail-security-title = Votre mot de passe a été changé
mail-security-lead = C’était le { $at }. Vos autres appareils ont été déconnectés.
mail-security-not-you = Ce n’était pas vous ? Reprenez votre compte tout de suite :
mail-security-link = Changer mon mot de passe

mail-known-subject = Vous avez déjà un compte
mail-known-title = Vous avez déjà un compte
mail-known-lead = Quelqu’un, sans doute vous, vient de s’inscrire avec cette adresse. Aucun deuxième compte n’a été créé.
mail-known-sign-in = Me connecter
mail-known-forgot = Mot de passe oublié
mail-known-ignore = Ce n’était pas vous ? Ne faites rien : rien n’a changé.

mail-guardian-subject = Inscription de { $name } sur { $site }
mail-guardian-title = Inscription de { $name }
mail-guardian-lead = { $name } a moins de 18 ans et vient de s’inscrire sur { $site }. Vous êtes indiqué comme parent ou tuteur, avec votre accord.
mail-guardian-means = Ce que cela veut dire
mail-guardian-page = Sa page n’est jamais publique : seules les équipes de casting inscrites la voient.
mail-guardian-messages = Les messages qui lui sont adressés arrivent chez vous.
mail-guardian-contacts = Son téléphone et son adresse ne sont jamais montrés sur sa page.
mail-guardian-refuse = Vous n’avez pas donné cet accord ? Répondez à ce message et nous effacerons cette inscription.

mail-contact-subject = Un message pour vous
mail-contact-subject-guardian = Un message pour { $name }
mail-contact-title = Un message pour vous
mail-contact-title-guardian = Un message pour { $name }
mail-contact-lead = { $sender } vous écrit depuis votre page { $site }.
mail-contact-lead-guardian = { $sender } écrit à { $name }, dont vous êtes parent ou tuteur.
mail-contact-from = De
mail-contact-reply = Pour répondre, répondez simplement à ce message : votre réponse ira à { $email }, qui verra alors votre adresse.
mail-contact-advice = N’envoyez jamais d’argent, ni la photo d’un document, pour obtenir un rôle ou un emploi.

mail-detection-subject = Nom surveillé : { $name } ({ $code })
mail-detection-title = Un nom surveillé
mail-detection-lead = { $name } porte un nom proche d’un nom de votre liste de surveillance.
mail-detection-watched = Nom surveillé
mail-detection-score = Ressemblance
mail-detection-note = Note
mail-detection-care = Ce n’est qu’une ressemblance : rien n’a été décidé. La personne peut lire cette correspondance dans la copie de ses données.
mail-admin-subject = Nouvelle inscription : { $name } ({ $code })
mail-admin-title = Nouvelle inscription
mail-admin-lead = { $name } vient de rejoindre l’annuaire.
mail-admin-open = Ouvrir la fiche

mail-new-device-title = Connexion d’un nouvel appareil
mail-new-device-lead = Votre compte vient d’être ouvert, le { $at }, sur un appareil ou un réseau que nous n’avions jamais vu.

mail-factor-on-title = La double authentification est en place
mail-factor-on-lead = C’était le { $at }. Un code de votre application sera demandé après le mot de passe, et vos autres appareils ont été déconnectés.

mail-factor-off-title = La double authentification est désactivée
mail-factor-off-lead = C’était le { $at }. Les codes de votre application ne sont plus demandés.

mail-passkey-on-title = Une clé d’accès a été ajoutée
mail-passkey-on-lead = C’était le { $at }. Elle ouvre votre compte sans mot de passe.

mail-passkey-off-title = Une clé d’accès a été supprimée
mail-passkey-off-lead = C’était le { $at }. Elle n’ouvre plus votre compte.

mail-passkey-copied-title = Une copie de votre clé d’accès a été refusée
mail-passkey-copied-lead = C’était le { $at }. Quelqu’un s’est servi d’une copie de l’une de vos clés d’accès : supprimez cette clé sur la page de sécurité du compte et créez-en une autre.

mail-recovery-used-title = Un code de secours a servi
mail-recovery-used-lead = C’était le { $at }, à la place du code de votre application.

mail-email-changed-title = L’adresse de votre compte a été changée
mail-email-changed-lead = C’était le { $at }. La connexion et nos messages passent désormais par la nouvelle adresse.

mail-email-former-subject = Changer l’adresse de votre compte ?
mail-email-former-lead = Une nouvelle adresse a été demandée pour votre compte : { $email }. Elle remplacera celle-ci quand vous aurez confirmé des deux côtés, dans les 24 heures.
mail-email-former-link = Oui, changer d’adresse
mail-email-former-ignore = Ce n’était pas vous ? Ne confirmez rien et changez votre mot de passe : quelqu’un le connaît.

mail-email-new-subject = Confirmez votre nouvelle adresse
mail-email-new-lead = Vous avez demandé que votre compte utilise cette adresse. Confirmez-la dans les 24 heures ; l’ancienne adresse a reçu un message elle aussi.
mail-email-new-link = Confirmer cette adresse
mail-email-new-ignore = Ce n’était pas vous ? Ne faites rien : rien ne change.

mail-invitation-subject = Vous êtes invité à rejoindre l’équipe { $site }
mail-invitation-lead = Un compte vous attend sur { $site }. Il vous reste à choisir votre mot de passe : le lien marche une seule fois, jusqu’au { $date } (7 jours).
mail-invitation-link = Choisir mon mot de passe
mail-invitation-ignore = Vous n’attendiez pas cette invitation ? Ne faites rien.

mail-deletion-subject = Votre compte sera supprimé
mail-deletion-title = Suppression de votre compte
mail-deletion-lead = Votre page est cachée dès maintenant. Le { $date }, tout ce qui vous concerne sera effacé pour toujours.
mail-deletion-back = Ce n’était pas vous, ou vous changez d’avis ? Jusque-là, ce lien annule tout :
mail-deletion-link = Garder mon compte
mail-deletion-staff = L’administration l’a décidé. Si c’est une erreur, écrivez-lui avant cette date.

mail-alert-subject = Alerte de sécurité sur { $site }
mail-alert-title = Alerte de sécurité
mail-alert-lead = Constaté le { $at }.
mail-alert-sign-in = Beaucoup de connexions échouent depuis un quart d’heure : quelqu’un essaie peut-être des mots de passe.
mail-alert-exports = Beaucoup de listes de personnes ont été exportées depuis une heure.
mail-alert-journal = Le journal n’est plus ce qu’il était : une ligne a été modifiée, déplacée ou effacée.
mail-alert-keys = Des données chiffrées ne se déchiffrent plus, ou un fichier de clé manque.
mail-alert-do = Regardez le journal, et lancez « taalentio doctor » sur le serveur : il dit en phrases ce qui ne va pas et ce qu’il faut faire.
mail-alert-open = Ouvrir l’administration

mail-activation-subject = Votre profil vous attend sur { $site }
mail-activation-lead = L’équipe { $site } a préparé un profil à votre nom. Personne d’autre ne le voit tant que vous n’avez pas donné votre accord.
mail-activation-do = Lisez ce qui vous est demandé et choisissez votre mot de passe : le lien marche une seule fois, jusqu’au { $date } (7 jours).
mail-activation-link = Voir et accepter mon profil
mail-activation-minor = Vous avez moins de 18 ans : lisez cette page avec votre parent ou votre tuteur, dont l’accord est demandé aussi.
mail-activation-ignore = Vous ne voulez pas de ce profil ? Ne faites rien : il reste caché. Répondez à l’équipe pour qu’il soit supprimé.

mail-kind-talent_registration = Bienvenue au talent
mail-kind-login_credentials = Accès au compte
mail-kind-account_activation = Activation d’un profil préparé
mail-kind-password_reset = Mot de passe oublié
mail-kind-security_change = Mot de passe changé
mail-kind-registration_known_email = Inscription avec une adresse connue
mail-kind-guardian_consent = Accord du tuteur
mail-kind-contact_relay = Message d’un visiteur
mail-kind-admin_new_registration = Nouvelle inscription, aux administrateurs
mail-kind-new_device = Nouvel appareil
mail-kind-second_factor_on = Double vérification activée
mail-kind-second_factor_off = Double vérification retirée
mail-kind-passkey_on = Clé d’accès ajoutée
mail-kind-passkey_off = Clé d’accès retirée
mail-kind-passkey_copied = Copie de clé d’accès refusée
mail-kind-recovery_code_used = Code de secours utilisé
mail-kind-email_change_former = Changement d’adresse, à l’ancienne
mail-kind-email_change_new = Changement d’adresse, à la nouvelle
mail-kind-email_changed = Adresse changée
mail-kind-email_changed_former = Adresse changée, à l’ancienne
mail-kind-staff_invitation = Invitation dans l’équipe
mail-kind-account_deletion = Suppression demandée
mail-kind-admin_security_alert = Alerte de sécurité, aux administrateurs
mail-kind-admin_copy = Copie à l’administration

mail-centre-title = Courrier
mail-centre-letter = Un e-mail du journal
mail-centre-rate = Taux de réussite
mail-centre-well = Le service d’envoi répond : dernier e-mail accepté le { $at }.
mail-centre-failing = Le service d’envoi refuse les e-mails. Sa dernière réponse :
mail-centre-failing-since = Le service d’envoi n’accepte plus d’e-mail depuis le { $at }. Sa dernière réponse :
mail-centre-unknown = Aucun e-mail n’a encore été envoyé.
mail-centre-switches = E-mails envoyés ou non
mail-centre-switches-text = Un e-mail coupé est noté « non envoyé » au journal. Les copies arrivent à chaque administrateur, sans mot de passe ni lien personnel.
mail-centre-essential = Toujours envoyé : indispensable au compte
mail-centre-on = Envoyer
mail-centre-copied = Copie aux administrateurs
mail-centre-save = Enregistrer
mail-centre-none = Aucun e-mail ici
mail-centre-none-text = Rien n’a été écrit, ou rien ne correspond à ce filtre.
mail-centre-log = Journal des e-mails
mail-centre-nobody = Pas encore écrit
mail-centre-tried = Dernier essai
mail-centre-again = Renvoyer
mail-centre-again-text = L’e-mail est récrit avec ce qui est vrai aujourd’hui : un nouveau lien ou mot de passe remplace l’ancien.
mail-centre-not-again = Le contenu de cet e-mail n’est pas conservé : il ne peut pas être renvoyé d’ici.
mail-centre-text = Le message
mail-centre-dots = Les mots de passe, liens personnels et messages relayés sont remplacés par des points.
mail-centre-unwritten = Cet e-mail n’a pas été écrit.
mail-centre-why-off = Coupé dans les réglages
mail-centre-why-stopped = Envois arrêtés pour cette adresse

mail-stops-title = Adresses sans envoi
mail-stops-lead = Ces adresses ne reçoivent plus que l’indispensable : mot de passe, sécurité, suppression.
mail-stops-email = Adresse e-mail
mail-stops-add = Ne plus écrire
mail-stops-list = Adresses arrêtées
mail-stops-since = depuis le { $at }
mail-stops-allow = Écrire de nouveau

mail-column-at = Date
mail-column-template = Type d’e-mail
mail-column-recipient = Destinataire
mail-column-name = Nom
mail-column-subject = Objet
mail-column-status = État
mail-column-error = Raison
mail-column-sent-at = Envoyé le
mail-column-person = Personne concernée
mail-column-by = À la demande de

mail-copy-subject = Copie : { $subject }
mail-copy-lead = Voici une copie de l’e-mail envoyé à { $name }, sans mot de passe ni lien personnel.

mail-recap-title = Récapitulatif de la semaine
mail-recap-lead = Chaque semaine, la liste des personnes inscrites depuis sept jours.
mail-recap-on = Envoyer le récapitulatif
mail-recap-weekday = Jour
mail-recap-time = Heure
mail-recap-time-hint = Heure du Maroc.
mail-recap-time-wrong = Indiquez une heure, par exemple 12:59.
mail-recap-recipient = Une seule adresse
mail-recap-recipient-hint = Laissez vide pour écrire à chaque administrateur.
mail-recap-day-0 = lundi
mail-recap-day-1 = mardi
mail-recap-day-2 = mercredi
mail-recap-day-3 = jeudi
mail-recap-day-4 = vendredi
mail-recap-day-5 = samedi
mail-recap-day-6 = dimanche

mail-kind-weekly_recap_talents = Récapitulatif de la semaine, aux administrateurs
mail-weekly-title = Les inscriptions de la semaine
mail-weekly-subject =
    { $count ->
        [0] Aucune inscription cette semaine
        [one] { $count } inscription cette semaine
       *[other] { $count } inscriptions cette semaine
    }
mail-weekly-lead =
    { $count ->
        [0] Personne ne s’est inscrit du { $from } au { $until }.
        [one] Une personne s’est inscrite du { $from } au { $until }.
       *[other] { $count } personnes se sont inscrites du { $from } au { $until }.
    }
mail-weekly-more =
    { $count ->
        [one] Et une autre personne, dans l’annuaire.
       *[other] Et { $count } autres personnes, dans l’annuaire.
    }
mail-kind-name_detection = Nom surveillé, aux administrateurs

mail-kind-saved_search_digest = Nouveaux profils d’une recherche enregistrée
mail-digest-title = Du nouveau dans vos recherches
mail-digest-subject =
    { $count ->
        [one] { $count } nouveau profil dans vos recherches
       *[other] { $count } nouveaux profils dans vos recherches
    }
mail-digest-lead =
    { $count ->
        [one] Une personne inscrite récemment répond à vos recherches enregistrées.
       *[other] { $count } personnes inscrites récemment répondent à vos recherches enregistrées.
    }
mail-digest-more =
    { $count ->
        [one] Et une autre personne, sur la page de vos recherches.
       *[other] Et { $count } autres personnes, sur la page de vos recherches.
    }
mail-digest-open = Ouvrir cette recherche
mail-digest-why = Vous recevez cette lettre parce que vous l’avez demandée pour cette recherche ; sa page permet de l’arrêter. Chaque personne ne vous est annoncée qu’une fois.
mail-provider-title = Envoi des e-mails
mail-provider-lead = Qui transporte les e-mails du site, et de quelle adresse ils viennent. Un changement vaut tout de suite, sans redémarrage.
mail-provider-environment = La configuration du serveur nomme déjà le fournisseur : { $provider }. Elle l’emporte sur les réglages de cette page.
mail-provider-sender-environment = La configuration du serveur fixe l’adresse de l’expéditeur : { $sender }.
mail-provider-provider = Fournisseur
mail-provider-outbox = Garder sur cette machine
mail-provider-smtp = Serveur SMTP
mail-provider-sendgrid = SendGrid
mail-provider-host-label = Serveur
mail-provider-port-label = Port
mail-provider-travel = Chiffrement
mail-provider-starttls = STARTTLS (587)
mail-provider-tls = TLS (465)
mail-provider-user = Identifiant
mail-provider-user-hint = Laissez vide si le serveur n’en demande pas.
mail-provider-password = Mot de passe du serveur
mail-provider-sendgrid-key = Clé d’API SendGrid
mail-provider-since = Enregistré depuis le { $at }, jamais affiché. Laissez vide pour le garder.
mail-provider-unset = Rien n’est enregistré. Ce que vous tapez est chiffré et n’est plus jamais affiché.
mail-provider-erase = Effacer ce qui est enregistré
mail-provider-sender-part = Expéditeur
mail-provider-sender-name = Nom de l’expéditeur
mail-provider-sender = Adresse de l’expéditeur
mail-provider-sender-hint = Le fournisseur doit avoir le droit d’écrire pour cette adresse.
mail-provider-test = Envoyer une lettre d’essai
mail-provider-test-text = Une lettre part tout de suite à votre adresse, par les réglages enregistrés ; la réponse du serveur s’affiche ici.
mail-provider-failed = La lettre d’essai n’est pas partie. Le serveur dit : { $why }
mail-provider-mask = Collez la clé elle-même : des points ou des étoiles ne sont pas une clé.
mail-provider-key-needed = SendGrid demande une clé.
mail-provider-password-needed = Donnez le mot de passe de cet identifiant.
mail-provider-password-again = Le serveur ou l’identifiant a changé : tapez de nouveau le mot de passe.
mail-provider-user-needed = Donnez l’identifiant qui va avec ce mot de passe.
mail-provider-host = Donnez le nom du serveur seul, par exemple smtp.example.org.
mail-provider-host-needed = Donnez le nom du serveur.
mail-provider-inner = Ce serveur est sur un réseau privé : seule la configuration du serveur peut le nommer, avec SMTP_URL.
mail-provider-port = Donnez un port de 1 à 65535.
mail-provider-clear-text = Choisissez un chiffrement : rien ne voyage en clair vers une autre machine.
mail-test-subject = Lettre d’essai de { $site }
mail-test-title = L’envoi des e-mails fonctionne
mail-test-lead = Cette lettre a été demandée depuis les réglages le { $at }.
mail-kind-provider_test = Lettre d’essai
mail-provider-clear = Aucun

mail-texts-title = Textes des e-mails
mail-texts-lead = Chaque e-mail a un texte d’origine dans chaque langue. Le vôtre le remplace ; la prochaine lettre le porte.
mail-texts-own = Modifié
mail-texts-builtin = Voici le texte d’origine.
mail-texts-body = Texte
mail-texts-body-hint = Une ligne vide sépare les paragraphes. Une adresse seule sur sa ligne, sous quelques mots, devient un bouton ; un code y devient un encadré. Un paragraphe dont une valeur manque n’est pas envoyé.
mail-texts-preview = Aperçu
mail-texts-unread = Ce texte ne fait pas encore une lettre
mail-texts-values = Valeurs
mail-texts-values-text = Écrites entre accolades, elles prennent la valeur de chaque lettre.
mail-texts-needed = Obligatoire
mail-texts-reset = Reprendre le texte d’origine
mail-texts-reset-text = Votre texte reste dans les versions.
mail-texts-versions = Versions
mail-texts-look = Revoir
mail-texts-back = Texte d’origine
mail-texts-braces = Ligne { $line } : les accolades ne se lisent pas. Écrivez une valeur de la liste, entre deux accolades de chaque côté.
mail-texts-unknown = Ligne { $line } : cet e-mail n’a pas la valeur « { $name } » ici.
mail-texts-alone = Ligne { $line } : la valeur « { $name } » se met seule sur sa ligne.
mail-texts-apart = Certaines lettres n’ont pas { $absent }, et son paragraphe n’y est pas : mettez { $needed } dans un autre.
mail-texts-missing = Il manque une valeur obligatoire : { $names }
mail-texts-sample-place = Casablanca, Maroc
mail-texts-sample-message = Bonjour, auriez-vous un moment pour parler d’un rôle ?
mail-value-site = Nom du site
mail-value-base_url = Adresse du site
mail-value-name = Prénom du destinataire
mail-value-talent_name = Nom de la personne concernée
mail-value-code = Code de la personne
mail-value-profile_url = Page publique
mail-value-card_url = Carte PDF
mail-value-dashboard_url = Espace personnel
mail-value-login_url = Page de connexion
mail-value-forgot_url = Page du mot de passe oublié
mail-value-identifier = Adresse e-mail de connexion
mail-value-password = Mot de passe temporaire, s’il y en a un
mail-value-link = Lien personnel, s’il y en a un
mail-value-expires_on = Date de fin
mail-value-at = Date et heure
mail-value-sender_name = Nom de l’expéditeur
mail-value-sender_email = Adresse de l’expéditeur
mail-value-message = Le message reçu
mail-value-record_url = Fiche dans l’administration
mail-value-recap = Le récapitulatif
mail-value-searches = Les recherches, chacune avec qui y est nouveau
mail-value-people = La liste des inscrits
mail-value-count = Nombre d’inscrits
mail-value-more = Phrase sur les personnes qui ne tiennent pas dans la liste
mail-value-note = Phrase qui dépend du cas

mail-layout-stop = Ne plus recevoir ces e-mails
mail-reader-title = Vos e-mails
mail-reader-lead = Vous pouvez arrêter les e-mails qui ne sont pas indispensables à un compte : messages de visiteurs, récapitulatifs, nouvelles. Ce qui touche à la sécurité d’un compte arrive toujours.
mail-reader-address = Adresse :
mail-reader-stop = Ne plus recevoir ces e-mails
mail-reader-again = Recevoir de nouveau ces e-mails
mail-reader-stopped = C’est fait : seuls les e-mails indispensables arriveront à cette adresse.
mail-reader-is-stopped = Seuls les e-mails indispensables arrivent à cette adresse.
mail-reader-allowed = C’est fait : cette adresse reçoit de nouveau tous nos e-mails.
mail-reader-over = Ce lien ne mène nulle part
mail-reader-over-text = Prenez celui d’un e-mail plus récent.
mail-stops-by-reader = Demandé par son destinataire
mail-kind-export_ready = Fichier prêt
mail-export-ready-title = Votre fichier est prêt
mail-export-ready-lead = Le fichier que vous avez demandé peut être téléchargé.
mail-export-ready-link = Voir mes exports
mail-export-ready-day = Il est gardé 24 heures et vous seul pouvez le prendre.
mail-kind-recruiter_link_activity = Activité d’un lien partagé
mail-link-activity-title = Du nouveau sur votre sélection partagée
mail-link-activity-lead = Voici ce qui s’est passé sur ce lien depuis le dernier message.
mail-link-activity-open = Ouvrir la sélection
mail-link-activity-why = Vous recevez ce message parce que vous partagez cette sélection, au plus une fois par jour pour chaque lien.
mail-kind-link_request = Nouveau lien demandé
mail-link-request-title = On vous demande un nouveau lien
mail-link-request-lead = { $sender } n’arrive plus à ouvrir le lien que vous avez partagé et vous en demande un autre.
mail-link-request-open = Faire un nouveau lien
mail-link-request-advice = Nous n’avons pas vérifié qui écrit : assurez-vous de qui il s’agit avant d’envoyer un lien.
mail-shared-list = Sélection
mail-shared-for = Lien pour
mail-shared-openings = Ouvertures
mail-shared-openings-ever = Ouvertures depuis le début
mail-shared-yes = Oui
mail-shared-maybe = Peut-être
mail-shared-no = Non
mail-shared-comments = Commentaires
