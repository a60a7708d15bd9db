//! Sign-in, by e-mail or by any code. Unknown, wrong, suspended and expired hear the same sentence.

use std::sync::Arc;

use app::{
    Error,
    accounts::{Door, SignIn, knock, passkeys},
};
use axum::extract::{RawQuery, State};
use kernel::{Secret, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{enter, passkey};
use crate::{
    Web,
    hall::{
        Visit,
        forms::{Fields, FormRefusal, local_path},
        redirect,
    },
    present::{self, Answer, Frame},
};

/// The values of the sign-in page.
#[derive(Debug, Serialize)]
pub struct LoginPage {
    /// Who and whether to remember; never the password.
    pub form: FormState,
    /// Where it leads afterwards: a path of this site, or nothing.
    pub next: String,
    /// Whether a passkey may sign in at this address.
    pub passkeys: bool,
}

impl Page for LoginPage {
    const TEMPLATE: &'static str = "pages/accounts/login.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::LOGIN.pattern);
        let filled = form.clone().value("identifier", "MAM-0001-RAB").value("remember", "on");
        let refused = Violations::one("identifier", msg!("accounts-login-refused"));
        let refused = filled.with_violations(&refused, |why| why.key.to_string());
        let next = "/t/MAM0001RAB".to_owned();
        vec![
            Self { form, next: String::new(), passkeys: true },
            Self { form: refused, next, passkeys: false },
        ]
    }
}

/// `GET /auth/login`. Who is signed in already goes on.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let next = next_of(query.as_deref().unwrap_or_default());
    if let Ok(member) = visit.actor.member() {
        return Ok(redirect::to_path(&enter::destination(member, &next)));
    }
    let form = FormState::new(routes::LOGIN.pattern);
    draw(&web, &visit, &frame(), form, next)
}

/// `POST /auth/login`.
pub async fn enter(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let door = match read(&fields) {
        Ok(attempt) => knock(&web.app, &visit.actor, attempt).await,
        Err(refused) => Err(Error::Invalid(refused)),
    };
    match door {
        Ok(Door::Open(signed_in)) => {
            enter::welcome(&web, &visit, &signed_in, fields.one("next")).await
        }
        Ok(Door::SecondStep(waiting)) => {
            enter::second_step(&web, &visit, &waiting, fields.one("next")).await
        }
        Err(error) => again(&web, &visit, &fields, FormRefusal::from_error(error)?),
    }
}

fn read(fields: &Fields) -> Result<SignIn, Violations> {
    let (identifier, password) = (identifier(fields), fields.one("password"));
    let mut refused = Violations::new();
    for (name, value) in [("identifier", identifier), ("password", password)] {
        if value.is_empty() {
            refused.add(name, msg!("words-required"));
        }
    }
    refused.into_result()?;
    let (identifier, password) = (identifier.to_owned(), Secret::new(password.to_owned()));
    Ok(SignIn { identifier, password, remember: fields.ticked("remember") })
}

/// Clients of the former application call the field `email` (contracts.md).
fn identifier(fields: &Fields) -> &str {
    let named = [fields.one("identifier").trim(), fields.one("email").trim()];
    named.into_iter().find(|typed| !typed.is_empty()).unwrap_or_default()
}

/// The page again, with why.
pub(super) fn again(web: &Web, visit: &Visit, fields: &Fields, refusal: FormRefusal) -> Answer {
    let mut form = FormState::new(routes::LOGIN.pattern).value("identifier", identifier(fields));
    if fields.ticked("remember") {
        form = form.value("remember", "on");
    }
    let form = refusal.beside(web, visit, form);
    let next = local_path(fields.one("next")).unwrap_or_default().to_owned();
    draw(web, visit, &frame().refused(&refusal), form, next)
}

fn draw(web: &Web, visit: &Visit, frame: &Frame, form: FormState, next: String) -> Answer {
    let page = LoginPage { form, next, passkeys: passkeys::are_possible(&web.app) };
    present::page(web, visit, frame, &page)
}

/// Where the query wants to go afterwards: a path of this site, or nothing.
pub(super) fn next_of(query: &str) -> String {
    let asked = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "next");
    asked.and_then(|(_, next)| local_path(&next).map(str::to_owned)).unwrap_or_default()
}

fn frame() -> Frame {
    Frame::titled(msg!("accounts-login-title")).script(passkey::SCRIPT)
}
