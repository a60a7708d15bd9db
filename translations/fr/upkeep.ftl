# L’entretien de l’installation : les clés, ce qui travaille en arrière-plan.

upkeep-key-seals = C’est la clé qui chiffre aujourd’hui : renouvelez d’abord les clés.
upkeep-key-too-soon = Les clés n’ont pas été renouvelées, ou l’ont été il y a moins d’une minute : attendez, puis recommencez.
upkeep-key-needed = { $count ->
    [one] Une valeur a encore besoin de cette clé : renouvelez les clés, ou cherchez avec « doctor » ce qui ne se déchiffre pas.
   *[other] { $count } valeurs ont encore besoin de cette clé : renouvelez les clés, ou cherchez avec « doctor » ce qui ne se déchiffre pas.
}

upkeep-jobs-title = Tâches de fond
upkeep-jobs-see = Voir les tâches
upkeep-jobs-lead = E-mails, fichiers, nettoyages : ce que le site fait de lui-même, ce qui attend et ce qui n’a pas réussi.
upkeep-jobs-state-dead = Abandonnées
upkeep-jobs-state-waiting = En attente
upkeep-jobs-state-running = En cours
upkeep-jobs-list-dead = Tâches abandonnées
upkeep-jobs-list-waiting = Tâches en attente
upkeep-jobs-list-running = Tâches en cours
upkeep-jobs-none-dead = Aucune tâche n’a été abandonnée.
upkeep-jobs-none-waiting = Aucune tâche n’attend.
upkeep-jobs-none-running = Aucune tâche n’est en cours.
upkeep-jobs-replay-all = Tout reprendre
upkeep-jobs-replay = Reprendre
upkeep-jobs-remove = Écarter
upkeep-jobs-cancel = Annuler
upkeep-jobs-number = (tâche n° { $number })
upkeep-jobs-since = depuis le { $at }
upkeep-jobs-due = prévue le { $at }
upkeep-jobs-coming = Tâches récurrentes
upkeep-jobs-next = prochaine fois le { $at }
upkeep-jobs-not-yet = pas encore lancée
upkeep-jobs-run = Lancer maintenant
upkeep-jobs-loads = Par type de tâche
upkeep-jobs-kind = Tâche
upkeep-jobs-tries =
    { $count ->
        [0] jamais essayée
        [one] { $count } essai
       *[other] { $count } essais
    }
upkeep-jobs-minutes =
    { $count ->
        [one] toutes les minutes
       *[other] toutes les { $count } minutes
    }
upkeep-jobs-hours =
    { $count ->
        [one] toutes les heures
       *[other] toutes les { $count } heures
    }
upkeep-jobs-days =
    { $count ->
        [one] chaque jour
       *[other] tous les { $count } jours
    }

upkeep-job-accounts_sweep = Oublier les sessions, liens et jetons périmés
upkeep-job-imports_check = Vérifier un fichier de personnes
upkeep-job-imports_run = Importer un fichier de personnes
upkeep-job-imports_sweep = Oublier les lignes refusées des imports
upkeep-job-mail_send = Envoyer un e-mail
upkeep-job-read_cv = Lire un CV
upkeep-job-rights_keep_no_longer = Effacer ce qui n’est plus à conserver
upkeep-job-scan_waiting = Passer à l’antivirus les fichiers en attente
upkeep-job-exports_run = Préparer un long fichier
upkeep-job-exports_sweep = Retirer les fichiers préparés dont le jour est passé
upkeep-job-sweep_files = Ranger les fichiers sans propriétaire
upkeep-job-talents_sweep_waiting = Oublier les formulaires abandonnés
upkeep-job-upkeep_verify_integrity = Vérifier le journal et les clés
upkeep-job-upkeep_watch_security = Guetter les attaques
upkeep-job-mail_weekly_recap = Envoyer le récapitulatif à son heure
upkeep-job-trades_move_people = Faire passer les personnes au talent conservé
upkeep-job-watchlist_forget_expired = Oublier les noms surveillés échus
upkeep-job-watchlist_match_everybody = Comparer un nom surveillé à tout le monde
upkeep-job-watchlist_match_person = Comparer une personne aux noms surveillés
upkeep-job-search_tell_saved = Annoncer les nouveaux des recherches enregistrées
upkeep-job-shortlists_ask_again = Transmettre une demande de nouveau lien
upkeep-job-shortlists_tell_links = Annoncer les réponses aux liens partagés
