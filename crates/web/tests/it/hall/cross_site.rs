//! No other site acts in a visitor's name.

use app::Role;
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use testkit::TestSite;

use crate::table::path;

const OURS: &str = "http://localhost:5000";

/// What a browser says of a page that is not ours; the last ones contradict themselves.
const FOREIGN: [&[(&str, &str)]; 14] = [
    &[("origin", "null")],
    &[("origin", "null"), ("sec-fetch-site", "same-origin")],
    &[("origin", "https://evil.example")],
    &[("origin", "http://evil.localhost:5000")],
    &[("origin", "http://localhost:5000.evil.example")],
    &[("origin", "http://localhost:5001")],
    &[("origin", "http://localhost")],
    &[("origin", "https://localhost:5000")],
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", OURS)],
    &[("sec-fetch-site", "same-site"), ("origin", OURS)],
    &[("sec-fetch-site", "none"), ("origin", "https://evil.example")],
    &[("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")],
];

/// The kinds of body that a form or a script of another site can send, each with one.
const KINDS: [(&str, &str); 4] = [
    ("application/x-www-form-urlencoded", "reason=essai"),
    ("text/plain", "reason=essai"),
    (
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"reason\"\r\n\r\nessai\r\n--b--\r\n",
    ),
    ("application/json", "{\"reason\":\"essai\"}"),
];

/// S34 for what there is: cookies alone carry a session. No route takes a bearer token yet, so that nothing is exempt.
/// That the same requests do pass to an administrator who sends them from our own pages is S01's.
#[tokio::test]
async fn s34_no_foreign_request_with_a_cookie_passes() {
    let site = TestSite::open().await;
    let mut browser = site.signed_in(Role::Admin).await;
    let unsafe_routes: Vec<_> =
        routes::all().filter(|route| route.answers(routes::Method::Post)).collect();
    assert!(unsafe_routes.len() > 15, "{}", unsafe_routes.len());
    for route in unsafe_routes {
        for (headers, kind) in FOREIGN.iter().flat_map(|headers| KINDS.map(|kind| (headers, kind)))
        {
            // A page that tells its address to nobody sends its own forms like that; nothing there stands on a cookie.
            let secret = route.pattern.starts_with("/s/");
            if secret && *headers == [("origin", "null"), ("sec-fetch-site", "same-origin")] {
                continue;
            }
            let request = Request::post(path(route)).header("content-type", kind.0);
            let request = headers
                .iter()
                .fold(request, |request, (name, value)| request.header(*name, *value));
            let seen = browser.send(request.body(Body::from(kind.1)).unwrap()).await;
            let place = format!("{} {headers:?} {}", route.pattern, kind.0);
            assert_eq!(seen.status, StatusCode::FORBIDDEN, "{place}");
            assert!(seen.text().contains("La demande vient d’un autre site"), "{place}");
            assert!(seen.header("set-cookie").is_empty(), "{place}");
        }
    }
    assert_eq!(browser.get("/admin/dashboard").await.status, 200, "nobody was signed out");
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
