//! How long things are kept, for administrators.

use app::Role;
use testkit::TestSite;

use super::a_night;

const PAGE: &str = "/admin/settings/retention";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s102_periods_are_saved_and_the_report_says_what_went() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let page = admin.get(PAGE).await;
    assert_eq!(page.form().value("activity"), "730");
    assert!(page.text().contains("La première nuit n’est pas encore passée."));
    let saved = admin.submit(page.form().fill("activity", "365")).await;
    assert!(saved.text().contains("Les durées sont enregistrées."));
    assert_eq!(admin.get(PAGE).await.form().value("activity"), "365");
    let wrong = admin.submit(page.form().fill("letters", "3").fill("activity", "31")).await;
    assert_eq!((wrong.status.as_u16(), wrong.has_error("letters")), (422, true));
    assert_eq!(wrong.form().value("letters"), "3", "what was typed stays");
    assert_eq!(admin.get(PAGE).await.form().value("activity"), "365", "all or nothing");
    a_night(&site).await;
    let runs = admin.get(PAGE).await;
    assert_eq!(runs.count("section[aria-labelledby=runs] li"), 5);
    assert_eq!(admin.get(&format!("{PAGE}?lang=ar")).await.words("h1"), "مدد الحفظ");
    assert!(site.house.app.words().missing().is_empty());
}
