//! The page of a talent.

use app::{Actor, Role, accounts, testing::with};
use kernel::Locale;
use testkit::TestSite;

use super::{STAFF, amina, hide, journaled, page_of, save, signed_in, whole_form};

/// What no visitor may find anywhere in the source.
const SECRETS: [&str; 9] = [
    "612345678",
    "12\u{a0}34",
    "+212 6",
    "amina.benali@",
    "Benali",
    "Oliviers",
    "2002-04-03",
    "3 avril 2002",
    "amina.cachee",
];

#[tokio::test]
async fn a_visitor_sees_the_public_part_and_nothing_else() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let seen = site.browser().get(&page_of(&talent)).await;
    assert_eq!(seen.status, 200);
    assert_eq!(seen.words("h1"), "Amina B.");
    for words in [
        "Ouarzazate, Maroc",
        "Du sourire et du souffle.",
        "Baccalauréat",
        "Temps plein",
        "7 ans",
        "Arabe",
        "Site web",
    ] {
        assert!(seen.text().contains(words), "{words}: {}", seen.text());
    }
    for secret in SECRETS {
        assert!(!seen.html().contains(secret), "{secret}");
    }
    assert_eq!(seen.count("main a[href$='/contact']"), 1);
    assert_eq!(journaled(&site, &talent, "profile_read").await, 0);
}

#[tokio::test]
async fn s103_the_page_may_be_shared_and_is_not_listed_unless_its_owner_says_so() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let seen = site.browser().get(&page_of(&talent)).await;
    assert_eq!(seen.header("cache-control"), "public, max-age=60");
    assert_eq!(seen.attribute("meta[name=robots]", "content").as_deref(), Some("noindex"));
    save(&site, &talent, "visibility", &[("visibility", "public"), ("indexable", "on")]).await;
    let seen = site.browser().get(&page_of(&talent)).await;
    assert_eq!(seen.count("meta[name=robots]"), 0);
    assert_eq!(seen.attribute("meta[property='og:title']", "content").as_deref(), Some("Amina B."));
}

#[tokio::test]
async fn every_way_of_writing_the_address_opens_the_page_with_one_canonical_link() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let dashed = app::people::dashed(&talent.code).to_lowercase();
    for path in [page_of(&talent), format!("/t/{dashed}"), format!("/profile/view/{}", talent.code)]
    {
        let seen = site.browser().get(&path).await;
        let canonical = seen.attribute("link[rel=canonical]", "href").unwrap();
        assert_eq!(
            (seen.status.as_u16(), canonical),
            (200, format!("http://localhost:5000{}", page_of(&talent))),
            "{path}"
        );
    }
}

#[tokio::test]
async fn staff_see_contacts_and_each_reading_is_journaled() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    for (readings, role) in STAFF.into_iter().enumerate() {
        let seen = site.signed_in(role).await.get(&page_of(&talent)).await;
        assert_eq!(
            (seen.words("h1"), seen.header("cache-control")),
            ("Amina Benali".to_owned(), "no-store")
        );
        for words in [
            "+212 6 12 34 56 78",
            "amina.benali@example.org",
            "12 rue des Oliviers",
            "3 avril 2002",
            "24 ans",
        ] {
            assert!(seen.text().contains(words), "{role:?} {words}");
        }
        assert_eq!(journaled(&site, &talent, "profile_read").await, readings + 1);
    }
}

#[tokio::test]
async fn attendance_staff_and_other_talents_see_the_public_part() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    for role in [Role::Attendance, Role::Talent] {
        let seen = site.signed_in(role).await.get(&page_of(&talent)).await;
        assert_eq!((seen.status.as_u16(), seen.words("h1")), (200, "Amina B.".to_owned()));
        // The header greets a namesake: the page itself is what counts.
        let page = seen.text();
        assert!(SECRETS.iter().all(|secret| !page.contains(secret)), "{role:?}: {page}");
    }
    assert_eq!(journaled(&site, &talent, "profile_read").await, 0);
}

#[tokio::test]
async fn hidden_suspended_minor_and_unknown_look_the_same() {
    let site = TestSite::open().await;
    let minor = with(&whole_form(&site), "date_of_birth", "2010-01-01");
    let guardian = [
        ("guardian_name", "Hassan"),
        ("guardian_phone", "0612345679"),
        ("guardian_email", "h@example.org"),
        ("guardian_consent", "on"),
    ];
    let minor = guardian.into_iter().fold(minor, |form, (name, value)| with(&form, name, value));
    let minor = site.house.register(&with(&minor, "email", "minor@example.org")).await;
    let talent = amina(&site).await;
    let unknown = site.browser().get("/t/MAF9999OUA").await;
    assert_eq!(unknown.status, 404);
    let strip = |html: String, code: &str| html.replace(code, "CODE");
    let expected = strip(unknown.html(), "MAF9999OUA");
    assert_eq!(site.browser().get(&page_of(&talent)).await.status, 200);

    let mut recruiter = site.signed_in(Role::Recruiter).await;
    hide(&site, &talent, "private").await;
    for (talent, why) in [(&talent, "private"), (&minor, "minor")] {
        let seen = site.browser().get(&page_of(talent)).await;
        assert_eq!(
            (seen.status.as_u16(), strip(seen.html(), &talent.code) == expected),
            (404, true),
            "{why}"
        );
        let seen = recruiter.get(&page_of(talent)).await;
        assert_eq!(seen.status, 404, "{why} to a recruiter");
        for rest in ["/contact", "/card.pdf", "/qr.svg", "/qr.png"] {
            assert_eq!(
                site.browser().get(&format!("{}{rest}", page_of(talent))).await.status,
                404,
                "{why} {rest}"
            );
        }
    }
    hide(&site, &talent, "public").await;
    let account =
        accounts::of_person(&site.house.app, talent.person).await.unwrap().unwrap().account;
    accounts::roles::suspend(&site.house.app, &Actor::System("test"), account).await.unwrap();
    let seen = site.browser().get(&page_of(&talent)).await;
    assert_eq!(
        (seen.status.as_u16(), strip(seen.html(), &talent.code) == expected),
        (404, true),
        "suspended"
    );
}

#[tokio::test]
async fn a_page_for_recruiters_is_open_to_them_alone() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    hide(&site, &talent, "recruiter").await;
    assert_eq!(site.browser().get(&page_of(&talent)).await.status, 404);
    let seen = site.signed_in(Role::Recruiter).await.get(&page_of(&talent)).await;
    assert_eq!((seen.status.as_u16(), seen.count("main a[href$='/contact']")), (200, 0));
}

#[tokio::test]
async fn the_owner_sees_what_each_audience_sees() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    let page = page_of(&talent);
    let seen = owner.get(&page).await;
    assert_eq!(
        (seen.words("h1"), seen.count("main a[href='/profile/edit']")),
        ("Amina Benali".to_owned(), 1)
    );
    let seen = owner.get(&format!("{page}?as=visitor")).await;
    assert_eq!(seen.words("h1"), "Amina B.");
    assert!(SECRETS.iter().all(|secret| !seen.text().contains(secret)));
    let seen = owner.get(&format!("{page}?as=recruiter")).await;
    assert_eq!(seen.count("a[href='tel:+212612345678']"), 1);
    hide(&site, &talent, "private").await;
    let seen = owner.get(&format!("{page}?as=visitor")).await;
    assert!(
        seen.text().contains("Ces personnes ne voient pas votre page")
            && SECRETS[..3].iter().all(|phone| !seen.text().contains(phone))
    );
    assert_eq!(journaled(&site, &talent, "profile_read").await, 0, "one's own page is no reading");
    let stranger = site.browser().get(&format!("{page}?as=owner")).await;
    assert_eq!(stranger.status, 404, "the switch opens nothing to others");
}

#[tokio::test]
async fn every_view_counts_even_of_a_page_shown_from_memory() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    for _ in 0..5 {
        assert_eq!(site.browser().get(&page_of(&talent)).await.status, 200);
    }
    signed_in(&site, &talent).await.get(&page_of(&talent)).await;
    app::people::Views::flush(&site.house.app).await.unwrap();
    assert_eq!(app::people::count_views(&site.house.app, talent.person).await.unwrap(), 5);
}

#[tokio::test]
async fn a_page_shown_from_memory_is_never_somebody_elses() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let page = page_of(&talent);
    let french = site.browser().get(&page).await;
    let arabic = site.browser().with_header("accept-language", "ar").get(&page).await;
    assert_eq!(
        (french.attribute("html", "lang"), arabic.attribute("html", "lang")),
        (Some("fr".to_owned()), Some(Locale::Ar.tag().to_owned()))
    );
    let mut dark = site.browser();
    dark.set_cookie("theme", "dark");
    assert_eq!(dark.get(&page).await.attribute("html", "data-theme").as_deref(), Some("dark"));
    assert_eq!(site.browser().get(&page).await.html(), french.html());
    save(&site, &talent, "talents", &[("talents[]", "1"), ("bio", "Autre chose.")]).await;
    assert!(
        site.browser().get(&page).await.text().contains("Autre chose."),
        "a change is seen at once"
    );
}
