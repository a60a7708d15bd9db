//! Choosing a password with a mailed link: what a reset and a first password share.
//!
//! Programs that read mails follow links, so looking uses nothing up (quality.md S19); a link that is unknown, used
//! or over is answered alike.

use app::{
    Error,
    accounts::{LinkPurpose, link_is_good, password},
    answers::Answers,
    talents::{agree, awaited},
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
    /// Who agrees to a profile that staff prepared; nobody does for other accounts.
    pub agreeing: Option<Agreeing>,
}

/// Somebody who is asked to agree.
#[derive(Debug, Serialize)]
pub struct Agreeing {
    /// First name.
    pub name: String,
    /// Whether a guardian agrees with them.
    pub minor: bool,
}

impl Agreeing {
    fn title(&self) -> Message {
        msg!("accounts-agreeing-title", name = self.name.as_str())
    }
}

impl Page for ChoosePage {
    const TEMPLATE: &'static str = "pages/accounts/reset.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new("/auth/reset/x");
        let mismatch = Violations::one("password_again", msg!("words-password-mismatch"));
        let refused = form.clone().with_violations(&mismatch, |why| why.key.to_string());
        let page = |form: &FormState, purpose, expired| Self {
            form: form.clone(),
            purpose,
            expired,
            agreeing: None,
        };
        let asking = |minor| Some(Agreeing { name: "Amina".to_owned(), minor });
        vec![
            page(&form, Purpose::Reset, false),
            page(&refused, Purpose::Activate, false),
            page(&form, Purpose::Reset, true),
            Self { agreeing: asking(false), ..page(&form, Purpose::Activate, false) },
            Self { agreeing: asking(true), ..page(&refused, Purpose::Activate, false) },
        ]
    }
}

/// The form of a link that works, or the way to another link.
pub async fn show(web: &Web, visit: &Visit, purpose: Purpose, token: &str) -> Answer {
    if !link_is_good(&web.app, token, purpose.link()).await? {
        return expired(web, visit, purpose);
    }
    let page = drawn(web, FormState::new(visit.path.as_str()), (purpose, token)).await?;
    present::page(web, visit, &frame(purpose, &page), &page)
}

/// Chooses the password; then signing in is the owner's business, on any device.
pub async fn save(web: &Web, visit: &Visit, link: (Purpose, &str), fields: &Fields) -> Answer {
    let (purpose, _) = link;
    let error = match choose(web, visit, link, fields).await {
        Ok(flash) => return Ok(flash.at(web, routes::LOGIN.pattern)),
        Err(Error::NotFound) => return expired(web, visit, purpose),
        Err(error) => error,
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(web, visit, fields.clone().into_form(visit.path.as_str()));
    let page = drawn(web, form, link).await?;
    present::page(web, visit, &frame(purpose, &page).refused(&refusal), &page)
}

/// The form of a link that works, with the agreements of whoever is asked for them.
async fn drawn(web: &Web, form: FormState, link: (Purpose, &str)) -> app::Result<ChoosePage> {
    let agreeing = match link {
        (Purpose::Activate, token) => awaited(&web.app, token).await?,
        (Purpose::Reset, _) => None,
    };
    let agreeing = agreeing.map(|one| Agreeing { name: one.first_name, minor: one.minor });
    Ok(ChoosePage { form, purpose: link.0, expired: false, agreeing })
}

async fn choose(
    web: &Web,
    visit: &Visit,
    (purpose, token): (Purpose, &str),
    fields: &Fields,
) -> app::Result<Flash> {
    // Before the fields: a dead link has no form to correct.
    if !link_is_good(&web.app, token, purpose.link()).await? {
        return Err(Error::NotFound);
    }
    let mut refused = Violations::new();
    let new = new_password::read(fields, &mut refused);
    let (app, actor) = (&web.app, &visit.actor);
    if purpose == Purpose::Activate && awaited(app, token).await?.is_some() {
        refused.into_result()?;
        let answers: Answers = fields.pairs().collect();
        agree(app, actor, token, new, &answers).await?;
        return Ok(Flash::Agreed);
    }
    refused.into_result()?;
    match purpose {
        Purpose::Reset => password::reset(app, actor, token, new).await?,
        Purpose::Activate => password::activate(app, actor, token, new).await?,
    }
    Ok(Flash::PasswordChanged)
}

fn expired(web: &Web, visit: &Visit, purpose: Purpose) -> Answer {
    let page = ChoosePage { form: FormState::default(), purpose, expired: true, agreeing: None };
    let frame = Frame::titled(msg!("accounts-reset-expired-title")).noindex();
    present::page(web, visit, &frame.status(StatusCode::NOT_FOUND), &page)
}

fn frame(purpose: Purpose, page: &ChoosePage) -> Frame {
    let title = page.agreeing.as_ref().map_or_else(|| purpose.title(), |one| one.title());
    Frame::titled(title).noindex()
}
