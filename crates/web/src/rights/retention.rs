//! How long things are kept, and what the nightly job removed.

use std::sync::Arc;

use app::{
    answers::Answers,
    rights::{self, RetentionView},
};
use axum::extract::State;
use kernel::{Message, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct RetentionPage {
    /// The periods, in days.
    pub form: FormState,
    /// Each period: its field, label, explanation, fewest and most days.
    pub periods: Vec<Period>,
    /// What the last runs removed, newest first; runs that removed nothing say so.
    pub runs: Vec<Run>,
    /// Who will be erased, soonest first.
    pub going: Vec<Going>,
    /// How many people were erased so far.
    pub erased: u64,
}

/// One period.
#[derive(Debug, Serialize)]
pub struct Period {
    /// The field.
    pub name: &'static str,
    /// What is kept.
    pub label: String,
    /// What it is for.
    pub hint: String,
    /// Fewest days.
    pub least: i64,
    /// Most days.
    pub most: i64,
}

/// A line of the report.
#[derive(Debug, Serialize)]
pub struct Run {
    /// When, RFC 3339.
    pub at: String,
    /// What was looked at.
    pub what: String,
    /// How much went.
    pub removed: i64,
}

/// Somebody who will be erased.
#[derive(Debug, Serialize)]
pub struct Going {
    /// Who.
    pub name: String,
    /// Where the deletion is taken back.
    pub href: String,
    /// When, RFC 3339.
    pub at: String,
}

impl Page for RetentionPage {
    const TEMPLATE: &'static str = "pages/rights/retention.html";

    fn samples() -> Vec<Self> {
        let at = || "2026-06-01T09:00:00Z".to_owned();
        let form = FormState::new(routes::ADMIN_RETENTION.pattern);
        let wrong = Violations::one("letters", msg!("words-required"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let period = || Period {
            name: "letters",
            label: "Journal des e-mails".to_owned(),
            hint: "Objet et copie de chaque message.".to_owned(),
            least: 7,
            most: 3650,
        };
        let page = |form| Self {
            form,
            periods: vec![period()],
            runs: Vec::new(),
            going: Vec::new(),
            erased: 0,
        };
        let run = Run { at: at(), what: "Journal des e-mails".to_owned(), removed: 12 };
        let name = "Amina Benali".to_owned();
        let going = Going { name, href: "/admin/users/1/delete".to_owned(), at: at() };
        vec![page(form), Self { runs: vec![run], going: vec![going], erased: 2, ..page(refused) }]
    }
}

/// `GET /admin/settings/retention`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let view = rights::retention(&web.app, &visit.actor).await?;
    let mut form = FormState::new(routes::ADMIN_RETENTION.pattern);
    for (name, days, _, _) in view.periods.periods() {
        form.values.insert(name.to_owned(), days.to_string());
    }
    present::page(&web, &visit, &frame(), &page(&web, &visit, form, view))
}

/// `POST /admin/settings/retention`.
pub async fn save(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let answers = Answers::from_iter(fields.pairs());
    let Err(error) = rights::save_retention(&web.app, &visit.actor, &answers).await else {
        return Ok(Flash::RetentionSaved.at(&web, routes::ADMIN_RETENTION.pattern));
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, fields.into_form(routes::ADMIN_RETENTION.pattern));
    let view = rights::retention(&web.app, &visit.actor).await?;
    present::page(&web, &visit, &frame().refused(&refusal), &page(&web, &visit, form, view))
}

fn page(web: &Web, visit: &Visit, form: FormState, view: RetentionView) -> RetentionPage {
    let say = |message: &Message| web.say(visit.locale, message);
    let period = |(name, _, least, most): (&'static str, i64, i64, i64)| Period {
        name,
        label: say(&label(name)),
        hint: say(&hint(name)),
        least,
        most,
    };
    let going = |one: rights::Going| Going {
        href: routes::ADMIN_DELETE.path(&[("id", &one.person.to_string())]).unwrap_or_default(),
        name: one.name,
        at: one.erase_at.to_rfc3339(),
    };
    let run = |run: rights::RetentionRun| Run {
        at: run.at.to_rfc3339(),
        what: say(&label(&run.what)),
        removed: run.removed,
    };
    RetentionPage {
        form,
        periods: view.periods.periods().into_iter().map(period).collect(),
        runs: view.runs.into_iter().map(run).collect(),
        going: view.going.into_iter().map(going).collect(),
        erased: view.erased,
    }
}

fn label(name: &str) -> Message {
    match name {
        "activity" => msg!("rights-retention-activity"),
        "security" => msg!("rights-retention-security"),
        "addresses" => msg!("rights-retention-addresses"),
        "letters" => msg!("rights-retention-letters"),
        _ => msg!("rights-retention-deleted"),
    }
}

fn hint(name: &str) -> Message {
    match name {
        "activity" => msg!("rights-retention-activity-hint"),
        "security" => msg!("rights-retention-security-hint"),
        "addresses" => msg!("rights-retention-addresses-hint"),
        "letters" => msg!("rights-retention-letters-hint"),
        _ => msg!("rights-retention-deleted-hint"),
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("rights-retention-title")).noindex()
}
