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

/// The names of this machine for itself.
const LOCAL: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// The layer: another name is 421. Monitoring calls a server by any name it has in its network: what it asks for has a
/// door of its own, and no link in it.
pub async fn check(State(web): State<Arc<Web>>, request: Request, next: Next) -> Response {
    let monitors = request.uri().path() == routes::METRICS.pattern;
    if monitors || says_only(&request, |host| is_known(&web, host)) {
        next.run(request).await
    } else {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    }
}

/// Whether a request names this machine as it names itself.
pub fn is_local(request: &Request) -> bool {
    says_only(request, |host| name(host).is_some_and(|name| LOCAL.contains(&name.as_str())))
}

/// Whether a request names somebody, and nobody but those.
fn says_only(request: &Request, is_one: impl Fn(&str) -> bool) -> bool {
    let named = |name: &str| {
        let values = request.headers().get_all(name).into_iter();
        values.map(HeaderValue::to_str).collect::<Vec<_>>()
    };
    let hosts = named(header::HOST.as_str());
    let target = request.uri().authority().map(Authority::as_str);
    let said = hosts.len() + usize::from(target.is_some());
    let forwarded = named("x-forwarded-host");
    let all = hosts.into_iter().chain(target.map(Ok)).chain(forwarded);
    said > 0 && all.into_iter().all(|value| value.is_ok_and(|text| text.split(',').all(&is_one)))
}

fn is_known(web: &Web, host: &str) -> bool {
    name(host).is_some_and(|name| {
        let local = LOCAL.contains(&name.as_str()) && web.app.config().bind.is_loopback();
        name == web.host || local
    })
}

/// The name without its port, in lower case.
fn name(host: &str) -> Option<String> {
    let authority: Authority = host.trim().parse().ok()?;
    (!authority.as_str().contains('@')).then(|| authority.host().to_ascii_lowercase())
}
