//! A forgotten password: asks for a link by mail. The answer is the same whether there is an account or not.

use std::sync::Arc;

use app::{Error, accounts::password};
use axum::extract::{RawQuery, State};
use kernel::{Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use crate::{
    Web,
    hall::{
        Visit,
        forms::{Fields, FormRefusal},
        redirect,
    },
    present::{self, Answer, Frame},
};

/// The query of the page that says a link may be on its way.
const SENT: &str = "sent=1";

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct ForgotPage {
    /// Who asks.
    pub form: FormState,
    /// Whether it was asked.
    pub sent: bool,
}

impl Page for ForgotPage {
    const TEMPLATE: &'static str = "pages/accounts/forgot.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::FORGOT.pattern);
        let required = Violations::one("identifier", msg!("words-required"));
        let refused = form.clone().with_violations(&required, |why| why.key.to_string());
        let page = |form: &FormState, sent| Self { form: form.clone(), sent };
        vec![page(&form, false), page(&form, true), page(&refused, false)]
    }
}

/// `GET /auth/forgot`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let sent = query.is_some_and(|query| query.split('&').any(|pair| pair == SENT));
    let page = ForgotPage { form: FormState::new(routes::FORGOT.pattern), sent };
    present::page(&web, &visit, &frame(), &page)
}

/// `POST /auth/forgot`.
pub async fn ask(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let asked = match fields.one("identifier").trim() {
        "" => Err(Error::field("identifier", msg!("words-required"))),
        identifier => password::forget(&web.app, &visit.actor, identifier).await,
    };
    let Err(error) = asked else {
        return Ok(redirect::to_path(&format!("{}?{SENT}", routes::FORGOT.pattern)));
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, fields.into_form(routes::FORGOT.pattern));
    let page = ForgotPage { form, sent: false };
    present::page(&web, &visit, &frame().refused(&refusal), &page)
}

const fn frame() -> Frame {
    Frame::titled(msg!("accounts-forgot-title"))
}
