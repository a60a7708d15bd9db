# Les pages de l’administration.

admin-home-title = Tableau de bord
admin-home-talents = Talents inscrits
admin-home-new-7 = Nouveaux en 7 jours
admin-home-new-30 = Nouveaux en 30 jours
admin-home-photo = Avec photo
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
admin-home-storage = Base de données
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
