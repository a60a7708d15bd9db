//! The administrators' first page: the installation in numbers, each of which leads to its list.

use std::sync::Arc;

use app::{
    Reference,
    dashboards::{AdminHome, admin_home},
    search::{DirectoryFilter, ListedStatus},
};
use axum::extract::State;
use chrono::TimeDelta;
use kernel::{Locale, Message, msg};
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
    /// The mail log.
    pub mail: Mail,
    /// The job queue.
    pub jobs: Jobs,
    /// What the database takes on disk, in words.
    pub storage: String,
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

/// A week of the chart.
#[derive(Debug, Serialize)]
pub struct Week {
    /// Its number in words.
    pub label: String,
    /// How many joined.
    pub value: u64,
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
    /// Waiting for their time, or in the hands of a worker.
    pub waiting: u64,
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
        };
        let checklist = checklist(web, locale, home);
        let latest = home.latest.iter().map(|card| Row::of(web, locale, card, true));
        Self {
            cards: cards(web, locale, home),
            weeks: home.weeks.iter().map(week).collect(),
            top_talents: top_talents(&reference, locale, home),
            top_cities: top_cities(&reference, locale, home),
            mail: Mail {
                queued: home.letters.queued,
                sent: home.letters.sent,
                failed: home.letters.failed,
                leaves: home.mail_leaves,
            },
            jobs: Jobs { waiting: home.jobs.waiting + home.jobs.running, failed: home.jobs.dead },
            storage: web.say(locale, &storage(home.storage_bytes)),
            setting_up: checklist.iter().any(|task| !task.done),
            checklist,
            latest: latest.collect(),
        }
    }
}

fn cards(web: &Web, locale: Locale, home: &AdminHome) -> Vec<Figure> {
    let since = |days| Some((web.app.now() - TimeDelta::days(days)).date_naive());
    let all = DirectoryFilter::default;
    let cards = [
        (msg!("admin-home-talents"), home.talents, all()),
        (
            msg!("admin-home-new-7"),
            home.new_in_7_days,
            DirectoryFilter { registered_from: since(7), ..all() },
        ),
        (
            msg!("admin-home-new-30"),
            home.new_in_30_days,
            DirectoryFilter { registered_from: since(30), ..all() },
        ),
        (
            msg!("admin-home-photo"),
            home.with_photo,
            DirectoryFilter { has_photo: Some(true), ..all() },
        ),
        (
            msg!("admin-home-suspended"),
            home.suspended,
            DirectoryFilter { status: Some(ListedStatus::Suspended), ..all() },
        ),
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
        let filter = DirectoryFilter { talents: vec![*id], ..DirectoryFilter::default() };
        let label = format!("{} {}", talent.emoji, talent.names.get(locale)).trim().to_owned();
        Some(Figure { label, value: *value, href: of_administrators(&filter) })
    };
    home.top_talents.iter().filter_map(figure).collect()
}

fn top_cities(reference: &Reference, locale: Locale, home: &AdminHome) -> Vec<Figure> {
    let figure = |(id, value): &(kernel::CityId, u64)| {
        let city = reference.places.city(*id)?;
        let filter = DirectoryFilter { city: Some(*id), ..DirectoryFilter::default() };
        let label = city.names.get(locale).to_owned();
        Some(Figure { label, value: *value, href: of_administrators(&filter) })
    };
    home.top_cities.iter().filter_map(figure).collect()
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
        (msg!("admin-home-task-mail"), home.mail_leaves, Some(routes::OUTBOX.pattern)),
        (msg!("admin-home-task-first"), home.talents > 0, Some(routes::POSTER.pattern)),
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
            (12..24_u64).map(|n| Week { label: format!("S{n}"), value: value * n }).collect()
        };
        vec![
            Self {
                cards: vec![figure(0)],
                weeks: weeks(0),
                top_talents: Vec::new(),
                top_cities: Vec::new(),
                mail: Mail { queued: 0, sent: 0, failed: 0, leaves: false },
                jobs: Jobs { waiting: 0, failed: 0 },
                storage: "1 Mo".to_owned(),
                setting_up: true,
                checklist: vec![
                    task(false, Some("/admin/outbox")),
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
                mail: Mail { queued: 1, sent: 1_200, failed: 3, leaves: true },
                jobs: Jobs { waiting: 4, failed: 2 },
                storage: "12 Mo".to_owned(),
                setting_up: false,
                checklist: vec![task(true, None)],
                latest: vec![Row::sample(true), Row::sample(false)],
            },
        ]
    }
}
