//! Every settings page of the installation on one page, by what it is about.

use std::sync::Arc;

use axum::extract::State;
use kernel::{Locale, Message, msg};
use render::Page;
use routes::Route;
use serde::Serialize;

use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// A page: its route, an icon, its name and what is decided there.
type Line = (&'static Route, &'static str, Message, Message);

const PEOPLE: &[Line] = &[
    (&routes::SETTINGS_USERS, "user-plus", msg!("admin-staff-title"), msg!("admin-settings-staff")),
    (&routes::SETTINGS_ROLES, "key-round", msg!("admin-roles-title"), msg!("admin-settings-roles")),
    (
        &routes::SECURITY_LOGS,
        "shield-check",
        msg!("admin-logs-security-title"),
        msg!("admin-settings-security"),
    ),
    (&routes::WATCHLIST, "eye", msg!("watchlist-list-title"), msg!("admin-settings-watchlist")),
];
const MAIL: &[Line] = &[
    (&routes::MAIL_CENTRE, "mail", msg!("mail-centre-title"), msg!("admin-settings-mail")),
    (&routes::SETTINGS_MAIL, "send", msg!("mail-provider-title"), msg!("admin-settings-provider")),
    (&routes::MAIL_TEXTS, "pencil", msg!("mail-texts-title"), msg!("admin-settings-texts")),
    (&routes::SETTINGS_RECAP, "calendar", msg!("mail-recap-title"), msg!("admin-settings-recap")),
    (&routes::MAIL_STOPS, "lock", msg!("mail-stops-title"), msg!("admin-settings-stops")),
];
const DATA: &[Line] = &[
    (&routes::ADMIN_TRADES, "bookmark", msg!("trades-list-title"), msg!("admin-settings-trades")),
    (&routes::SETTINGS_FILES, "file-text", msg!("admin-files-title"), msg!("admin-settings-files")),
    (
        &routes::ADMIN_RETENTION,
        "history",
        msg!("rights-retention-title"),
        msg!("admin-settings-retention"),
    ),
];
/// The pages, by what they are about.
const GROUPS: [(Message, &[Line]); 3] = [
    (msg!("admin-settings-of-people"), PEOPLE),
    (msg!("admin-settings-of-mail"), MAIL),
    (msg!("admin-settings-of-data"), DATA),
];

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct SettingsPage {
    /// The pages, by what they are about.
    pub groups: Vec<Group>,
}

/// Pages about one thing.
#[derive(Debug, Serialize)]
pub struct Group {
    /// What they are about.
    pub title: String,
    /// The pages.
    pub entries: Vec<Entry>,
}

/// A settings page.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// Its name.
    pub label: String,
    /// What is decided there.
    pub lead: String,
    /// Its address.
    pub href: &'static str,
    /// An icon of the sprite.
    pub icon: &'static str,
}

impl Page for SettingsPage {
    const TEMPLATE: &'static str = "pages/admin/settings.html";

    fn samples() -> Vec<Self> {
        let entry = |label: &str, href| Entry {
            label: label.to_owned(),
            lead: "Combien de temps les données restent".to_owned(),
            href,
            icon: "history",
        };
        let group = Group {
            title: "Données".to_owned(),
            entries: vec![entry("Durées de conservation", routes::ADMIN_RETENTION.pattern)],
        };
        vec![Self { groups: vec![group] }]
    }
}

impl SettingsPage {
    fn of(web: &Web, locale: Locale) -> Self {
        let entry = |(route, icon, label, lead): &Line| Entry {
            label: web.say(locale, label),
            lead: web.say(locale, lead),
            href: route.pattern,
            icon,
        };
        let group = |(title, lines): &(Message, &[Line])| Group {
            title: web.say(locale, title),
            entries: lines.iter().map(entry).collect(),
        };
        Self { groups: GROUPS.iter().map(group).collect() }
    }
}

/// `GET /admin/settings`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let page = SettingsPage::of(&web, visit.locale);
    present::page(&web, &visit, &Frame::titled(msg!("admin-settings-title")).noindex(), &page)
}
