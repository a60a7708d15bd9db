//! JSON must say that it is JSON (quality.md S35). No route reads JSON yet but the one for reports of browsers: whatever
//! is no form is refused before anything is done, rather than taken for an empty form.

use app::Role;
use axum::{body::Body, http::Request};
use testkit::TestSite;

use crate::table::path;

const KINDS: [&str; 8] = [
    "text/plain",
    "text/plain;charset=UTF-8",
    "application/json",
    "application/json; charset=utf-8",
    "application/xml",
    "application/octet-stream",
    "text/html",
    "nonsense",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s35_a_body_of_another_kind_is_refused() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let before = site.house.rows().await;
    for route in routes::all().filter(|route| route.answers(routes::Method::Post)) {
        let reads_json = route == &routes::CSP_REPORT;
        for kind in KINDS {
            let request = Request::post(path(route)).header("content-type", kind);
            let seen = admin.send(request.body(Body::from("{\"verified\":\"1\"}")).unwrap()).await;
            let json = reads_json && kind.starts_with("application/json");
            let expected = if json { 204 } else { 415 };
            assert_eq!(seen.status, expected, "{} as {kind}", route.pattern);
        }
    }
    let mut after = site.house.rows().await;
    after.insert("sessions".to_owned(), before["sessions"].clone());
    assert_eq!(after, before);
}
