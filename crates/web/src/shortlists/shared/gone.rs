//! What every link answers that does not work: unknown, revoked, over and used up alike; and a form that asks for
//! another one.

use axum::http::StatusCode;
use kernel::{Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::told_nowhere;
use crate::{
    Web,
    error::Refusal,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// The page says the same of every link.
#[derive(Debug, Serialize)]
pub struct GonePage {
    /// Asks for another link: `name`, `email`, `message`.
    pub form: FormState,
    /// Whether it stands where a link did not work.
    pub gone: bool,
}

pub(super) fn answer(web: &Web, visit: &Visit, token: &str) -> Answer {
    let frame = Frame::titled(msg!("shortlists-gone-title")).noindex();
    let page = GonePage { form: FormState::new(action(token)?), gone: true };
    told_nowhere(present::page(web, visit, &frame.status(StatusCode::NOT_FOUND), &page))
}

/// Where the form goes; an address that can be none of ours asks in the name of no link.
pub(super) fn action(token: &str) -> Result<String, Refusal> {
    let path = routes::SHARED_REQUEST.path(&[("token", token)]);
    let path = path.or_else(|_| routes::SHARED_REQUEST.path(&[("token", "none")]));
    path.map_err(|fault| app::Error::fault(fault).into())
}

impl Page for GonePage {
    const TEMPLATE: &'static str = "pages/shortlists/shared/gone.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new("/s/x/request");
        let wrong = Violations::one("email", msg!("words-email-invalid"));
        let refused = form.clone().value("email", "karim@");
        let refused = refused.with_violations(&wrong, |why| why.key.to_string());
        vec![Self { form, gone: true }, Self { form: refused, gone: false }]
    }
}
