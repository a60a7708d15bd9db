//! The list of minors asks why first.

use app::Role;
use testkit::TestSite;

use super::talent;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s99_staff_say_why_before_they_see_minors_and_their_pages() {
    let site = TestSite::open().await;
    let guardian = [
        ("date_of_birth", "2012-01-01"),
        ("guardian_name", "Fatima"),
        ("guardian_phone", "0612345679"),
        ("guardian_email", "f@example.org"),
        ("guardian_consent", "on"),
    ];
    let younes = talent(&site, "Younes", &guardian).await;
    let page = format!("/t/{}", younes.code);
    for role in [Role::Recruiter, Role::Admin] {
        let mut staff = site.signed_in(role).await;
        let directory = staff.get("/talents").await;
        assert!(!directory.text().contains("Younes"), "{role:?}");
        assert_eq!(directory.count("a[href='/talents/minors']"), 1);
        assert_eq!(
            staff.get(&page).await.status.as_u16(),
            if role == Role::Admin { 200 } else { 404 }
        );
        let asked = staff.get("/talents/minors").await;
        assert!(!asked.text().contains("Younes"));
        let short = staff.submit(asked.form().fill("reason", "casting")).await;
        assert_eq!((short.status.as_u16(), short.has_error("reason")), (422, true));
        assert_eq!(short.form().value("reason"), "casting");
        let list = staff.submit(asked.form().fill("reason", "Rôle d’enfant, Les Oliviers")).await;
        assert_eq!((list.path.as_str(), list.status.as_u16()), ("/talents/minors", 200));
        assert!(list.text().contains("Younes"));
        assert_eq!(staff.get(&page).await.status, 200);
        assert!(!staff.get("/talents").await.text().contains("Younes"));
        assert_eq!(staff.get("/talents/minors?page=x").await.status, 200);
    }
    assert_eq!(site.browser().get(&page).await.status, 404, "never public");
    let mut attendance = site.signed_in(Role::Attendance).await;
    assert_eq!(attendance.get("/talents/minors").await.status, 403);
    assert!(site.house.app.words().missing().is_empty());
}
