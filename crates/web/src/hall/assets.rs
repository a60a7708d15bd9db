//! Stylesheets, scripts, fonts and pictures: compressed before they are asked for, kept for ever by their content.

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use render::{Asset, assets};

const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// A plain name may mean another file after an upgrade.
const FIVE_MINUTES: &str = "public, max-age=300";

/// `GET /assets/{*path}`.
pub async fn show(Path(path): Path<String>, headers: HeaderMap) -> Response {
    match (assets::find(&path), assets::find_plain(&path)) {
        (Some(asset), _) => answer(asset, FOR_EVER, &headers),
        (None, Some(asset)) => answer(asset, FIVE_MINUTES, &headers),
        (None, None) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn answer(asset: &'static Asset, life: &'static str, asked: &HeaderMap) -> Response {
    let (encoding, body) = best(asset, asked);
    let suffix = encoding.map_or_else(String::new, |encoding| format!("-{encoding}"));
    let etag = format!("\"{}{suffix}\"", asset.etag.trim_matches('"'));
    let known =
        asked.get(header::IF_NONE_MATCH).is_some_and(|tags| tags.as_bytes() == etag.as_bytes());
    let mut response =
        if known { StatusCode::NOT_MODIFIED.into_response() } else { body.into_response() };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(life));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    let values = [
        (header::ETAG, Some(etag.as_str())),
        (header::CONTENT_TYPE, Some(asset.mime.as_str()).filter(|_| !known)),
        (header::CONTENT_ENCODING, encoding.filter(|_| !known)),
    ];
    for (name, value) in values {
        if let Some(value) = value.and_then(|value| HeaderValue::from_str(value).ok()) {
            headers.insert(name, value);
        }
    }
    response
}

fn best(asset: &'static Asset, asked: &HeaderMap) -> (Option<&'static str>, &'static [u8]) {
    if let Some(body) = asset.br().filter(|_| accepts(asked, "br")) {
        return (Some("br"), body);
    }
    if let Some(body) = asset.gzip().filter(|_| accepts(asked, "gzip")) {
        return (Some("gzip"), body);
    }
    (None, &asset.bytes)
}

fn accepts(asked: &HeaderMap, encoding: &str) -> bool {
    let accepted =
        asked.get(header::ACCEPT_ENCODING).and_then(|list| list.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|item| {
        let mut pieces = item.split(';').map(str::trim);
        let named = pieces.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let refused =
            pieces.find_map(|piece| piece.strip_prefix("q=")).and_then(|q| q.parse::<f32>().ok());
        named && refused != Some(0.0)
    })
}
