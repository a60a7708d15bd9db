//! The page of all settings.

use app::Role;
use routes::Method;
use testkit::TestSite;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_settings_page_is_one_click_away() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let page = admin.get("/admin/settings").await;
    let below = |pattern: &str| {
        pattern.strip_prefix("/admin/settings/").is_some_and(|rest| !rest.contains('/'))
    };
    let pages = routes::all().filter(|route| below(route.pattern));
    let mut seen = 0;
    for route in pages.filter(|route| route.answers(Method::Get)) {
        let link = format!("a[href='{}']", route.pattern);
        assert!(page.count(&link) > 0, "{} cannot be reached", route.pattern);
        assert_eq!(admin.get(route.pattern).await.status, 200, "{}", route.pattern);
        seen += 1;
    }
    assert!(seen > 6, "only {seen} pages");
}
