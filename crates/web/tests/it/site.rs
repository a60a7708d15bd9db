//! What machines ask of the site.

use axum::{body::Body, http::Request};
use testkit::TestSite;

#[tokio::test]
async fn s97_health_says_ok_and_nothing_of_versions() {
    let site = TestSite::open().await;
    let seen = site.browser().get("/healthz").await;
    assert_eq!((seen.status.as_u16(), seen.html().as_str()), (200, "ok"));
}

#[tokio::test]
async fn readiness_names_what_fails() {
    let site = TestSite::open().await;
    let seen = site.browser().get("/readyz").await;
    assert_eq!(seen.status, 200);
    assert_eq!(
        seen.json(),
        serde_json::json!({ "database": true, "keys": true, "storage": true, "running": true })
    );
    site.house.app.stop();
    std::fs::remove_file(site.house.folder.path().join("keys/sign.key")).unwrap();
    let seen = site.browser().get("/readyz").await;
    assert_eq!(seen.status, 503);
    assert_eq!(seen.json()["running"], false);
    assert_eq!(seen.json()["keys"], false);
}

#[tokio::test]
async fn crawlers_read_the_front_page_and_no_person() {
    let site = TestSite::open().await;
    let seen = site.browser().get("/robots.txt").await;
    assert!(seen.html().contains("Allow: /$") && seen.html().ends_with("Disallow: /\n"));
    assert!(seen.header("content-type").starts_with("text/plain"));
    assert_eq!(seen.header("cache-control"), "public, max-age=3600");
}

#[tokio::test]
async fn s105_the_way_to_report_a_weakness_is_not_out_of_date() {
    let site = TestSite::open().await;
    let seen = site.browser().get("/.well-known/security.txt").await;
    let text = seen.html();
    let expires = text.lines().find_map(|line| line.strip_prefix("Expires: ")).unwrap();
    let expires = chrono::DateTime::parse_from_rfc3339(expires).unwrap();
    let left = expires.to_utc() - site.house.app.now();
    assert!(left.num_days() > 30 && left.num_days() < 365);
    assert!(
        text.starts_with("Contact: ")
            && text.contains("Canonical: http://localhost:5000/.well-known/security.txt")
    );
}

#[tokio::test]
async fn a_phone_can_keep_the_site() {
    let site = TestSite::open().await;
    for path in ["/", "/auth/login", "/auth/register"] {
        let page = site.browser().get(path).await;
        let linked = page.attribute("link[rel=manifest]", "href");
        assert_eq!(linked.as_deref(), Some("/manifest.webmanifest"), "{path}");
    }
    let seen =
        site.browser().with_header("accept-language", "ar").get("/manifest.webmanifest").await;
    assert_eq!(seen.header("content-type"), "application/manifest+json");
    let manifest = seen.json();
    assert_eq!((&manifest["lang"], &manifest["dir"]), (&"ar".into(), &"rtl".into()));
    for icon in manifest["icons"].as_array().unwrap() {
        let seen = site.browser().get(icon["src"].as_str().unwrap()).await;
        assert_eq!(seen.header("content-type"), "image/png");
    }
}

#[tokio::test]
async fn reports_of_the_policy_are_taken_whatever_they_hold() {
    let site = TestSite::open().await;
    let report = r#"[{"type":"csp-violation","body":{"effectiveDirective":"img-src","blockedURL":"https://x/?phone=1"}}]"#;
    for body in [report, "", "{", "[]", "null", "[[[["] {
        let request =
            Request::post("/csp-report").header("content-type", "application/reports+json");
        let seen = site.browser().send(request.body(Body::from(body)).unwrap()).await;
        assert_eq!(seen.status, 204, "{body}");
    }
}
