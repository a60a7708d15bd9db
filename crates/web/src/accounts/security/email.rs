//! Asking for another address.

use std::sync::Arc;

use app::{
    Error,
    accounts::{
        self,
        email::{self, Pending},
    },
};
use axum::extract::State;
use kernel::{Violations, msg, text::EmailAddress};
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
pub struct EmailPage {
    /// The address that is asked for.
    pub form: FormState,
    /// The present address.
    pub email: String,
    /// A change that waits.
    pub pending: Option<PendingLine>,
}

/// A change that waits.
#[derive(Debug, Serialize)]
pub struct PendingLine {
    /// The address that was asked for.
    pub email: String,
    /// Whether the present address agreed.
    pub former_agreed: bool,
    /// Whether the new address agreed.
    pub new_agreed: bool,
}

impl From<Pending> for PendingLine {
    fn from(pending: Pending) -> Self {
        let Pending { email, former_agreed, new_agreed } = pending;
        Self { email, former_agreed, new_agreed }
    }
}

impl Page for EmailPage {
    const TEMPLATE: &'static str = "pages/accounts/email.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::ACCOUNT_EMAIL.pattern);
        let same = Violations::one("email", msg!("accounts-email-same"));
        let refused = form.clone().with_violations(&same, |why| why.key.to_string());
        let email = || "amina@example.org".to_owned();
        let pending = PendingLine {
            email: "a.benali@example.org".to_owned(),
            former_agreed: true,
            new_agreed: false,
        };
        vec![
            Self { form, email: email(), pending: Some(pending) },
            Self { form: refused, email: email(), pending: None },
        ]
    }
}

/// `GET /account/email`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    visit.actor.require_proof(web.app.now())?;
    draw(&web, &visit, FormState::new(routes::ACCOUNT_EMAIL.pattern), &frame()).await
}

/// `POST /account/email`: asks for the address, or gives up the one that waits.
pub async fn ask(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    if fields.ticked("cancel") {
        email::cancel(&web.app, &visit.actor).await?;
        return Ok(Flash::EmailCancelled.at(&web, routes::SECURITY.pattern));
    }
    let asked = match EmailAddress::parse(fields.one("email")) {
        Ok(address) => email::ask(&web.app, &visit.actor, &address).await,
        Err(why) => Err(Error::field("email", why)),
    };
    let Err(error) = asked else {
        return Ok(Flash::EmailAsked.at(&web, routes::ACCOUNT_EMAIL.pattern));
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, fields.into_form(routes::ACCOUNT_EMAIL.pattern));
    draw(&web, &visit, form, &frame().refused(&refusal)).await
}

async fn draw(web: &Web, visit: &Visit, form: FormState, frame: &Frame) -> Answer {
    let account = accounts::find(&web.app, visit.actor.member()?.account).await?;
    let email = account.ok_or(Error::Anonymous)?.email;
    let pending = email::pending(&web.app, &visit.actor).await?.map(PendingLine::from);
    present::page(web, visit, frame, &EmailPage { form, email, pending })
}

const fn frame() -> Frame {
    Frame::titled(msg!("accounts-email-title"))
}
