//! The administrators' first page: the installation in numbers, each of which leads to its list.

use std::sync::Arc;

use app::{
    Reference,
    dashboards::{AdminHome, admin_home},
    search::{DirectoryFilter, Facet, ListedStatus},
};
use axum::extract::State;
use chrono::TimeDelta;
use kernel::{Locale, Message, local, msg};
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
    search::{asked::of_administrators, people::Row},
};

/// Bytes of a mebibyte.
const MEBIBYTE: i64 = 1024 * 1024;

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct AdminHomePage {
    /// The main figures.
    pub cards: Vec<Figure>,
    /// Registrations of each of the last 12 weeks, oldest first.
    pub weeks: Vec<Week>,
    /// The talents that most people have.
    pub top_talents: Vec<Figure>,
    /// The cities where most people live.
    pub top_cities: Vec<Figure>,
    /// The countries of origin of most people.
    pub top_countries: Vec<Figure>,
    /// How many profiles are how complete, the least first.
    pub completeness: Vec<Week>,
    /// The mail log.
    pub mail: Mail,
    /// The job queue.
    pub jobs: Jobs,
    /// What the database takes on disk, in words.
    pub storage: String,
    /// How many files of people are kept.
    pub files: u64,
    /// What they take, in words.
    pub file_storage: String,
    /// What is to be done after the installation.
    pub checklist: Vec<Task>,
    /// Whether any of it remains.
    pub setting_up: bool,
    /// Who joined last.
    pub latest: Vec<Row>,
}

/// A number that leads to its list.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// Of what.
    pub label: String,
    /// How many.
    pub value: u64,
    /// The list.
    pub href: String,
}

/// A column of a chart.
#[derive(Debug, Serialize)]
pub struct Week {
    /// What it stands for: a week, or a part of the hundred.
    pub label: String,
    /// How many people.
    pub value: u64,
    /// The list; empty where there is none.
    pub href: String,
}

/// The health of the mail.
#[derive(Debug, Serialize)]
pub struct Mail {
    /// Not sent yet.
    pub queued: u64,
    /// Sent.
    pub sent: u64,
    /// Given up.
    pub failed: u64,
    /// Whether letters leave this machine.
    pub leaves: bool,
}

/// The health of the jobs.
#[derive(Debug, Serialize)]
pub struct Jobs {
    /// Waiting for their time.
    pub waiting: u64,
    /// In the hands of a worker.
    pub running: u64,
    /// Given up.
    pub failed: u64,
}

/// Something to do once.
#[derive(Debug, Serialize)]
pub struct Task {
    /// What.
    pub label: String,
    /// Whether it is done.
    pub done: bool,
    /// Where, when a page helps.
    pub href: Option<&'static str>,
}

/// `GET /admin` and `GET /admin/dashboard`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let home = admin_home(&web.app, &visit.actor).await?;
    let page = AdminHomePage::of(&web, visit.locale, &home);
    present::page(&web, &visit, &Frame::titled(msg!("admin-home-title")).noindex(), &page)
}

impl AdminHomePage {
    fn of(web: &Web, locale: Locale, home: &AdminHome) -> Self {
        let reference = web.app.reference();
        let week = |week: &app::dashboards::Week| Week {
            label: web.say(locale, &msg!("admin-home-week", number = i64::from(week.number()))),
            value: week.registrations,
            href: of_administrators(&DirectoryFilter {
                registered_from: Some(week.monday),
                registered_to: Some(week.monday + TimeDelta::days(6)),
                ..DirectoryFilter::default()
            }),
        };
        let checklist = checklist(web, locale, home);
        let latest = home.latest.iter().map(|card| Row::of(web, locale, card, true));
        Self {
            cards: cards(web, locale, home),
            weeks: home.figures.weeks.iter().map(week).collect(),
            top_talents: top_talents(&reference, locale, home),
            top_cities: top_cities(&reference, locale, home),
            top_countries: top_countries(&reference, locale, home),
            completeness: completeness(web, locale, home),
            mail: Mail {
                queued: home.figures.letters.queued,
                sent: home.figures.letters.sent,
                failed: home.figures.letters.failed,
                leaves: home.mail_leaves,
            },
            jobs: Jobs {
                waiting: home.figures.jobs.waiting,
                running: home.figures.jobs.running,
                failed: home.figures.jobs.dead,
            },
            storage: web.say(locale, &storage(home.figures.storage_bytes)),
            files: home.figures.files.0,
            file_storage: web.say(locale, &storage(home.figures.files.1)),
            setting_up: checklist.iter().any(|task| !task.done),
            checklist,
            latest: latest.collect(),
        }
    }
}

fn cards(web: &Web, locale: Locale, home: &AdminHome) -> Vec<Figure> {
    let since = |days| Some(local::day_of(web.app.now() - TimeDelta::days(days)));
    let (all, reference) = (DirectoryFilter::default, web.app.reference());
    let cards = [
        (msg!("admin-home-talents"), home.figures.talents, all()),
        (
            msg!("admin-home-new-7"),
            home.figures.new_in_7_days,
            DirectoryFilter { registered_from: since(7), ..all() },
        ),
        (
            msg!("admin-home-new-30"),
            home.figures.new_in_30_days,
            DirectoryFilter { registered_from: since(30), ..all() },
        ),
        (
            msg!("admin-home-photo"),
            home.figures.with_photo,
            all().with(&reference, Facet::Photo, "1"),
        ),
        (
            msg!("admin-home-suspended"),
            home.figures.suspended,
            all().with(&reference, Facet::Status, ListedStatus::Suspended.key()),
        ),
        (msg!("admin-home-cv"), home.figures.with_cv, all().with(&reference, Facet::Cv, "1")),
    ];
    let figure = |(label, value, filter): (Message, u64, DirectoryFilter)| Figure {
        label: web.say(locale, &label),
        href: of_administrators(&filter),
        value,
    };
    cards.into_iter().map(figure).collect()
}

fn top_talents(reference: &Reference, locale: Locale, home: &AdminHome) -> Vec<Figure> {
    let figure = |(id, value): &(kernel::TalentId, u64)| {
        let talent = reference.taxonomy.talent(*id)?;
        let filter = DirectoryFilter::of_talent(*id);
        let label = format!("{} {}", talent.emoji, talent.names.get(locale)).trim().to_owned();
        Some(Figure { label, value: *value, href: of_administrators(&filter) })
    };
    home.figures.top_talents.iter().filter_map(figure).collect()
}

fn top_cities(reference: &Reference, locale: Locale, home: &AdminHome) -> Vec<Figure> {
    let figure = |(id, value): &(kernel::CityId, u64)| {
        let city = reference.places.city(*id)?;
        let filter = DirectoryFilter::of_city(*id);
        let label = city.names.get(locale).to_owned();
        Some(Figure { label, value: *value, href: of_administrators(&filter) })
    };
    home.figures.top_cities.iter().filter_map(figure).collect()
}

fn top_countries(reference: &Reference, locale: Locale, home: &AdminHome) -> Vec<Figure> {
    let figure = |(id, value): &(kernel::CountryId, u64)| {
        let country = reference.places.country(*id)?;
        let filter = DirectoryFilter::of_origin(*id);
        let label = format!("{} {}", country.flag, country.names.get(locale)).trim().to_owned();
        Some(Figure { label, value: *value, href: of_administrators(&filter) })
    };
    home.figures.top_countries.iter().filter_map(figure).collect()
}

/// The parts of the hundred, as the chart names them.
const FIFTHS: [(i64, i64); 5] = [(0, 19), (20, 39), (40, 59), (60, 79), (80, 100)];

fn completeness(web: &Web, locale: Locale, home: &AdminHome) -> Vec<Week> {
    // The directory asks for at least so much: only the last part of the hundred is a list of it.
    let list = |from| {
        let score_min = u32::try_from(from).ok();
        of_administrators(&DirectoryFilter { score_min, ..DirectoryFilter::default() })
    };
    let column = |((from, to), value): ((i64, i64), &u64)| Week {
        label: web.say(locale, &msg!("admin-home-fifth", from = from, to = to)),
        value: *value,
        href: if to == 100 { list(from) } else { String::new() },
    };
    FIFTHS.into_iter().zip(&home.figures.completeness).map(column).collect()
}

fn storage(bytes: i64) -> Message {
    match bytes / MEBIBYTE {
        0 => msg!("admin-home-storage-small"),
        mebibytes @ 1..1024 => msg!("admin-home-storage-mb", size = mebibytes),
        mebibytes => msg!("admin-home-storage-gb", size = mebibytes / 1024),
    }
}

fn checklist(web: &Web, locale: Locale, home: &AdminHome) -> Vec<Task> {
    let tasks = [
        (msg!("admin-home-task-address"), web.app.config().base_url.starts_with("https:"), None),
        (msg!("admin-home-task-mail"), home.mail_leaves, Some(routes::SETTINGS_MAIL.pattern)),
        (msg!("admin-home-task-first"), home.figures.talents > 0, Some(routes::POSTER.pattern)),
    ];
    tasks
        .into_iter()
        .map(|(label, done, href)| Task { label: web.say(locale, &label), done, href })
        .collect()
}

impl Page for AdminHomePage {
    const TEMPLATE: &'static str = "pages/admin/home.html";

    fn samples() -> Vec<Self> {
        let figure =
            |value| Figure { label: "Serveuse".to_owned(), value, href: "/admin/users".to_owned() };
        let task = |done, href| Task { label: "Envoi des e-mails".to_owned(), done, href };
        let weeks = |value: u64| {
            let week = |n: u64| Week {
                label: format!("S{n}"),
                value: value * n,
                href: if n.is_multiple_of(2) { "/admin/users".to_owned() } else { String::new() },
            };
            (12..24).map(week).collect()
        };
        vec![
            Self {
                cards: vec![figure(0)],
                weeks: weeks(0),
                top_talents: Vec::new(),
                top_cities: Vec::new(),
                top_countries: Vec::new(),
                completeness: weeks(0),
                files: 0,
                file_storage: "1 Mo".to_owned(),
                mail: Mail { queued: 0, sent: 0, failed: 0, leaves: false },
                jobs: Jobs { waiting: 0, running: 0, failed: 0 },
                storage: "1 Mo".to_owned(),
                setting_up: true,
                checklist: vec![
                    task(false, Some("/admin/settings/email")),
                    task(true, None),
                    task(false, None),
                ],
                latest: Vec::new(),
            },
            Self {
                cards: vec![figure(12_345), figure(1)],
                weeks: weeks(7),
                top_talents: vec![figure(9), figure(1)],
                top_cities: vec![figure(9)],
                top_countries: vec![figure(9)],
                completeness: weeks(3),
                files: 7,
                file_storage: "12 Mo".to_owned(),
                mail: Mail { queued: 1, sent: 1_200, failed: 3, leaves: true },
                jobs: Jobs { waiting: 4, running: 1, failed: 2 },
                storage: "12 Mo".to_owned(),
                setting_up: false,
                checklist: vec![task(true, None)],
                latest: vec![Row::sample(true), Row::sample(false)],
            },
        ]
    }
}
