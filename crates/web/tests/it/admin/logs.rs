//! The activity log and the security log as administrators see them.

use app::Role;
use axum::{body::Body, http::Request};
use testkit::TestSite;

const ACTIVITY: &str = "/admin/settings/activity-logs";
const SECURITY: &str = "/admin/settings/security-logs";

/// A site where somebody failed to sign in as Amina.
async fn site() -> TestSite {
    let site = TestSite::open_with(|config| config.anti_robot = false).await;
    let form = site.house.amina("amina@example.org");
    site.house.register(&form).await;
    let mut browser = site.browser().with_header(
        "user-agent",
        "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    );
    let wrong = [("identifier", "amina@example.org"), ("password", "not her password")];
    assert_eq!(browser.post("/auth/login?next=/t/secret-words", &wrong).await.status, 422);
    site
}

#[tokio::test]
async fn the_activity_log_says_what_happened_and_to_whom() {
    let site = site().await;
    let seen = site.signed_in(Role::Admin).await.get(ACTIVITY).await;
    assert_eq!(seen.status, 200);
    let table = seen.words("main table.table");
    for words in ["Inscription", "Connexion refusée", "Amina Benali", "POST /auth/login", "Firefox"]
    {
        assert!(table.contains(words), "{words}: {table}");
    }
    assert!(!table.contains("secret-words"), "a query is not kept");
    assert!(seen.count("main svg[role=img] title") >= 1, "the chart has a title");
    assert!(seen.count("main details table") == 1, "and its figures are a table");
}

#[tokio::test]
async fn a_filter_narrows_the_log_and_stays_in_the_form() {
    let site = site().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let seen = admin.get(&format!("{ACTIVITY}?kind=talent_registered&who=benali")).await;
    assert_eq!(seen.count("main table.table tbody tr"), 1);
    assert_eq!(seen.attribute("#f-who", "value").as_deref(), Some("benali"));
    let none = admin.get(&format!("{ACTIVITY}?who=nobody+at+all")).await;
    assert_eq!(none.count("main table.table tbody tr"), 0);
    assert!(none.words("main").contains("Aucune ligne"));
    let odd = admin.get(&format!("{ACTIVITY}?from=x&category=%27&before=-1&q=%25_%21")).await;
    assert_eq!(odd.status, 200, "nonsense is left out");
    assert!(odd.has_error("from"), "and said");
    assert_eq!(odd.attribute("#f-from", "value").as_deref(), Some("x"));
    for path in [ACTIVITY, SECURITY, "/admin/settings/email-notifications"] {
        let far = admin.get(&format!("{path}?from=-9999-01-01&until=%2B9999-01-01")).await;
        assert_eq!(far.status, 200, "{path}: no database has to know such a day");
        assert!(far.has_error("from") && far.has_error("until"), "{path}");
    }
    let turned = admin.get(&format!("{ACTIVITY}?from=2026-05-02&until=2026-05-01")).await;
    assert!(turned.has_error("from") && !turned.has_error("until"));
    assert_eq!(turned.attribute("#f-until", "value").as_deref(), Some("2026-05-01"));
}

#[tokio::test]
async fn a_line_of_the_security_log_is_settled_with_a_note() {
    let site = site().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let list = admin.get(&format!("{SECURITY}?kind=sign_in_failed")).await;
    let href = list.attribute("main table.table tbody a[href*=security-logs]", "href").unwrap();
    let refused = admin.post(&href, &[("note", " ")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has_error("note"));
    let settled = admin.post(&href, &[("note", "Elle s’était trompée")]).await;
    assert!(settled.words("main").contains("marquée comme traitée") || settled.status == 200);
    let open = admin.get(&format!("{SECURITY}?kind=sign_in_failed&state=open")).await;
    assert_eq!(open.count("main table.table tbody tr"), 0);
    let line = admin.get(&href).await;
    assert!(line.html().contains("Elle s’était trompée"));
    assert_eq!(admin.get(&format!("{SECURITY}/9999")).await.status, 404);
}

#[tokio::test]
async fn a_role_that_was_refused_a_page_is_a_line_of_the_security_log() {
    let site = site().await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    for _ in 0..3 {
        assert_eq!(recruiter.get("/admin").await.status, 403);
    }
    let mut admin = site.signed_in(Role::Admin).await;
    let list = admin.get(&format!("{SECURITY}?kind=access_refused")).await;
    assert_eq!(list.count("main table.table tbody tr"), 1, "noted once a minute");
    assert!(list.words("main table.table").contains("GET /admin"));
}

#[tokio::test]
async fn s48_a_log_leaves_as_csv_and_as_a_spreadsheet() {
    let site = site().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let csv = admin.get(&format!("{ACTIVITY}/export/csv?kind=sign_in_failed")).await;
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert!(csv.header("content-disposition").contains("activity-2026-06-01.csv"));
    assert_eq!(csv.html().lines().count(), 2);
    let xlsx = admin.get(&format!("{SECURITY}/export/xlsx")).await;
    assert!(xlsx.body.starts_with(b"PK"));
    assert_eq!(admin.get(&format!("{SECURITY}/export/exe")).await.status, 404);
}

#[tokio::test]
async fn what_was_refused_is_a_line_of_the_security_log_once_a_minute() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let mut visitor = site.browser();
    let wrong = [("identifier", "nobody@example.org"), ("password", "not a password")];
    for _ in 0..8 {
        visitor.post("/auth/login", &wrong).await;
    }
    let mut foreign = async || {
        let form = Request::post("/auth/login").header("sec-fetch-site", "cross-site");
        assert_eq!(visitor.send(form.body(Body::empty()).unwrap()).await.status, 403);
    };
    for _ in 0..3 {
        foreign().await;
    }
    for (kind, words) in [
        ("limit_reached", "Trop d’essais"),
        ("foreign_form_refused", "Formulaire d’un autre site refusé"),
    ] {
        let seen = admin.get(&format!("{SECURITY}?kind={kind}")).await;
        assert_eq!(seen.count("main table.table tbody tr"), 1, "{kind}");
        let line = seen.words("main table.table tbody");
        assert!(line.contains(words) && line.contains("/auth/login"), "{line}");
    }
    site.house.clock.advance(chrono::TimeDelta::minutes(1));
    foreign().await;
    let seen = admin.get(&format!("{SECURITY}?kind=foreign_form_refused")).await;
    assert_eq!(seen.count("main table.table tbody tr"), 2);
}
