//! Choosing a password with a mailed link: what a reset and a first password share.
//!
//! Programs that read mails follow links, so looking uses nothing up (quality.md S19); a link that is unknown, used
//! or over is answered alike.

use app::{
    Error,
    accounts::{LinkPurpose, link_is_good, password},
};
use axum::http::StatusCode;
use kernel::{Message, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::new_password;
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// Why a password is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// The former one is forgotten.
    Reset,
    /// The account is new.
    Activate,
}

impl Purpose {
    const fn link(self) -> LinkPurpose {
        match self {
            Self::Reset => LinkPurpose::Reset,
            Self::Activate => LinkPurpose::Activation,
        }
    }

    const fn title(self) -> Message {
        match self {
            Self::Reset => msg!("accounts-reset-title"),
            Self::Activate => msg!("accounts-activate-title"),
        }
    }
}

/// The values of both pages.
#[derive(Debug, Serialize)]
pub struct ChoosePage {
    /// The new password, twice, never drawn again.
    pub form: FormState,
    /// Why it is chosen.
    pub purpose: Purpose,
    /// Whether the link is unknown, used or over.
    pub expired: bool,
}

impl Page for ChoosePage {
    const TEMPLATE: &'static str = "pages/accounts/reset.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new("/auth/reset/x");
        let mismatch = Violations::one("password_again", msg!("words-password-mismatch"));
        let refused = form.clone().with_violations(&mismatch, |why| why.key.to_string());
        let page =
            |form: &FormState, purpose, expired| Self { form: form.clone(), purpose, expired };
        vec![
            page(&form, Purpose::Reset, false),
            page(&refused, Purpose::Activate, false),
            page(&form, Purpose::Reset, true),
        ]
    }
}

/// The form of a link that works, or the way to another link.
pub async fn show(web: &Web, visit: &Visit, purpose: Purpose, token: &str) -> Answer {
    if !link_is_good(&web.app, token, purpose.link()).await? {
        return expired(web, visit, purpose);
    }
    let page = ChoosePage { form: FormState::new(visit.path.as_str()), purpose, expired: false };
    present::page(web, visit, &frame(purpose), &page)
}

/// Chooses the password; then signing in is the owner's business, on any device.
pub async fn save(web: &Web, visit: &Visit, link: (Purpose, &str), fields: &Fields) -> Answer {
    let (purpose, _) = link;
    let error = match choose(web, visit, link, fields).await {
        Ok(()) => return Ok(Flash::PasswordChanged.at(web, routes::LOGIN.pattern)),
        Err(Error::NotFound) => return expired(web, visit, purpose),
        Err(error) => error,
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = FormState::new(visit.path.as_str());
    let form = form.with_violations(&refusal.violations, |why| web.say(visit.locale, why));
    let page = ChoosePage { form, purpose, expired: false };
    present::page(web, visit, &frame(purpose).refused(&refusal), &page)
}

async fn choose(
    web: &Web,
    visit: &Visit,
    (purpose, token): (Purpose, &str),
    fields: &Fields,
) -> app::Result<()> {
    // Before the fields: a dead link has no form to correct.
    if !link_is_good(&web.app, token, purpose.link()).await? {
        return Err(Error::NotFound);
    }
    let mut refused = Violations::new();
    let new = new_password::read(fields, &mut refused);
    refused.into_result()?;
    match purpose {
        Purpose::Reset => password::reset(&web.app, &visit.actor, token, new).await,
        Purpose::Activate => password::activate(&web.app, &visit.actor, token, new).await,
    }
}

fn expired(web: &Web, visit: &Visit, purpose: Purpose) -> Answer {
    let page = ChoosePage { form: FormState::default(), purpose, expired: true };
    let frame = Frame::titled(msg!("accounts-reset-expired-title")).noindex();
    present::page(web, visit, &frame.status(StatusCode::NOT_FOUND), &page)
}

const fn frame(purpose: Purpose) -> Frame {
    Frame::titled(purpose.title()).noindex()
}
