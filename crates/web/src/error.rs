//! From a refusal to a page: the only place that turns kinds of errors into statuses (house.md §6.4), and the only
//! one that logs faults.
//!
//! Inside, anything may answer a bare status or a [`Refusal`]; on the way out `dress` gives it words in the
//! reader's language.

use std::sync::Arc;

use app::Error;
use axum::{
    http::{Extensions, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::{Message, msg};
use render::Page;
use serde::Serialize;
use tower_http::csrf::ProtectionError;

use crate::{
    Web,
    hall::{Visit, confirm, redirect},
    present::{self, Frame},
};

/// Programs get no pages: what is refused there before their own faces answer keeps its bare status.
const FOR_PROGRAMS: &str = "/api/";

/// What a handler answers instead of a page; made from [`app::Error`] by `?`.
#[derive(Debug, Clone)]
pub struct Refusal {
    status: StatusCode,
    error: Option<Arc<Error>>,
}

impl Refusal {
    /// A refusal that has a status and nothing to add.
    #[must_use]
    pub const fn status(status: StatusCode) -> Self {
        Self { status, error: None }
    }

    /// A bug of the pages themselves.
    pub(crate) fn broken(why: &'static str) -> Self {
        Error::fault(Broken(why)).into()
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self { status: status(&error), error: Some(Arc::new(error)) }
    }
}

#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Broken(&'static str);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Reasons of our own: too many writers, sign-ins or pictures at once, a full disk. The service is down for a moment,
/// nobody asked too much (quality.md S17).
const OURS: [&str; 5] =
    ["errors-busy", "accounts-busy", "media-busy", "errors-no-room", "errors-full"];

pub(crate) fn status(error: &Error) -> StatusCode {
    match error {
        Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::Anonymous => StatusCode::UNAUTHORIZED,
        Error::Forbidden(_) | Error::Unproven => StatusCode::FORBIDDEN,
        Error::Conflict(_) => StatusCode::CONFLICT,
        Error::Later { why, .. } if OURS.contains(&why.key.as_ref()) => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        Error::Later { .. } => StatusCode::TOO_MANY_REQUESTS,
        Error::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The page of a refusal.
#[derive(Debug, Serialize)]
pub struct ErrorPage {
    status: u16,
    title: String,
    text: String,
    code: Option<String>,
    back: Option<String>,
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "pages/errors/error.html";

    fn samples() -> Vec<Self> {
        let page = |status, code: Option<&str>, back: Option<&str>| Self {
            status,
            title: "Cette page n’est pas là".to_owned(),
            text: "L’adresse est inexacte.".to_owned(),
            code: code.map(str::to_owned),
            back: back.map(str::to_owned),
        };
        vec![
            page(404, None, None),
            page(403, None, Some("/talents")),
            page(500, Some("01h2x3"), None),
        ]
    }
}

/// Gives words to a refusal or a bare error status; every other answer passes as it is.
pub(crate) fn dress(web: &Web, visit: &Visit, response: Response) -> Response {
    let refusal = response.extensions().get::<Refusal>().cloned();
    let refusal =
        refusal.or_else(|| is_bare(&response).then(|| Refusal::status(response.status())));
    let Some(refusal) = refusal else {
        return response;
    };
    log(visit, &refusal);
    if visit.path.starts_with(FOR_PROGRAMS) {
        return response;
    }
    let (before, _) = response.into_parts();
    let mut page = draw(web, visit, &refusal, &before.extensions);
    page.extensions_mut().extend(before.extensions);
    for name in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = before.headers.get(&name) {
            page.headers_mut().insert(name, value.clone());
        }
    }
    page
}

/// The page of a refusal, or the way to sign-in.
fn draw(web: &Web, visit: &Visit, refusal: &Refusal, said: &Extensions) -> Response {
    let reading = matches!(visit.method, Method::GET | Method::HEAD);
    if refusal.status == StatusCode::UNAUTHORIZED && reading {
        return to_sign_in(visit);
    }
    if let Some(Error::Unproven) = refusal.error.as_deref() {
        return confirm::redirect(visit, said);
    }
    let (title, text) = words(refusal, said);
    let (code, status) =
        (refusal.status.is_server_error().then(|| visit.request_id.clone()), refusal.status);
    let page = ErrorPage {
        status: status.as_u16(),
        title: web.say(visit.locale, &title),
        text: web.say(visit.locale, &text),
        code,
        back: None,
    };
    let frame = Frame::titled(title).noindex().status(status);
    let mut response = present::draw(web, visit, &frame, &page).unwrap_or_else(|fault| {
        tracing::error!(request = visit.request_id, %fault, "the page of a refusal cannot be drawn");
        status.into_response()
    });
    if let Some(Error::Later { after, .. }) = refusal.error.as_deref() {
        let seconds = HeaderValue::from(after.num_seconds().max(1));
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
}

/// What answered with a status alone, or with the plain words of a library.
fn is_bare(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    let plain = kind.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    plain && (response.status().is_client_error() || response.status().is_server_error())
}

fn to_sign_in(visit: &Visit) -> Response {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("next", &visit.path)
        .finish();
    redirect::to_path(&format!("{}?{query}", routes::LOGIN.pattern))
}

/// Faults are logged here and nowhere else, with their chain of causes.
fn log(visit: &Visit, refusal: &Refusal) {
    if let Some(Error::Fault(fault)) = refusal.error.as_deref() {
        tracing::error!(
            request = visit.request_id,
            fault = format!("{fault:#}"),
            "something broke"
        );
    }
}

fn words(refusal: &Refusal, said: &Extensions) -> (Message, Message) {
    let own = match refusal.error.as_deref() {
        Some(Error::Conflict(why) | Error::Later { why, .. }) => Some(why.clone()),
        _ => None,
    };
    let (title, text) = match refusal.status.as_u16() {
        403 if said.get::<ProtectionError>().is_some() => {
            (msg!("errors-cross-site-title"), msg!("errors-cross-site-text"))
        }
        401 => (msg!("errors-sign-in-title"), msg!("errors-sign-in-text")),
        403 => (msg!("errors-forbidden-title"), msg!("errors-forbidden-text")),
        404 => (msg!("errors-not-found-title"), msg!("errors-not-found-text")),
        405 => (msg!("errors-method-title"), msg!("errors-method-text")),
        408 => (msg!("errors-too-slow-title"), msg!("errors-too-slow-text")),
        415 => (msg!("errors-kind-title"), msg!("errors-kind-text")),
        413 => (msg!("errors-too-large-title"), msg!("errors-too-large-text")),
        429 => (msg!("errors-too-many-title"), msg!("errors-too-many-text")),
        503 => (msg!("errors-unavailable-title"), msg!("errors-unavailable-text")),
        500.. => (msg!("errors-server-title"), msg!("errors-server-text")),
        _ => (msg!("errors-bad-request-title"), msg!("errors-bad-request-text")),
    };
    (title, own.unwrap_or(text))
}
