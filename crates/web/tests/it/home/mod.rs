//! The front page and the poster.

use app::Role;
use testkit::TestSite;

#[tokio::test]
async fn the_front_page_opens_two_doors() {
    let site = TestSite::open().await;
    let seen = site.browser().get("/").await;
    assert_eq!(seen.status, 200);
    assert!(seen.text().contains("Votre talent mérite d’être trouvé."));
    assert!(
        seen.count("main a[href='/auth/register']") > 0
            && seen.count("main a[href='/auth/login']") == 1
    );
    assert_eq!(seen.words("title"), "Talents, castings et plateaux · Taalentio");
    assert_eq!(seen.words("nav a[aria-current=page]"), "Accueil");
}

#[tokio::test]
async fn a_closed_registration_has_no_door() {
    let site = TestSite::open().await;
    let app = &site.house.app;
    let closed = app::settings::Registration { open: false, ..Default::default() };
    app::settings::set_registration(app, &app::Actor::System("test"), &closed).await.unwrap();
    let seen = site.browser().get("/").await;
    assert_eq!(seen.count("main a[href='/auth/register']"), 0);
}

#[tokio::test]
async fn the_poster_shows_the_address_in_letters_and_as_a_qr() {
    let site = TestSite::open().await;
    let seen = site.browser().get("/poster").await;
    assert!(seen.text().contains("localhost:5000/auth/register"));
    assert_eq!(seen.count(".qr svg"), 1);
}

#[tokio::test]
async fn a_signed_in_person_is_sent_to_the_page_of_their_role() {
    let site = TestSite::open().await;
    let fronts = [
        (Role::Talent, "/profile/dashboard"),
        (Role::Recruiter, "/talents"),
        (Role::Admin, "/admin"),
    ];
    for (role, front) in fronts {
        let seen = site.signed_in(role).await.staying().get("/").await;
        assert_eq!((seen.status.as_u16(), seen.header("location")), (303, front));
    }
    let seen = site.signed_in(Role::Attendance).await.get("/").await;
    assert_eq!((seen.status.as_u16(), seen.header("cache-control")), (200, "no-store"));
    assert!(seen.words("header").contains("Amina"));
}
