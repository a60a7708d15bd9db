//! The cookie that carries a session: opaque, 256 bits, useless in a dump of the database (quality.md S23–S25).

use app::{
    Error, Member,
    accounts::{proof::Renewed, sessions},
};
use axum::{
    extract::Request,
    http::{HeaderMap, Method},
    response::Response,
};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::Secret;
use routes::Asker;

use super::cookies;
use crate::Web;

/// Longer texts are no token of ours: they are not worth a question to the database.
const LONGEST: usize = 128;
/// Whether somebody goes to a page, or a script fetches it.
const SEC_FETCH_MODE: &str = "sec-fetch-mode";

/// With https the browser itself refuses the cookie of another host or path.
const fn name(secure: bool) -> &'static str {
    if secure { "__Host-sid" } else { "sid" }
}

/// The token the browser sent, if it looks like one.
#[must_use]
pub fn token(web: &Web, headers: &HeaderMap) -> Option<Secret<String>> {
    let token = cookies::read(headers, name(web.secure))?;
    let shaped =
        (1..=LONGEST).contains(&token.len()) && token.bytes().all(|byte| byte.is_ascii_graphic());
    shaped.then(|| Secret::new(token.to_owned()))
}

/// Who the token belongs to, asked of the rows of sessions.
///
/// # Errors
/// When the database fails: the request is refused, never taken for a visitor's.
pub async fn member(
    web: &Web,
    token: Option<&Secret<String>>,
    asked: Asked,
) -> Result<Option<Member>, Error> {
    match (token, asked) {
        (Some(token), Asked::BySomebody) => sessions::resume(&web.app, token.expose()).await,
        (Some(token), Asked::ByItself) => sessions::recognise(&web.app, token.expose()).await,
        (None, _) => Ok(None),
    }
}

/// Whether somebody asks, which is noted, or a page that is merely open (quality.md S26).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Somebody did something.
    BySomebody,
    /// The page asks whether anybody sits before it or not.
    ByItself,
}

impl Asked {
    /// Says so by the table of routes: what a script asks of a page that asks for itself is nobody's act. A browser that
    /// does not say who asks is taken for somebody.
    #[must_use]
    pub fn of(request: &Request) -> Self {
        let by_itself = match routes::of(request.uri().path()).map(|route| route.asker) {
            Some(Asker::Script) => true,
            Some(Asker::Page) => {
                let mode = request.headers().get(SEC_FETCH_MODE);
                let script = mode.is_some_and(|mode| mode != "navigate");
                script && matches!(*request.method(), Method::GET | Method::HEAD)
            }
            Some(Asker::Somebody) | None => false,
        };
        if by_itself { Self::ByItself } else { Self::BySomebody }
    }
}

/// Gives the browser a new session; kept until `remembered_until`, else as long as the browser is open.
pub fn give(
    web: &Web,
    response: &mut Response,
    token: &Secret<String>,
    remembered_until: Option<DateTime<Utc>>,
) {
    let life = remembered_until.map(|end| end - web.app.now());
    cookies::write(response, name(web.secure), token.expose(), life, web.secure);
}

/// Gives the browser the other token of a session that goes on.
pub fn renew(web: &Web, response: &mut Response, renewed: &Renewed) {
    let until = renewed.remembered.then_some(renewed.expires_at);
    give(web, response, &renewed.token, until);
}

/// Takes the session's cookie away from the browser; the session itself is ended by its action.
pub fn take(web: &Web, response: &mut Response) {
    cookies::write(response, name(web.secure), "", Some(TimeDelta::zero()), web.secure);
}
