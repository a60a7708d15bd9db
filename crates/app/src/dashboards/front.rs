//! The front page in numbers and faces: what anybody may see.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{CityId, CountryId, PersonId, TalentId};
use tokio::sync::Mutex;

use super::query;
use crate::{App, Result, freshness::Moment, media, media::Photo, people::Person, search};

/// How old the figures of the front page may be, and its faces where no other process writes.
const LIFE: TimeDelta = TimeDelta::seconds(60);
/// How old the faces may be where others write, whose writes are not seen here.
const LIFE_BESIDE_OTHERS: TimeDelta = TimeDelta::seconds(1);
/// Faces on the front page.
const FACES: u64 = 8;

/// What the front page shows of this installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontPage {
    /// The numbers.
    pub figures: FrontFigures,
    /// The newest public people with a photo.
    pub faces: Arc<Vec<FrontFace>>,
}

/// The numbers of the front page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrontFigures {
    /// People with an active profile.
    pub talents: u64,
    /// Countries they live in.
    pub countries: u64,
    /// Trades they have.
    pub trades: u64,
}

/// One face of the front page: only what the public page shows too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontFace {
    /// Whose it is.
    pub person: PersonId,
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

/// The faces as they were last read; they stand while nobody of them changed anything.
#[derive(Debug, Default)]
pub struct Faces(Mutex<Option<Read>>);

#[derive(Debug)]
struct Read {
    at: DateTime<Utc>,
    moment: Moment,
    faces: Arc<Vec<FrontFace>>,
}

impl Read {
    fn stands(&self, app: &App) -> bool {
        let life = if app.writes_alone() { LIFE } else { LIFE_BESIDE_OTHERS };
        let same = |face: &FrontFace| app.freshness().is_current(face.person, self.moment);
        (TimeDelta::zero()..life).contains(&(app.now() - self.at)) && self.faces.iter().all(same)
    }
}

/// The front page: figures at most a minute old, and nobody who has hidden since (a second, where another process
/// wrote that).
///
/// # Errors
/// When the database fails.
pub async fn front_page(app: &App) -> Result<FrontPage> {
    let memory = &app.parts().memory;
    let figures = memory.figures.get(app.now(), LIFE, async || count(app).await).await?;
    Ok(FrontPage { figures: *figures, faces: faces(app).await? })
}

/// The one who finds them old reads them again while the others wait.
async fn faces(app: &App) -> Result<Arc<Vec<FrontFace>>> {
    let mut kept = app.parts().memory.faces.0.lock().await;
    if let Some(read) = kept.as_ref().filter(|read| read.stands(app)) {
        return Ok(Arc::clone(&read.faces));
    }
    let (at, moment) = (app.now(), app.freshness().now());
    let faces = Arc::new(read(app).await?);
    *kept = Some(Read { at, moment, faces: Arc::clone(&faces) });
    Ok(faces)
}

async fn count(app: &App) -> Result<FrontFigures> {
    Ok(FrontFigures {
        talents: query::talents(app).await?,
        countries: query::countries(app).await?,
        trades: query::trades(app).await?,
    })
}

async fn read(app: &App) -> Result<Vec<FrontFace>> {
    let rows = query::newest_public(app, FACES).await?;
    let people: Vec<PersonId> = rows.iter().map(|row| PersonId(row.id)).collect();
    let mut talents = search::talents_of(app, &people).await?;
    let mut photos = media::of_people(app, &people).await?;
    let faces = rows.into_iter().filter_map(|row| {
        let person = PersonId(row.id);
        Some(FrontFace {
            person,
            name: Person::shown_to_all(&row.first_name, &row.last_name),
            talent: talents.remove(&person).and_then(|talents| talents.first().copied()),
            city: row.residence_city_id.map(CityId),
            country: row.residence_country_id.map(CountryId),
            photo: photos.remove(&person)?,
        })
    });
    Ok(faces.collect())
}
