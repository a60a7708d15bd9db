# Upkeep of the installation: keys, what works in the background.

upkeep-key-seals = This is the key that encrypts today: rotate the keys first.
upkeep-key-too-soon = The keys were not rotated, or less than a minute ago: wait, then try again.
upkeep-key-needed = { $count ->
    [one] One value still needs this key: rotate the keys, or let doctor name what does not decrypt.
   *[other] { $count } values still need this key: rotate the keys, or let doctor name what does not decrypt.
}

upkeep-jobs-title = Background jobs
upkeep-jobs-see = See the jobs
upkeep-jobs-lead = Letters, files, cleaning: what the site does by itself, what waits and what did not work.
upkeep-jobs-state-dead = Given up
upkeep-jobs-state-waiting = Waiting
upkeep-jobs-state-running = Running
upkeep-jobs-list-dead = Jobs that were given up
upkeep-jobs-list-waiting = Waiting jobs
upkeep-jobs-list-running = Running jobs
upkeep-jobs-none-dead = No job was given up.
upkeep-jobs-none-waiting = No job waits.
upkeep-jobs-none-running = No job runs.
upkeep-jobs-replay-all = Try all again
upkeep-jobs-replay = Try again
upkeep-jobs-remove = Dismiss
upkeep-jobs-cancel = Cancel
upkeep-jobs-number = (job no. { $number })
upkeep-jobs-since = since { $at }
upkeep-jobs-due = due { $at }
upkeep-jobs-coming = Recurring jobs
upkeep-jobs-next = next time { $at }
upkeep-jobs-not-yet = not run yet
upkeep-jobs-run = Run now
upkeep-jobs-loads = By kind of job
upkeep-jobs-kind = Job
upkeep-jobs-tries =
    { $count ->
        [0] never tried
        [one] { $count } try
       *[other] { $count } tries
    }
upkeep-jobs-minutes =
    { $count ->
        [one] every minute
       *[other] every { $count } minutes
    }
upkeep-jobs-hours =
    { $count ->
        [one] every hour
       *[other] every { $count } hours
    }
upkeep-jobs-days =
    { $count ->
        [one] every day
       *[other] every { $count } days
    }

upkeep-job-accounts_sweep = Forget sessions, links and tokens that are over
upkeep-job-imports_check = Check a file of people
upkeep-job-imports_run = Import a file of people
upkeep-job-imports_sweep = Forget the refused rows of imports
upkeep-job-mail_send = Send an e-mail
upkeep-job-read_cv = Read a CV
upkeep-job-rights_keep_no_longer = Erase what is kept no longer
upkeep-job-scan_waiting = Scan waiting files for viruses
upkeep-job-exports_run = Prepare a long file
upkeep-job-exports_sweep = Remove prepared files whose day is over
upkeep-job-sweep_files = Tidy files without an owner
upkeep-job-talents_sweep_waiting = Forget abandoned forms
upkeep-job-upkeep_verify_integrity = Verify the log and the keys
upkeep-job-upkeep_watch_security = Watch for attacks
upkeep-job-mail_weekly_recap = Send the recap at its hour
upkeep-job-trades_move_people = Move people to the talent that is kept
upkeep-job-watchlist_forget_expired = Forget watched names that are over
upkeep-job-watchlist_match_everybody = Compare a watched name with everybody
upkeep-job-watchlist_match_person = Compare a person with the watched names
upkeep-job-search_tell_saved = Tell who is new in saved searches
upkeep-job-shortlists_ask_again = Pass on a request for another link
upkeep-job-shortlists_tell_links = Tell of the answers to shared links
