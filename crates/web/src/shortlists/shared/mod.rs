//! What the holder of a link to a shortlist sees: no account, nothing that is kept or told elsewhere. That a door was
//! passed is proven by a cookie that goes to the pages of the link alone: an address that is copied takes nobody in.

pub mod ask;
pub mod gone;
pub mod photo;
pub mod show;
pub mod vote;

use app::{Error, shortlists::links};
use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::Response,
};

use crate::{Web, hall::cookies, present::Answer};

/// Says of an answer that its address goes nowhere, neither with links nor into search engines.
fn told_nowhere(answer: Answer) -> Answer {
    let mut response: Response = answer?;
    let headers = response.headers_mut();
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    Ok(response)
}

/// The address of the list of a link.
fn address(token: &str) -> Result<String, Error> {
    routes::SHARED_SHORTLIST.path(&[("token", token)]).map_err(|_| Error::NotFound)
}

/// With https the browser itself refuses the cookie of whoever cannot speak for this site in secret.
const fn name(secure: bool) -> &'static str {
    if secure { "__Secure-passed" } else { "passed" }
}

/// What the browser has to show that it passed the door of the link it asks for.
fn pass<'a>(web: &Web, headers: &'a HeaderMap) -> Option<&'a str> {
    cookies::read(headers, name(web.secure))
}

/// Gives the browser what proves that it passed the door of a link.
fn give(web: &Web, answer: Answer, token: &str, pass: &str) -> Answer {
    let mut response: Response = answer?;
    let cookie = (name(web.secure), pass);
    cookies::write_below(&mut response, &address(token)?, cookie, Some(links::PASS), web.secure);
    Ok(response)
}
