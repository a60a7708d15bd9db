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
    assert_eq!(form.value("sort"), "name");
    assert_eq!(seen.count("#filters input[name=city_id][checked]"), 1);
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
        seen.attribute(export, "href")
            .unwrap()
            .starts_with("/admin/export?q=benali&gender=F&city_id=")
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
        (several.count(".chip-off"), several.count("#filters input[name=talent][checked]")),
        (2, 2)
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
    let table = second.attribute("a[href*='view=table']", "href").unwrap();
    assert!(table.contains("page=2") && table.contains("cursor=n"), "{table}");
    assert_eq!(recruiter.get(&table).await.count("tbody tr"), 1);
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn beside_every_value_stands_how_many_have_it() {
    let site = TestSite::open().await;
    for (name, gender) in [("Amina", "F"), ("Fatou", "F"), ("Youssef", "M")] {
        talent(&site, name, &[("gender", gender)]).await;
    }
    let hidden = talent(&site, "Cachée", &[]).await;
    let private = with(&app::answers::Answers::default(), "visibility", "private");
    let admin = site.house.stranger(Role::Admin);
    edit(&site.house.app, &admin, hidden.person, Section::Visibility, &private).await.unwrap();
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let seen = recruiter.get("/talents?gender=M").await;
    let beside = |seen: &Seen, name: &str, value: &str| {
        seen.words(&format!("#filters label:has(input[name={name}][value='{value}']) .num"))
    };
    assert_eq!(
        (beside(&seen, "gender", "F").as_str(), beside(&seen, "gender", "M").as_str()),
        ("2", "1")
    );
    assert_eq!(beside(&seen, "has_photo", "0"), "1");
    assert!(seen.words("#results [role=status]").contains("1 profil"));
    assert_eq!(seen.count("#filters input[name=status], #filters input[name=visibility]"), 0);
    let mut admin = site.signed_in(Role::Admin).await;
    let seen = admin.get("/admin/users").await;
    assert_eq!(beside(&seen, "visibility", "private"), "1");
    assert!(seen.words("#results [role=status]").contains("4 profils"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_value_of_a_criterion_is_one_link_away() {
    let site = TestSite::open().await;
    let trades = site.house.app.reference();
    for (number, trade) in trades.taxonomy.talents().iter().take(12).enumerate() {
        let answers =
            [("email", &*format!("t{number}@example.org")), ("talents[]", trade.key.as_str())];
        talent(&site, "Amina", &answers).await;
    }
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let seen = recruiter.get("/talents?gender=F&view=table").await;
    let first = seen.count("#filters input[name=talent]");
    let whole = seen.attribute("#filters a[href*='all=talent']", "href").unwrap();
    let all = recruiter.get(&whole).await;
    assert_eq!((first, all.count("#filters input[name=talent]") >= 12), (8, true), "{whole}");
    assert_eq!((all.count("table"), all.count("#filters input[name=gender][checked]")), (1, 1));
    assert_eq!(all.count("#filters a[href*='all=talent']"), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wrong_numbers_and_days_are_said_beside_their_fields_and_stay() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let seen = recruiter
        .get("/talents?q=benali&age_min=vingt&score_min=101&registered_to=2026-02-30")
        .await;
    assert_eq!((seen.status.as_u16(), names(&seen)), (200, vec!["Amina Benali"]));
    assert!(seen.error("age_min").unwrap().contains("0 à 120"));
    assert!(seen.error("registered_to").unwrap().contains("date"));
    assert_eq!(seen.attribute("#f-age_min", "value").as_deref(), Some("vingt"));
    assert!(!seen.text().contains("laissée de côté"), "said once");
    let never = recruiter.get("/talents?age_min=60&age_max=50").await;
    assert!(never.error("age_min").unwrap().contains("dépasse"));
    assert_eq!(names(&never).len(), 0);
    assert!(never.text().contains("Sans \u{2068}À partir de 60"), "and what to take away");
    let aloud = "#results [role=alert] a[href='#filters']";
    assert_eq!(
        (never.count(aloud), recruiter.get("/talents").await.count(aloud)),
        (1, 0),
        "phones"
    );
    let back = recruiter.get("/talents?q=benali&gender=M").await;
    let href = back.attribute("ul[aria-label='Ce que chaque critère retire'] a", "href").unwrap();
    assert_eq!(href, "/talents?q=benali");
    let beyond = recruiter.get("/talents?page=9").await;
    assert!(beyond.text().contains("après la dernière"));
    assert_eq!(beyond.count("#results a[href='/talents']"), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s47_search_syntax_ten_thousand_letters_and_deep_pages_break_nothing_and_take_no_time() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    recruiter.get("/talents?q=warm").await;
    let long = ["a".repeat(7_500), "(".repeat(2_500), "a b ".repeat(1_800), "é*\"".repeat(1_000)];
    let texts = [
        "\"",
        "*",
        "NEAR(amina, 2)",
        "AND",
        "amina AND",
        "OR OR",
        "name:*",
        "(((",
        "amina~9",
        "^",
        "\\",
        "a*b*c*",
        "-amina",
        "[a TO z]",
        "{",
        "amina^99",
    ];
    for text in texts.iter().map(ToString::to_string).chain(long) {
        for name in ["q", "code", "talent", "city_id", "age_min", "sort", "all", "registered_from"]
        {
            let query = url::form_urlencoded::Serializer::new(String::new())
                .append_pair(name, &text)
                .append_pair("page", "9999999")
                .finish();
            let began = std::time::Instant::now();
            let seen = recruiter.get(&format!("/talents?{query}")).await;
            let shown = text.chars().take(20).collect::<String>();
            // A longer address than the server reads is refused before anything is asked.
            assert!(matches!(seen.status.as_u16(), 200 | 414), "{name}={shown}: {}", seen.status);
            // 200 ms are promised of a release build that has the machine for itself.
            assert!(began.elapsed().as_millis() < 2_000, "{name}={shown}: {:?}", began.elapsed());
        }
    }
}
