//! Asking to be deleted: what it means, and the password once more.

use std::sync::Arc;

use app::rights::{self, AskDeletion};
use axum::extract::State;
use kernel::{Secret, Violations, msg};
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
pub struct DeletePage {
    /// The password, never drawn again.
    pub form: FormState,
    /// How many days there are to come back.
    pub days: i64,
}

impl Page for DeletePage {
    const TEMPLATE: &'static str = "pages/rights/delete.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::OWN_DATA_DELETE.pattern);
        let wrong = Violations::one("current", msg!("words-password-wrong"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        vec![Self { form, days: 30 }, Self { form: refused, days: 7 }]
    }
}

/// `GET /account/data/delete`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let page = page(&web, FormState::new(routes::OWN_DATA_DELETE.pattern)).await?;
    present::page(&web, &visit, &frame(), &page)
}

/// `POST /account/data/delete`.
pub async fn ask(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let Err(error) = begin(&web, &visit, &fields).await else {
        return Ok(Flash::DeletionAsked.at(&web, routes::OWN_DATA.pattern));
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, FormState::new(routes::OWN_DATA_DELETE.pattern));
    let page = page(&web, form).await?;
    present::page(&web, &visit, &frame().refused(&refusal), &page)
}

async fn begin(web: &Web, visit: &Visit, fields: &Fields) -> app::Result<()> {
    let password = fields.one("current");
    if password.is_empty() {
        return Err(app::Error::field("current", msg!("words-required")));
    }
    let session = visit.session.as_ref().map(|token| token.expose().clone()).unwrap_or_default();
    let asked = AskDeletion { password: Secret::new(password.to_owned()), session };
    rights::ask_deletion(&web.app, &visit.actor, asked).await
}

async fn page(web: &Web, form: FormState) -> app::Result<DeletePage> {
    Ok(DeletePage { form, days: app::settings::retention(&web.app).await?.deleted })
}

const fn frame() -> Frame {
    Frame::titled(msg!("rights-delete-title")).noindex()
}
