//! Reference lists for forms and outside clients (people.md §2): public, in the reader's language.

mod cities;
mod countries;
mod talents;

use app::App;
use axum::{Router, routing::get};
use url::form_urlencoded;

use crate::hall;

pub fn mount(endpoints: Router<App>, app: &App) -> Router<App> {
    let endpoints = hall::mount(endpoints, app, &routes::API_COUNTRIES, get(countries::list));
    let endpoints = hall::mount(endpoints, app, &routes::API_CITIES, get(cities::list));
    hall::mount(endpoints, app, &routes::API_TALENTS, get(talents::list))
}

/// The first value of a query parameter; odd encodings are read as far as they make sense.
fn parameter(query: Option<&str>, name: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    pairs.find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
}
