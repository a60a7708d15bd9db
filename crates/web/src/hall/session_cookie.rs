//! The cookie that carries a session: opaque, 256 bits, useless in a dump of the database (quality.md S23–S25).

use app::{
    Error, Member,
    accounts::{proof::Renewed, sessions},
};
use axum::{http::HeaderMap, response::Response};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::Secret;

use super::cookies;
use crate::Web;

/// Longer texts are no token of ours: they are not worth a question to the database.
const LONGEST: usize = 128;

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
pub async fn member(web: &Web, token: Option<&Secret<String>>) -> Result<Option<Member>, Error> {
    match token {
        Some(token) => sessions::resume(&web.app, token.expose()).await,
        None => Ok(None),
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
