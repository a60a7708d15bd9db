//! The site answers to its own names only.

use axum::{body::Body, http::Request};
use testkit::TestSite;

async fn status(site: &TestSite, headers: &[(&str, &str)]) -> u16 {
    let request = Request::get("/healthz");
    let request =
        headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    site.browser().send(request.body(Body::empty()).unwrap()).await.status.as_u16()
}

#[tokio::test]
async fn s43_an_unknown_host_is_misdirected() {
    let site =
        TestSite::open_with(|config| config.base_url = "https://talents.example".to_owned()).await;
    for host in
        ["talents.example", "TALENTS.example:443", "localhost:5000", "127.0.0.1", "[::1]:5000"]
    {
        assert_eq!(status(&site, &[("host", host)]).await, 200, "{host}");
    }
    for host in
        ["evil.example", "talents.example.evil.example", "x@talents.example", "", "a b", "[::2]"]
    {
        assert_eq!(status(&site, &[("host", host)]).await, 421, "{host}");
    }
    let forwarded = [("host", "talents.example"), ("x-forwarded-host", "evil.example")];
    assert_eq!(status(&site, &forwarded).await, 421);
    let both = [("host", "talents.example"), ("host", "evil.example")];
    assert_eq!(status(&site, &both).await, 421);
}

#[tokio::test]
async fn s43_the_names_of_this_machine_end_with_a_public_address() {
    let site = TestSite::open_with(|config| {
        config.base_url = "https://talents.example".to_owned();
        config.bind = [0, 0, 0, 0].into();
    })
    .await;
    assert_eq!(status(&site, &[("host", "talents.example")]).await, 200);
    assert_eq!(status(&site, &[("host", "localhost")]).await, 421);
}

#[tokio::test]
async fn s43_links_come_from_the_configuration_and_never_from_the_request() {
    let site =
        TestSite::open_with(|config| config.base_url = "https://talents.example".to_owned()).await;
    let request =
        Request::get("/poster").header("host", "127.0.0.1:5000").body(Body::empty()).unwrap();
    let seen = site.browser().send(request).await;
    assert!(seen.text().contains("talents.example/auth/register"));
    assert!(!seen.html().contains("127.0.0.1"));
}

#[tokio::test]
async fn s43_a_mailed_link_is_of_the_configuration_whoever_asked() {
    let site =
        TestSite::open_with(|config| config.base_url = "https://talents.example".to_owned()).await;
    site.house.register(&site.house.amina("amina@example.org")).await;
    let request = Request::post("/auth/forgot")
        .header("host", "127.0.0.1:5000")
        .header("referer", "http://127.0.0.1:5000/auth/forgot")
        .header("x-forwarded-proto", "http")
        .header("forwarded", "host=evil.example;proto=http")
        .header("content-type", "application/x-www-form-urlencoded");
    let request = request.body(Body::from("identifier=amina%40example.org")).unwrap();
    assert_eq!(site.browser().send(request).await.status, 303);
    site.house.run_jobs().await;
    let letters = site.house.mailer.sent();
    let links: Vec<&str> = letters
        .iter()
        .flat_map(|letter| letter.text.split_whitespace().chain(letter.html.split('"')))
        .filter(|word| word.starts_with("http"))
        .collect();
    assert!(links.iter().any(|link| link.contains("/auth/reset/")), "{links:?}");
    assert!(links.iter().all(|link| link.starts_with("https://talents.example")), "{links:?}");
}
