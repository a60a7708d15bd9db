//! From rows to cards, with one query for the talents and one for the photos of all of them.

use std::collections::HashMap;

use chrono::NaiveDate;
use kernel::{CityId, CountryId, PersonId, TalentId};

use super::{
    ListedStatus, TalentCard, View,
    query::{self, CardRow},
};
use crate::{
    Actor, App, Result,
    media::{self, Photo},
};

/// The talents of each of these people, in the order they chose.
pub(crate) async fn talents_of(
    app: &App,
    people: &[PersonId],
) -> Result<HashMap<PersonId, Vec<TalentId>>> {
    let mut talents: HashMap<PersonId, Vec<TalentId>> = HashMap::new();
    if people.is_empty() {
        return Ok(talents);
    }
    for row in query::talents(app, people.iter().map(|person| person.0).collect()).await? {
        talents.entry(PersonId(row.person_id)).or_default().push(TalentId(row.talent_id));
    }
    Ok(talents)
}

/// The cards of those of these people whom the reader may find, in no order.
pub(crate) async fn cards_of(
    app: &App,
    actor: &Actor,
    people: &[PersonId],
) -> Result<Vec<TalentCard>> {
    let view = View::of(app, actor);
    let people: Vec<i64> = people.iter().map(|person| person.0).collect();
    of_rows(app, view.today, query::cards(app, &view, &people).await?).await
}

pub(super) async fn of_rows(
    app: &App,
    today: NaiveDate,
    rows: Vec<CardRow>,
) -> Result<Vec<TalentCard>> {
    let people: Vec<PersonId> = rows.iter().map(|row| PersonId(row.person_id)).collect();
    let mut talents = talents_of(app, &people).await?;
    let mut photos = media::of_people(app, &people).await?;
    let card = |row: CardRow| {
        let person = PersonId(row.person_id);
        card(row, today, talents.remove(&person).unwrap_or_default(), photos.remove(&person))
    };
    Ok(rows.into_iter().map(card).collect())
}

fn card(
    row: CardRow,
    today: NaiveDate,
    talents: Vec<TalentId>,
    photo: Option<Photo>,
) -> TalentCard {
    TalentCard {
        person: PersonId(row.person_id),
        code: row.code,
        first_name: row.first_name,
        last_name: row.last_name,
        gender: row.gender,
        age: today.years_since(row.birth_date),
        country: row.residence_country_id.map(CountryId),
        city: row.residence_city_id.map(CityId),
        city_name: row.residence_city_name,
        talents,
        photo,
        availability: row.availability,
        registered_at: row.registered_at,
        status: if row.suspended_at.is_some() {
            ListedStatus::Suspended
        } else {
            ListedStatus::Active
        },
    }
}
