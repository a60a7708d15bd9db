//! Giving the password again before a sensitive act, with a code where there is a second factor, or a passkey; then back to
//! where it was asked.

use std::sync::Arc;

use app::{
    Error,
    accounts::{factors, passkeys, proof},
};
use axum::extract::{RawQuery, State};
use kernel::{Secret, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{login::next_of, passkey};
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal, local_path},
        session_cookie,
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct ConfirmPage {
    /// The password, never drawn again.
    pub form: FormState,
    /// Where it leads afterwards: a path of this site, or nothing.
    pub next: String,
    /// Whether a code of the second factor is asked too.
    pub with_code: bool,
    /// Whether that code is one of an application, and not a recovery code alone.
    pub application: bool,
    /// Whether there is a passkey to do it with.
    pub passkey: bool,
}

impl Page for ConfirmPage {
    const TEMPLATE: &'static str = "pages/accounts/confirm.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::CONFIRM.pattern);
        let mut wrong = Violations::one("password", msg!("words-password-wrong"));
        wrong.add("code", msg!("accounts-code-wrong"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let next = "/account/security".to_owned();
        vec![
            Self {
                form: form.clone(),
                next: String::new(),
                with_code: false,
                application: false,
                passkey: false,
            },
            Self { form, next: next.clone(), with_code: true, application: false, passkey: true },
            Self { form: refused, next, with_code: true, application: true, passkey: true },
        ]
    }
}

/// `GET /account/confirm`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let next = next_of(query.as_deref().unwrap_or_default());
    let form = FormState::new(routes::CONFIRM.pattern);
    draw(&web, &visit, (form, next), frame()).await
}

/// `POST /account/confirm`.
pub async fn confirm(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let next = local_path(fields.one("next")).unwrap_or(routes::SECURITY.pattern);
    let error = match prove(&web, &visit, &fields).await {
        Ok(renewed) => {
            let mut response = Flash::Confirmed.at(&web, next);
            session_cookie::renew(&web, &mut response, &renewed);
            return Ok(response);
        }
        Err(error) => error,
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, FormState::new(routes::CONFIRM.pattern));
    draw(&web, &visit, (form, next.to_owned()), frame().refused(&refusal)).await
}

async fn draw(web: &Web, visit: &Visit, (form, next): (FormState, String), frame: Frame) -> Answer {
    let application = factors::since(&web.app, &visit.actor).await?.is_some();
    let passkey = !passkeys::mine(&web.app, &visit.actor).await?.is_empty();
    let with_code = application || passkey;
    let page = ConfirmPage { form, next, with_code, application, passkey };
    present::page(web, visit, &frame, &page)
}

async fn prove(web: &Web, visit: &Visit, fields: &Fields) -> app::Result<proof::Renewed> {
    if passkey::is_given(fields) {
        let answer = passkey::answer(fields);
        return proof::prove_with_passkey(&web.app, &visit.actor, &visit.cookie(), &answer).await;
    }
    let password = fields.one("password");
    if password.is_empty() {
        return Err(Error::field("password", msg!("words-required")));
    }
    let given = proof::Given {
        password: Secret::new(password.to_owned()),
        code: fields.one("code").trim().to_owned(),
    };
    proof::prove(&web.app, &visit.actor, &visit.cookie(), &given).await
}

fn frame() -> Frame {
    Frame::titled(msg!("accounts-confirm-title")).script(passkey::SCRIPT)
}
