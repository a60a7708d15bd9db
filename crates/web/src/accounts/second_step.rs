//! The second page of a sign-in: a code of the application, or a recovery code.

use std::sync::Arc;

use app::{
    Error,
    accounts::second_step::{self, Ways},
};
use axum::extract::{RawQuery, State};
use kernel::{Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{enter, login::next_of, passkey};
use crate::{
    Web,
    hall::{
        Visit,
        forms::{Fields, FormRefusal, local_path},
        redirect,
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct SecondStepPage {
    /// The code, never drawn again.
    pub form: FormState,
    /// Where it leads afterwards: a path of this site, or nothing.
    pub next: String,
    /// Whether a code of an application is one.
    pub application: bool,
    /// Whether a passkey is one.
    pub passkey: bool,
}

impl Page for SecondStepPage {
    const TEMPLATE: &'static str = "pages/accounts/second_step.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::SECOND_STEP.pattern);
        let wrong = Violations::one("code", msg!("accounts-code-wrong"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let next = "/talents".to_owned();
        vec![
            Self { form, next: String::new(), application: true, passkey: true },
            Self { form: refused, next, application: false, passkey: true },
        ]
    }
}

/// `GET /auth/second-step`. Who waits for nothing begins at the beginning.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let next = next_of(query.as_deref().unwrap_or_default());
    if let Ok(member) = visit.actor.member() {
        return Ok(redirect::to_path(&enter::destination(member, &next)));
    }
    draw(&web, &visit, &frame(), (FormState::new(routes::SECOND_STEP.pattern), next)).await
}

/// `POST /auth/second-step`.
pub async fn finish(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let next = local_path(fields.one("next")).unwrap_or_default();
    let cookie = visit.cookie();
    let entered = match fields.one("code").trim() {
        _ if passkey::is_given(&fields) => {
            let answer = passkey::answer(&fields);
            second_step::finish_with_passkey(&web.app, &visit.actor, &cookie, &answer).await
        }
        "" => Err(Error::field("code", msg!("words-required"))),
        code => second_step::finish(&web.app, &visit.actor, &cookie, code).await,
    };
    let error = match entered {
        Ok(signed_in) => return enter::welcome(&web, &visit, &signed_in, next).await,
        Err(Error::NotFound) => return Ok(redirect::to(&routes::LOGIN, &[])),
        Err(error) => error,
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, FormState::new(routes::SECOND_STEP.pattern));
    draw(&web, &visit, &frame().refused(&refusal), (form, next.to_owned())).await
}

/// The page, while something waits; who waits for nothing begins at the beginning.
async fn draw(
    web: &Web,
    visit: &Visit,
    frame: &Frame,
    (form, next): (FormState, String),
) -> Answer {
    let Some(ways) = second_step::ways(&web.app, &visit.cookie()).await? else {
        return Ok(redirect::to(&routes::LOGIN, &[]));
    };
    let Ways { application, passkey } = ways;
    present::page(web, visit, frame, &SecondStepPage { form, next, application, passkey })
}

fn frame() -> Frame {
    Frame::titled(msg!("accounts-second-step-title")).script(passkey::SCRIPT)
}
