//! First run: the first administrator of this installation, with the link its server printed. Works once.

use std::sync::Arc;

use app::{
    Error,
    accounts::{LinkPurpose, SignedIn, link_is_good},
    people::{NewStaff, finish_setup},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use kernel::{
    Violations, msg,
    text::{EmailAddress, PersonName},
};
use render::{FormState, Page};
use serde::Serialize;

use super::{enter, new_password};
use crate::{
    Web,
    hall::{
        Visit,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct SetupPage {
    /// Names, address and password of the administrator.
    pub form: FormState,
    /// Whether the link is unknown, used or over, or an administrator exists.
    pub expired: bool,
}

impl Page for SetupPage {
    const TEMPLATE: &'static str = "pages/accounts/setup.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new("/setup/x").value("first_name", "Salma").value("email", "salma@");
        let wrong = Violations::one("email", msg!("words-email-invalid"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let page = |form, expired| Self { form, expired };
        vec![page(form, false), page(refused, false), page(FormState::default(), true)]
    }
}

/// `GET /setup/{token}`. Uses nothing up.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(token): Path<String>) -> Answer {
    if !link_is_good(&web.app, &token, LinkPurpose::Setup).await? {
        return expired(&web, &visit);
    }
    let page = SetupPage { form: FormState::new(visit.path.as_str()), expired: false };
    present::page(&web, &visit, &frame(), &page)
}

/// `POST /setup/{token}`.
pub async fn finish(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(token): Path<String>,
    fields: Fields,
) -> Answer {
    let error = match make(&web, &visit, &token, &fields).await {
        Ok(signed_in) => return enter::welcome(&web, &visit, &signed_in, "").await,
        Err(Error::NotFound) => return expired(&web, &visit),
        Err(error) => error,
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, fields.into_form(visit.path.as_str()));
    let page = SetupPage { form, expired: false };
    present::page(&web, &visit, &frame().refused(&refusal), &page)
}

async fn make(web: &Web, visit: &Visit, token: &str, fields: &Fields) -> app::Result<SignedIn> {
    // Before the fields: a dead link has no form to correct.
    if !link_is_good(&web.app, token, LinkPurpose::Setup).await? {
        return Err(Error::NotFound);
    }
    finish_setup(&web.app, &visit.actor, token, read(fields)?, visit.locale).await
}

fn read(fields: &Fields) -> Result<NewStaff, Violations> {
    let mut refused = Violations::new();
    let first_name = refused.take("first_name", PersonName::parse(fields.one("first_name")));
    let last_name = refused.take("last_name", PersonName::parse(fields.one("last_name")));
    let email = refused.take("email", EmailAddress::parse(fields.one("email")));
    let password = new_password::read(fields, &mut refused);
    match (first_name, last_name, email) {
        (Some(first_name), Some(last_name), Some(email)) if refused.is_empty() => {
            Ok(NewStaff { first_name, last_name, email, password })
        }
        _ => Err(refused),
    }
}

fn expired(web: &Web, visit: &Visit) -> Answer {
    let page = SetupPage { form: FormState::default(), expired: true };
    let frame = Frame::titled(msg!("accounts-setup-expired-title")).noindex();
    present::page(web, visit, &frame.status(StatusCode::NOT_FOUND), &page)
}

const fn frame() -> Frame {
    Frame::titled(msg!("accounts-setup-title")).noindex()
}
