//! Pages and acts that the palette leads to, of those whose door opens to the reader.

use kernel::{Message, msg, text::fold};
use routes::Route;

use super::Goal;
use crate::{
    Web,
    hall::{
        Visit,
        audience::{Verdict, verdict},
        nav,
    },
};

/// A route, its icon and its words.
type Place = (&'static Route, &'static str, Message);

/// Pages beside those of the navigation.
const PAGES: &[Place] = &[
    (&routes::MINORS, "user", msg!("search-minors-title")),
    (&routes::IMPORTS, "upload", msg!("imports-list-title")),
    (&routes::SETTINGS_USERS, "user-plus", msg!("admin-staff-title")),
    (&routes::WATCHLIST, "eye", msg!("watchlist-list-title")),
    (&routes::ADMIN_TRADES, "bookmark", msg!("trades-list-title")),
    (&routes::ADMIN_RETENTION, "history", msg!("rights-retention-title")),
    (&routes::SETTINGS_ROLES, "shield-check", msg!("admin-roles-title")),
    (&routes::SETTINGS_FILES, "hard-drive", msg!("admin-files-title")),
    (&routes::SECURITY_LOGS, "shield-check", msg!("search-palette-security-logs")),
    (&routes::MAIL_STOPS, "mail", msg!("mail-stops-title")),
    (&routes::SETTINGS_RECAP, "mail", msg!("mail-recap-title")),
    (&routes::OUTBOX, "inbox", msg!("admin-outbox-title")),
    (&routes::SECURITY, "key-round", msg!("shell-security")),
    (&routes::OWN_DATA, "file-text", msg!("shell-my-data")),
    (&routes::POSTER, "printer", msg!("shell-poster")),
];

/// What can be done from anywhere.
const ACTS: &[Place] = &[
    (&routes::FIND, "scan-line", msg!("search-palette-scan")),
    (&routes::EXPORT, "download", msg!("search-people-export")),
    (&routes::ADMIN_CREATE, "user-plus", msg!("admin-create-title")),
    (&routes::ADMIN_TRADE_CREATE, "plus", msg!("trades-create-title")),
    (&routes::PASSWORD, "lock", msg!("accounts-password-title")),
    (&routes::LOGOUT, "log-out", msg!("shell-sign-out")),
];

/// Most pages that are offered for some words.
const MOST: usize = 8;

/// The pages whose words are meant; those of the navigation when nothing was typed.
pub fn pages(web: &Web, visit: &Visit, q: &str) -> Vec<Goal> {
    let shown = nav::entries(web, visit).into_iter();
    let main = shown.map(|entry| Goal {
        label: entry.label,
        note: String::new(),
        icon: entry.icon,
        href: entry.href.to_owned(),
    });
    let more = open(web, visit, PAGES).filter(|_| !q.is_empty());
    main.chain(more).filter(|goal| means(&goal.label, q)).take(MOST).collect()
}

/// The acts whose words are meant; all of them when nothing was typed.
pub fn acts(web: &Web, visit: &Visit, q: &str) -> Vec<Goal> {
    open(web, visit, ACTS).filter(|goal| means(&goal.label, q)).collect()
}

fn open<'a>(web: &'a Web, visit: &'a Visit, places: &'a [Place]) -> impl Iterator<Item = Goal> {
    let may = |place: &&Place| verdict(place.0, &visit.actor) == Verdict::Enter;
    places.iter().filter(may).map(|(route, icon, words)| Goal {
        label: web.say(visit.locale, words),
        note: String::new(),
        icon,
        href: route.pattern.to_owned(),
    })
}

/// Whether every word of the question begins a word of the label, whatever the accents.
pub fn means(label: &str, q: &str) -> bool {
    let label = fold(label);
    let begins = |asked: &str| {
        label.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(asked))
    };
    fold(q).split(|c: char| !c.is_alphanumeric()).all(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_of_words_mean_a_label() {
        for (q, meant) in
            [("", true), ("dup", true), ("PERS doub", false), ("lis dou", true), ("oublons", false)]
        {
            assert_eq!(means("Liste des doublons (duplicata)", q), meant, "{q}");
        }
        assert!(means("Récapitulatif", "recap") && means("الأبحاث المحفوظة", "المحفوظة"));
    }
}
