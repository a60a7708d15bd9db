//! Addresses that get nothing but what is essential.

use std::sync::Arc;

use app::{
    Error,
    mail::{self, Stop},
};
use axum::extract::State;
use kernel::{Violations, msg};
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
pub struct StopsPage {
    /// The form that adds one.
    pub form: FormState,
    /// The addresses, the newest first.
    pub stops: Vec<Line>,
}

/// One address.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Its number.
    pub id: i64,
    /// The address.
    pub address: String,
    /// Since when.
    pub at: String,
    /// Whether its reader asked it.
    pub by_reader: bool,
}

impl Page for StopsPage {
    const TEMPLATE: &'static str = "pages/mail/stops.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::MAIL_STOPS.pattern);
        let wrong = Violations::one("email", msg!("words-required"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let (address, at) = ("amina@example.org".to_owned(), "2026-06-01T09:00:00Z".to_owned());
        vec![
            Self { form, stops: Vec::new() },
            Self { form: refused, stops: vec![Line { id: 7, address, at, by_reader: true }] },
        ]
    }
}

/// `GET /admin/settings/email-notifications/stops`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let stops = mail::stops(&web.app, &visit.actor).await?;
    let form = FormState::new(routes::MAIL_STOPS.pattern);
    present::page(&web, &visit, &frame(), &page(form, stops))
}

/// `POST /admin/settings/email-notifications/stops`.
pub async fn add(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let Err(error) = mail::stop(&web.app, &visit.actor, fields.one("email")).await else {
        return Ok(Flash::MailStopped.at(&web, routes::MAIL_STOPS.pattern));
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, fields.into_form(routes::MAIL_STOPS.pattern));
    let stops = mail::stops(&web.app, &visit.actor).await?;
    present::page(&web, &visit, &frame().refused(&refusal), &page(form, stops))
}

/// `POST /admin/settings/email-notifications/stops/allow`.
pub async fn allow(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let id = fields.one("stop").parse().map_err(|_| Error::NotFound)?;
    match mail::allow(&web.app, &visit.actor, id).await {
        // Somebody else did it already.
        Ok(()) | Err(Error::NotFound) => {
            Ok(Flash::MailAllowed.at(&web, routes::MAIL_STOPS.pattern))
        }
        Err(other) => Err(other.into()),
    }
}

fn page(form: FormState, stops: Vec<Stop>) -> StopsPage {
    let line = |stop: Stop| Line {
        id: stop.id,
        address: stop.address,
        at: stop.at.to_rfc3339(),
        by_reader: stop.by_reader,
    };
    StopsPage { form, stops: stops.into_iter().map(line).collect() }
}

const fn frame() -> Frame {
    Frame::titled(msg!("mail-stops-title")).noindex()
}
