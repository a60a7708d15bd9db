//! Figures for monitoring (quality.md S97): who gets them, and what they say.

use std::{collections::BTreeSet, time::Duration};

use app::Role;
use axum::{body::Body, http::Request};
use kernel::Secret;
use testkit::{Browser, TestSite};

const TOKEN: &str = "4hfQ92kdLlq04hfQ92kdLlq0";
const NEAR: &str = "127.0.0.1";

async fn guarded() -> TestSite {
    TestSite::open_with(|config| {
        config.base_url = "https://talents.example".to_owned();
        config.metrics_token = Some(Secret::new(TOKEN.to_owned()));
    })
    .await
}

async fn status(browser: &mut Browser, headers: &[(&str, &str)]) -> u16 {
    let request = Request::get("/metrics");
    let request =
        headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    browser.send(request.body(Body::empty()).unwrap()).await.status.as_u16()
}

/// What this machine reads.
async fn figures(site: &TestSite) -> String {
    let seen = site.browser().from_address(NEAR).get("/metrics").await;
    assert_eq!(seen.status, 200);
    seen.html()
}

/// The same once the feed has an end: on PostgreSQL it waits for every transaction of the server that began before, those
/// of other tests as well.
async fn figures_with_end(site: &TestSite) -> String {
    let mut text = figures(site).await;
    for _ in 0..1_200 {
        if value(&text, "taalentio_search_feed_end").is_some_and(|end| end >= 1.0) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        text = figures(site).await;
    }
    text
}

fn value(figures: &str, name: &str) -> Option<f64> {
    let line = figures.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))?;
    line.parse().ok()
}

#[tokio::test]
async fn s97_figures_are_for_this_machine_itself_and_never_for_whom_a_proxy_speaks() {
    let site = guarded().await;
    for near in [NEAR, "127.8.9.10", "::1", "::ffff:127.0.0.1"] {
        for host in ["localhost:5000", "127.0.0.1:5000", "[::1]:5000"] {
            let mut browser = site.browser().from_address(near);
            assert_eq!(status(&mut browser, &[("host", host)]).await, 200, "{near} {host}");
        }
    }
    let host = ("host", "localhost:5000");
    for far in ["192.0.2.1", "10.0.0.1", "::ffff:10.0.0.1", "2001:db8::1", "0.0.0.0"] {
        let mut browser = site.browser().from_address(far);
        assert_eq!(status(&mut browser, &[host]).await, 404, "{far}");
        let said = [host, ("x-forwarded-for", NEAR), ("x-real-ip", NEAR)];
        assert_eq!(status(&mut browser, &said).await, 404, "{far}");
    }
    for (name, said) in [
        ("x-forwarded-for", NEAR),
        ("x-forwarded-for", ""),
        ("x-forwarded-host", "localhost"),
        ("x-forwarded-proto", "https"),
        ("X-Forwarded-Port", "443"),
        ("forwarded", "for=127.0.0.1"),
        ("x-real-ip", NEAR),
        ("via", "1.1 proxy"),
        ("cf-connecting-ip", NEAR),
        ("true-client-ip", NEAR),
    ] {
        let mut browser = site.browser().from_address(NEAR);
        assert_eq!(status(&mut browser, &[host, (name, said)]).await, 404, "{name}: {said}");
    }
    // A proxy that hands the name on, a page that another name leads to, and no name at all.
    for host in ["talents.example", "evil.example", "localhost.evil.example", "x@localhost", ""] {
        let mut browser = site.browser().from_address(NEAR);
        assert_eq!(status(&mut browser, &[("host", host)]).await, 404, "{host}");
    }
}

#[tokio::test]
async fn s97_figures_are_for_whoever_has_the_token_and_for_nobody_signed_in() {
    let site = guarded().await;
    let bearer = |token: &str| format!("Bearer {token}");
    for host in ["talents.example", "taalentio:5000", "10.1.2.3:5000"] {
        for said in [bearer(TOKEN), format!("bearer {TOKEN}")] {
            let headers = [("host", host), ("authorization", said.as_str())];
            let through = [headers[0], headers[1], ("x-forwarded-for", "203.0.113.7")];
            assert_eq!(status(&mut site.browser(), &headers).await, 200, "{host}");
            assert_eq!(status(&mut site.browser(), &through).await, 200, "{host}");
        }
    }
    for said in [
        bearer(""),
        bearer(&TOKEN[1..]),
        bearer(&TOKEN.to_lowercase()),
        bearer(&format!("{TOKEN}x")),
        format!("Basic {TOKEN}"),
        TOKEN.to_owned(),
        format!("Bearer{TOKEN}"),
    ] {
        assert_eq!(status(&mut site.browser(), &[("authorization", &said)]).await, 404, "{said}");
    }
    let query = site.browser().get(&format!("/metrics?token={TOKEN}&access_token={TOKEN}")).await;
    assert_eq!(query.status, 404);
    for role in Role::ALL {
        let seen = site.signed_in(role).await.get("/metrics").await;
        assert_eq!(seen.status, 404, "{role:?}");
        assert!(!seen.html().contains("taalentio_"), "{role:?}");
        assert_eq!(seen.header("cache-control"), "no-store");
    }
    let open = TestSite::open().await;
    for said in ["Bearer ", "Bearer", "Bearer  "] {
        let headers = [("authorization", said)];
        assert_eq!(status(&mut open.browser(), &headers).await, 404, "no token is no key");
    }
}

#[tokio::test]
async fn s97_figures_read_as_monitoring_reads_them_and_stay_few() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await.staying();
    for route in routes::all() {
        site.browser().staying().get(&crate::table::path(route)).await;
        if route != &routes::LOGOUT {
            admin.get(&crate::table::path(route)).await;
        }
    }
    for nth in 0..20 {
        site.browser().get(&format!("/nowhere/{nth}")).await;
    }
    let seen = site.browser().from_address(NEAR).get("/metrics").await;
    assert_eq!(seen.header("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    assert_eq!(seen.header("cache-control"), "no-store");
    let text = seen.html();
    let (mut families, mut series) = (BTreeSet::new(), BTreeSet::new());
    for line in text.lines() {
        if let Some(about) = line.strip_prefix("# TYPE ") {
            assert!(families.insert(about.split(' ').next().unwrap()), "{line}");
        } else if !line.starts_with("# HELP ") {
            let (name, value) = line.rsplit_once(' ').unwrap();
            assert!(value.parse::<f64>().is_ok_and(|value| value >= 0.0), "{line}");
            assert!(series.insert(name), "{line}");
            let family = name.split('{').next().unwrap();
            let family = ["_bucket", "_sum", "_count"].iter().fold(family, |name, end| {
                if name.starts_with("taalentio_http") {
                    name.strip_suffix(end).unwrap_or(name)
                } else {
                    name
                }
            });
            assert!(families.contains(family), "{line}");
        }
    }
    assert!(series.len() > 500 && series.len() <= 2_000, "{}", series.len());
    let patterns: BTreeSet<&str> = routes::all().map(|route| route.pattern).chain(["-"]).collect();
    for name in series.iter().filter_map(|name| name.split_once("route=\"")) {
        assert!(patterns.contains(name.1.split('"').next().unwrap()), "{name:?}");
    }
    let nowhere = "taalentio_http_requests_total{route=\"-\",class=\"4xx\"}";
    assert_eq!(value(&text, nowhere), Some(20.0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s97_figures_tell_of_jobs_letters_index_pool_and_memory() {
    let site = TestSite::open_with(|config| config.anti_robot = false).await;
    assert_eq!(value(&figures(&site).await, "taalentio_search_index_made"), Some(0.0));
    site.house.register(&site.house.amina("amina@example.org")).await;
    let before = figures(&site).await;
    assert!(value(&before, "taalentio_jobs{state=\"waiting\"}").unwrap() > 0.0, "{before}");
    site.house.run_jobs().await;
    site.signed_in(Role::Recruiter).await.get(routes::PEOPLE.pattern).await;
    let after = figures_with_end(&site).await;
    for (name, least) in [
        ("taalentio_letters{status=\"sent\"}", 1.0),
        ("taalentio_database_up", 1.0),
        ("taalentio_database_connections_max", 2.0),
        ("taalentio_search_index_entries", 1.0),
        ("taalentio_search_feed_end", 1.0),
        ("taalentio_search_index_lag_seconds", 0.0),
        ("process_resident_memory_bytes", 1e6),
        ("process_start_time_seconds", 1e9),
    ] {
        assert!(value(&after, name).is_some_and(|value| value >= least), "{name}: {after}");
    }
    assert_eq!(value(&after, "taalentio_jobs{state=\"dead\"}"), Some(0.0));
    assert!(after.contains("taalentio_build_info{version=\""));
    site.house.lose("letters").await;
    let broken = figures(&site).await;
    assert_eq!(value(&broken, "taalentio_database_up"), Some(0.0));
    assert!(broken.contains("process_resident_memory_bytes ") && broken.contains("http_requests"));
}

/// What people are called, write and ask stands nowhere in the figures.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s74_figures_tell_nothing_of_anybody() {
    let site = TestSite::open_with(|config| config.anti_robot = false).await;
    let amina = site.house.register(&site.house.amina("zq-amina@example.org")).await;
    site.house.run_jobs().await;
    let mut visitor = site.browser().with_header("user-agent", "zq-agent").staying();
    let code = amina.code.as_str();
    for path in [
        format!("/t/{code}"),
        "/auth/reset/zq-a-token-that-is-long".to_owned(),
        "/zq-nowhere?token=zq-query".to_owned(),
        "/media/zq-photo".to_owned(),
    ] {
        visitor.get(&path).await;
    }
    let method = Request::builder().method("ZQMETHOD").uri("/").body(Body::empty()).unwrap();
    visitor.send(method).await;
    visitor.post("/auth/login", &[("identifier", "zq-amina@example.org")]).await;
    site.signed_in(Role::Recruiter).await.get("/talents?q=zq-search").await;
    let text = figures(&site).await;
    assert!(text.contains("route=\"/t/{code}\"") && text.contains("/auth/reset/{token}"));
    for marker in ["zq", "ZQ", code, "Amina", "Benali", "example.org", "192.0.2.1"] {
        assert!(!text.contains(marker), "{marker}: {text}");
    }
}
