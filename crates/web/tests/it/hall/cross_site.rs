//! No other site acts in a visitor's name.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use testkit::TestSite;

use crate::table::path;

const FOREIGN: [&[(&str, &str)]; 9] = [
    &[("origin", "null")],
    &[("origin", "null"), ("sec-fetch-site", "same-origin")],
    &[("origin", "https://evil.example")],
    &[("origin", "http://evil.localhost:5000")],
    &[("origin", "http://localhost:5000.evil.example")],
    &[("origin", "http://localhost:5001")],
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", "http://localhost:5000")],
];

const KINDS: [&str; 4] = [
    "application/x-www-form-urlencoded",
    "text/plain",
    "multipart/form-data; boundary=b",
    "application/json",
];

#[tokio::test]
async fn s34_no_foreign_request_with_a_cookie_passes() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    browser.set_cookie("sid", "a-session");
    let unsafe_routes = routes::all().filter(|route| route.answers(routes::Method::Post));
    for route in unsafe_routes {
        for (headers, kind) in FOREIGN.iter().flat_map(|headers| KINDS.map(|kind| (headers, kind)))
        {
            let request = Request::post(path(route)).header("content-type", kind);
            let request = headers
                .iter()
                .fold(request, |request, (name, value)| request.header(*name, *value));
            let seen = browser.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(seen.status, StatusCode::FORBIDDEN, "{} {headers:?} {kind}", route.pattern);
        }
    }
}

#[tokio::test]
async fn s33_sign_in_itself_needs_proof_of_the_same_origin() {
    let site = TestSite::open().await;
    let request =
        Request::post("/auth/login").header("origin", "https://evil.example").body(Body::empty());
    assert_eq!(site.browser().send(request.unwrap()).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn our_own_forms_and_programs_without_a_browser_pass() {
    let site = TestSite::open().await;
    let ours: [&[(&str, &str)]; 4] = [
        &[],
        &[("origin", "http://localhost:5000")],
        &[("sec-fetch-site", "same-origin"), ("origin", "http://localhost:5000")],
        &[("sec-fetch-site", "none")],
    ];
    for headers in ours {
        let request = Request::post("/csp-report");
        let request =
            headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let seen = site.browser().send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(seen.status, StatusCode::NO_CONTENT, "{headers:?}");
    }
}

#[tokio::test]
async fn the_refusal_says_that_nothing_was_done() {
    let site = TestSite::open().await;
    let request =
        Request::post("/auth/login").header("sec-fetch-site", "cross-site").body(Body::empty());
    let seen = site.browser().send(request.unwrap()).await;
    assert!(seen.text().contains("La demande vient d’un autre site"), "{}", seen.text());
}
