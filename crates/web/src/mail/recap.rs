//! The weekly recap: whether, when, and to whom.

use std::sync::Arc;

use app::{answers::Answers, mail};
use axum::extract::State;
use kernel::{Locale, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::centre::Choice;
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The words of the days in addresses, Monday first.
const DAYS: [&str; 7] = ["0", "1", "2", "3", "4", "5", "6"];

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct RecapPage {
    /// The form.
    pub form: FormState,
    /// The days of the week.
    pub days: Vec<Choice>,
}

impl Page for RecapPage {
    const TEMPLATE: &'static str = "pages/mail/recap.html";

    fn samples() -> Vec<Self> {
        let days = || vec![Choice { value: "6", label: "dimanche".to_owned() }];
        let form = FormState::new(routes::SETTINGS_RECAP.pattern)
            .value("weekday", "6")
            .value("time", "12:59");
        let wrong = Violations::one("time", msg!("mail-recap-time-wrong"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        vec![
            Self { form: form.value("on", "on"), days: days() },
            Self { form: refused, days: days() },
        ]
    }
}

/// `GET /admin/settings/recap`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let recap = mail::recap(&web.app, &visit.actor).await?;
    let form = FormState::new(routes::SETTINGS_RECAP.pattern)
        .value("weekday", recap.weekday.to_string())
        .value("time", format!("{:02}:{:02}", recap.hour, recap.minute))
        .value("recipient", recap.recipient.unwrap_or_default());
    let form = if recap.on { form.value("on", "on") } else { form };
    let page = RecapPage { form, days: days(&web, visit.locale) };
    present::page(&web, &visit, &frame(), &page)
}

/// `POST /admin/settings/recap`.
pub async fn save(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let answers = Answers::from_iter(fields.pairs());
    let Err(error) = mail::set_recap(&web.app, &visit.actor, &answers).await else {
        return Ok(Flash::SettingSaved.at(&web, routes::SETTINGS_RECAP.pattern));
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, fields.into_form(routes::SETTINGS_RECAP.pattern));
    let page = RecapPage { form, days: days(&web, visit.locale) };
    present::page(&web, &visit, &frame().refused(&refusal), &page)
}

fn days(web: &Web, locale: Locale) -> Vec<Choice> {
    let label = |day: &str| web.words().text(locale, &format!("mail-recap-day-{day}"), &[]);
    DAYS.into_iter().map(|day| Choice { value: day, label: label(day) }).collect()
}

const fn frame() -> Frame {
    Frame::titled(msg!("mail-recap-title")).noindex()
}
