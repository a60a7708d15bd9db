//! Changing the own profile.

use app::talents::Section;
use testkit::TestSite;

use super::{amina, page_of, signed_in};

#[tokio::test]
async fn the_editor_opens_at_the_first_section_with_everything_as_it_stands() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    let seen = owner.get("/profile/edit").await;
    assert_eq!(
        (seen.path.as_str(), seen.form().value("last_name")),
        ("/profile/edit/identity", "Benali")
    );
    let expected = [
        ("contact", "phone", "+212612345678"),
        ("contact", "whatsapp_same", "on"),
        ("talents", "bio", "Du sourire et du souffle."),
        ("availability", "availability", "temps_plein"),
        ("links", "show_website", "on"),
        ("links", "show_instagram", ""),
        ("visibility", "visibility", "public"),
    ];
    for (section, field, value) in expected {
        let seen = owner.get(&format!("/profile/edit/{section}")).await;
        assert_eq!(seen.form().value(field), value, "{section} {field}");
    }
    assert!(owner.get("/profile/edit/place").await.words("option[selected]").contains("Maroc"));
}

#[tokio::test]
async fn a_section_sent_untouched_changes_nothing() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    let actor = site.house.member(talent.person).await;
    let before = app::talents::answers_of(&site.house.app, &actor, talent.person).await.unwrap();
    let files = [Section::Photo, Section::Cv];
    for section in Section::ALL.into_iter().filter(|section| !files.contains(section)) {
        let path = format!("/profile/edit/{}", section.key());
        let form = owner.get(&path).await.form();
        let seen = owner.submit(form).await;
        assert!(
            seen.path.starts_with(&path) && seen.text().contains("C’est enregistré."),
            "{path}: {}",
            seen.text()
        );
    }
    let after = app::talents::answers_of(&site.house.app, &actor, talent.person).await.unwrap();
    assert_eq!(before, after);
}

#[tokio::test]
async fn each_section_is_saved_on_its_own() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    let form = owner.get("/profile/edit/talents").await.form();
    owner.submit(form.fill("bio", "Plus de souffle.").fill("years_experience", "8")).await;
    let page = site.browser().get(&page_of(&talent)).await.text();
    assert!(
        page.contains("Plus de souffle.") && page.contains("8 ans") && page.contains("Temps plein"),
        "{page}"
    );
    let form = owner.get("/profile/edit/links").await.form();
    owner.submit(form.tick("show_instagram", "on").clear("show_website")).await;
    let page = site.browser().get(&page_of(&talent)).await;
    assert_eq!(page.words("section[aria-labelledby=links] ul"), "Instagram");
}

#[tokio::test]
async fn a_refused_section_comes_back_with_what_was_typed() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    let wrong = [
        ("identity", "first_name", "123"),
        ("identity", "date_of_birth", "2031-01-01"),
        ("contact", "phone", "12"),
        ("place", "residence_city_id", "999999"),
        ("talents", "years_experience", "beaucoup"),
        ("availability", "rate_hourly_min", "-4"),
        ("links", "website", "javascript:alert(1)"),
        ("visibility", "visibility", "everyone"),
    ];
    for (section, field, value) in wrong {
        let path = format!("/profile/edit/{section}");
        let form = owner.get(&path).await.form();
        let seen = owner.submit(form.forge(field, value)).await;
        assert_eq!(seen.status, 422, "{section} {field}");
        assert!(seen.has_error(field), "{section} {field}: {}", seen.text());
        if !matches!(field, "residence_city_id" | "visibility") {
            assert_eq!(seen.form().value(field), value, "{section} {field}");
        }
    }
    let page = site.browser().get(&page_of(&talent)).await.text();
    assert!(page.contains("Amina B.") && page.contains("7 ans"), "nothing was saved: {page}");
}

#[tokio::test]
async fn a_majority_cannot_be_typed_away_and_minors_cannot_be_made_public() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    let form = owner.get("/profile/edit/identity").await.form();
    let seen = owner.submit(form.fill("date_of_birth", "2012-01-01")).await;
    assert_eq!((seen.status.as_u16(), seen.has_error("date_of_birth")), (422, true));
}

#[tokio::test]
async fn a_section_that_does_not_exist_is_not_there() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    assert_eq!(owner.get("/profile/edit/salary").await.status, 404);
    assert_eq!(owner.post("/profile/edit/salary", &[("salary", "1")]).await.status, 404);
    assert_eq!(owner.post("/profile/edit/photo", &[("photo", "x")]).await.status, 404);
}
