//! Reading changes nothing (quality.md S36): every address is read by everybody, and the database is what it was.

use axum::{
    body::Body,
    http::{Method, Request},
};

use super::estate::{self, Who};

/// What is written because somebody looked: when a session was last used, who opened what, how often.
const LOGS: [&str; 6] =
    ["sessions", "events", "limits", "profile_views", "shortlist_links", "shortlist_openings"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s36_reading_changes_nothing() {
    let estate = estate::open().await;
    // A server follows the feed of the search index from its start, and the first one gives the feed its name.
    app::search::follow(&estate.site.house.app).await.unwrap();
    for who in [Who::Visitor, Who::Amina, Who::Recruiter, Who::Admin] {
        // What is true of one role's HEAD and OPTIONS is true of the others': they pass the same door.
        let methods = if who == Who::Admin { 3 } else { 1 };
        let mut browser = estate.browser(who).await;
        let mut before = estate.rows().await;
        for (route, path) in estate.readings() {
            for method in [Method::GET, Method::HEAD, Method::OPTIONS].into_iter().take(methods) {
                let request = Request::builder().method(&method).uri(&path).body(Body::empty());
                let seen = browser.send(request.unwrap()).await;
                assert!(!seen.status.is_server_error(), "{method} {} as {who:?}", route.pattern);
            }
        }
        app::people::Views::flush(&estate.site.house.app).await.unwrap();
        let mut after = estate.rows().await;
        for log in LOGS {
            before.remove(log);
            after.remove(log);
        }
        for (table, rows) in &before {
            assert_eq!(rows, &after[table], "{table} as {who:?}");
        }
        let ended = browser.get("/account/password").await;
        let out = ended.path.starts_with("/auth/login");
        assert_eq!(out, who == Who::Visitor, "{who:?} was signed out by reading");
    }
}
