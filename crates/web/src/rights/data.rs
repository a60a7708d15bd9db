//! One's own data: whether the page is shown, what was agreed to, who read it, a copy of everything, and the way out.

use std::sync::Arc;

use app::{
    Role,
    people::{AskedBy, Purpose},
    rights::{self, Agreement, Overview, Reader},
};
use axum::{
    extract::State,
    http::{StatusCode, Uri},
};
use kernel::{Message, Page as Rows, PageRequest, msg};
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::{Visit, visit::query},
    present::{self, Answer, Frame},
};

/// Readings on one page.
const READINGS: u64 = 20;

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct OwnDataPage {
    /// Why something was not done, when a button of the page was refused.
    pub refused: Option<String>,
    /// Whether there is a profile to pause.
    pub has_profile: bool,
    /// Since when the profile is paused, RFC 3339.
    pub paused_at: Option<String>,
    /// When the grace of a deletion ends, RFC 3339.
    pub erase_at: Option<String>,
    /// Whether the deletion can be taken back here.
    pub may_stay: bool,
    /// What was agreed to.
    pub consents: Vec<ConsentLine>,
    /// Who read the contacts, the last first.
    pub readings: Vec<ReadingLine>,
    /// The page of readings before this one.
    pub previous: Option<String>,
    /// The page of readings after this one.
    pub next: Option<String>,
}

/// A consent.
#[derive(Debug, Serialize)]
pub struct ConsentLine {
    /// The word the form sends.
    pub purpose: &'static str,
    /// What it is about.
    pub label: String,
    /// The sentence that is agreed to.
    pub text: String,
    /// Given or not.
    pub given: bool,
    /// When, RFC 3339.
    pub at: Option<String>,
    /// The version of the text.
    pub version: Option<String>,
    /// Where it was said, in words.
    pub how: Option<String>,
    /// Whether it may be changed here.
    pub can_change: bool,
}

/// A reading.
#[derive(Debug, Serialize)]
pub struct ReadingLine {
    /// When, RFC 3339.
    pub at: String,
    /// Who.
    pub name: Option<String>,
    /// Their role, in words.
    pub role: String,
}

impl Page for OwnDataPage {
    const TEMPLATE: &'static str = "pages/rights/data.html";

    fn samples() -> Vec<Self> {
        let at = || Some("2026-06-01T09:00:00Z".to_owned());
        let consent = |given, can_change, at: Option<String>| ConsentLine {
            purpose: "public",
            label: "Page publique".to_owned(),
            text: "Ma page peut être vue par tout le monde.".to_owned(),
            given,
            version: at.is_some().then(|| "2026-11".to_owned()),
            how: at.is_some().then(|| "à l’inscription".to_owned()),
            at,
            can_change,
        };
        let reading = |name: Option<&str>| ReadingLine {
            at: "2026-06-01T09:00:00Z".to_owned(),
            name: name.map(str::to_owned),
            role: "Recrutement".to_owned(),
        };
        let page = |has_profile| Self {
            refused: None,
            has_profile,
            paused_at: None,
            erase_at: None,
            may_stay: false,
            consents: Vec::new(),
            readings: Vec::new(),
            previous: None,
            next: None,
        };
        let whole = Self {
            refused: Some("Cet accord est nécessaire.".to_owned()),
            paused_at: at(),
            consents: vec![
                consent(true, true, at()),
                consent(false, true, None),
                consent(true, false, at()),
            ],
            readings: vec![reading(Some("Nadia B.")), reading(None)],
            previous: Some("/account/data".to_owned()),
            next: Some("/account/data?page=3".to_owned()),
            ..page(true)
        };
        let leaving = |may_stay| Self { erase_at: at(), may_stay, ..page(true) };
        vec![page(false), page(true), whole, leaving(true), leaving(false)]
    }
}

/// `GET /account/data?page=`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let number = query(&uri, "page").and_then(|text| text.parse().ok()).unwrap_or(1);
    draw(&web, &visit, number, None).await
}

/// The page again, with the reason why a button of it did nothing.
pub(super) async fn refused(web: &Web, visit: &Visit, why: &Message) -> Answer {
    draw(web, visit, 1, Some(web.say(visit.locale, why))).await
}

async fn draw(web: &Web, visit: &Visit, number: u64, refused: Option<String>) -> Answer {
    let number = number.clamp(1, 500);
    let own = rights::overview(&web.app, &visit.actor).await?;
    let person = visit.actor.member()?.person;
    let asked = PageRequest::numbered(number, READINGS);
    let readings = rights::readers_of(&web.app, &visit.actor, person, asked).await?;
    let mut frame = Frame::titled(msg!("rights-data-title")).noindex();
    if refused.is_some() {
        frame = frame.status(StatusCode::CONFLICT);
    }
    present::page(web, visit, &frame, &page(web, visit, own, (readings, number), refused))
}

fn page(
    web: &Web,
    visit: &Visit,
    own: Overview,
    (readings, number): (Rows<Reader>, u64),
    refused: Option<String>,
) -> OwnDataPage {
    let at = |number: u64| format!("{}?page={number}#readings", routes::OWN_DATA.pattern);
    let absence = own.absence.as_ref();
    let leaving = absence.and_then(|absence| absence.leaving);
    OwnDataPage {
        refused,
        has_profile: own.has_profile,
        paused_at: absence.and_then(|absence| absence.paused_at).map(|at| at.to_rfc3339()),
        erase_at: leaving.map(|leaving| leaving.erase_at.to_rfc3339()),
        may_stay: leaving.is_some_and(|leaving| leaving.asked_by == AskedBy::Owner),
        consents: own.agreements.into_iter().map(|one| consent(web, visit, one)).collect(),
        previous: (number > 1).then(|| at(number.saturating_sub(1))),
        next: readings.more.then(|| at(number.saturating_add(1))),
        readings: readings.rows.into_iter().map(|one| reading(web, visit, one)).collect(),
    }
}

fn consent(web: &Web, visit: &Visit, one: Agreement) -> ConsentLine {
    let how = one.how.map(|how| match how.as_str() {
        "registration" => msg!("rights-data-at-registration"),
        "profile" => msg!("rights-data-in-profile"),
        _ => msg!("rights-data-here"),
    });
    ConsentLine {
        purpose: one.purpose.key(),
        label: web.say(visit.locale, &label(one.purpose)),
        text: web.words().text(visit.locale, one.purpose.text_key(), &[]),
        given: one.given,
        at: one.at.map(|at| at.to_rfc3339()),
        version: one.version,
        how: how.map(|how| web.say(visit.locale, &how)),
        can_change: one.can_change,
    }
}

const fn label(purpose: Purpose) -> Message {
    match purpose {
        Purpose::Processing => msg!("admin-consent-processing"),
        Purpose::Terms => msg!("admin-consent-terms"),
        Purpose::Public => msg!("admin-consent-public"),
        Purpose::Messages => msg!("admin-consent-messages"),
        Purpose::Guardian => msg!("admin-consent-guardian"),
    }
}

fn reading(web: &Web, visit: &Visit, one: Reader) -> ReadingLine {
    let role = match one.role {
        Some(Role::Recruiter) => msg!("admin-role-recruteur"),
        Some(Role::Attendance) => msg!("admin-role-presence"),
        Some(Role::Admin) => msg!("admin-role-admin"),
        Some(Role::Talent) => msg!("admin-role-user"),
        None => msg!("admin-journal-system"),
    };
    ReadingLine { at: one.at.to_rfc3339(), name: one.name, role: web.say(visit.locale, &role) }
}
