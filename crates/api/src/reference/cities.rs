//! `GET /api/cities?country_id=`: the towns of one country, bigger ones first.

use app::{App, Error};
use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use kernel::{CityId, Message, msg};
use serde::Serialize;

use super::parameter;
use crate::{answer, error::Problem, hall::Reader};

#[derive(Serialize)]
struct CityRow<'a> {
    id: CityId,
    name: &'a str,
    code: &'a str,
}

pub(super) async fn list(
    State(app): State<App>,
    Reader(locale): Reader,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let refuse = |why: Message| Problem::of(&app, locale, Error::field("country_id", why));
    let wanted = parameter(query.as_deref(), "country_id").filter(|wanted| !wanted.is_empty());
    let wanted = wanted.ok_or_else(|| refuse(msg!("words-required")))?;
    let reference = app.reference();
    let country = reference.places.country_named(&wanted);
    let country = country.ok_or_else(|| refuse(msg!("words-choice-unknown")))?;
    let rows: Vec<CityRow<'_>> = reference
        .places
        .cities_of(country.id)
        .iter()
        .map(|city| CityRow { id: city.id, name: city.names.get(locale), code: &city.code })
        .collect();
    answer::list(&rows, &headers).map_err(|fault| Problem::of(&app, locale, fault))
}
