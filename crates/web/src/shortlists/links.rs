//! The links of a shortlist: a new one, shown once, and those there are, with what became of them.

use std::sync::Arc;

use app::shortlists::{
    self,
    links::{self, DEFAULT_HOURS, Field, HOURS, LinkLine, LinkState, MadeLink, NewLink},
};
use axum::extract::{Path, State};
use kernel::{Locale, Message, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{at, number_in};
use crate::{
    Web,
    choices::Choice,
    hall::{
        Visit, confirm,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The form name of the fields.
const FIELDS: &str = "fields[]";

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct LinksPage {
    /// The name of the list.
    pub name: String,
    /// The list.
    pub back: String,
    /// Where the password is given again before a link to so many people is made.
    pub confirm: Option<String>,
    /// The form of a new link.
    pub form: FormState,
    /// What a link may show.
    pub fields: Vec<Choice>,
    /// How long it may work.
    pub hours: Vec<Choice>,
    /// The link that was just made, this once.
    pub made: Option<Made>,
    /// The links there are, the newest first.
    pub links: Vec<Line>,
}

/// A link that was just made.
#[derive(Debug, Serialize)]
pub struct Made {
    /// Its address.
    pub url: String,
    /// The same as a QR.
    pub qr: String,
    /// Where it is sent with WhatsApp.
    pub whatsapp: String,
}

/// A link.
#[derive(Debug, Serialize)]
pub struct Line {
    /// For whom it is.
    pub label: String,
    /// Whether it works, in words.
    pub state: String,
    /// The tone of that.
    pub tone: &'static str,
    /// Whether it works.
    pub open: bool,
    /// What it shows, in words.
    pub fields: Vec<String>,
    /// Whether a code word is asked.
    pub has_code: bool,
    /// How often it was opened.
    pub openings: i32,
    /// How often it may be.
    pub most_openings: Option<i32>,
    /// The last openings.
    pub last: Vec<Opening>,
    /// When it was made, RFC 3339.
    pub created_at: String,
    /// When it ends, RFC 3339.
    pub expires_at: String,
    /// Where it is ended or forgotten.
    pub action: String,
}

/// An opening.
#[derive(Debug, Serialize)]
pub struct Opening {
    /// When, RFC 3339.
    pub at: String,
    /// With what.
    pub device: String,
}

/// `GET /shortlists/{id}/links`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = number_in(&id)?;
    draw(&web, &visit, id, (blank(id), None), &frame()).await
}

/// `POST /shortlists/{id}/links`: the page shows the link; asked again, it does not know it any more.
pub async fn make(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let id = number_in(&id)?;
    let new = NewLink {
        label: fields.one("label").to_owned(),
        fields: fields.all(FIELDS).filter_map(Field::parse).collect(),
        hours: fields.one("hours").to_owned(),
        code: fields.one("code").to_owned(),
        most_openings: fields.one("most_openings").to_owned(),
    };
    let qr = web.say(visit.locale, &msg!("shell-qr-alt"));
    match links::make(&web.app, &visit.actor, id, &new, &qr).await {
        Ok(made) => {
            let made = Some(Made::of(made));
            draw(&web, &visit, id, (blank(id), made), &frame()).await
        }
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let form = fields.into_form(at(&routes::SHORTLIST_LINKS, id));
            let form = form.with_violations(&refusal.violations, |why| web.say(visit.locale, why));
            draw(&web, &visit, id, (form, None), &frame().refused(&refusal)).await
        }
    }
}

/// `POST /shortlists/{id}/links/{link}`.
pub async fn end(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path((id, link)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let place = (number_in(&id)?, number_in(&link)?);
    let said = if fields.one("act") == "forget" {
        links::forget(&web.app, &visit.actor, place).await?;
        Flash::LinkForgotten
    } else {
        links::revoke(&web.app, &visit.actor, place).await?;
        Flash::LinkRevoked
    };
    Ok(said.at(&web, &at(&routes::SHORTLIST_LINKS, place.0)))
}

fn blank(id: i64) -> FormState {
    let fields = Field::FIRST.iter().map(|field| field.key().to_owned());
    FormState::new(at(&routes::SHORTLIST_LINKS, id))
        .value("hours", DEFAULT_HOURS.to_string())
        .list(FIELDS, fields.collect())
}

async fn draw(
    web: &Web,
    visit: &Visit,
    id: i64,
    (form, made): (FormState, Option<Made>),
    frame: &Frame,
) -> Answer {
    let lines = links::links(&web.app, &visit.actor, id).await?;
    let list = shortlists::show(&web.app, &visit.actor, id).await?;
    let unproven = links::needs_proof(&web.app, &visit.actor, id).await?;
    let locale = visit.locale;
    let field = |one: &Field| Choice::new(one.key(), web.say(locale, &words(*one)));
    let page = LinksPage {
        name: list.name,
        back: at(&routes::SHORTLIST, id),
        confirm: unproven.then(|| confirm::address(&at(&routes::SHORTLIST_LINKS, id))),
        form,
        fields: Field::ALL.iter().map(field).collect(),
        hours: HOURS.map(|hours| Choice::new(hours, web.say(locale, &lasting(hours)))).into(),
        made,
        links: lines.into_iter().map(|line| Line::of(web, locale, id, line)).collect(),
    };
    present::page(web, visit, frame, &page)
}

impl Made {
    fn of(made: MadeLink) -> Self {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("text", &made.url)
            .finish();
        Self { whatsapp: format!("https://wa.me/?{query}"), url: made.url, qr: made.qr }
    }
}

impl Line {
    fn of(web: &Web, locale: Locale, id: i64, line: LinkLine) -> Self {
        let (state, tone) = match line.state {
            LinkState::Open => (msg!("shortlists-link-open"), "ok"),
            LinkState::Revoked => (msg!("shortlists-link-revoked"), "bad"),
            LinkState::Expired => (msg!("shortlists-link-expired"), "ink"),
            LinkState::UsedUp => (msg!("shortlists-link-used-up"), "ink"),
        };
        let path =
            routes::SHORTLIST_LINK.path(&[("id", &id.to_string()), ("link", &line.id.to_string())]);
        let opening = |one: links::Opening| Opening { at: one.at.to_rfc3339(), device: one.device };
        Self {
            label: line.label,
            state: web.say(locale, &state),
            tone,
            open: line.state == LinkState::Open,
            fields: line.fields.into_iter().map(|one| web.say(locale, &words(one))).collect(),
            has_code: line.has_code,
            openings: line.openings,
            most_openings: line.most_openings,
            last: line.last.into_iter().map(opening).collect(),
            created_at: line.created_at.to_rfc3339(),
            expires_at: line.expires_at.to_rfc3339(),
            action: path.unwrap_or_else(|_| at(&routes::SHORTLIST_LINKS, id)),
        }
    }
}

const fn words(field: Field) -> Message {
    match field {
        Field::Photo => msg!("shortlists-field-photo"),
        Field::Name => msg!("shortlists-field-name"),
        Field::Age => msg!("search-people-age"),
        Field::Gender => msg!("search-facet-gender"),
        Field::City => msg!("search-people-town"),
        Field::Talents => msg!("search-people-talents"),
        Field::Availability => msg!("search-people-availability"),
        Field::Code => msg!("search-people-code"),
        Field::Notes => msg!("shortlists-field-notes"),
    }
}

fn lasting(hours: i64) -> Message {
    if hours < 24 {
        msg!("shortlists-link-hour", count = hours)
    } else {
        msg!("shortlists-link-days", count = hours / 24)
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("shortlists-links-title")).noindex()
}

impl Page for LinksPage {
    const TEMPLATE: &'static str = "pages/shortlists/links.html";

    fn samples() -> Vec<Self> {
        let at = || "2026-06-01T09:00:00Z".to_owned();
        let form = blank(1);
        let wrong = Violations::one("hours", msg!("shortlists-link-hours"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let line = |open: bool| Line {
            label: "Karim".to_owned(),
            state: "Ouvert".to_owned(),
            tone: if open { "ok" } else { "ink" },
            open,
            fields: vec!["Âge".to_owned()],
            has_code: open,
            openings: 3,
            most_openings: open.then_some(10),
            last: if open {
                vec![Opening { at: at(), device: "Firefox / Linux".to_owned() }]
            } else {
                Vec::new()
            },
            created_at: at(),
            expires_at: at(),
            action: "/shortlists/1/links/1".to_owned(),
        };
        let page = |form, made: Option<Made>, links: Vec<Line>| Self {
            name: "Nuit d’été".to_owned(),
            back: "/shortlists/1".to_owned(),
            confirm: (made.is_none() && !links.is_empty()).then(|| "/account/confirm".to_owned()),
            form,
            fields: vec![Choice::new("age", "Âge")],
            hours: vec![Choice::new(336, "14 jours")],
            made,
            links,
        };
        let made = Made {
            url: "https://talents.example.org/s/x".to_owned(),
            qr: "<svg viewBox=\"0 0 1 1\"></svg>".to_owned(),
            whatsapp: "https://wa.me/?text=x".to_owned(),
        };
        vec![
            page(form.clone(), Some(made), vec![line(true), line(false)]),
            page(refused, None, Vec::new()),
            page(form, None, vec![line(true)]),
        ]
    }
}
