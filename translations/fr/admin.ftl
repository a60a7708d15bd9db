# Les pages de l’administration.

admin-home-title = Tableau de bord
admin-home-talents = Talents inscrits
admin-home-new-7 = Nouveaux en 7 jours
admin-home-new-30 = Nouveaux en 30 jours
admin-home-photo = Avec photo
admin-home-cv = Avec CV
admin-home-top-countries = Pays d’origine
admin-home-completeness = Profils complets, en %
admin-home-fifth = { $from }–{ $to }
admin-home-database = Base de données
admin-home-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
admin-home-suspended = Comptes suspendus
admin-home-tasks = Pour bien démarrer
admin-home-task-done = Fait :
admin-home-task-open = À faire :
admin-home-task-address = Une adresse publique en https
admin-home-task-mail = L’envoi des e-mails
admin-home-task-first = Une première inscription
admin-home-weeks = Inscriptions des 12 dernières semaines
admin-home-week = S{ $number }
admin-home-health = Santé
admin-home-mail = E-mails
admin-home-outbox = Lire les e-mails gardés ici
admin-home-jobs = Tâches de fond
admin-home-jobs-waiting = En attente
admin-home-jobs-failed = Abandonnées
admin-home-storage = Stockage
admin-home-storage-small = Moins de 1 Mo
admin-home-storage-mb = { $size } Mo
admin-home-storage-gb = { $size } Go
admin-home-top-talents = Talents les plus présents
admin-home-top-cities = Villes les plus présentes
admin-home-nothing = Rien à compter pour l’instant.
admin-home-latest = Derniers inscrits

admin-mail-queued = En attente
admin-mail-sent = Envoyé
admin-mail-failed = Échoué
admin-mail-skipped = Non envoyé

admin-role-user = Talent
admin-role-recruteur = Recrutement
admin-role-presence = Présences
admin-role-admin = Administration

admin-person-tab = { $name }
admin-person-back = Tous les talents
admin-person-profile = Voir la page
admin-person-edit = Modifier
admin-person-resend = Renvoyer les accès
admin-person-reset = Envoyer un lien de mot de passe
admin-person-suspend = Suspendre le compte
admin-person-suspend-text = La page disparaît pour tous, les sessions ouvertes se ferment tout de suite. Rien n’est effacé : vous pourrez rétablir le compte.
admin-person-suspend-go = Oui, suspendre
admin-person-suspended-text = Ce compte est suspendu : la personne ne peut pas se connecter et sa page n’est visible que d’ici.
admin-person-resume = Rétablir le compte
admin-person-active = Actif
admin-person-verified = Identité vérifiée
admin-person-contacts = Coordonnées
admin-person-logged = Cette lecture est notée au journal.
admin-person-email = E-mail
admin-person-phone = Téléphone
admin-person-whatsapp = WhatsApp
admin-person-place = Résidence
admin-person-address = Adresse
admin-person-birth = Naissance
admin-person-visibility = Page visible par
admin-person-registered = Inscription
admin-person-last-seen = Dernière connexion
admin-person-never = Jamais
admin-person-guardian = Parent ou tuteur :
admin-person-codes = Codes
admin-person-codes-text = Tous ouvrent la même page, les anciens aussi.
admin-person-consents = Consentements
admin-person-given = Donné
admin-person-refused = Non donné
admin-person-version = Texte { $version }
admin-person-consents-none = Aucun consentement enregistré.
admin-person-events = Journal
admin-person-events-none = Rien n’est arrivé encore.
admin-person-times = × { $count }
admin-person-mails = E-mails
admin-person-mails-none = Aucun e-mail pour l’instant.

admin-consent-processing = Traitement des données
admin-consent-terms = Conditions d’utilisation
admin-consent-public = Page publique
admin-consent-messages = Recevoir des opportunités
admin-consent-guardian = Accord du parent ou tuteur
admin-consent-other = Autre consentement

admin-journal-themselves = La personne
admin-journal-visitor = Sans compte
admin-journal-system = Le système

admin-edit-title = Modifier un profil
admin-edit-back = Retour à la fiche
admin-edit-indexable = Les moteurs de recherche peuvent montrer la page publique
admin-edit-remove-photo = Retirer la photo actuelle

admin-outbox-title = Courrier gardé ici
admin-outbox-lead = Aucun fournisseur d’e-mail n’est réglé : chaque message est gardé sept jours sur cette machine.
admin-outbox-secret = Ces messages contiennent des mots de passe et des liens personnels. Ne les transmettez qu’à leur destinataire.
admin-outbox-empty = Aucun message
admin-outbox-empty-text = Le prochain e-mail du système apparaîtra ici.
admin-outbox-leaves = Les e-mails partent
admin-outbox-leaves-text = Un fournisseur est réglé : rien n’est gardé sur cette machine.
admin-outbox-no-subject = Sans objet

admin-letter-title = Message
admin-letter-back = Tout le courrier
admin-letter-attachments = Pièces jointes

admin-account-title = Compte et accès
admin-account-back = Retour à la fiche
admin-account-role = Rôle
admin-account-role-text = Le rôle décide de ce que la personne peut faire. Le changer ferme ses sessions.
admin-account-role-save = Changer le rôle
admin-account-factor-text = À faire seulement pour quelqu’un que vous avez reconnu et qui a perdu son téléphone et ses codes de secours.
admin-account-end-all = Fermer toutes ses sessions
admin-account-no-devices = Aucun appareil n’est connecté.

admin-staff-title = Équipe
admin-staff-invited = Invitation envoyée
admin-staff-invite = Inviter quelqu’un
admin-staff-invite-text = La personne reçoit un lien, valable 7 jours, pour choisir son mot de passe.
admin-staff-invite-go = Envoyer l’invitation

admin-roles-title = Rôles et droits
admin-roles-lead = Ce que chaque rôle peut faire. Chacun dispose toujours de son propre compte.
admin-roles-permission = Droit
admin-roles-yes = oui
admin-roles-no = non
admin-roles-factor-text = L’administration en a toujours besoin. Cochez les autres rôles à qui la demander : chacun a 7 jours à partir de sa prochaine connexion.
admin-roles-save = Enregistrer

admin-permission-KeepOwnProfile = Tenir son compte et ses profils
admin-permission-ReadPeople = Lire les fiches complètes et les coordonnées (chaque lecture est notée)
admin-permission-SearchTalents = Chercher dans l’annuaire
admin-permission-ExportTalents = Exporter des listes
admin-permission-Administer = Administrer l’installation, les personnes et les comptes
# Les journaux.
admin-logs-activity-title = Journal d’activité
admin-logs-activity-lead = Chaque changement et chaque consultation de données personnelles, avec qui, quoi et depuis où.
admin-logs-security-title = Journal de sécurité
admin-logs-security-lead = Ce qui touche à la sûreté des comptes et des données. Notez ce que vous avez vérifié.
admin-logs-filter = Filtrer le journal
admin-logs-who = Personne
admin-logs-who-hint = Nom, code ou numéro.
admin-logs-text = Texte
admin-logs-text-hint = Dans l’adresse de la page, le numéro de demande ou les champs changés.
admin-logs-from = Du
admin-logs-period-hint = Sans date, les 30 derniers jours.
admin-logs-until = Au
admin-logs-until-hint = Ce jour compris.
admin-logs-days-contradict = La première date vient après la dernière : rien ne peut y répondre.
admin-logs-kind = Type
admin-logs-category = Sujet
admin-logs-result = Résultat
admin-logs-severity = Gravité
admin-logs-state = Suivi
admin-logs-any = Tous
admin-logs-submit = Filtrer
admin-logs-clear = Tout afficher
admin-logs-csv = Exporter en CSV
admin-logs-xlsx = Exporter en XLSX
admin-logs-chart = Nombre de lignes au fil de la période
admin-logs-none = Aucune ligne
admin-logs-none-text = Rien de tel n’est arrivé pendant cette période.
admin-logs-when = Quand
admin-logs-what = Quoi
admin-logs-by = Par
admin-logs-about = Concerne
admin-logs-origin = Depuis
admin-logs-device = Appareil
admin-logs-request = Demande
admin-logs-name = Numéro de demande
admin-logs-details = Précisions
admin-logs-number = ligne { $number }
admin-logs-line-title = Ligne de sécurité
admin-logs-settle = Traiter
admin-logs-note = Ce que vous avez vérifié
admin-logs-note-hint = Les autres administrateurs liront cette note. Une nouvelle note remplace l’ancienne.
admin-logs-settle-submit = Marquer comme traité
admin-logs-settled-by = Traité par

# Une action pour plusieurs personnes.
admin-bulk-title = Action groupée
admin-bulk-form = Pour les personnes cochées
admin-bulk-pick = Choisir
admin-bulk-pick-one = Choisir { $name }
admin-bulk-suspend = Suspendre les comptes
admin-bulk-resume = Rétablir les comptes
admin-bulk-resend = Renvoyer les accès
admin-bulk-preview = Vérifier avant d’agir
admin-bulk-nobody = Cochez au moins une personne dans la liste.
admin-bulk-too-many = Choisissez { $max } personnes au plus à la fois.
admin-bulk-ask =
    { $count ->
        [0] Il n’y a rien à faire pour ces personnes.
        [one] Une personne est concernée. Rien n’est encore fait.
       *[other] { $count } personnes sont concernées. Rien n’est encore fait.
    }
admin-bulk-done =
    { $count ->
        [0] Rien n’a été fait.
        [one] C’est fait pour une personne.
       *[other] C’est fait pour { $count } personnes.
    }
admin-bulk-go =
    { $count ->
        [one] Confirmer pour une personne
       *[other] Confirmer pour { $count } personnes
    }
admin-bulk-cancel = Ne rien faire
admin-bulk-already = Déjà le cas
admin-bulk-no-account = Sans compte
admin-bulk-yourself = C’est votre propre compte
admin-bulk-failed = Cela n’a pas marché, réessayez
admin-bulk-will-suspend = Compte suspendu après confirmation
admin-bulk-will-resume = Compte rétabli après confirmation
admin-bulk-will-resend = Accès envoyés après confirmation
admin-bulk-was-suspended = Compte suspendu
admin-bulk-was-resumed = Compte rétabli
admin-bulk-was-resent = Accès renvoyés
admin-person-verify = Identité vérifiée
admin-person-unverify = Rouvrir l’identité

admin-person-delete = Supprimer la personne…
admin-edit-remove-cv = Retirer le CV actuel

admin-person-activate = Renvoyer la lettre d’activation
admin-person-prepared = Accord à donner
admin-person-prepared-text = L’équipe a préparé ce profil. Il reste caché à tous tant que la personne n’a pas donné son accord par le lien de sa lettre.
admin-person-consents-awaited = À donner : la personne n’a encore rien accepté.

admin-create-title = Ajouter une personne
admin-create-lead = Les mêmes champs qu’à l’inscription. La personne reçoit un lien de 7 jours pour accepter et choisir son mot de passe.
admin-create-consents = Les accords restent à donner : le profil est caché jusqu’à ce que la personne l’accepte elle-même.
admin-create-submit = Préparer le profil
admin-create-files = Photo et CV
admin-create-locale = Langue de ses lettres
admin-create-locale-hint = Elle pourra en changer.
admin-create-email-known = Un compte existe déjà avec cette adresse.
admin-create-alike = Quelqu’un lui ressemble : ouvrez sa fiche, ou confirmez que ce sont deux personnes.
admin-create-alike-title = Peut-être déjà inscrit
admin-create-same-email = Même adresse
admin-create-despite = Ce sont deux personnes différentes : ajouter quand même.

admin-files-title = Fichiers reçus
admin-files-lead = Chaque photo et chaque CV passe par l’antivirus avant d’être montré. Une personne a { $files } fichiers et { $size } Mo au plus.
admin-files-scanner-on = L’antivirus est branché.
admin-files-scanner-off = Aucun antivirus n’est branché : renseignez CLAMD_ADDR sur le serveur.
admin-files-waiting =
    { $count ->
        [0] Aucun fichier n’attend l’antivirus.
        [one] { $count } fichier attend l’antivirus.
       *[other] { $count } fichiers attendent l’antivirus.
    }
admin-files-away = Si l’antivirus ne répond pas
admin-files-fail-open = Montrer les fichiers sans attendre l’antivirus
admin-files-fail-open-hint = Déconseillé : un fichier infecté peut alors arriver chez un recruteur. Sans cette case, les fichiers attendent et personne ne peut les ouvrir.
admin-files-save = Enregistrer
admin-edit-email-hint = Elle sert à se connecter. La changer ferme les sessions ; les deux adresses en sont averties.

admin-settings-title = Réglages
admin-settings-lead = Ce qui vaut pour toute l’installation. Chaque changement est noté au journal.
admin-settings-of-people = Personnes et accès
admin-settings-of-mail = Courrier
admin-settings-of-data = Données
admin-settings-staff = Les comptes de l’équipe et les invitations
admin-settings-roles = Qui peut quoi, et qui doit se connecter en deux étapes
admin-settings-security = Les connexions, refus et exports qui demandent un regard
admin-settings-watchlist = Les noms dont vous voulez être averti
admin-settings-mail = Quels messages partent, et ce qu’ils sont devenus
admin-settings-provider = Qui transporte les e-mails, et de quelle adresse
admin-settings-texts = L’objet et le texte de chaque e-mail, dans chaque langue
admin-settings-recap = Le jour, l’heure et l’adresse du récapitulatif
admin-settings-stops = Les adresses qui ne reçoivent que l’essentiel
admin-settings-trades = Les métiers que l’on peut choisir, leurs noms et synonymes
admin-settings-files = L’antivirus, et ce qui se passe s’il ne répond pas
admin-settings-retention = Combien de temps chaque donnée est gardée
