//! Where to? The palette as its page, and as the list its script shows.

use app::{
    Role,
    talents::{Section, edit},
    testing::with,
};
use testkit::{Seen, TestSite};

use super::talent;

fn goals(seen: &Seen, group: &str) -> String {
    seen.words(&format!("section[aria-labelledby='goto-{group}']"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_few_letters_lead_to_people_talents_pages_and_acts() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let empty = recruiter.get("/search").await;
    assert!(
        goals(&empty, "pages").contains("Talents") && empty.count("a[href='/talents/find']") > 0
    );
    let found = recruiter.get("/search?q=amin").await;
    assert!(goals(&found, "people").contains("Amina Benali"), "{}", found.text());
    let href = format!("section a[href='/t/{}']", amina.code);
    assert_eq!(found.count(&href), 1);
    assert!(goals(&found, "acts").contains("Chercher « amin » dans l’annuaire"));
    let scanned =
        recruiter.get(&format!("/search?q=https%3A%2F%2Fx.example%2Ft%2F{}", amina.code)).await;
    assert_eq!((scanned.count(&href), scanned.count("section")), (1, 1), "{}", scanned.text());
    // Nobody is called so, but somebody might nearly be: the act comes first.
    let act = recruiter.get("/search?q=scan&part=1").await;
    assert_eq!(act.attribute("[role=option]", "href").as_deref(), Some("/talents/find"));
    let trade = recruiter.get("/search?q=serveuse").await;
    assert!(trade.count("section a[href^='/talents?talent=']") > 0, "{}", trade.text());
    assert_eq!(site.house.app.words().missing(), Vec::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_palette_leads_nowhere_the_reader_may_not_go() {
    let site = TestSite::open().await;
    let hidden = talent(&site, "Cachée", &[]).await;
    let private = with(&app::answers::Answers::default(), "visibility", "private");
    let actor = site.house.stranger(Role::Admin);
    edit(&site.house.app, &actor, hidden.person, Section::Visibility, &private).await.unwrap();
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let mut admin = site.signed_in(Role::Admin).await;
    for (q, path) in [("roles", "/admin/settings/roles"), ("recap", "/admin/settings/recap")] {
        let link = format!("section a[href='{path}']");
        assert_eq!(admin.get(&format!("/search?q={q}")).await.count(&link), 1, "{q}");
        assert_eq!(recruiter.get(&format!("/search?q={q}")).await.count(&link), 0, "{q}");
    }
    for q in ["Cach%C3%A9e", &hidden.code] {
        let path = format!("/search?q={q}");
        assert_eq!(recruiter.get(&path).await.count("section a[href^='/t/']"), 0, "{q}");
        assert_eq!(admin.get(&path).await.count("section a[href^='/t/']"), 1, "{q}");
    }
    for q in ["%00", "%E2%80%AE", "%3Cscript%3E", &"x".repeat(3_000)] {
        let seen = recruiter.get(&format!("/search?q={q}")).await;
        assert_eq!((seen.status.as_u16(), seen.count("main script")), (200, 0), "{q}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_script_gets_the_list_alone() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let list = recruiter.get("/search?part=1&q=amina&lang=ar").await;
    assert_eq!((list.count("html head title"), list.count("nav")), (0, 0));
    assert!(list.count("[role=group] a[role=option][id]") >= 2, "{}", list.text());
    assert!(list.attribute("[data-said]", "data-said").unwrap().contains("اقتراح"));
    let page = recruiter.get("/talents").await;
    assert_eq!(page.attribute("#palette", "data-url").as_deref(), Some("/search"));
    assert_eq!(page.count("a[data-palette][href='/search']"), 1, "without scripts it is a link");
    assert_eq!(site.house.app.words().missing(), Vec::new());
}
