//! Which names this site answers to: the host of `BASE_URL`, and this machine's own while nobody else can reach it
//! (contracts.md, quality.md S43). Links never use what a request says: they are made from `BASE_URL`.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header, uri::Authority},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::Web;

/// The layer: another name is 421.
pub async fn check(State(web): State<Arc<Web>>, request: Request, next: Next) -> Response {
    if is_ours(&web, &request) {
        next.run(request).await
    } else {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    }
}

fn is_ours(web: &Web, request: &Request) -> bool {
    let named = |name: &str| {
        let values = request.headers().get_all(name).into_iter();
        values.map(HeaderValue::to_str).collect::<Vec<_>>()
    };
    let hosts = named(header::HOST.as_str());
    let target = request.uri().authority().map(Authority::as_str);
    let said = hosts.len() + usize::from(target.is_some());
    let forwarded = named("x-forwarded-host");
    let all = hosts.into_iter().chain(target.map(Ok)).chain(forwarded);
    said > 0
        && all
            .into_iter()
            .all(|value| value.is_ok_and(|text| text.split(',').all(|host| is_known(web, host))))
}

fn is_known(web: &Web, host: &str) -> bool {
    let Ok(authority) = host.trim().parse::<Authority>() else {
        return false;
    };
    if authority.as_str().contains('@') {
        return false;
    }
    let name = authority.host().to_ascii_lowercase();
    let local = ["localhost", "127.0.0.1", "[::1]"].contains(&name.as_str());
    name == web.host || (local && web.app.config().bind.is_loopback())
}
