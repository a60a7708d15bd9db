//! The header set is on every response.

use axum::{
    Router,
    body::Body,
    http::{Method, Request},
    routing::get,
};
use testkit::{Seen, TestSite};
use web::hall::headers::{ALWAYS, CONTENT_SECURITY_POLICY};

use crate::table::path;

#[expect(clippy::panic, reason = "a handler that panics is what is tested")]
async fn panics() -> &'static str {
    panic!("on purpose")
}

fn assert_complete(seen: &Seen) {
    let place = format!("{} {}", seen.status, seen.path);
    for (name, value) in ALWAYS {
        assert_eq!(seen.header(name), value, "{name} on {place}");
    }
    assert_eq!(seen.header("content-security-policy"), CONTENT_SECURITY_POLICY, "{place}");
    assert!(!seen.header("cache-control").is_empty(), "cache-control on {place}");
    assert!(seen.header("server").is_empty() && seen.header("x-powered-by").is_empty(), "{place}");
}

#[tokio::test]
async fn s40_every_response_carries_the_header_set() {
    let site = TestSite::open_beside(Router::new().route("/panic", get(panics))).await;
    let mut browser = site.browser();
    for route in routes::all() {
        for method in [Method::GET, Method::HEAD, Method::POST, Method::DELETE] {
            let request =
                Request::builder().method(method).uri(path(route)).body(Body::empty()).unwrap();
            assert_complete(&browser.send(request).await);
        }
    }
    let odd = [
        (Request::get("/nowhere"), 404),
        (Request::get("/assets/none.css"), 404),
        (Request::get("/api/none"), 404),
        (Request::get("/panic"), 500),
        (Request::get("/language/fr?next=/poster"), 303),
        (Request::get("/").header("host", "evil.example"), 421),
        (Request::post("/auth/login").header("sec-fetch-site", "cross-site"), 403),
        (Request::post("/csp-report").header("content-length", "9000"), 413),
    ];
    for (request, status) in odd {
        let seen = browser.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(seen.status, status, "{}", seen.path);
        assert_complete(&seen);
    }
}

#[tokio::test]
async fn the_policy_is_the_one_of_the_text() {
    for directive in
        ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "report-to csp"]
    {
        assert!(CONTENT_SECURITY_POLICY.split("; ").any(|known| known == directive), "{directive}");
    }
    assert!(!CONTENT_SECURITY_POLICY.contains("unsafe"));
}
