//! `GET /api/countries`: every country, in the alphabetical order of the reader's language.

use app::App;
use axum::{extract::State, http::HeaderMap, response::Response};
use kernel::{CountryId, text::fold};
use serde::Serialize;

use crate::{answer, error::Problem, hall::Reader};

#[derive(Serialize)]
struct CountryRow<'a> {
    id: CountryId,
    name: &'a str,
    code: &'a str,
    flag: &'a str,
    dial: &'a str,
    currency: &'a str,
}

pub(super) async fn list(
    State(app): State<App>,
    Reader(locale): Reader,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let reference = app.reference();
    let countries = reference.places.countries().iter();
    let mut rows: Vec<CountryRow<'_>> = countries
        .map(|country| CountryRow {
            id: country.id,
            name: country.names.get(locale),
            code: &country.code,
            flag: &country.flag,
            dial: &country.dial,
            currency: &country.currency,
        })
        .collect();
    rows.sort_by_cached_key(|row| fold(row.name));
    answer::list(&rows, &headers).map_err(|fault| Problem::of(&app, locale, fault))
}
