//! Reading and writing cookies. There are three: the session, the language, the colours (quality.md S25); and one for
//! guests of a shared list, who are sent it below its address alone.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use chrono::TimeDelta;

/// How long a preference is remembered.
pub const A_YEAR: TimeDelta = TimeDelta::days(365);

/// The first cookie of that name.
#[must_use]
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.trim_matches('"'))
}

/// Whether the browser sent any cookie at all.
#[must_use]
pub fn any(headers: &HeaderMap) -> bool {
    headers.contains_key(header::COOKIE)
}

/// Adds a cookie for the whole site, out of reach of scripts; without `life` it goes with the browser.
pub fn write(
    response: &mut Response,
    name: &str,
    value: &str,
    life: Option<TimeDelta>,
    secure: bool,
) {
    write_below(response, "/", (name, value), life, secure);
}

/// As [`write()`], for the pages below `path` alone, which is written as addresses are.
pub fn write_below(
    response: &mut Response,
    path: &str,
    (name, value): (&str, &str),
    life: Option<TimeDelta>,
    secure: bool,
) {
    let secure = if secure { "; Secure" } else { "" };
    let life =
        life.map_or_else(String::new, |life| format!("; Max-Age={}", life.num_seconds().max(0)));
    let line = format!("{name}={value}; Path={path}{life}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(line) = HeaderValue::from_str(&line) {
        response.headers_mut().append(header::SET_COOKIE, line);
    }
}
