//! Where one can go from here: product.md §3, limited to what exists.

use app::{Actor, Role};
use kernel::{Message, msg};
use routes::Route;
use serde::Serialize;

use super::visit::Visit;
use crate::Web;

/// One entry of the navigation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The words.
    pub label: String,
    /// The same where there is little room, often shorter.
    pub short: String,
    /// The address.
    pub href: &'static str,
    /// An icon of the sprite.
    pub icon: &'static str,
    /// Whether the reader is there.
    pub current: bool,
}

/// A route, its icon, its words, and its words where five of them share the width of a phone.
type Line = (&'static Route, &'static str, Message, Message);

/// Pages that belong to an entry without being below it: the files of people are reached from the directory.
const ALSO: [(&Route, &Route); 8] = [
    (&routes::SETTINGS_MAIL, &routes::MAIL_CENTRE),
    (&routes::SETTINGS_RECAP, &routes::MAIL_CENTRE),
    (&routes::ADMIN_TRADES, &routes::SETTINGS),
    (&routes::OUTBOX, &routes::MAIL_CENTRE),
    (&routes::ADMIN_PEOPLE, &routes::PEOPLE),
    (&routes::EXPORT, &routes::PEOPLE),
    (&routes::EXPORTS, &routes::PEOPLE),
    (&routes::SECURITY_LOGS, &routes::ACTIVITY_LOGS),
];

const HOME: Line = (&routes::HOME, "house", msg!("shell-nav-home"), msg!("shell-nav-home"));
const TALENTS: Line =
    (&routes::PEOPLE, "users", msg!("shell-nav-talents"), msg!("shell-nav-talents"));
const FIND: Line = (&routes::FIND, "scan-line", msg!("shell-nav-find"), msg!("shell-bar-find"));
const SAVED: Line =
    (&routes::SAVED_SEARCHES, "funnel", msg!("search-saved-title"), msg!("search-saved-short"));

const VISITOR: &[Line] = &[
    HOME,
    (&routes::REGISTER, "user-plus", msg!("shell-nav-register"), msg!("shell-nav-register")),
    (&routes::LOGIN, "log-in", msg!("shell-nav-sign-in"), msg!("shell-nav-sign-in")),
];
const TALENT: &[Line] = &[
    HOME,
    (&routes::DASHBOARD, "user", msg!("shell-nav-profile"), msg!("shell-nav-profile")),
    (&routes::EDIT, "pencil", msg!("shell-nav-edit"), msg!("shell-nav-edit")),
];
const SHORTLISTS: Line = (
    &routes::SHORTLISTS,
    "list-checks",
    msg!("shortlists-list-title"),
    msg!("shell-bar-shortlists"),
);
const RECRUITER: &[Line] = &[TALENTS, FIND, SHORTLISTS, SAVED];
const ATTENDANCE: &[Line] = &[HOME];
const ADMIN: &[Line] = &[
    (&routes::ADMIN, "layout-dashboard", msg!("shell-nav-dashboard"), msg!("shell-bar-dashboard")),
    TALENTS,
    FIND,
    SHORTLISTS,
    SAVED,
    (&routes::MAIL_CENTRE, "mail", msg!("shell-nav-mail"), msg!("shell-nav-mail")),
    (&routes::ACTIVITY_LOGS, "list-checks", msg!("shell-nav-logs"), msg!("shell-nav-logs")),
    (&routes::JOBS, "refresh-cw", msg!("upkeep-jobs-title"), msg!("upkeep-jobs-title")),
    (
        &routes::ADMIN_DUPLICATES,
        "copy",
        msg!("duplicates-list-title"),
        msg!("duplicates-list-title"),
    ),
    (&routes::SETTINGS, "settings", msg!("admin-settings-title"), msg!("admin-settings-title")),
];

const fn lines(actor: &Actor) -> &'static [Line] {
    match actor {
        Actor::Member(member, _) => match member.role {
            Role::Talent => TALENT,
            Role::Recruiter => RECRUITER,
            Role::Attendance => ATTENDANCE,
            Role::Admin => ADMIN,
        },
        Actor::Visitor(_) | Actor::System(_) => VISITOR,
    }
}

/// The page of a role, where `/` and sign-in lead; the home page for who has none.
#[must_use]
pub const fn front_page(role: Role) -> &'static Route {
    match role {
        Role::Talent => &routes::DASHBOARD,
        Role::Recruiter => &routes::PEOPLE,
        Role::Attendance => &routes::HOME,
        Role::Admin => &routes::ADMIN,
    }
}

/// The navigation of a visit.
#[must_use]
pub fn entries(web: &Web, visit: &Visit) -> Vec<Entry> {
    let path = visit.path.split('?').next().unwrap_or_default();
    let lines = lines(&visit.actor);
    let current = current(lines.iter().map(|line| line.0.pattern), path);
    let entry = |(route, icon, message, short): &Line| Entry {
        label: web.say(visit.locale, message),
        short: web.say(visit.locale, short),
        href: route.pattern,
        icon,
        current: current == Some(route.pattern),
    };
    lines.iter().map(entry).collect()
}

/// Where the reader is: the entry with the longest address that leads there, for `/talents/find` is not `/talents`.
fn current(entries: impl Iterator<Item = &'static str>, path: &str) -> Option<&'static str> {
    let under =
        |place: &str| path == place || (place != "/" && path.starts_with(&format!("{place}/")));
    let places = entries.flat_map(|href| {
        let also = ALSO.iter().filter(move |(_, entry)| entry.pattern == href);
        also.map(move |(place, _)| (place.pattern, href)).chain([(href, href)])
    });
    places
        .filter(|(place, _)| under(place))
        .max_by_key(|(place, _)| place.len())
        .map(|(_, href)| href)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_entry_is_where_the_reader_is() {
        let of_admins = |path| current(ADMIN.iter().map(|line| line.0.pattern), path);
        for (path, entry) in [
            ("/admin", Some("/admin")),
            ("/admin/users", Some("/talents")),
            ("/admin/users/7/edit", Some("/talents")),
            ("/admin/exports", Some("/talents")),
            ("/admin/outbox", Some("/admin/settings/email-notifications")),
            ("/admin/settings/security-logs", Some("/admin/settings/activity-logs")),
            ("/admin/settings/roles", Some("/admin/settings")),
            ("/admin/talents/7/merge", Some("/admin/settings")),
            ("/talents/find", Some("/talents/find")),
            ("/account/password", None),
        ] {
            assert_eq!(of_admins(path), entry, "{path}");
        }
        let of_visitors = |path| current(VISITOR.iter().map(|line| line.0.pattern), path);
        assert_eq!((of_visitors("/"), of_visitors("/legal/terms")), (Some("/"), None));
    }
}
