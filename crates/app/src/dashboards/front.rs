//! The front page in numbers and faces: what anybody may see.

use std::sync::Arc;

use chrono::TimeDelta;
use kernel::{CityId, CountryId, PersonId, TalentId};

use super::query;
use crate::{App, Result, media, media::Photo, people::Person, search};

/// How old the figures of the front page may be.
const LIFE: TimeDelta = TimeDelta::seconds(60);
/// Faces on the front page.
const FACES: u64 = 8;

/// What the front page shows of this installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontPage {
    /// People with an active profile.
    pub talents: u64,
    /// Countries they live in.
    pub countries: u64,
    /// Trades they have.
    pub trades: u64,
    /// The newest public people with a photo.
    pub faces: Vec<FrontFace>,
}

/// One face of the front page: only what the public page shows too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontFace {
    /// First name and initial.
    pub name: String,
    /// The main trade.
    pub talent: Option<TalentId>,
    /// The listed city.
    pub city: Option<CityId>,
    /// The country of residence.
    pub country: Option<CountryId>,
    /// The photo.
    pub photo: Photo,
}

/// The figures and faces of the front page, at most a minute old.
///
/// # Errors
/// When the database fails.
pub async fn front_page(app: &App) -> Result<Arc<FrontPage>> {
    app.parts().memory.front.get(app.now(), LIFE, async || read(app).await).await
}

async fn read(app: &App) -> Result<FrontPage> {
    let rows = query::newest_public(app, FACES).await?;
    let people: Vec<PersonId> = rows.iter().map(|row| PersonId(row.id)).collect();
    let mut talents = search::talents_of(app, &people).await?;
    let mut photos = media::of_people(app, &people).await?;
    let faces = rows.into_iter().filter_map(|row| {
        let person = PersonId(row.id);
        Some(FrontFace {
            name: Person::shown_to_all(&row.first_name, &row.last_name),
            talent: talents.remove(&person).and_then(|talents| talents.first().copied()),
            city: row.residence_city_id.map(CityId),
            country: row.residence_country_id.map(CountryId),
            photo: photos.remove(&person)?,
        })
    });
    let faces = faces.collect();
    Ok(FrontPage {
        talents: query::talents(app).await?,
        countries: query::countries(app).await?,
        trades: query::trades(app).await?,
        faces,
    })
}
