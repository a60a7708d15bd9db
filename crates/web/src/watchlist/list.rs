//! The names that are watched, the form that adds one, and who is called like them.

use std::sync::Arc;

use app::{
    answers::Answers,
    people::dashed,
    watchlist::{self, MatchLine, MatchState, THRESHOLD, WatchedName},
};
use axum::{extract::State, http::Uri};
use kernel::{Locale, PageRequest, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::at;
use crate::{
    Web,
    admin::file_of,
    choices::Choice,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
        visit::query,
    },
    present::{self, Answer, Frame},
};

/// Matches on one page.
const SIZE: u64 = 25;
/// The deepest page that is read by number.
const DEEPEST: u64 = 400;

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct WatchlistPage {
    /// The form that adds a name.
    pub form: FormState,
    /// From how many percent on names are alike.
    pub threshold: i32,
    /// The day it is, `YYYY-MM-DD`.
    pub today: String,
    /// The names that are watched.
    pub names: Vec<NameLine>,
    /// The states to look at.
    pub states: Vec<StateLink>,
    /// The matches in the chosen state.
    pub matches: Vec<MatchRow>,
    /// The page before.
    pub prev: Option<String>,
    /// The page after.
    pub next: Option<String>,
}

/// A name that is watched.
#[derive(Debug, Serialize)]
pub struct NameLine {
    /// The name.
    pub name: String,
    /// Why it is watched.
    pub reason: String,
    /// Who watches it.
    pub author: Option<String>,
    /// Since when, RFC 3339.
    pub since: String,
    /// The last day, `YYYY-MM-DD`.
    pub until: Option<String>,
    /// How many matches wait.
    pub pending: i64,
    /// Where it is changed.
    pub href: String,
}

/// A state to look at.
#[derive(Debug, Serialize)]
pub struct StateLink {
    /// The stored word.
    pub value: &'static str,
    /// Its words.
    pub label: String,
    /// Its list.
    pub href: String,
    /// Whether it is the one shown.
    pub current: bool,
}

/// Somebody called like a name that is watched.
#[derive(Debug, Serialize)]
pub struct MatchRow {
    /// What they are called.
    pub called: String,
    /// Their code as read.
    pub code: String,
    /// Their file.
    pub href: String,
    /// The name that is watched.
    pub name: String,
    /// Why it is.
    pub reason: String,
    /// How much the names are alike, in percent.
    pub score: i32,
    /// When it was found, RFC 3339.
    pub at: String,
    /// Where what came of it is said.
    pub action: String,
    /// What can be said of it.
    pub others: Vec<Choice>,
}

/// `GET /admin/settings/watchlist?state=&page=`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let form = FormState::new(routes::WATCHLIST.pattern);
    draw(&web, &visit, &uri, form, &frame()).await
}

/// `POST /admin/settings/watchlist`.
pub async fn add(State(web): State<Arc<Web>>, visit: Visit, uri: Uri, fields: Fields) -> Answer {
    let answers = Answers::from_iter(fields.pairs());
    let Err(error) = watchlist::add(&web.app, &visit.actor, &answers).await else {
        return Ok(Flash::NameWatched.at(&web, routes::WATCHLIST.pattern));
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, fields.into_form(routes::WATCHLIST.pattern));
    draw(&web, &visit, &uri, form, &frame().refused(&refusal)).await
}

async fn draw(web: &Web, visit: &Visit, uri: &Uri, form: FormState, frame: &Frame) -> Answer {
    let state = query(uri, "state").and_then(|word| MatchState::parse(&word));
    let state = state.unwrap_or(MatchState::Pending);
    let number = query(uri, "page").and_then(|text| text.parse::<u64>().ok()).unwrap_or(1);
    let number = number.clamp(1, DEEPEST);
    let asked = PageRequest::numbered(number, SIZE);
    let names = watchlist::names(&web.app, &visit.actor).await?;
    let found = watchlist::matches(&web.app, &visit.actor, state, asked).await?;
    let page = WatchlistPage {
        form,
        threshold: THRESHOLD,
        today: web.app.today().to_string(),
        names: names.into_iter().map(name_line).collect(),
        states: states(web, visit.locale, state),
        prev: (number > 1).then(|| address(state, number.saturating_sub(1))),
        next: (found.more && number < DEEPEST).then(|| address(state, number.saturating_add(1))),
        matches: found.rows.into_iter().map(|line| row(web, visit.locale, line)).collect(),
    };
    present::page(web, visit, frame, &page)
}

fn name_line(watched: WatchedName) -> NameLine {
    NameLine {
        href: at(&routes::WATCHED_NAME, watched.id),
        name: watched.name,
        reason: watched.reason,
        author: watched.author,
        since: watched.created_at.to_rfc3339(),
        until: watched.expires_on.map(|day| day.to_string()),
        pending: watched.pending,
    }
}

fn states(web: &Web, locale: Locale, shown: MatchState) -> Vec<StateLink> {
    let link = |state: MatchState| StateLink {
        value: state.key(),
        label: web.say(locale, &words(state)),
        href: address(state, 1),
        current: state == shown,
    };
    MatchState::ALL.into_iter().map(link).collect()
}

fn row(web: &Web, locale: Locale, line: MatchLine) -> MatchRow {
    let others = MatchState::ALL.into_iter().filter(|state| *state != line.state);
    MatchRow {
        href: file_of(line.person),
        action: at(&routes::WATCH_MATCH, line.id),
        others: others
            .map(|state| Choice::new(state.key(), web.say(locale, &verb(state))))
            .collect(),
        called: line.called,
        code: dashed(&line.code),
        name: line.name,
        reason: line.reason,
        score: line.score,
        at: line.at.to_rfc3339(),
    }
}

const fn words(state: MatchState) -> kernel::Message {
    match state {
        MatchState::Pending => msg!("watchlist-state-pending"),
        MatchState::Reviewed => msg!("watchlist-state-reviewed"),
        MatchState::Ignored => msg!("watchlist-state-ignored"),
    }
}

const fn verb(state: MatchState) -> kernel::Message {
    match state {
        MatchState::Pending => msg!("watchlist-settle-pending"),
        MatchState::Reviewed => msg!("watchlist-settle-reviewed"),
        MatchState::Ignored => msg!("watchlist-settle-ignored"),
    }
}

fn address(state: MatchState, number: u64) -> String {
    format!("{}?state={}&page={number}#matches", routes::WATCHLIST.pattern, state.key())
}

const fn frame() -> Frame {
    Frame::titled(msg!("watchlist-list-title")).noindex()
}

impl Page for WatchlistPage {
    const TEMPLATE: &'static str = "pages/watchlist/list.html";

    fn samples() -> Vec<Self> {
        let at = || "2026-06-01T09:00:00Z".to_owned();
        let form = FormState::new(routes::WATCHLIST.pattern);
        let wrong = Violations::one("name", msg!("watchlist-name-whole"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let name = |full: bool, pending| NameLine {
            name: "Karim Haddad".to_owned(),
            reason: "Contrat non honoré".to_owned(),
            author: full.then(|| "Nour Première".to_owned()),
            since: at(),
            until: full.then(|| "2027-06-01".to_owned()),
            pending,
            href: "/admin/settings/watchlist/1".to_owned(),
        };
        let state = |current| StateLink {
            value: "pending",
            label: "À examiner".to_owned(),
            href: "/admin/settings/watchlist?state=pending".to_owned(),
            current,
        };
        let row = MatchRow {
            called: "Karim Hadad".to_owned(),
            code: "MA-M-0001-OUA".to_owned(),
            href: "/admin/users/1".to_owned(),
            name: "Karim Haddad".to_owned(),
            reason: "Contrat non honoré".to_owned(),
            score: 96,
            at: at(),
            action: "/admin/settings/watchlist/matches/1".to_owned(),
            others: vec![Choice::new("reviewed", "Examiné")],
        };
        let page = |form, names, matches| Self {
            form,
            threshold: THRESHOLD,
            today: "2026-06-01".to_owned(),
            names,
            states: vec![state(true), state(false)],
            matches,
            prev: None,
            next: Some("/admin/settings/watchlist?page=2".to_owned()),
        };
        vec![
            page(form, Vec::new(), Vec::new()),
            page(refused, vec![name(true, 2), name(false, 0)], vec![row]),
        ]
    }
}
