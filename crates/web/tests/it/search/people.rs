//! The directory, as recruiters and administrators see it.

use app::{
    Role,
    accounts::{of_person, roles},
    talents::{Section, edit},
    testing::with,
};
use testkit::{Seen, TestSite};

use super::talent;

fn names(seen: &Seen) -> Vec<&'static str> {
    let text = seen.text();
    ["Amina Benali", "Youssef Benali", "Cachée Benali", "Mineure Benali"]
        .into_iter()
        .filter(|name| text.contains(name))
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn faces_come_first_and_each_leads_to_a_profile() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let seen = recruiter.get("/talents").await;
    assert_eq!((seen.status.as_u16(), seen.header("cache-control")), (200, "no-store"));
    assert_eq!(seen.attribute("article a", "href"), Some(format!("/t/{}", amina.code)));
    assert!(seen.text().contains("Ouarzazate") && seen.count("article .portrait") == 1);
    assert_eq!(seen.count("a[href^='/admin/users']"), 0, "a recruiter manages nobody");
    let mut admin = site.signed_in(Role::Admin).await;
    for path in ["/talents", "/admin/users", "/talents?view=table"] {
        let seen = admin.get(path).await;
        assert_eq!(seen.count(&format!("a[href='/admin/users/{}']", amina.person)), 1, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_directory_opens_to_casting_staff_and_the_administration_to_administrators() {
    let site = TestSite::open().await;
    let (mut recruiter, mut attendance) =
        (site.signed_in(Role::Recruiter).await, site.signed_in(Role::Attendance).await);
    for path in [
        "/admin",
        "/admin/dashboard",
        "/admin/users",
        "/admin/users/1",
        "/admin/users/1/edit",
        "/admin/outbox",
    ] {
        assert_eq!(recruiter.get(path).await.status, 403, "{path}");
    }
    for path in ["/talents", "/talents/find", "/admin/export/csv", "/admin"] {
        assert_eq!(attendance.get(path).await.status, 403, "{path}");
        let seen = site.browser().staying().get(path).await;
        assert_eq!(seen.status, 303, "{path}");
        assert!(seen.header("location").starts_with("/auth/login?next=%2F"), "{path}");
    }
    assert_eq!(recruiter.get("/talents").await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_may_not_be_seen_is_absent_for_recruiters() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    let suspended = talent(&site, "Youssef", &[]).await;
    let hidden = talent(&site, "Cachée", &[]).await;
    let guardian = [
        ("guardian_name", "Fatima"),
        ("guardian_phone", "0612345679"),
        ("guardian_email", "f@example.org"),
        ("guardian_consent", "on"),
    ];
    talent(&site, "Mineure", &[&[("date_of_birth", "2012-01-01")], &guardian[..]].concat()).await;
    let (app, admin) = (&site.house.app, site.house.stranger(Role::Admin));
    let account = of_person(app, suspended.person).await.unwrap().unwrap().account;
    roles::suspend(app, &admin, account).await.unwrap();
    let private = with(&app::answers::Answers::default(), "visibility", "private");
    edit(app, &admin, hidden.person, Section::Visibility, &private).await.unwrap();
    let (mut recruiter, mut administrator) =
        (site.signed_in(Role::Recruiter).await, site.signed_in(Role::Admin).await);
    for path in [
        "/talents",
        "/talents?q=benali",
        "/talents?status=suspended&q=benali",
        "/talents?view=table&code=ma",
    ] {
        let expected: &[&str] = if path.contains("status") { &[] } else { &["Amina Benali"] };
        assert_eq!(names(&recruiter.get(path).await), expected, "{path}");
    }
    let seen = administrator.get("/admin/users").await;
    assert_eq!(names(&seen).len(), 3, "minors are in no list");
    assert!(seen.text().contains("Suspendu"));
    assert_eq!(
        names(&administrator.get("/admin/users?status=suspended").await),
        ["Youssef Benali"]
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_address_is_the_state() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    talent(&site, "Youssef", &[("gender", "M")]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let seen = recruiter
        .get("/talents?q=benali&gender=F&city_id=ouarzazate&country_id=MA&sort=name&view=table")
        .await;
    assert_eq!(names(&seen), ["Amina Benali"]);
    let form = seen.form_at("#filters");
    assert_eq!(
        (form.action.as_str(), form.value("q"), form.value("gender"), form.value("view")),
        ("/talents", "benali", "F", "table")
    );
    assert_eq!((form.value("city_id"), form.value("sort")), ("Ouarzazate", "name"));
    let grid = seen.attribute("[role=group] a:not([aria-current])", "href").unwrap();
    let again = recruiter.get(&grid).await;
    assert_eq!(
        (names(&again), again.form_at("#filters").value("gender")),
        (vec!["Amina Benali"], "F")
    );
    // What the form sends is what the address says.
    let typed: Vec<(&str, &str)> =
        ["q", "talent", "city_id", "gender", "country_id", "code", "sort", "view"]
            .map(|name| (name, form.value(name)))
            .to_vec();
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&typed).finish();
    let sent = recruiter.get(&format!("/talents?{query}")).await;
    assert_eq!((names(&sent), sent.count(".chip-off")), (vec!["Amina Benali"], 4));
    let export = "a[href^='/admin/export']";
    assert_eq!(sent.attribute(export, "href"), seen.attribute(export, "href"));
    assert!(
        seen.attribute(export, "href").unwrap().starts_with("/admin/export?q=benali&country_id=")
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_chip_takes_its_criterion_away() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    talent(&site, "Youssef", &[("gender", "M")]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let seen = recruiter.get("/talents?gender=F&view=table").await;
    assert_eq!(names(&seen), ["Amina Benali"]);
    assert!(seen.words(".chip-off").starts_with("Femme"));
    let without = recruiter.get(&seen.attribute(".chip-off", "href").unwrap()).await;
    assert_eq!(
        (without.path.as_str(), names(&without).len(), without.count("table")),
        ("/talents?view=table", 2, 1)
    );
    let several = recruiter.get("/talents?talent=serveur&talent=plomberie&talent=zzz").await;
    assert_eq!(
        (several.count(".chip-off"), several.count("#filters input[type=hidden][name=talent]")),
        (2, 1)
    );
    assert!(several.text().contains("laissée de côté"), "what was not understood is said");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_is_typed_into_the_address_breaks_the_page() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let long = format!("q={}", "a".repeat(7_000));
    let many = "talent=1&".repeat(300);
    let queries = [
        "q=%00",
        "q=%FF%FE",
        "q=%25_%5C",
        "q='%20OR%201=1%20--",
        "page=-1",
        "page=0",
        "page=999999999999999999999",
        "page=416&view=table",
        "view=%3Cscript%3E",
        "q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "city_id=9999999999999999999",
        "city_id=%F0%9F%98%80",
        "gender=X&gender=F",
        "registered_from=99999-99-99",
        "has_photo=maybe",
        "status=",
        "sort=phone",
        "&&&===",
        "a=b&c",
        "code=%E2%80%AE",
        long.as_str(),
        many.as_str(),
    ];
    for path in ["/talents", "/admin/export/csv"] {
        for query in queries {
            let seen = recruiter.get(&format!("{path}?{query}")).await;
            assert_eq!(seen.status, 200, "{path}?{}", query.get(..40).unwrap_or(query));
            assert!(!seen.html().contains("<script>alert"), "{query}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_list_is_turned_page_by_page() {
    let site = TestSite::open().await;
    for number in 0..25 {
        talent(&site, "Amina", &[("email", &format!("a{number}@example.org"))]).await;
    }
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let first = recruiter.get("/talents?gender=F").await;
    assert_eq!((first.count("article"), first.count("a[rel=prev]")), (24, 0));
    let second = recruiter.get(&first.attribute("a[rel=next]", "href").unwrap()).await;
    assert_eq!((second.count("article"), second.count("a[rel=next]")), (1, 0));
    assert_eq!(second.attribute("a[rel=prev]", "href").as_deref(), Some("/talents?gender=F"));
    assert!(second.attribute("a[href*='view=table']", "href").unwrap().contains("page=2"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn none_yet_and_none_found_are_two_different_pages() {
    let site = TestSite::open().await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let empty = recruiter.get("/talents").await;
    assert!(
        empty.text().contains("Aucun talent pour l’instant")
            && empty.count("main a[href='/poster']") == 1
    );
    assert_eq!(empty.count("a[download]"), 0);
    let none = recruiter.get("/talents?q=zzz&view=table").await;
    assert!(none.text().contains("Personne ne répond à ces critères"));
    assert!(none.count("main a[href='/talents?view=table']") >= 1, "the way out keeps the view");
}
