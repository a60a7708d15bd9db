//! The own space.

use app::Role;
use testkit::TestSite;

use super::{amina, hide, page_of, signed_in};

#[tokio::test]
async fn the_own_space_shows_the_code_the_next_step_and_the_letters() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    site.house.run_jobs().await;
    let seen = signed_in(&site, &talent).await.get("/profile/dashboard").await;
    assert_eq!((seen.status.as_u16(), seen.header("cache-control")), (200, "no-store"));
    let text = seen.text();
    for words in [
        &app::people::dashed(&talent.code),
        "Tout le monde",
        "La prochaine étape la plus utile vaut",
        "Envoyé",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(seen.words("section .btn"), "Ajouter un CV");
    assert!(seen.count(&format!("main a[href='{}']", page_of(&talent))) >= 1);
}

#[tokio::test]
async fn it_says_who_may_see_the_page() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    for (visibility, words) in [("recruiter", "Recruteurs inscrits"), ("private", "Personne")] {
        hide(&site, &talent, visibility).await;
        assert!(owner.get("/profile/dashboard").await.text().contains(words));
    }
}

#[tokio::test]
async fn accounts_without_a_profile_have_no_own_space() {
    let site = TestSite::open().await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    for path in
        ["/profile/dashboard", "/profile/edit/place", "/profile/photo", "/profile/photo/delete"]
    {
        assert_eq!(recruiter.get(path).await.status, 404, "{path}");
    }
    assert_eq!(
        site.browser().staying().get("/profile/dashboard").await.header("location"),
        "/auth/login?next=%2Fprofile%2Fdashboard"
    );
}
