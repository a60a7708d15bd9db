//! What every page has around it: language, colours, navigation, who is signed in, messages.

use app::{Actor, Caller, Factor, Member, Role, Standing};
use chrono::{DateTime, Datelike as _};
use kernel::{AccountId, Locale, Message, PersonId, text::initials};
use serde::Serialize;

use super::{
    flash::{Flash, Kind},
    nav,
    theme::Theme,
    visit::Visit,
};
use crate::{Web, present::Frame};

/// The name of the product on its pages.
pub const SITE: &str = "Taalentio";

/// The context `shell` of every template.
#[derive(Debug, Clone, Serialize)]
pub struct Shell {
    locale: &'static str,
    dir: &'static str,
    theme: Theme,
    path: String,
    site: &'static str,
    base_url: String,
    title: String,
    actor: Option<Face>,
    nav: Vec<nav::Entry>,
    locales: Vec<LocaleLink>,
    themes: Vec<ThemeLink>,
    flash: Vec<Notice>,
    /// Until when the reader must set up a second factor.
    factor_due: Option<String>,
    space: Option<&'static str>,
    noindex: bool,
    scripts: Vec<&'static str>,
    year: i32,
}

#[derive(Debug, Clone, Serialize)]
struct Face {
    name: String,
    role: &'static str,
    initials: String,
    photo: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct LocaleLink {
    tag: &'static str,
    label: String,
    href: String,
    current: bool,
}

#[derive(Debug, Clone, Serialize)]
struct ThemeLink {
    name: &'static str,
    label: String,
    href: String,
    current: bool,
}

#[derive(Debug, Clone, Serialize)]
struct Notice {
    kind: Kind,
    text: String,
}

impl Shell {
    /// The shell of a page in this frame, for this visit.
    #[must_use]
    pub fn around(web: &Web, visit: &Visit, frame: &Frame) -> Self {
        Self {
            locale: visit.locale.tag(),
            dir: visit.locale.direction(),
            theme: visit.theme,
            path: visit.path.clone(),
            site: SITE,
            base_url: web.app.config().base_url.clone(),
            title: web.say(visit.locale, &frame.title),
            actor: face(&visit.actor),
            nav: nav::entries(web, visit),
            locales: Locale::ALL
                .into_iter()
                .map(|locale| locale_link(web, visit, locale))
                .collect(),
            themes: Theme::ALL.into_iter().map(|theme| theme_link(web, visit, theme)).collect(),
            flash: visit.flash.into_iter().map(|flash| notice(web, visit, flash)).collect(),
            factor_due: factor_due(&visit.actor),
            space: frame.space,
            noindex: frame.noindex,
            scripts: frame.scripts.clone(),
            year: web.app.now().year(),
        }
    }

    /// A shell for each language and role, for the roll-call of pages.
    #[must_use]
    pub fn samples(web: &Web) -> Vec<Self> {
        let frame = Frame::titled(kernel::msg!("home-home-tab"));
        let visitor = Actor::Visitor(Caller::default());
        let actors: Vec<Actor> = Role::ALL.into_iter().map(member).chain([visitor]).collect();
        let flash = |place: usize| Flash::ALL.get(place).copied();
        let all = Locale::ALL.into_iter().flat_map(|locale| {
            let visits = actors.iter().cloned().enumerate();
            visits.map(move |(place, actor)| Visit::imagined(actor, locale, flash(place)))
        });
        all.map(|visit| Self::around(web, &visit, &frame)).collect()
    }
}

fn member(role: Role) -> Actor {
    let member = Member {
        account: AccountId(1),
        person: PersonId(1),
        role,
        name: "Amina Benali".to_owned(),
        locale: Locale::Fr,
        must_change_password: false,
        // One role of the samples owes a second factor, so that its notice is drawn.
        standing: Standing {
            leaving: false,
            proven_at: None,
            factor: match role {
                Role::Admin => Factor::DueBy(DateTime::UNIX_EPOCH),
                _ => Factor::Settled,
            },
        },
    };
    Actor::Member(member, Caller::default())
}

fn face(actor: &Actor) -> Option<Face> {
    let member = actor.member().ok()?;
    let Member { name, role, .. } = member;
    Some(Face { name: name.clone(), role: role.key(), initials: initials(name), photo: None })
}

fn factor_due(actor: &Actor) -> Option<String> {
    match actor.member().ok()?.standing.factor {
        Factor::DueBy(due) => Some(due.to_rfc3339()),
        Factor::Settled | Factor::Overdue => None,
    }
}

fn locale_link(web: &Web, visit: &Visit, locale: Locale) -> LocaleLink {
    let label = match locale {
        Locale::Fr => kernel::msg!("shell-language-fr"),
        Locale::En => kernel::msg!("shell-language-en"),
        Locale::Ar => kernel::msg!("shell-language-ar"),
    };
    LocaleLink {
        tag: locale.tag(),
        label: web.say(visit.locale, &label),
        href: coming_back(routes::LANGUAGE.path(&[("locale", locale.tag())]), &visit.path),
        current: locale == visit.locale,
    }
}

fn theme_link(web: &Web, visit: &Visit, theme: Theme) -> ThemeLink {
    let label: Message = match theme {
        Theme::Light => kernel::msg!("shell-theme-light"),
        Theme::Dark => kernel::msg!("shell-theme-dark"),
        Theme::Auto => kernel::msg!("shell-theme-auto"),
    };
    ThemeLink {
        name: theme.name(),
        label: web.say(visit.locale, &label),
        href: coming_back(routes::THEME.path(&[("theme", theme.name())]), &visit.path),
        current: theme == visit.theme,
    }
}

fn coming_back(path: Result<String, routes::PathError>, next: &str) -> String {
    let query =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
    path.map_or_else(|_| routes::HOME.pattern.to_owned(), |path| format!("{path}?{query}"))
}

fn notice(web: &Web, visit: &Visit, flash: Flash) -> Notice {
    Notice { kind: flash.kind(), text: web.say(visit.locale, &flash.message()) }
}
