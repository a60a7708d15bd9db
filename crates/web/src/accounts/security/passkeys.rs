//! The own passkeys: listed, added, named, removed; all behind a fresh proof.

use std::sync::Arc;

use app::{
    Error,
    accounts::passkeys::{self, Passkey},
};
use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse as _, Response},
};
use kernel::{Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::recovery;
use crate::{
    Web,
    accounts::passkey::{SCRIPT, answer},
    error::Refusal,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct PasskeysPage {
    /// The name of one more.
    pub form: FormState,
    /// The passkeys there are.
    pub passkeys: Vec<PasskeyLine>,
    /// Whether there can be any at this address.
    pub possible: bool,
}

/// A passkey of a list.
#[derive(Debug, Serialize)]
pub struct PasskeyLine {
    /// What names it in ids of the page.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// When it was made.
    pub since: String,
    /// When it was last used.
    pub used_at: Option<String>,
    /// Where another name goes.
    pub rename: String,
    /// Where its removal goes.
    pub remove: String,
}

impl PasskeyLine {
    /// A passkey ready to be shown.
    #[must_use]
    pub fn of(one: Passkey) -> Self {
        let id = one.id.to_string();
        let at = |route: &routes::Route| route.path(&[("id", &id)]).unwrap_or_default();
        Self {
            rename: at(&routes::PASSKEY_RENAME),
            remove: at(&routes::PASSKEY_REMOVE),
            id: one.id,
            name: one.name,
            since: one.since.to_rfc3339(),
            used_at: one.used_at.map(|at| at.to_rfc3339()),
        }
    }

    /// Two passkeys, one of which was never used.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let at = || "2026-06-01T09:00:00Z".to_owned();
        let line = |id: i64, used_at| Self {
            id,
            name: "Téléphone".to_owned(),
            since: at(),
            used_at,
            rename: format!("/account/security/passkeys/{id}/name"),
            remove: format!("/account/security/passkeys/{id}/remove"),
        };
        vec![line(1, Some(at())), line(2, None)]
    }
}

impl Page for PasskeysPage {
    const TEMPLATE: &'static str = "pages/accounts/passkeys.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::PASSKEYS.pattern);
        let refused = Violations::one("", msg!("accounts-passkey-refused"));
        let refused = form.clone().with_violations(&refused, |why| why.key.to_string());
        let page =
            |form: &FormState, passkeys, possible| Self { form: form.clone(), passkeys, possible };
        vec![
            page(&form, Vec::new(), true),
            page(&refused, PasskeyLine::samples(), true),
            page(&form, Vec::new(), false),
        ]
    }
}

/// `GET /account/security/passkeys`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    visit.actor.require_proof(web.app.now())?;
    draw(&web, &visit, FormState::new(routes::PASSKEYS.pattern), &frame()).await
}

/// `POST /account/security/passkeys`: the passkey that the script brings.
pub async fn add(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let given = (fields.one("name"), &answer(&fields));
    match passkeys::add(&web.app, &visit.actor, &visit.cookie(), given).await {
        Ok(Some(codes)) => recovery::show(&web, &visit, &codes),
        Ok(None) => Ok(Flash::PasskeyAdded.at(&web, routes::PASSKEYS.pattern)),
        Err(error) => again(&web, &visit, &fields, error).await,
    }
}

/// `POST /account/security/passkeys/challenge`: for a new one, or (`for=prove`) to prove who acts.
pub async fn challenge(
    State(web): State<Arc<Web>>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Refusal> {
    let challenge = if fields.one("for") == "prove" {
        passkeys::ask_proof(&web.app, &visit.actor, &visit.cookie()).await?
    } else {
        passkeys::begin(&web.app, &visit.actor, &visit.cookie()).await?
    };
    Ok(Json(challenge).into_response())
}

/// `POST /account/security/passkeys/{id}/name`.
pub async fn rename(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    match passkeys::rename(&web.app, &visit.actor, number(&id)?, fields.one("name")).await {
        Ok(()) => Ok(Flash::PasskeyRenamed.at(&web, routes::PASSKEYS.pattern)),
        Err(error) => again(&web, &visit, &fields, error).await,
    }
}

/// `POST /account/security/passkeys/{id}/remove`.
pub async fn remove(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    passkeys::remove(&web.app, &visit.actor, number(&id)?).await?;
    Ok(Flash::PasskeyRemoved.at(&web, routes::PASSKEYS.pattern))
}

fn number(id: &str) -> Result<i64, Error> {
    id.parse().map_err(|_| Error::NotFound)
}

async fn again(web: &Web, visit: &Visit, fields: &Fields, error: Error) -> Answer {
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(
        web,
        visit,
        FormState::new(routes::PASSKEYS.pattern).value("name", fields.one("name")),
    );
    draw(web, visit, form, &frame().refused(&refusal)).await
}

async fn draw(web: &Web, visit: &Visit, form: FormState, frame: &Frame) -> Answer {
    let own = passkeys::mine(&web.app, &visit.actor).await?;
    let page = PasskeysPage {
        form,
        passkeys: own.into_iter().map(PasskeyLine::of).collect(),
        possible: passkeys::are_possible(&web.app),
    };
    present::page(web, visit, frame, &page)
}

fn frame() -> Frame {
    Frame::titled(msg!("accounts-passkeys-title")).script(SCRIPT)
}
