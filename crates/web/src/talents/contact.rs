//! Write to a talent: the message goes by relay mail, no address is shown.

use std::sync::Arc;

use app::{
    Error,
    accounts::humans::{self, Form},
    answers::Answers,
    people::Visibility,
    talents::{self, PublicProfile},
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use kernel::msg;
use render::{FormState, Page};
use serde::Serialize;

use super::challenge;
use crate::{
    Web,
    error::Refusal,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
        robot::{self, Robot},
    },
    present::{self, Answer, Frame},
};

/// The values of the contact form.
#[derive(Debug, Serialize)]
pub struct ContactPage {
    /// Fields `name`, `email`, `message`.
    pub form: FormState,
    /// The name on the public page.
    pub name: String,
    /// The code, as stored.
    pub code: String,
    /// The public page.
    pub back: String,
    /// What a human can do.
    pub robot: Option<Robot>,
}

impl Page for ContactPage {
    const TEMPLATE: &'static str = "pages/talents/contact.html";

    fn samples() -> Vec<Self> {
        let page = |form, robot| Self {
            form,
            name: "Amina B.".to_owned(),
            code: "MAF0001OUA".to_owned(),
            back: "/t/MAF0001OUA".to_owned(),
            robot,
        };
        let empty = || FormState::new("/t/MAF0001OUA/contact");
        let refused = kernel::Violations::one("email", msg!("words-email-invalid"));
        let refused =
            empty().value("email", "nadia@").with_violations(&refused, |_| "Incomplet.".to_owned());
        vec![page(empty(), None), page(refused, Some(Robot::sample()))]
    }
}

/// `GET /t/{code}/contact`.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(code): Path<String>,
    uri: Uri,
) -> Answer {
    if let Some(challenge) = challenge::before(&web, &visit, &code, &uri) {
        return challenge;
    }
    let talent = reachable(&web, &visit, &code).await?;
    draw(&web, &visit, &talent, None)
}

/// `POST /t/{code}/contact`.
pub async fn send(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(code): Path<String>,
    uri: Uri,
    fields: Fields,
) -> Answer {
    if let Some(challenge) = challenge::before(&web, &visit, &code, &uri) {
        return challenge;
    }
    let talent = reachable(&web, &visit, &code).await?;
    match deliver(&web, &visit, &talent.code, &fields).await {
        Ok(()) => sent(&web, &talent),
        Err(error) => draw(&web, &visit, &talent, Some((FormRefusal::from_error(error)?, fields))),
    }
}

/// Only who has a public page is written to through it.
async fn reachable(web: &Web, visit: &Visit, code: &str) -> Result<PublicProfile, Refusal> {
    let talent = talents::look(&web.app, &visit.actor, code).await?;
    if talent.visibility == Visibility::Public { Ok(talent) } else { Err(Error::NotFound.into()) }
}

/// The proof is used up last, when nothing else is wrong with the form.
async fn deliver(web: &Web, visit: &Visit, code: &str, fields: &Fields) -> Result<(), Error> {
    let message = talents::read_message(&Answers::from_iter(fields.pairs()))?;
    humans::check(&web.app, &visit.actor, Form::Other, &robot::proof(fields)).await?;
    talents::contact(&web.app, &visit.actor, code, message).await
}

fn sent(web: &Web, talent: &PublicProfile) -> Result<Response, Refusal> {
    let page = routes::PROFILE.path(&[("code", &talent.code)]).map_err(Error::fault)?;
    Ok(Flash::MessageSent.at(web, &page))
}

fn draw(
    web: &Web,
    visit: &Visit,
    talent: &PublicProfile,
    refused: Option<(FormRefusal, Fields)>,
) -> Answer {
    let named = [("code", talent.code.as_str())];
    let action = routes::CONTACT.path(&named).map_err(Error::fault)?;
    let robot =
        Robot::ask(web, visit.locale, refused.as_ref().map(|(_, fields)| robot::shown(fields)));
    let mut frame =
        Frame::titled(msg!("talents-contact-title", name = talent.name.as_str())).noindex();
    let form = match refused {
        None => FormState::new(action),
        Some((refusal, fields)) => {
            frame = frame.refused(&refusal);
            refusal.beside(web, visit, fields.into_form(action))
        }
    };
    let back = routes::PROFILE.path(&named).map_err(Error::fault)?;
    let page =
        ContactPage { form, name: talent.name.clone(), code: talent.code.clone(), back, robot };
    present::page(web, visit, &frame, &page)
}
