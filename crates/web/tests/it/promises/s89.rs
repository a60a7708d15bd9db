//! What fails, fails closed (quality.md S89): without its tables the product opens nothing to anybody.

use app::Role;
use routes::Audience;
use testkit::TestSite;

use crate::table::path;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s89_who_cannot_be_recognised_gets_nothing() {
    for table in ["sessions", "accounts"] {
        let site = TestSite::open().await;
        let mut admin = site.signed_in(Role::Admin).await.staying();
        assert_eq!(admin.get("/admin").await.status, 200);
        site.house.lose(table).await;
        for route in routes::all().filter(|route| route.audience != Audience::Everyone) {
            for method in route.methods {
                let seen = match method {
                    routes::Method::Get => admin.get(&path(route)).await,
                    routes::Method::Post => admin.post(&path(route), &[]).await,
                };
                assert!(
                    seen.status.is_server_error(),
                    "{} without {table}: {}",
                    route.name,
                    seen.status
                );
                let said = seen.html();
                let told =
                    ["no such table", "relation", "SELECT"].iter().any(|one| said.contains(one));
                assert!(!told, "{} tells of its database", route.name);
            }
        }
    }
}

/// Limits that cannot be counted let nobody try.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s89_what_cannot_be_counted_is_not_let_through() {
    let site = TestSite::open_with(|config| config.anti_robot = false).await;
    site.signed_in(Role::Recruiter).await;
    let amina = site.house.register(&site.house.amina("amina@example.org")).await;
    site.house.lose("limits").await;
    let mut visitor = site.browser().staying();
    let contact = format!("/t/{}/contact", amina.code);
    let message = [("name", "Nadia"), ("email", "n@example.net"), ("message", "Bonjour à vous.")];
    for (path, fields) in [
        (
            "/auth/login",
            &[("identifier", "recruteur@example.org"), ("password", "une girafe sous la pluie")][..],
        ),
        ("/auth/forgot", &[("identifier", "amina@example.org")][..]),
        (contact.as_str(), &message[..]),
    ] {
        let seen = visitor.post(path, fields).await;
        assert!(seen.status.is_server_error(), "{path}: {}", seen.status);
        assert_eq!(visitor.cookie("sid"), None, "{path}");
    }
}
