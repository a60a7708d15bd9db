//! Setting up an authenticator application: a QR and a key to type, then the first code.

use std::sync::Arc;

use app::{
    Error, Factor,
    accounts::{
        factors::{self, Enrolment},
        passkeys,
    },
};
use axum::extract::State;
use kernel::{Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::recovery;
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
        redirect,
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct TotpPage {
    /// The first code, never drawn again.
    pub form: FormState,
    /// The secret to be typed, once the enrolment has begun.
    pub key: Option<String>,
    /// The same as a QR, as SVG.
    pub qr_svg: Option<String>,
    /// Whether nothing else can be done before.
    pub wall: bool,
    /// Whether a passkey does as well.
    pub passkeys: bool,
}

impl TotpPage {
    fn of(web: &Web, form: FormState, open: Option<Enrolment>, visit: &Visit) -> Self {
        let (key, qr_svg) =
            open.map(|open| (open.key.expose().clone(), open.qr_svg.expose().clone())).unzip();
        let standing = visit.actor.member().map(|member| member.standing).unwrap_or_default();
        let passkeys = passkeys::are_possible(&web.app);
        Self { form, key, qr_svg, wall: standing.factor == Factor::Overdue, passkeys }
    }
}

impl Page for TotpPage {
    const TEMPLATE: &'static str = "pages/accounts/totp.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::TOTP.pattern);
        let wrong = Violations::one("code", msg!("accounts-code-wrong"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let (key, qr_svg) = ("GEZD GNBV GY3T QOJQ".to_owned(), "<svg></svg>".to_owned());
        vec![
            Self { form, key: None, qr_svg: None, wall: true, passkeys: true },
            Self {
                form: refused,
                key: Some(key),
                qr_svg: Some(qr_svg),
                wall: false,
                passkeys: false,
            },
        ]
    }
}

/// `GET /account/security/totp`. Who has a second factor sees it on the page of the own locks.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    if factors::since(&web.app, &visit.actor).await?.is_some() {
        return Ok(redirect::to(&routes::SECURITY, &[]));
    }
    let open = enrolment(&web, &visit).await?;
    let page = TotpPage::of(&web, FormState::new(routes::TOTP.pattern), open, &visit);
    present::page(&web, &visit, &frame(), &page)
}

/// `POST /account/security/totp`: begins, or ends with the first code.
pub async fn save(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    if fields.ticked("begin") {
        factors::begin(&web.app, &visit.actor).await?;
        return Ok(redirect::to(&routes::TOTP, &[]));
    }
    let confirmed = match fields.one("code").trim() {
        "" => Err(Error::field("code", msg!("words-required"))),
        code => factors::confirm(&web.app, &visit.actor, code, &visit.cookie()).await,
    };
    let error = match confirmed {
        Ok(codes) => return recovery::show(&web, &visit, &codes),
        Err(error) => error,
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, FormState::new(routes::TOTP.pattern));
    let page = TotpPage::of(&web, form, enrolment(&web, &visit).await?, &visit);
    present::page(&web, &visit, &frame().refused(&refusal), &page)
}

/// `POST /account/security/totp/remove`.
pub async fn remove(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    factors::remove(&web.app, &visit.actor).await?;
    Ok(Flash::FactorRemoved.at(&web, routes::SECURITY.pattern))
}

async fn enrolment(web: &Web, visit: &Visit) -> app::Result<Option<Enrolment>> {
    let label = web.say(visit.locale, &msg!("accounts-totp-qr"));
    factors::enrolment(&web.app, &visit.actor, &label).await
}

const fn frame() -> Frame {
    Frame::titled(msg!("accounts-totp-title"))
}
