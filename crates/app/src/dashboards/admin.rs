//! The administrator's first page.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use kernel::{CityId, CountryId, PageRequest, TalentId, local};
use queue::Counts;

use super::query;
use crate::{
    Actor, App, Permission, Result, mail,
    search::{self, DirectoryFilter, TalentCard},
};

/// How many weeks the chart shows.
const WEEKS: usize = 12;
/// How many talents and cities are ranked.
const RANKED: u64 = 10;
/// How many of the latest talents are shown.
const LATEST: u64 = 8;

/// How old figures may be: several administrators who look at once count once.
const LIFE: TimeDelta = TimeDelta::seconds(10);

/// The administrators' first page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdminHome {
    /// The figures, at most ten seconds old.
    pub figures: Arc<AdminFigures>,
    /// Whether mail leaves this machine; otherwise it stays in the outbox folder.
    pub mail_leaves: bool,
    /// Who joined last, newest first.
    pub latest: Vec<TalentCard>,
}

/// The installation in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdminFigures {
    /// People with a talent profile.
    pub talents: u64,
    /// Of them, who joined in the last 7 days.
    pub new_in_7_days: u64,
    /// Of them, who joined in the last 30 days.
    pub new_in_30_days: u64,
    /// Of them, who have a photo.
    pub with_photo: u64,
    /// Of them, who have a CV.
    pub with_cv: u64,
    /// Of them, whose account is suspended.
    pub suspended: u64,
    /// Registrations of the last 12 ISO weeks, oldest first, the present one last.
    pub weeks: Vec<Week>,
    /// The ten talents that most people have, with how many.
    pub top_talents: Vec<(TalentId, u64)>,
    /// The ten cities where most people live, with how many.
    pub top_cities: Vec<(CityId, u64)>,
    /// The ten countries of origin of most people, with how many.
    pub top_countries: Vec<(CountryId, u64)>,
    /// People by how complete their profile is: below 20 %, 40 %, 60 %, 80 %, and the others.
    pub completeness: [u64; 5],
    /// The mail log by status.
    pub letters: Letters,
    /// The job queue.
    pub jobs: Counts,
    /// Bytes that the database takes on disk.
    pub storage_bytes: i64,
    /// Files that are kept, and their bytes.
    pub files: (u64, i64),
}

/// Registrations of one ISO week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: NaiveDate,
    /// How many people joined.
    pub registrations: u64,
}

/// Letters by status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Letters {
    /// Not sent yet.
    pub queued: u64,
    /// Sent.
    pub sent: u64,
    /// Given up.
    pub failed: u64,
}

/// The numbers of the first page.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn admin_home(app: &App, actor: &Actor) -> Result<AdminHome> {
    actor.require(Permission::Administer)?;
    let memory = &app.parts().memory;
    let figures = memory.admin_figures.get(app.now(), LIFE, async || count(app).await).await?;
    let filter = DirectoryFilter::default();
    let latest = search::find(app, actor, &filter, PageRequest { offset: 0, size: LATEST });
    Ok(AdminHome {
        figures,
        mail_leaves: !mail::stays_here(app).await?,
        latest: latest.await?.rows,
    })
}

async fn count(app: &App) -> Result<AdminFigures> {
    let now = app.now();
    let mondays = mondays(local::day_of(now));
    let starts: Vec<_> = mondays.iter().map(|monday| local::start_of(*monday)).collect();
    let weeks = mondays.into_iter().zip(query::registrations(app, &starts).await?);
    Ok(AdminFigures {
        talents: query::talents(app).await?,
        new_in_7_days: query::joined_since(app, days_before(now, 7)).await?,
        new_in_30_days: query::joined_since(app, days_before(now, 30)).await?,
        with_photo: query::with_photo(app).await?,
        with_cv: query::with_cv(app).await?,
        suspended: query::suspended(app).await?,
        weeks: weeks.map(|(monday, registrations)| Week { monday, registrations }).collect(),
        top_talents: query::top_talents(app, RANKED).await?,
        top_cities: query::top_cities(app, RANKED).await?,
        top_countries: query::top_countries(app, RANKED).await?,
        completeness: query::completeness(app).await?,
        letters: query::letters(app).await?,
        jobs: queue::counts(app.reader()).await?,
        storage_bytes: db::dialect::size_in_bytes(&app.parts().db).await?,
        files: query::files(app).await?,
    })
}

/// The beginning of the day so many days before today, as the list behind the number asks it.
fn days_before(now: DateTime<Utc>, days: i64) -> DateTime<Utc> {
    local::start_of(local::day_of(now - TimeDelta::days(days)))
}

/// The Mondays of the shown weeks, oldest first.
fn mondays(today: NaiveDate) -> Vec<NaiveDate> {
    let weeks = (0..WEEKS).rev().filter_map(|back| u64::try_from(back * 7).ok());
    let monday = today.week(chrono::Weekday::Mon).first_day();
    weeks.filter_map(|days| monday.checked_sub_days(Days::new(days))).collect()
}

impl Week {
    /// The number of the week in its ISO year, 1 to 53.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.monday.iso_week().week()
    }
}
