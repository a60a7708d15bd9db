//! A list that everybody may keep for an hour, and ask for again by its ETag.

use std::fmt::Write as _;

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use sha2::{Digest, Sha256};

use app::{Context as _, Result};

const AN_HOUR: &str = "public, max-age=3600";
/// The names are in the reader's language, which a cookie may choose.
const LANGUAGE: &str = "Accept-Language, Cookie";

/// The list as JSON; 304 when the client has it already.
///
/// # Errors
/// A fault, when the list cannot be written as JSON.
pub fn list<T: Serialize>(rows: &[T], asked: &HeaderMap) -> Result<Response> {
    let body = serde_json::to_vec(rows).context("writing a reference list")?;
    let etag = etag(&body);
    let known = asked.get(header::IF_NONE_MATCH).is_some_and(|tags| holds(tags, &etag));
    let mut response = if known { StatusCode::NOT_MODIFIED.into_response() } else { json(body) };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(AN_HOUR));
    headers.insert(header::VARY, HeaderValue::from_static(LANGUAGE));
    headers.insert(header::ETAG, HeaderValue::from_str(&etag).context("writing an ETag")?);
    Ok(response)
}

fn json(body: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response()
}

/// Weak, because the same list travels compressed in several ways.
fn etag(body: &[u8]) -> String {
    let mut tag = String::from("W/\"");
    for byte in Sha256::digest(body).iter().take(16) {
        // Writing to a String cannot fail.
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    tag
}

fn holds(tags: &HeaderValue, etag: &str) -> bool {
    tags.to_str()
        .is_ok_and(|tags| tags.split(',').any(|tag| tag.trim() == etag || tag.trim() == "*"))
}
