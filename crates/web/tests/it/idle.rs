//! Pages that stay open: what they ask by themselves is nobody's act, and what they hear ends with the session (S26).

use std::time::Duration;

use app::Role;
use axum::{body::Body, http::Request};
use chrono::TimeDelta;
use testkit::{Browser, TestSite};
use tokio::task::JoinSet;

/// An administrator, who is out after half an hour, and the path of their list.
async fn begun(site: &TestSite) -> (Browser, String) {
    let mut owner = site.signed_in(Role::Admin).await;
    let made = owner.post("/shortlists", &[("name", "Nuit d’été")]).await;
    let path = made.path.split('?').next().unwrap().to_owned();
    assert!(path.starts_with("/shortlists/"), "{path}: {}", made.text());
    (owner, path)
}

/// What a browser asks as `mode`: `navigate` when somebody goes there, `cors` for a script.
async fn asks(browser: &mut Browser, path: &str, mode: &str) -> u16 {
    let request = Request::get(path).header("sec-fetch-mode", mode).body(Body::empty());
    browser.send(request.unwrap()).await.status.as_u16()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s26_a_page_that_asks_by_itself_keeps_no_session_alive() {
    let site = TestSite::open().await;
    let (mut owner, path) = begun(&site).await;
    let live = format!("{path}/live");
    site.house.clock.advance(TimeDelta::minutes(29));
    assert_eq!(asks(&mut owner, &path, "navigate").await, 200, "somebody looks");
    for _ in 0..29 {
        site.house.clock.advance(TimeDelta::minutes(1));
        for place in [path.as_str(), &live, "/admin/exports"] {
            assert_eq!(asks(&mut owner, place, "cors").await, 200, "{place}");
        }
        assert_eq!(asks(&mut owner, "/admin/users/import/9", "cors").await, 404);
        assert_eq!(asks(&mut owner, &live, "navigate").await, 200, "however it is asked");
    }
    site.house.clock.advance(TimeDelta::minutes(1));
    for place in [path.as_str(), &live, "/admin/exports"] {
        assert_eq!(asks(&mut owner, place, "cors").await, 303, "{place}");
        assert_eq!(asks(&mut owner, place, "navigate").await, 303, "{place}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s26_what_an_open_page_hears_ends_with_its_session() {
    for signs_out in [true, false] {
        let site = TestSite::open().await;
        let (mut owner, path) = begun(&site).await;
        let mut open = site.browser();
        open.set_cookie("sid", owner.cookie("sid").unwrap());
        let live = format!("{path}/live?seen=");
        let mut stream = JoinSet::new();
        stream.spawn(async move { open.get(&live).await });
        tokio::time::sleep(Duration::from_millis(1500)).await;
        assert!(stream.try_join_next().is_none(), "it goes on while the session does");
        if signs_out {
            let page = owner.get("/auth/logout").await;
            owner.submit(page.form_at("main form")).await;
        } else {
            site.house.clock.advance(TimeDelta::minutes(30));
        }
        let heard = tokio::time::timeout(Duration::from_secs(10), stream.join_next()).await;
        let heard = heard.expect("the stream ends").unwrap().unwrap();
        assert_eq!((heard.status.as_u16(), heard.html().as_str()), (200, "retry: 1000\n\n"));
    }
}
