//! What every endpoint has in common.

use axum::{body::Body, http::Request};
use testkit::TestSite;

#[tokio::test]
async fn an_unknown_endpoint_is_a_problem_and_never_a_page() {
    let site = TestSite::open().await;
    for path in ["/api/none", "/api/countries/1/x", "/api/v9/users"] {
        let seen = site.browser().with_header("accept-language", "en").get(path).await;
        assert_eq!(
            (seen.status.as_u16(), seen.header("content-type")),
            (404, "application/problem+json")
        );
        let body = seen.json();
        assert_eq!(
            (&body["success"], &body["code"], &body["status"]),
            (&false.into(), &"NOT_FOUND".into(), &404.into())
        );
        assert!(body["error"].as_str().is_some_and(|sentence| !sentence.is_empty()));
    }
}

#[tokio::test]
async fn another_method_is_refused_with_the_one_that_works() {
    let site = TestSite::open().await;
    for method in ["POST", "PUT", "DELETE"] {
        let request =
            Request::builder().method(method).uri("/api/countries").body(Body::empty()).unwrap();
        let seen = site.browser().send(request).await;
        assert_eq!((seen.status.as_u16(), seen.header("allow")), (405, "GET, HEAD"));
        assert_eq!(seen.json()["code"], "METHOD_NOT_ALLOWED");
    }
}
