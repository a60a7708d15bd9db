//! Saved searches (*recherches enregistrées*): the own ones, one with its people, its name and its letters.

pub mod edit;
pub mod list;
pub mod save;
pub mod show;

use std::sync::Arc;

use app::search::{DirectoryFilter, saved::Alerts};
use axum::{
    Router,
    routing::{get, post},
};
use kernel::{Locale, Message, msg};
use routes::Route;
use url::form_urlencoded;

use crate::{Web, choices::Choice, hall};

pub(super) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::SAVED_SEARCHES, get(list::show));
    let pages = hall::mount(pages, &routes::SAVED_SEARCH_NEW, get(save::show).post(save::keep));
    let pages = hall::mount(pages, &routes::SAVED_SEARCH, get(show::show));
    let pages = hall::mount(pages, &routes::SAVED_SEARCH_EDIT, get(edit::show).post(edit::save));
    let pages = hall::mount(pages, &routes::SAVED_SEARCH_REMOVE, post(edit::remove));
    hall::mount(pages, &routes::SAVED_SEARCH_COPY, post(edit::copy))
}

/// The address of a route about one search.
fn at(route: &Route, token: &str) -> String {
    route.path(&[("token", token)]).unwrap_or_else(|_| routes::SAVED_SEARCHES.pattern.to_owned())
}

/// A route that takes a filter, with this one.
fn filtered(route: &Route, filter: &DirectoryFilter) -> String {
    let query =
        form_urlencoded::Serializer::new(String::new()).extend_pairs(filter.to_query()).finish();
    if query.is_empty() { route.pattern.to_owned() } else { format!("{}?{query}", route.pattern) }
}

const fn words(alerts: Alerts) -> Message {
    match alerts {
        Alerts::Never => msg!("search-saved-alerts-never"),
        Alerts::Instant => msg!("search-saved-alerts-instant"),
        Alerts::Daily => msg!("search-saved-alerts-daily"),
        Alerts::Weekly => msg!("search-saved-alerts-weekly"),
    }
}

/// How often somebody is written to, in a sentence.
fn said(web: &Web, locale: Locale, alerts: Alerts) -> String {
    if alerts == Alerts::Never {
        return web.say(locale, &msg!("search-saved-alerts-none"));
    }
    let when = web.say(locale, &words(alerts));
    web.say(locale, &msg!("search-saved-alerts-said", when = when))
}

/// What there is to choose from.
fn choices(web: &Web, locale: Locale) -> Vec<Choice> {
    Alerts::ALL.map(|one| Choice::new(one.key(), web.say(locale, &words(one)))).into()
}
