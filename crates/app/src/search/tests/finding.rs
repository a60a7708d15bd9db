//! What a filter finds, for whom.

use documents::qr;
use kernel::{Locale, PageRequest};

use crate::{
    Actor, Error, Role,
    search::{
        names::{FoldedNames, Meanings},
        seeding::{Seed, member, talent},
        *,
    },
    testing::TestHouse,
};

const FIRST: PageRequest = PageRequest { offset: 0, size: 50 };

pub(super) fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The codes that a query string finds, in order.
pub(super) async fn codes(house: &TestHouse, actor: &Actor, query: &[(&str, &str)]) -> Vec<String> {
    let (filter, _) = DirectoryFilter::parse(&house.app.reference(), &pairs(query));
    let page = find(&house.app, actor, &filter, FIRST).await.unwrap();
    page.rows.into_iter().map(|card| card.code).collect()
}

pub(super) async fn cast(house: &TestHouse) {
    let people = [
        Seed { talents: &["serveur"], ..Seed::default() },
        Seed {
            name: ("Éloïse", "N’Diaye"),
            code: "SNF0001DAK",
            place: ("SN", "SN", "DAK"),
            days_ago: 3,
            ..Seed::default()
        },
        Seed {
            name: ("Youssef", "Bennani"),
            code: "MAM0002FES",
            gender: "M",
            place: ("MA", "MA", "FES"),
            talents: &["plomberie", "electricite"],
            days_ago: 2,
            ..Seed::default()
        },
        Seed {
            name: ("100%", "Under_score"),
            code: "MAN0003CAS",
            gender: "N",
            days_ago: 4,
            ..Seed::default()
        },
        Seed {
            name: ("Back\\slash", "Ex!clam"),
            code: "MAN0004CAS",
            gender: "N",
            days_ago: 5,
            ..Seed::default()
        },
    ];
    for seed in people {
        talent(house, seed).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn words_find_names_codes_talents_and_places() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    cast(&house).await;
    let everyone = ["MAF0001CAS", "MAM0002FES", "SNF0001DAK", "MAN0003CAS", "MAN0004CAS"];
    assert_eq!(codes(&house, &staff, &[]).await, everyone, "newest first");
    for (text, expected) in [
        ("AMINA", &["MAF0001CAS"][..]),
        ("alaou ami", &["MAF0001CAS"]),
        ("eloise", &["SNF0001DAK"]),
        ("n'diaye", &["SNF0001DAK"]),
        ("plombier", &["MAM0002FES"]),
        ("serveuse casablanca", &["MAF0001CAS"]),
        ("serveuse dakar", &[]),
        ("fès", &["MAM0002FES"]),
        ("SÉNÉGAL", &["SNF0001DAK"]),
        ("فاس", &["MAM0002FES"]),
        ("mam0002", &["MAM0002FES"]),
        ("Yousef Benani", &["MAM0002FES"]),
        ("يوسف", &["MAM0002FES"]),
        ("أمينة", &["MAF0001CAS"]),
        ("ma-m-0002-fes", &["MAM0002FES"]),
        ("nobody", &[]),
    ] {
        assert_eq!(codes(&house, &staff, &[("q", text)]).await, expected, "{text}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn arabic_names_of_talents_and_places_are_found_as_they_are_written() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    cast(&house).await;
    talent(&house, Seed { code: "MAF0005TNG", place: ("MA", "MA", "TNG"), ..Seed::default() })
        .await;
    for (text, expected) in [
        ("طنجة", &["MAF0005TNG"][..]),
        ("نادلة", &["MAF0001CAS"]),
        ("النادل", &["MAF0001CAS"]),
        ("السنغال", &["SNF0001DAK"]),
        ("سنغال", &["SNF0001DAK"]),
    ] {
        assert_eq!(codes(&house, &staff, &[("q", text)]).await, expected, "{text}");
    }
    let reference = house.app.reference();
    let names = FoldedNames::of(&reference);
    let means = |text: &str, meant: &dyn Fn(&Meanings) -> bool| {
        for word in index::words(text) {
            assert!(meant(&names.meanings(&word)), "{text}: {word}");
            let alone = index::without_article(&word);
            assert!(alone.is_none_or(|word| meant(&names.meanings(word))), "{text}: {word} alone");
        }
    };
    for talent in reference.taxonomy.talents() {
        means(&talent.names.ar, &|meanings| meanings.talents.contains(&talent.id.0));
    }
    for country in reference.places.countries() {
        means(&country.names.ar, &|meanings| meanings.countries.contains(&country.id.0));
        for city in reference.places.cities_of(country.id) {
            means(&city.names.ar, &|meanings| meanings.cities.contains(&city.id.0));
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn criteria_are_joined_and_the_talents_of_one_are_alternatives() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    cast(&house).await;
    let reference = house.app.reference();
    let dakar = reference.places.cities_of(reference.places.country_named("SN").unwrap().id);
    let dakar = dakar.iter().find(|city| city.code == "DAK").unwrap().id.to_string();
    for (query, expected) in [
        (vec![("gender", "F"), ("country_id", "SN")], &["SNF0001DAK"][..]),
        (vec![("gender", "Homme")], &["MAM0002FES"]),
        (vec![("city_id", dakar.as_str())], &["SNF0001DAK"]),
        (vec![("talent", "serveur"), ("talents[]", "plomberie")], &["MAF0001CAS", "MAM0002FES"]),
        (vec![("code", "ma-n")], &["MAN0003CAS", "MAN0004CAS"]),
        (vec![("gender", "F"), ("sort", "name")], &["MAF0001CAS", "SNF0001DAK"]),
        (
            vec![("talent", "electricite"), ("q", "bennani"), ("code", "MAM0002FES")],
            &["MAM0002FES"],
        ),
    ] {
        assert_eq!(codes(&house, &staff, &query).await, expected, "{query:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wildcards_and_monstrous_texts_are_only_letters() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    cast(&house).await;
    for (text, expected) in [
        ("%", &[][..]),
        ("100%", &["MAN0003CAS"]),
        ("under_score", &["MAN0003CAS"]),
        ("_", &[]),
        ("\\", &[]),
        ("back\\slash", &["MAN0004CAS"]),
        ("ex!clam", &["MAN0004CAS"]),
        ("%%_%", &[]),
        ("amina*", &["MAF0001CAS"]),
        ("NEAR(amina)", &[]),
        ("name:amina", &[]),
        ("' OR 1=1 --", &[]),
        ("\"; DROP TABLE people; --", &[]),
    ] {
        assert_eq!(codes(&house, &staff, &[("q", text)]).await, expected, "{text}");
        let as_code = codes(&house, &staff, &[("code", text)]).await;
        assert!(as_code.len() == 5 || as_code.is_empty(), "no wildcard is a code: {text}");
    }
    let nul = format!("amina{}\u{0}\u{202E}", "\u{1}".repeat(10));
    assert_eq!(
        codes(&house, &staff, &[("q", nul.trim_end_matches('\u{202E}'))]).await,
        ["MAF0001CAS"]
    );
    let started = std::time::Instant::now();
    for text in [
        "a".repeat(10_000),
        "ana ".repeat(2_500),
        "%".repeat(10_000),
        "\u{fdfa}".repeat(3_000),
        "é ".repeat(5_000),
    ] {
        codes(
            &house,
            &staff,
            &[
                ("q", &text),
                ("code", &text),
                ("talent", &text),
                ("city_id", &text),
                ("gender", &text),
            ],
        )
        .await;
    }
    assert!(started.elapsed() < std::time::Duration::from_secs(10), "{:?}", started.elapsed());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_criterion_changes_nothing_and_is_said() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    cast(&house).await;
    let all = codes(&house, &staff, &[]).await;
    let oracle = [
        ("phone", "+212612345678"),
        ("phone", "+212699999999"),
        ("email", "maf0001cas@example.org"),
        ("sort", "birth_date"),
        ("sort", "phone"),
        ("city_id", "999999999999999999999"),
        ("country_id", "-1"),
        ("gender", "X"),
        ("talent", "0"),
        ("id", "1"),
        ("q", ""),
        ("status", "private"),
        ("visibility", "nobody"),
        ("code", " - "),
    ];
    for query in oracle {
        assert_eq!(codes(&house, &staff, &[query]).await, all, "{query:?}");
    }
    let (filter, notices) = DirectoryFilter::parse(&house.app.reference(), &pairs(&oracle));
    assert!(filter.is_empty() && notices.len() == 5);
    for (notice, locale) in
        notices.iter().flat_map(|notice| Locale::ALL.map(|locale| (notice, locale)))
    {
        assert!(!house.app.words().translate(locale, notice).contains("search-"));
    }
    let (_, quiet) = DirectoryFilter::parse(
        &house.app.reference(),
        &pairs(&[("page", "2"), ("view", "grid"), ("lang", "ar"), ("q", " ")]),
    );
    assert!(quiet.is_empty() && house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_numbers_of_the_dashboard_have_their_lists() {
    let house = TestHouse::open().await;
    let (admin, recruiter) = (member(Role::Admin), member(Role::Recruiter));
    talent(&house, Seed { suspended: true, days_ago: 40, ..Seed::default() }).await;
    let amina = talent(&house, Seed { code: "MAF0002CAS", days_ago: 2, ..Seed::default() }).await;
    let face = qr::png("a face", 512).unwrap();
    let face = crate::media::Upload::of("face.png", "image/png", face);
    crate::media::put_photo(&house.app, &admin, amina, &face, None).await.unwrap();
    for (query, expected) in [
        (("status", "suspended"), &["MAF0001CAS"][..]),
        (("status", "active"), &["MAF0002CAS"]),
        (("has_photo", "1"), &["MAF0002CAS"]),
        (("has_photo", "0"), &["MAF0001CAS"]),
        (("registered_from", "2026-05-25"), &["MAF0002CAS"]),
        (("city_id", "casablanca"), &["MAF0002CAS", "MAF0001CAS"]),
        (("city_id", "CASABLANCA "), &["MAF0002CAS", "MAF0001CAS"]),
        (("city_id", "الدار البيضاء"), &["MAF0002CAS", "MAF0001CAS"]),
    ] {
        assert_eq!(codes(&house, &admin, &[query]).await, expected, "{query:?}");
        let (filter, _) = DirectoryFilter::parse(&house.app.reference(), &pairs(&[query]));
        let printed: Vec<_> =
            filter.to_query().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        assert_eq!(DirectoryFilter::parse(&house.app.reference(), &printed).0, filter);
        assert_eq!(filter.chips(&house.app, Locale::Ar).len(), 1);
    }
    assert!(
        codes(&house, &recruiter, &[("status", "suspended")]).await.is_empty(),
        "asking does not open"
    );
    assert_eq!(house.app.words().missing(), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_filter_prints_itself_and_is_read_again() {
    let house = TestHouse::open().await;
    let reference = house.app.reference();
    let query = [
        ("search", " Amina  Ben "),
        ("code", "ma-f"),
        ("talent", "serveur"),
        ("talent_id", "plomberie"),
        ("country_id", "ma"),
        ("gender", "femme"),
        ("sort", "name"),
    ];
    let (mut filter, notices) = DirectoryFilter::parse(&reference, &pairs(&query));
    let morocco = reference.places.country_named("MA").unwrap().id;
    let city = reference.places.cities_of(morocco)[0].id.to_string();
    filter = filter.with(&reference, Facet::City, &city);
    let printed: Vec<_> =
        filter.to_query().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    assert_eq!(DirectoryFilter::parse(&reference, &printed).0, filter);
    assert!(notices.is_empty() && printed.len() == 8);
    let chips = filter.chips(&house.app, Locale::Fr);
    assert_eq!(chips.len(), 7);
    assert!(chips.iter().all(|chip| chip.without.to_query().len() == 7));
    assert!(filter.in_words(&house.app, Locale::Fr).contains("Femme"));
    assert_eq!(DirectoryFilter::default().in_words(&house.app, Locale::En), "All talents");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_who_may_not_be_seen_are_absent_for_recruiters_on_every_way() {
    let house = TestHouse::open().await;
    let hidden = [
        Seed { code: "MAF0010CAS", suspended: true, ..Seed::default() },
        Seed { code: "MAF0011CAS", visibility: "private", days_ago: 2, ..Seed::default() },
        Seed { code: "MAF0012CAS", born: (2008, 6, 2), days_ago: 3, ..Seed::default() },
    ];
    for seed in hidden.clone() {
        talent(&house, seed).await;
    }
    talent(
        &house,
        Seed { born: (2008, 6, 1), visibility: "recruiter", days_ago: 9, ..Seed::default() },
    )
    .await;
    let (recruiter, admin) = (member(Role::Recruiter), member(Role::Admin));
    assert_eq!(codes(&house, &recruiter, &[("q", "amina")]).await, ["MAF0001CAS"]);
    for seed in hidden {
        assert!(codes(&house, &recruiter, &[("code", seed.code)]).await.is_empty());
        assert!(codes(&house, &recruiter, &[("q", seed.code)]).await.is_empty());
        assert_eq!(by_code(&house.app, &recruiter, seed.code).await.unwrap(), None);
        assert_eq!(
            by_code(&house.app, &admin, seed.code).await.unwrap().as_deref(),
            Some(seed.code)
        );
    }
    let seen = find(&house.app, &admin, &DirectoryFilter::default(), FIRST).await.unwrap().rows;
    let states: Vec<_> = seen.iter().map(|card| card.status).collect();
    use ListedStatus::{Active, Suspended};
    assert_eq!(states, [Suspended, Active, Active], "minors are in no list");
    for actor in [house.visitor(), member(Role::Talent), member(Role::Attendance)] {
        let refused = find(&house.app, &actor, &DirectoryFilter::default(), FIRST).await;
        assert!(matches!(refused, Err(Error::Anonymous | Error::Forbidden(_))));
        assert!(by_code(&house.app, &actor, "MAF0001CAS").await.is_err());
        assert!(by_qr(&house.app, &actor, qr::png("MAF0001CAS", 512).unwrap()).await.is_err());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_says_who_it_is_and_pages_follow_each_other() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    cast(&house).await;
    let amina = Seed {
        name: ("Amina", "Zerouali"),
        code: "MAF0009CAS",
        talents: &["serveur", "plomberie"],
        days_ago: 0,
        ..Seed::default()
    };
    let person = talent(&house, amina).await;
    let page =
        find(&house.app, &staff, &DirectoryFilter::default(), PageRequest { offset: 0, size: 2 })
            .await
            .unwrap();
    let reference = house.app.reference();
    let card = &page.rows[0];
    assert_eq!(
        (card.person, card.age, card.city_in(&reference, Locale::Fr)),
        (person, Some(28), Some("Casablanca"))
    );
    let keys: Vec<_> = card
        .talents
        .iter()
        .map(|id| reference.taxonomy.talent(*id).unwrap().key.as_str())
        .collect();
    assert_eq!((keys, page.more), (vec!["serveur", "plomberie"], true));
    let last =
        find(&house.app, &staff, &DirectoryFilter::default(), PageRequest { offset: 4, size: 2 })
            .await
            .unwrap();
    assert_eq!((last.rows.len(), last.more), (2, false));
    assert!(
        find(&house.app, &staff, &DirectoryFilter::default(), PageRequest { offset: 6, size: 2 })
            .await
            .unwrap()
            .rows
            .is_empty()
    );
}
