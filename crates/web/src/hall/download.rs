//! Files that are saved rather than shown: their name in a header, whatever the name holds (RFC 6266, S51).

use std::fmt::Write as _;

use app::{Error, exports::Chunks};
use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures_util::TryStreamExt as _;

/// Longest name in characters; every file system takes it.
const LONGEST: usize = 100;

/// What a browser is told a CSV file is.
pub const CSV: &str = "text/csv; charset=utf-8";
/// What a browser is told an Excel file is.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A file to be kept.
pub fn kept(name: &str, kind: &'static str, body: impl IntoResponse) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, attachment(name));
    response
}

/// A file that is sent while it is written. The status is on its way before the last row is read: when a later one fails
/// the connection is cut, so that half a list cannot be taken for a whole one.
pub fn streamed(chunks: Chunks, request: String) -> Body {
    Body::from_stream(chunks.inspect_err(move |fault| {
        tracing::error!(request, fault = why(fault), "an export broke off");
    }))
}

fn why(error: &Error) -> String {
    match error {
        Error::Fault(fault) => format!("{fault:#}"),
        other => other.to_string(),
    }
}

/// `Content-Disposition` of a file with this name: plain for old browsers, in UTF-8 for the others.
#[must_use]
pub fn attachment(name: &str) -> HeaderValue {
    let name = safe(name);
    let plain: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    let encoded = name.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            encoded.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
        encoded
    });
    let value = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static("attachment"))
}

/// One line, no folder, nothing that turns the reading direction round.
fn safe(name: &str) -> String {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let kept = name.chars().filter(|c| !hidden(*c) && !matches!(c, '/' | '\\'));
    let kept: String = kept.take(LONGEST).collect();
    let kept = kept.trim_matches(['.', ' ']);
    if kept.is_empty() { "file".to_owned() } else { kept.to_owned() }
}

const fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ')
}
