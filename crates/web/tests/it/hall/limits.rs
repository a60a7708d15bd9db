//! How much a request may bring.

use axum::{body::Body, http::Request};
use testkit::TestSite;
use web::hall::limits;

#[tokio::test]
async fn a_body_that_announces_too_much_is_refused_with_a_page() {
    let site = TestSite::open().await;
    let request =
        Request::post("/csp-report").header("content-length", "8193").body(Body::empty()).unwrap();
    let seen = site.browser().send(request).await;
    assert_eq!(seen.status, 413);
    assert!(seen.text().contains("trop lourd"));
}

#[tokio::test]
async fn a_body_that_does_not_say_its_length_is_stopped_on_the_way() {
    let site = TestSite::open().await;
    let request = Request::post("/csp-report").body(Body::from("x".repeat(9_000))).unwrap();
    assert_eq!(site.browser().send(request).await.status, 413);
}

#[test]
fn only_forms_with_a_picture_may_bring_eight_megabytes() {
    assert_eq!(limits::body(&routes::REGISTER), 17 * 1024 * 1024);
    assert_eq!(limits::body(&routes::UPLOAD_CV), 12 * 1024 * 1024);
    assert_eq!(limits::body(&routes::ADMIN_PERSON_EDIT), 12 * 1024 * 1024);
    assert_eq!(limits::body(&routes::UPLOAD_PHOTO), 8 * 1024 * 1024);
    assert_eq!(limits::body(&routes::FIND), 8 * 1024 * 1024);
    assert_eq!(limits::body(&routes::LOGIN), 2 * 1024 * 1024);
}
