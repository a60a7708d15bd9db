//! Levels of languages, rates and consents: how they are asked and said, and who may ask them.

use kernel::{Locale, PageRequest, PersonId, msg};
use sea_orm::ConnectionTrait;

use super::finding::{codes, pairs};
use crate::{
    Actor, App, Role,
    answers::Answers,
    people::{self, Purpose},
    search::{
        seeding::{Seed, member, talent},
        *,
    },
    testing::TestHouse,
};

const SYSTEM: Actor = Actor::System("test");
const PAGE: PageRequest = PageRequest { offset: 0, size: 100 };
const KHADIJA: &str = "MAF0001CAS";

async fn run(app: &App, sql: &str) {
    let write =
        async |tx: &mut crate::Tx| Ok(tx.conn().execute_unprepared(sql).await.map(|_| ())?);
    app.write(&SYSTEM, write).await.unwrap();
}

fn parse(app: &App, query: &[(&str, &str)]) -> (DirectoryFilter, Vec<kernel::Message>) {
    DirectoryFilter::parse(&app.reference(), &pairs(query))
}

async fn answer(app: &App, person: PersonId, purpose: Purpose, given: bool) {
    let write = async |tx: &mut crate::Tx| {
        people::give_consents(app, tx, (person, Locale::Fr), &[(purpose, given)], "own_data").await
    };
    app.write(&SYSTEM, write).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_language_is_asked_at_a_level_or_better_and_said_so() {
    let house = TestHouse::open().await;
    let (app, staff) = (&house.app, member(Role::Recruiter));
    let khadija = talent(&house, Seed::default()).await;
    for (language, level) in [("ara", "langue_maternelle"), ("fra", "b2"), ("eng", "fluent")] {
        run(app, &format!(
            "INSERT INTO profile_languages (person_id, language, level, position) VALUES ({khadija}, '{language}', '{level}', 0)"
        )).await;
    }
    for (query, found) in [
        (&[("languages", "ara:c1")][..], true),
        (&[("languages[]", "fra:B2")], true),
        (&[("languages", "fra:c1")], false),
        (&[("languages", "fra:langue_maternelle")], false),
        (&[("languages", "eng")], true),
        (&[("languages", "eng:a1")], false),
        (&[("languages", "fra"), ("language_level", "b1")], true),
        (&[("languages", "fra"), ("language_level", "c1")], false),
        (&[("languages", "fra:a1"), ("language_level", "c1")], true),
        (&[("languages", "fra:c1"), ("languages", "ara:c1")], true),
        (&[("languages", "fra:c1"), ("languages", "ara:c1"), ("languages_all", "1")], false),
        (&[("languages", "fra:b1"), ("languages", "ara"), ("languages_all", "1")], true),
    ] {
        assert_eq!(codes(&house, &staff, query).await == [KHADIJA], found, "{query:?}");
        let (filter, notices) = parse(app, query);
        assert_eq!(notices, [], "{query:?}");
        let again: Vec<(&str, String)> = filter.to_query();
        let again: Vec<(&str, &str)> = again.iter().map(|(name, v)| (*name, v.as_str())).collect();
        assert_eq!(parse(app, &again).0, filter, "{query:?}");
    }
    let (filter, _) = parse(app, &[("languages", "ara"), ("language_level", "c1")]);
    assert_eq!(filter.in_words(app, Locale::Fr), "Arabe (C1 ou mieux)");
    assert_eq!(filter.language_level(&app.reference()).as_deref(), Some("c1"));
    let best = parse(app, &[("languages", "ara:langue_maternelle")]).0;
    assert_eq!(best.in_words(app, Locale::Fr), "Arabe (Langue maternelle)");
    // In a form, one level of all stands in its own field; levels that differ stay with their languages.
    let arabic = filter.values(Facet::Language).next().unwrap();
    let word =
        |filter: &DirectoryFilter| filter.form_word(&app.reference(), Facet::Language, arabic);
    assert_eq!(word(&filter).as_deref(), Some("ara"));
    let (mixed, _) = parse(app, &[("languages", "ara:c1"), ("languages", "fra")]);
    assert_eq!(word(&mixed).as_deref(), Some("ara:c1"));
    assert_eq!(mixed.language_level(&app.reference()), None);
    // Nobody is found: what the language takes away is said.
    let (never, _) = parse(app, &[("languages", "fra:c2")]);
    let listing = list(app, &staff, &never, &PAGE.into(), Locale::Fr).await.unwrap();
    let relief: Vec<_> = listing.relief.iter().map(|(chip, n)| (&*chip.label, *n)).collect();
    assert_eq!(relief, [("Français (C2 ou mieux)", 1)]);
}

#[tokio::test]
async fn what_is_no_level_no_amount_no_currency_and_no_consent_is_a_sentence() {
    let house = TestHouse::open().await;
    let app = &house.app;
    for wrong in [
        ("languages", "ara:x"),
        ("languages", "ara:"),
        ("languages", ":b2"),
        ("language_level", "z9"),
        ("rate_max", "-1"),
        ("rate_max", "10000001"),
        ("rate_max", "1e3"),
        ("rate_kind", "yearly"),
        ("currency", "XYZ"),
        ("currency", "dirham"),
        ("consent", "everything"),
        ("category", "nothing"),
    ] {
        let (filter, notices) = parse(app, &[wrong]);
        assert_eq!((filter.is_empty(), notices.len()), (true, 1), "{wrong:?}");
    }
    let (filter, notices) = parse(app, &[("language_level", "b2")]);
    assert!(filter.is_empty());
    assert_eq!(notices, [msg!("search-filter-level-alone")]);
    let (filter, notices) = parse(app, &[("rate_kind", "monthly"), ("currency", "eur")]);
    assert_eq!((filter.is_empty(), notices.len()), (true, 0), "an hour of nothing asks nothing");
    for (query, words) in [
        (&[("rate_max", "1500")][..], "1500 MAD de l’heure"),
        (&[("rate_max", "9"), ("residence_country_id", "SN")], "9 XOF de l’heure"),
        (&[("currency", "eur"), ("rate_max", "9"), ("rate_kind", "monthly")], "9 EUR par mois"),
    ] {
        let (filter, notices) = parse(app, query);
        assert_eq!(notices, []);
        let plain: String = filter
            .in_words(app, Locale::Fr)
            .chars()
            .filter(|c| !matches!(c, '\u{2068}' | '\u{2069}' | '\u{202f}' | '\u{a0}'))
            .collect();
        assert!(plain.ends_with(words), "{plain}");
    }
    assert!(app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rates_and_consents_are_asked_by_administrators_alone_and_nobody_guesses_them() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let khadija = talent(&house, Seed::default()).await;
    run(app, &format!(
        "UPDATE talent_profiles SET rate_hourly_max = 120, rate_monthly_min = 9000, rate_monthly_max = 12000, currency = 'MAD' WHERE person_id = {khadija}"
    )).await;
    answer(app, khadija, Purpose::Messages, true).await;
    let (recruiter, admin) = (member(Role::Recruiter), member(Role::Admin));
    for (query, found) in [
        (&[("rate_max", "120")][..], true),
        (&[("rate_max", "119")], false),
        (&[("rate_max", "120"), ("currency", "EUR")], false),
        (&[("rate_max", "9000"), ("rate_kind", "monthly")], true),
        (&[("rate_max", "8999"), ("rate_kind", "monthly")], false),
        (&[("consent", "messages")], true),
        (&[("consent", "public")], false),
        (&[("consent", "public"), ("consent", "messages")], true),
    ] {
        assert_eq!(codes(&house, &admin, query).await == [KHADIJA], found, "{query:?}");
        assert!(codes(&house, &recruiter, query).await.is_empty(), "{query:?}");
        let (filter, _) = parse(app, query);
        let listing = list(app, &recruiter, &filter, &PAGE.into(), Locale::Fr).await.unwrap();
        assert!(listing.counts.iter().flat_map(|one| &one.values).all(|value| value.count == 0));
        let (open, notices) = filter.clone().open_to(&recruiter);
        assert_eq!((open.is_empty(), notices.len()), (true, 1), "{query:?}");
        assert_eq!(filter.clone().open_to(&admin), (filter, vec![]));
    }
    // A search that an administrator shares says to others only what they may ask.
    let (filter, _) = parse(app, &[("consent", "messages"), ("gender", "F")]);
    let hidden = Seed { code: "MAF0009RAB", visibility: "private", ..Seed::default() };
    let keeper = talent(&house, hidden).await;
    run(app, &format!("UPDATE accounts SET role = 'admin' WHERE person_id = {keeper}")).await;
    let keeper = house.member(keeper).await;
    let named = Answers::from_iter([("name", "Messages")]);
    let token = saved::keep(app, &keeper, &filter, &named).await.unwrap();
    let opened = saved::open(app, &recruiter, &token, PAGE).await.unwrap();
    assert_eq!(opened.search.filter.in_words(app, Locale::Fr), "Femme");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_last_word_about_a_consent_reaches_the_index() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let khadija = talent(&house, Seed::default()).await;
    let admin = member(Role::Admin);
    let agreed = [("consent", "messages")];
    assert!(codes(&house, &admin, &agreed).await.is_empty());
    for given in [true, false, true, true, false] {
        answer(app, khadija, Purpose::Messages, given).await;
        assert_eq!(codes(&house, &admin, &agreed).await == [KHADIJA], given);
        for copy in compare_index(app, &SYSTEM).await.unwrap() {
            assert!(copy.is_equal(), "{copy:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_day_of_joining_begins_and_ends_at_midnight_in_morocco() {
    let house = TestHouse::open().await;
    let (app, staff) = (&house.app, member(Role::Recruiter));
    for (code, at) in [
        ("MAF0001CAS", "2026-02-19T23:59:59Z"),
        ("MAF0002CAS", "2026-02-20T00:00:00Z"),
        ("MAF0003CAS", "2026-02-20T23:59:59Z"),
        ("MAF0004CAS", "2026-02-21T00:00:00Z"),
        ("MAF0005CAS", "2026-05-19T22:59:59Z"),
        ("MAF0006CAS", "2026-05-19T23:00:00Z"),
        ("MAF0007CAS", "2026-05-20T22:59:59Z"),
        ("MAF0008CAS", "2026-05-20T23:00:00Z"),
    ] {
        house.clock.advance(at.parse::<chrono::DateTime<chrono::Utc>>().unwrap() - app.now());
        talent(&house, Seed { code, days_ago: 0, ..Seed::default() }).await;
    }
    for (day, found) in
        [("2026-02-20", ["MAF0002CAS", "MAF0003CAS"]), ("2026-05-20", ["MAF0006CAS", "MAF0007CAS"])]
    {
        let query = [("registered_from", day), ("registered_to", day)];
        let mut seen = codes(&house, &staff, &query).await;
        seen.sort();
        assert_eq!(seen, found, "{day}");
    }
}
