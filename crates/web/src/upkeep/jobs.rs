//! What works in the background: what waits, runs, was given up, and what comes next.

use std::sync::Arc;

use app::{
    schedule,
    upkeep::{self, JobState, JobsView},
};
use axum::{extract::State, http::Uri};
use chrono::TimeDelta;
use kernel::{Locale, Message, msg};
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::{Visit, visit},
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct JobsPage {
    /// How many are in each state.
    pub states: Vec<Figure>,
    /// The word of the state that is shown.
    pub shown: &'static str,
    /// The jobs in that state, the newest first.
    pub jobs: Vec<Job>,
    /// The newest ones, when older ones are shown.
    pub newest: Option<String>,
    /// Older ones, when there are any.
    pub older: Option<String>,
    /// How many of each kind.
    pub loads: Vec<Load>,
    /// The recurring ones.
    pub coming: Vec<Coming>,
}

/// A state with its number.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// The word of the state.
    pub state: &'static str,
    /// How many.
    pub value: u64,
    /// Where they are.
    pub href: String,
}

/// One job.
#[derive(Debug, Serialize)]
pub struct Job {
    /// Its number.
    pub id: i64,
    /// What it does.
    pub label: String,
    /// Its name in the log of the server.
    pub name: String,
    /// How often it was tried.
    pub tries: i32,
    /// When it is tried next, or was last due.
    pub at: String,
    /// Since when it is there.
    pub since: String,
    /// Why the last try failed, or nothing.
    pub why: String,
    /// Whether it may be removed.
    pub removable: bool,
}

/// How many jobs of a kind.
#[derive(Debug, Serialize)]
pub struct Load {
    /// What they do.
    pub label: String,
    /// Waiting.
    pub waiting: u64,
    /// Running.
    pub running: u64,
    /// Given up.
    pub dead: u64,
}

/// A recurring job.
#[derive(Debug, Serialize)]
pub struct Coming {
    /// The name of its slot.
    pub slot: &'static str,
    /// What it does.
    pub label: String,
    /// How often it runs.
    pub every: String,
    /// When it runs next, if that is known.
    pub next: Option<String>,
}

/// `GET /admin/jobs`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let asked = visit::query(&uri, "state").and_then(|word| JobState::parse(&word));
    let state = asked.unwrap_or(JobState::Dead);
    let before = visit::query(&uri, "before").and_then(|id| id.parse().ok());
    let recurring = schedule::all();
    let view = upkeep::jobs(&web.app, &visit.actor, &recurring, (state, before)).await?;
    let page = JobsPage::of(&web, visit.locale, &view, (state, before));
    present::page(&web, &visit, &Frame::titled(msg!("upkeep-jobs-title")).noindex(), &page)
}

fn at(state: JobState, before: Option<i64>) -> String {
    let before = before.map(|id| format!("&before={id}")).unwrap_or_default();
    format!("{}?state={}{before}", routes::JOBS.pattern, state.key())
}

/// What a job does, in words; a job of a later release stays a name.
fn label(web: &Web, locale: Locale, name: &str) -> String {
    let key = format!("upkeep-job-{}", name.replace('.', "_"));
    if web.words().has(locale, &key) {
        web.words().text(locale, &key, &[])
    } else {
        name.to_owned()
    }
}

fn every(span: TimeDelta) -> Message {
    match span.num_minutes() {
        minutes @ ..60 => msg!("upkeep-jobs-minutes", count = minutes),
        minutes @ 60..1440 => msg!("upkeep-jobs-hours", count = minutes / 60),
        minutes => msg!("upkeep-jobs-days", count = minutes / 1440),
    }
}

impl JobsPage {
    fn of(
        web: &Web,
        locale: Locale,
        view: &JobsView,
        (state, before): (JobState, Option<i64>),
    ) -> Self {
        let name = |name: &str| label(web, locale, name);
        let removable = |job: &str| {
            let again = view.coming.iter().any(|coming| coming.job == job);
            state == JobState::Dead || (state == JobState::Waiting && again)
        };
        let job = |line: &upkeep::JobLine| Job {
            id: line.id,
            label: name(&line.name),
            tries: line.tries,
            at: line.run_at.to_rfc3339(),
            since: line.created_at.to_rfc3339(),
            why: line.error.clone().unwrap_or_default(),
            removable: removable(&line.name),
            name: line.name.clone(),
        };
        let load = |load: &upkeep::JobLoad| Load {
            label: name(&load.name),
            waiting: load.counts.waiting,
            running: load.counts.running,
            dead: load.counts.dead,
        };
        let coming = |one: &upkeep::Coming| Coming {
            slot: one.slot,
            label: name(one.job),
            every: web.say(locale, &every(one.every)),
            next: one.next.map(|at| at.to_rfc3339()),
        };
        let counts = &view.counts;
        let figure =
            |state, value| Figure { state: JobState::key(state), value, href: at(state, None) };
        Self {
            states: vec![
                figure(JobState::Dead, counts.dead),
                figure(JobState::Waiting, counts.waiting),
                figure(JobState::Running, counts.running),
            ],
            shown: state.key(),
            jobs: view.lines.iter().map(job).collect(),
            newest: before.map(|_| at(state, None)),
            older: view.older.map(|id| at(state, Some(id))),
            loads: view.loads.iter().map(load).collect(),
            coming: view.coming.iter().map(coming).collect(),
        }
    }
}

impl Page for JobsPage {
    const TEMPLATE: &'static str = "pages/upkeep/jobs.html";

    fn samples() -> Vec<Self> {
        let when = || "2026-06-01T09:00:00Z".to_owned();
        let figure = |state, value| Figure { state, value, href: "/admin/jobs".to_owned() };
        let job = |why: &str| Job {
            id: 7,
            label: "Envoyer un e-mail".to_owned(),
            name: "mail.send".to_owned(),
            tries: 3,
            at: when(),
            since: when(),
            why: why.to_owned(),
            removable: !why.is_empty(),
        };
        let load =
            Load { label: "Envoyer un e-mail".to_owned(), waiting: 1, running: 0, dead: 1_234 };
        let coming = |next| Coming {
            slot: "sweep",
            label: "Ranger les fichiers".to_owned(),
            every: "toutes les 5 minutes".to_owned(),
            next,
        };
        let page = |shown, jobs| Self {
            states: vec![figure("dead", 2), figure("waiting", 1), figure("running", 0)],
            shown,
            jobs,
            newest: None,
            older: None,
            loads: Vec::new(),
            coming: vec![coming(None), coming(Some(when()))],
        };
        let older = Some("/admin/jobs?state=dead&before=7".to_owned());
        let newest = Some("/admin/jobs?state=dead".to_owned());
        vec![
            Self { older, newest, loads: vec![load], ..page("dead", vec![job("550 …")]) },
            page("dead", Vec::new()),
            page("waiting", vec![job("")]),
            page("running", vec![job("")]),
        ]
    }
}
