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
    /// The address.
    pub href: &'static str,
    /// An icon of the sprite.
    pub icon: &'static str,
    /// Whether the reader is there.
    pub current: bool,
}

type Line = (&'static Route, &'static str, Message);

const HOME: Line = (&routes::HOME, "house", msg!("shell-nav-home"));
const TALENTS: Line = (&routes::PEOPLE, "users", msg!("shell-nav-talents"));
const FIND: Line = (&routes::FIND, "scan-line", msg!("shell-nav-find"));

const VISITOR: &[Line] = &[
    HOME,
    (&routes::REGISTER, "user-plus", msg!("shell-nav-register")),
    (&routes::LOGIN, "log-in", msg!("shell-nav-sign-in")),
];
const TALENT: &[Line] = &[
    HOME,
    (&routes::DASHBOARD, "user", msg!("shell-nav-profile")),
    (&routes::EDIT, "pencil", msg!("shell-nav-edit")),
];
const RECRUITER: &[Line] = &[TALENTS, FIND];
const ATTENDANCE: &[Line] = &[HOME];
const ADMIN: &[Line] = &[
    (&routes::ADMIN, "layout-dashboard", msg!("shell-nav-dashboard")),
    TALENTS,
    FIND,
    (&routes::OUTBOX, "mail", msg!("shell-nav-mail")),
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
    // The longest address that leads here: `/talents/find` is not `/talents`.
    let under =
        |href: &&str| path == *href || (*href != "/" && path.starts_with(&format!("{href}/")));
    let current =
        lines.iter().map(|line| line.0.pattern).filter(under).max_by_key(|href| href.len());
    let entry = |(route, icon, message): &Line| Entry {
        label: web.say(visit.locale, message),
        href: route.pattern,
        icon,
        current: current == Some(route.pattern),
    };
    lines.iter().map(entry).collect()
}
