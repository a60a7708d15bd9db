//! The header set is on every response.

use axum::{
    Router,
    body::Body,
    http::{Method, Request},
    routing::get,
};
use render::assets::asset_path;
use testkit::{Seen, TestSite};
use web::hall::headers::{ALWAYS, CAMERA, CONTENT_SECURITY_POLICY};

use crate::{registration::pictures::png, search::talent, table::path, talents::signed_in};

#[expect(clippy::panic, reason = "a handler that panics is what is tested")]
async fn panics() -> &'static str {
    panic!("on purpose")
}

fn assert_complete(seen: &Seen) {
    assert_has(seen, CONTENT_SECURITY_POLICY);
}

/// The set with this policy: that of pages, or the stricter one of files.
fn assert_has(seen: &Seen, policy: &str) {
    let place = format!("{} {}", seen.status, seen.path);
    let scans = seen.route.is_some_and(|route| route == &routes::FIND);
    for (name, value) in ALWAYS {
        let value = if scans && name == "permissions-policy" { CAMERA } else { value };
        // What a secret address opens tells it to nobody at all.
        let opened = seen.path.starts_with("/s/") && !matches!(seen.status.as_u16(), 403 | 405);
        let secret = name == "referrer-policy" && opened;
        let value = if secret { "no-referrer" } else { value };
        assert_eq!(seen.header(name), value, "{name} on {place}");
    }
    assert_eq!(seen.header("content-security-policy"), policy, "{place}");
    let known = [CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"];
    assert!(known.contains(&policy), "{place}: {policy}");
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
        (Request::get(asset_path("css/app.css").unwrap()), 200),
        (Request::get("/assets/icons.svg"), 200),
        (Request::get("/").header("host", "").header("x-forwarded-host", "evil.example"), 421),
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
    let tag = browser.get("/assets/icons.svg").await.header("etag").to_owned();
    let request = Request::get("/assets/icons.svg").header("if-none-match", tag);
    let seen = browser.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(seen.status, 304);
    assert_complete(&seen);
}

#[tokio::test]
async fn s40_what_people_sent_and_who_comes_too_often_too() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = signed_in(&site, &amina).await;
    let form = owner.get("/profile/photo").await.form();
    let seen = owner.submit(form.attach("photo", "moi.png", "image/png", &png(400, 500))).await;
    let photo = seen.attribute("[data-photo] img", "src").unwrap();
    let mut visitor = site.browser();
    for path in [photo, format!("/t/{}", amina.code)] {
        let seen = visitor.get(&path).await;
        assert_eq!(seen.status, 200, "{path}");
        assert_has(&seen, seen.header("content-security-policy"));
    }
    for rest in ["card.pdf", "qr.svg", "qr.png"] {
        let seen = visitor.get(&format!("/t/{}/{rest}", amina.code)).await;
        assert_eq!(seen.status, 200, "{rest}");
        assert_has(&seen, seen.header("content-security-policy"));
    }
    let mut tries = Vec::new();
    for _ in 0..6 {
        let fields = [("identifier", "amina@example.org"), ("password", "ce n’est pas cela")];
        let seen = visitor.post("/auth/login", &fields).await;
        assert_complete(&seen);
        tries.push(seen.status.as_u16());
    }
    assert_eq!(tries, [422, 422, 422, 422, 422, 429]);
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

#[tokio::test]
async fn the_camera_is_for_the_page_that_scans_and_for_no_other() {
    let site = TestSite::open().await;
    let mut recruiter = site.signed_in(app::Role::Recruiter).await;
    for (path, camera) in
        [("/talents/find", "camera=(self),"), ("/talents", "camera=(),"), ("/", "camera=(),")]
    {
        let seen = recruiter.get(path).await;
        assert!(seen.header("permissions-policy").starts_with(camera), "{path}");
    }
}

#[tokio::test]
async fn https_is_asked_of_every_name_below_when_the_operator_says_so() {
    let site = TestSite::open_with(|config| config.hsts_subdomains = true).await;
    let seen = site.browser().get("/auth/login").await;
    assert_eq!(seen.header("strict-transport-security"), "max-age=63072000; includeSubDomains");
}
