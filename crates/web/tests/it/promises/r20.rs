//! R20: more than can be answered is refused at once, cheaply and politely.

use std::{sync::Arc, time::Duration};

use axum::{Router, routing::get};
use testkit::TestSite;
use tokio::{sync::Semaphore, task::JoinSet};

/// A site with a page that answers when it is told to.
async fn slow_site() -> (Arc<TestSite>, Arc<Semaphore>) {
    let told = Arc::new(Semaphore::new(0));
    let waits = Arc::clone(&told);
    let page = get(move || async move {
        waits.acquire().await.unwrap().forget();
        "done"
    });
    (Arc::new(TestSite::open_beside(Router::new().route("/slow", page)).await), told)
}

#[tokio::test]
async fn r20_what_cannot_be_answered_in_time_is_refused_with_a_time_to_come_back() {
    let (site, told) = slow_site().await;
    let mut waiting = JoinSet::new();
    for _ in 0..256 {
        let site = Arc::clone(&site);
        waiting.spawn(async move { site.browser().get("/slow").await.status.as_u16() });
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    for (language, words) in [("fr", "Beaucoup de monde"), ("en", "Very busy"), ("ar", "ثوان")]
    {
        let mut browser = site.browser().with_header("accept-language", language);
        let seen = browser.get("/auth/login").await;
        assert_eq!(seen.status, 503);
        assert_eq!(seen.header("retry-after"), "1");
        assert_eq!(seen.header("x-content-type-options"), "nosniff");
        assert!(seen.html().contains(words), "{language}: {}", seen.html());
    }
    let seen = site.browser().get("/api/countries").await;
    assert_eq!(seen.status, 503);
    assert_eq!(seen.header("content-type"), "application/problem+json");
    assert_eq!(site.browser().get("/healthz").await.status, 200, "machines are always answered");
    told.add_permits(256);
    while let Some(status) = waiting.join_next().await {
        assert_eq!(status.unwrap(), 200, "who was let in is served");
    }
    assert_eq!(site.browser().get("/auth/login").await.status, 200, "and then everybody is");
}
