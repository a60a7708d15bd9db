//! What administrators alone do, and the former addresses of the same pages (product.md §3).

use crate::route::routes;

routes! {
    /// Routes of administrators.
    ADMIN_ONLY:
    /// The administrators' dashboard.
    ADMIN = "admin", "/admin", [Get], Admin;
    /// Former address of the dashboard.
    ADMIN_DASHBOARD = "admin-dashboard", "/admin/dashboard", [Get], Admin;
    /// The directory as administrators know its address.
    ADMIN_PEOPLE = "admin-people", "/admin/users", [Get], Admin;
    /// Prepare somebody's profile; they agree to it with the link of a letter (admin.md §2).
    ADMIN_CREATE = "admin-create", "/admin/users/create", [Get, Post], Admin;
    /// Former address of the same form.
    ADMIN_CREATE_FORMER = "admin-create-former", "/admin/talent/create", [Get, Post], Admin;
    /// Files of people that were brought, and the form that brings one more (admin.md §2).
    IMPORTS = "imports", "/admin/users/import", [Get, Post], Admin;
    /// How far one is; which column holds what, on POST.
    IMPORT = "import", "/admin/users/import/{id}", [Get, Post], Admin, Page;
    /// Write the people of a file that was checked.
    IMPORT_START = "import-start", "/admin/users/import/{id}/start", [Post], Admin;
    /// Forget a file with its rows; the people it made stay.
    IMPORT_DISCARD = "import-discard", "/admin/users/import/{id}/discard", [Post], Admin;
    /// The rows that were refused or left out, as CSV.
    IMPORT_ERRORS = "import-errors", "/admin/users/import/{id}/errors", [Get], Admin;
    /// One person with everything staff may know.
    ADMIN_PERSON = "admin-person", "/admin/users/{id}", [Get], Admin;
    /// Change any field of a person.
    ADMIN_PERSON_EDIT = "admin-person-edit", "/admin/users/{id}/edit", [Get, Post], Admin;
    /// Former address of the person's form.
    ADMIN_PERSON_EDIT_FORMER = "admin-person-edit-former", "/admin/user/{id}/edit", [Get, Post], Admin;
    /// Suspend an account; its sessions end at once.
    ADMIN_SUSPEND = "admin-suspend", "/admin/users/{id}/suspend", [Post], Admin;
    /// Let a suspended account in again.
    ADMIN_RESUME = "admin-resume", "/admin/users/{id}/resume", [Post], Admin;
    /// Former address of both: suspends who is active, resumes who is not.
    ADMIN_TOGGLE_ACTIVE = "admin-toggle-active", "/admin/user/{id}/toggle-active", [Post], Admin;
    /// Send new credentials to a person.
    ADMIN_RESEND = "admin-resend", "/admin/users/{id}/resend-credentials", [Post], Admin;
    /// Somebody's role, second factor and devices.
    ADMIN_ACCOUNT = "admin-account", "/admin/users/{id}/account", [Get], Admin;
    /// Give somebody another role; their sessions end.
    ADMIN_ROLE = "admin-role", "/admin/users/{id}/role", [Post], Admin;
    /// End one of somebody's sessions, or all of them.
    ADMIN_SESSIONS = "admin-sessions", "/admin/users/{id}/sessions", [Post], Admin;
    /// Remove the second factor of somebody who lost it.
    ADMIN_FACTOR = "admin-factor", "/admin/users/{id}/second-factor", [Post], Admin;
    /// Every settings page, by what it is about (admin.md §3).
    SETTINGS = "settings", "/admin/settings", [Get], Admin;
    /// The staff, and the form that invites one more.
    SETTINGS_USERS = "settings-users", "/admin/settings/users", [Get, Post], Admin;
    /// Which role may do what, and which ones are asked for a second factor.
    SETTINGS_ROLES = "settings-roles", "/admin/settings/roles", [Get, Post], Admin;
    /// How files that are sent are looked at for viruses, and what happens while nobody does.
    SETTINGS_FILES = "settings-files", "/admin/settings/files", [Get, Post], Admin;
    /// What works in the background: what waits, runs, was given up, and what comes next (admin.md §5).
    JOBS = "jobs", "/admin/jobs", [Get], Admin;
    /// Let a recurring job run before its time.
    JOBS_RUN = "jobs-run", "/admin/jobs/run", [Post], Admin;
    /// Try jobs again that were given up: one, or all.
    JOBS_REPLAY = "jobs-replay", "/admin/jobs/replay", [Post], Admin;
    /// Remove a job that was given up, or that waits and comes again by itself.
    JOBS_REMOVE = "jobs-remove", "/admin/jobs/remove", [Post], Admin;
    /// Through whom letters leave, and from whom they come (admin.md §3).
    SETTINGS_MAIL = "settings-mail", "/admin/settings/email", [Get, Post], Admin;
    /// Send a letter through it, now.
    SETTINGS_MAIL_TEST = "settings-mail-test", "/admin/settings/email/test", [Post], Admin;
    /// The weekly recap: whether, when, and to whom (admin.md §3).
    SETTINGS_RECAP = "settings-recap", "/admin/settings/recap", [Get, Post], Admin;
    /// Letters in numbers, which ones go out, and the log (outputs.md §3).
    MAIL_CENTRE = "mail-centre", "/admin/settings/email-notifications", [Get, Post], Admin;
    /// The log of letters as a file, `csv` or `xlsx`.
    MAIL_EXPORT = "mail-export", "/admin/settings/email-notifications/export/{format}", [Get], Admin;
    /// Addresses that get nothing but what is essential, and the form that adds one.
    MAIL_STOPS = "mail-stops", "/admin/settings/email-notifications/stops", [Get, Post], Admin;
    /// Write to an address again.
    MAIL_ALLOW = "mail-allow", "/admin/settings/email-notifications/stops/allow", [Post], Admin;
    /// The letters that may be worded otherwise.
    MAIL_TEXTS = "mail-texts", "/admin/settings/email-notifications/texts", [Get], Admin;
    /// The words of one letter in one language.
    MAIL_TEXT = "mail-text", "/admin/settings/email-notifications/texts/{template}/{locale}", [Get, Post], Admin;
    /// A letter in the words that are typed, with made-up values, for the frame of its page.
    MAIL_TEXT_PREVIEW = "mail-text-preview", "/admin/settings/email-notifications/texts/{template}/{locale}/preview", [Get, Post], Admin;
    /// Give a letter its built-in words back.
    MAIL_TEXT_RESET = "mail-text-reset", "/admin/settings/email-notifications/texts/{template}/{locale}/reset", [Post], Admin;
    /// One letter of the log.
    MAIL_LETTER = "mail-letter", "/admin/settings/email-notifications/{id}", [Get], Admin;
    /// Its text, for the frame of its page.
    MAIL_LETTER_BODY = "mail-letter-body", "/admin/settings/email-notifications/{id}/body", [Get], Admin;
    /// Send it again.
    MAIL_AGAIN = "mail-again", "/admin/settings/email-notifications/{id}/again", [Post], Admin;
    /// The letters kept on disk when no mail provider is set (outputs.md §3).
    OUTBOX = "outbox", "/admin/outbox", [Get], Admin;
    /// One kept letter.
    OUTBOX_LETTER = "outbox-letter", "/admin/outbox/{name}", [Get], Admin;
    /// Say that somebody's identity was verified, which locks it for them.
    ADMIN_VERIFY = "admin-verify", "/admin/users/{id}/verification", [Post], Admin;
    /// Who would be touched by one act for many, before anything is done.
    ADMIN_BULK = "admin-bulk", "/admin/users/bulk", [Post], Admin;
    /// The act itself, and what came of it for each.
    ADMIN_BULK_APPLY = "admin-bulk-apply", "/admin/users/bulk/apply", [Post], Admin;
    /// Everything that happens (admin.md §4).
    ACTIVITY_LOGS = "activity-logs", "/admin/settings/activity-logs", [Get], Admin;
    /// The same lines as a file, `csv` or `xlsx`.
    ACTIVITY_EXPORT = "activity-export", "/admin/settings/activity-logs/export/{format}", [Get], Admin;
    /// What concerns the safety of accounts and data.
    SECURITY_LOGS = "security-logs", "/admin/settings/security-logs", [Get], Admin;
    /// The same lines as a file, `csv` or `xlsx`.
    SECURITY_EXPORT = "security-export", "/admin/settings/security-logs/export/{format}", [Get], Admin;
    /// One line of the security log, and the note that settles it.
    SECURITY_LINE = "security-line", "/admin/settings/security-logs/{id}", [Get, Post], Admin;
    /// Delete a person with a grace: what it means on GET, the deletion on POST.
    ADMIN_DELETE = "admin-delete", "/admin/users/{id}/delete", [Get, Post], Admin;
    /// Take a deletion back, whoever asked it.
    ADMIN_RESTORE = "admin-restore", "/admin/users/{id}/restore", [Post], Admin;
    /// People who may be one, and merges that can be undone (people.md §1).
    ADMIN_DUPLICATES = "admin-duplicates", "/admin/duplicates", [Get], Admin;
    /// What a merge would do on GET, the merge on POST.
    ADMIN_MERGE = "admin-merge", "/admin/duplicates/{kept}/{gone}", [Get, Post], Admin;
    /// Two people who look alike are two.
    ADMIN_TELL_APART = "admin-tell-apart", "/admin/duplicates/{kept}/{gone}/distinct", [Post], Admin;
    /// Take a merge back.
    ADMIN_UNMERGE = "admin-unmerge", "/admin/merges/{id}/undo", [Post], Admin;
    /// Names administrators want to hear of, and who is called like them (admin.md §3).
    WATCHLIST = "watchlist", "/admin/settings/watchlist", [Get, Post], Admin;
    /// What is written about a name that is watched.
    WATCHED_NAME = "watched-name", "/admin/settings/watchlist/{id}", [Get, Post], Admin;
    /// Watch a name no longer.
    WATCHED_NAME_REMOVE = "watched-name-remove", "/admin/settings/watchlist/{id}/remove", [Post], Admin;
    /// Say what came of a match.
    WATCH_MATCH = "watch-match", "/admin/settings/watchlist/matches/{id}", [Post], Admin;
    /// Every talent people choose from, with how many have it (admin.md §2).
    ADMIN_TRADES = "admin-trades", "/admin/talents", [Get], Admin;
    /// Add a talent.
    ADMIN_TRADE_CREATE = "admin-trade-create", "/admin/talents/create", [Get, Post], Admin;
    /// One talent: its names, emoji, category, half and synonyms.
    ADMIN_TRADE = "admin-trade", "/admin/talents/{id}", [Get, Post], Admin;
    /// Offer a talent no more; whoever has it keeps it.
    ADMIN_TRADE_RETIRE = "admin-trade-retire", "/admin/talents/{id}/retire", [Post], Admin;
    /// Offer a talent again.
    ADMIN_TRADE_RESTORE = "admin-trade-restore", "/admin/talents/{id}/restore", [Post], Admin;
    /// What merging a talent into another would do on GET, the merge on POST.
    ADMIN_TRADE_MERGE = "admin-trade-merge", "/admin/talents/{id}/merge", [Get, Post], Admin;
    /// How long things are kept, and what the nightly job removed (admin.md §3).
    ADMIN_RETENTION = "admin-retention", "/admin/settings/retention", [Get, Post], Admin;
}
