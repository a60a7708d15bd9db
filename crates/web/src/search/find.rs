//! Find one person by a typed code, the picture of a QR, or the camera.

use std::sync::Arc;

use app::{Error, search};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, header},
    response::IntoResponse as _,
};
use kernel::msg;
use render::{FormState, Page};
use serde::Serialize;

use crate::{
    Web,
    hall::{
        Visit,
        forms::{Fields, FormRefusal, SentFile},
        redirect,
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct FindPage {
    /// Fields `code` and `picture`.
    pub form: FormState,
}

impl Page for FindPage {
    const TEMPLATE: &'static str = "pages/search/find.html";

    fn samples() -> Vec<Self> {
        let empty = FormState::new(routes::FIND.pattern);
        let mut refused = empty.clone().value("code", "MA-M-9999-RAB");
        for field in ["code", "picture"] {
            let text = "Personne n’a ce code.".to_owned();
            refused.errors.push(render::FieldError { field: field.to_owned(), text });
        }
        vec![Self { form: empty }, Self { form: refused }]
    }
}

/// `GET /talents/find`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let page = FindPage { form: FormState::new(routes::FIND.pattern) };
    present::page(&web, &visit, &frame(), &page)
}

/// What the camera's script is told.
#[derive(Debug, Default, Serialize)]
struct Scanned {
    /// The page of whoever was meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    profile_url: Option<String>,
    /// Why there is none, in the reader's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    /// Whether a code was seen at all: the next frame may show one.
    seen: bool,
}

/// `POST /talents/find`; a script that asks for JSON gets the address of the page instead of the page.
pub async fn submit(
    State(web): State<Arc<Web>>,
    visit: Visit,
    headers: HeaderMap,
    fields: Fields,
) -> Answer {
    let found = find(&web, &visit, &fields).await;
    let accepted = headers.get(header::ACCEPT).and_then(|kinds| kinds.to_str().ok());
    if accepted.is_some_and(|kinds| kinds.starts_with("application/json")) {
        return scanned(&web, &visit, found);
    }
    match found {
        Ok(code) => Ok(redirect::to(&routes::PROFILE, &[("code", &code)])),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let form = refusal.beside(&web, &visit, fields.into_form(routes::FIND.pattern));
            present::page(&web, &visit, &frame().refused(&refusal), &FindPage { form })
        }
    }
}

fn scanned(web: &Web, visit: &Visit, found: Result<String, Error>) -> Answer {
    let error = match found {
        Ok(code) => {
            let profile_url = routes::PROFILE.path(&[("code", &code)]).ok();
            return Ok(
                Json(Scanned { profile_url, seen: true, ..Scanned::default() }).into_response()
            );
        }
        Err(error) => error,
    };
    let refusal = FormRefusal::from_error(error)?;
    let why = refusal.violations.iter().next().map(|violation| &violation.message);
    let seen = why.is_some_and(|why| why.key != "search-picture-no-code");
    let error = why.map(|why| web.say(visit.locale, why));
    Ok((refusal.status, Json(Scanned { error, seen, ..Scanned::default() })).into_response())
}

fn frame() -> Frame {
    Frame::titled(msg!("search-find-title")).noindex().script("js/scan.js")
}

/// A picture says more than what was typed before it.
async fn find(web: &Web, visit: &Visit, fields: &Fields) -> Result<String, Error> {
    let (field, found) = match fields.file("picture") {
        Some(picture) => ("picture", by_picture(web, visit, picture).await?),
        None if fields.one("code").trim().is_empty() => {
            return Err(Error::field("code", msg!("words-required")));
        }
        None => ("code", search::by_code(&web.app, &visit.actor, fields.one("code")).await?),
    };
    found.ok_or_else(|| Error::field(field, msg!("search-find-nobody")))
}

async fn by_picture(web: &Web, visit: &Visit, picture: &SentFile) -> Result<Option<String>, Error> {
    if picture.too_big {
        return Err(Error::field("picture", msg!("media-photo-too-big", max = 5_i64)));
    }
    let bytes = picture.upload.bytes().await.map_err(Error::fault)?;
    search::by_qr(&web.app, &visit.actor, bytes).await
}
