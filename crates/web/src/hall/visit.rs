//! A visit: who comes, from where, in which language; and on the way out, refusals become pages.

use std::sync::Arc;

use app::{Actor, Event, Member, journal};
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{Method, StatusCode, Uri, header, request::Parts},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use kernel::{Locale, Secret};
use tower_http::csrf::ProtectionError;
use url::{Url, form_urlencoded};

use super::{
    caller, cookies,
    flash::Flash,
    forms::SpoolFolder,
    locale,
    request_log::RequestName,
    session_cookie::{self, Asked},
    theme::Theme,
};
use crate::{
    Web,
    error::{self, Refusal},
};

/// One request as handlers see it.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Who asks.
    pub actor: Actor,
    /// The language of the answer.
    pub locale: Locale,
    /// The colours of the answer.
    pub theme: Theme,
    /// Path and query, without the language and the message of the moment: where language links come back to.
    pub path: String,
    /// The name of the request in the log and on the page of a fault.
    pub request_id: String,
    /// The token of the session, for the action that ends it.
    pub session: Option<Secret<String>>,
    /// The page of this site that a form was sent from, when the browser says so.
    pub came_from: Option<String>,
    pub(crate) flash: Option<Flash>,
    pub(crate) method: Method,
    pub(crate) wishes: locale::Wishes,
    pub(crate) has_cookies: bool,
}

/// Answers that are the same for everybody: nobody is recognised there, and a broken database does not break them.
const SAME_FOR_ALL: [&routes::Route; 7] = [
    &routes::HEALTHZ,
    &routes::READYZ,
    &routes::ROBOTS,
    &routes::SECURITY_TXT,
    &routes::MANIFEST,
    &routes::CSP_REPORT,
    &routes::METRICS,
];

/// The layer: makes the visit, hands it on, and turns refusals into pages in its language.
pub async fn receive(State(web): State<Arc<Web>>, mut request: Request, next: Next) -> Response {
    let mut visit = Visit::at_the_door(&web, &request);
    let asked = Asked::of(&request);
    match session_cookie::member(&web, visit.session.as_ref(), asked).await {
        Ok(Some(member)) => visit.enter(member),
        Ok(None) => {}
        // Fail closed: who cannot be recognised is nobody's visitor.
        Err(fault) => return error::dress(&web, &visit, Refusal::from(fault).into_response()),
    }
    request.extensions_mut().insert(SpoolFolder(web.app.incoming_folder()));
    request.extensions_mut().insert(visit.locale);
    request.extensions_mut().insert(visit.actor.clone());
    request.extensions_mut().insert(visit.clone());
    let mut response = error::dress(&web, &visit, next.run(request).await);
    let foreign = response.extensions().get::<ProtectionError>().is_some();
    if let Err(fault) = note(&web, &visit, response.status(), foreign).await {
        tracing::warn!(request = visit.request_id, %fault, "a refusal could not be noted");
    }
    if let (Some(asked), &Method::GET) = (visit.wishes.asked(), &visit.method) {
        locale::remember(&web, &visit, asked, &mut response);
    }
    response
}

/// What was refused becomes a line of the security log.
async fn note(web: &Web, visit: &Visit, status: StatusCode, foreign: bool) -> app::Result<()> {
    match status {
        StatusCode::FORBIDDEN if foreign => {
            journal::note(&web.app, &visit.actor, Event::ForeignFormRefused).await
        }
        StatusCode::FORBIDDEN => journal::note_refusal(&web.app, &visit.actor).await,
        StatusCode::TOO_MANY_REQUESTS => {
            journal::note(&web.app, &visit.actor, Event::LimitReached).await
        }
        _ => Ok(()),
    }
}

impl Visit {
    fn at_the_door(web: &Web, request: &Request) -> Self {
        let (uri, headers) = (request.uri(), request.headers());
        let wishes = locale::Wishes::read(query(uri, "lang").as_deref(), headers);
        let name = request.extensions().get::<RequestName>().cloned().unwrap_or_default();
        Self {
            actor: Actor::Visitor(caller::of(web.app.config(), request)),
            locale: wishes.settle(None),
            theme: Theme::read(headers),
            path: path(uri),
            request_id: name.0,
            session: session_cookie::token(web, headers).filter(|_| !is_same_for_all(uri.path())),
            came_from: came_from(web, request),
            flash: query(uri, "m").and_then(|token| Flash::read(web, &token)),
            method: request.method().clone(),
            wishes,
            has_cookies: cookies::any(headers),
        }
    }

    /// A visit that nobody makes, for pages drawn in tests.
    pub(crate) fn imagined(actor: Actor, locale: Locale, flash: Option<Flash>) -> Self {
        Self {
            actor,
            locale,
            theme: Theme::Auto,
            path: "/talents?q=a&page=2".to_owned(),
            request_id: "0123456789abcd".to_owned(),
            session: None,
            came_from: None,
            flash,
            method: Method::GET,
            wishes: locale::Wishes::default(),
            has_cookies: false,
        }
    }

    /// Whether the answer depends on nothing but the address, the cookies and the languages of the browser.
    pub(crate) const fn is_plain(&self) -> bool {
        matches!(self.actor, Actor::Visitor(_))
            && self.flash.is_none()
            && self.wishes.asked().is_none()
    }

    /// The session's cookie, empty when there is none.
    #[must_use]
    pub fn cookie(&self) -> String {
        self.session.as_ref().map(|token| token.expose().clone()).unwrap_or_default()
    }

    fn enter(&mut self, member: Member) {
        self.locale = self.wishes.settle(Some(&member));
        self.actor = Actor::Member(member, self.actor.caller());
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Refusal::broken("a handler runs outside the hall"))
    }
}

/// The first value of a query parameter.
#[must_use]
pub fn query(uri: &Uri, name: &str) -> Option<String> {
    let pairs = form_urlencoded::parse(uri.query()?.as_bytes());
    pairs.into_iter().find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
}

fn path(uri: &Uri) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()) {
        if name != "lang" && name != "m" {
            query.append_pair(&name, &value);
        }
    }
    match query.finish() {
        query if query.is_empty() => uri.path().to_owned(),
        query => format!("{}?{query}", uri.path()),
    }
}

/// The page a form was sent from, if it is one of ours.
fn came_from(web: &Web, request: &Request) -> Option<String> {
    if request.method() != Method::POST {
        return None;
    }
    let sent = request.headers().get(header::REFERER)?.to_str().ok()?;
    let there =
        Url::parse(sent).ok().filter(|there| there.host_str() == Some(web.host.as_str()))?;
    Some(path(&there.path().parse().ok()?))
}

fn is_same_for_all(path: &str) -> bool {
    path.starts_with("/assets/") || SAME_FOR_ALL.iter().any(|route| route.pattern == path)
}
