# Ce qui arrive, tel que le journal le dit.

journal-event-talent_registered = Inscription
journal-event-known_email_used = Nouvelle inscription tentée avec son adresse
journal-event-talent_profile_added = Profil talent ajouté à son compte
journal-event-signed_in = Connexion
journal-event-sign_in_failed = Connexion refusée
journal-event-signed_out = Déconnexion
journal-event-password_reset_asked = Lien de mot de passe demandé
journal-event-password_changed = Mot de passe changé
journal-event-credentials_requested = Accès renvoyés
journal-event-admin_created = Compte d’administration créé
journal-event-account_suspended = Compte suspendu
journal-event-account_resumed = Compte rétabli
journal-event-profile_edited = Profil modifié
journal-event-photo_replaced = Photo ajoutée ou remplacée
journal-event-photo_removed = Photo retirée
journal-event-profile_read = Coordonnées consultées
journal-event-list_exported = Liste exportée
journal-event-contact_sent = Message envoyé par la plateforme
journal-event-sessions_ended = Sessions fermées
journal-event-sessions_flushed = Toutes les sessions de tous fermées
journal-event-new_device_used = Connexion d’un nouvel appareil
journal-event-second_factor_added = Double authentification mise en place
journal-event-second_factor_removed = Double authentification désactivée
journal-event-passkey_added = Clé d’accès ajoutée
journal-event-passkey_renamed = Clé d’accès renommée
journal-event-passkeys_removed = Clés d’accès supprimées
journal-event-passkey_copied = Copie d’une clé d’accès refusée
journal-event-recovery_codes_drawn = Codes de secours tirés
journal-event-recovery_code_used = Code de secours utilisé
journal-event-email_change_asked = Changement d’adresse demandé
journal-event-email_change_cancelled = Changement d’adresse abandonné
journal-event-email_changed = Adresse changée
journal-event-role_changed = Rôle changé
journal-event-staff_invited = Invitation dans l’équipe
journal-event-security_set = Réglages de sécurité changés

journal-event-identity_verified = Vérification d’identité
journal-event-journal_exported = Journal exporté
journal-event-access_refused = Page refusée à un rôle
journal-event-limit_reached = Trop d’essais
journal-event-foreign_form_refused = Formulaire d’un autre site refusé
journal-event-robot_refused = Formulaire pris pour celui d’un robot
journal-event-security_resolved = Ligne de sécurité traitée

# Ce dont parle une ligne.
journal-category-access = Accès
journal-category-accounts = Comptes
journal-category-profiles = Profils
journal-category-readings = Consultations et exports
journal-category-messages = Messages
journal-category-other = Autre

journal-severity-info = Ordinaire
journal-severity-warning = À regarder
journal-severity-high = Important

journal-result-done = Fait
journal-result-refused = Refusé

journal-state-open = À traiter
journal-state-settled = Traité

journal-kind-phone = Téléphone
journal-kind-computer = Ordinateur
journal-kind-robot = Robot

# Les colonnes d’un journal exporté.
journal-column-at = Date et heure (UTC)
journal-column-event = Ce qui est arrivé
journal-column-category = Sujet
journal-column-severity = Gravité
journal-column-result = Résultat
journal-column-who = Par
journal-column-role = Rôle
journal-column-whom = Concerne
journal-column-details = Précisions
journal-column-address = Adresse réseau
journal-column-agent = Navigateur et système
journal-column-kind = Appareil
journal-column-request = Demande
journal-column-name = Numéro de demande
journal-column-settled = Traité le
journal-column-note = Note
journal-event-consent_answered = Accord donné ou retiré
journal-event-profile_paused = Profil mis en pause
journal-event-profile_resumed = Profil repris
journal-event-own_data_exported = Copie des données téléchargée
journal-event-deletion_asked = Suppression demandée
journal-event-deletion_cancelled = Suppression annulée
journal-event-person_erased = Personne effacée
journal-event-trade_added = Talent ajouté à la liste
journal-event-trade_changed = Talent de la liste modifié
journal-event-trades_merged = Talents fusionnés
journal-event-trade_retired = Talent retiré des formulaires
journal-event-trade_restored = Talent proposé de nouveau
journal-event-retention_changed = Durées de conservation changées
journal-event-minors_opened = Liste des mineurs ouverte
journal-event-people_merged = Fusion de deux personnes
journal-event-merge_undone = Fusion annulée
journal-event-told_apart = Doublon écarté
journal-event-keys_rotated = Clés de chiffrement renouvelées
journal-event-key_removed = Ancienne clé de chiffrement retirée
journal-event-security_alert = Alerte de sécurité
journal-event-cv_replaced = CV ajouté ou remplacé
journal-event-cv_removed = CV retiré
journal-event-cv_read = CV ouvert
journal-event-infected_file_removed = Fichier infecté supprimé
journal-event-uploads_set = Réglage des fichiers reçus changé
journal-event-talent_prepared = Profil préparé par l’équipe
journal-event-activation_asked = Lettre d’activation demandée
journal-event-agreement_given = Accord donné au profil préparé
journal-event-import_arrived = Fichier de personnes déposé
journal-event-import_started = Import de personnes lancé
journal-event-import_ended = Import de personnes terminé
journal-event-import_errors_taken = Lignes refusées d’un import téléchargées
