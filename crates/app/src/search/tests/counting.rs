//! Counts beside every value are what the database says, whatever is asked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use kernel::{Locale, PageRequest};
use sea_orm::{ConnectionTrait, Statement};

use super::{
    crowd::{Dice, PEOPLE, crowd},
    finding::pairs,
};
use crate::{
    App, Role,
    people::Purpose,
    search::{
        seeding::{Seed, member, talent},
        *,
    },
    taxonomy::ListName,
    testing::TestHouse,
};

const FILTERS: usize = 50;
/// The seeds of the two runs; a failure says which one it was.
const SEEDS: [u64; 2] = [4, 1_955];
const PAGE: PageRequest = PageRequest { offset: 0, size: 100 };

/// What the database says of somebody, in the words of addresses.
#[derive(Default)]
struct Person {
    first_name: String,
    values: BTreeMap<&'static str, BTreeSet<String>>,
    age: u32,
    score: i32,
    years: i32,
    /// Places in the list of levels; none where the list does not have it.
    levels: BTreeMap<String, Option<usize>>,
    /// What for, in which currency, and how much at least.
    rates: Vec<(&'static str, String, i32)>,
}

async fn rows(app: &App, sql: &str) -> Vec<sea_orm::QueryResult> {
    let backend = app.reader().get_database_backend();
    app.reader().query_all_raw(Statement::from_string(backend, sql)).await.unwrap()
}

/// Everybody who may be found, straight from the rows of the database.
async fn people(app: &App, everyone: bool) -> Vec<Person> {
    let open =
        if everyone { "" } else { "AND p.visibility <> 'private' AND a.suspended_at IS NULL" };
    let sql = format!(
        "SELECT p.id, p.first_name, p.birth_date, p.gender, p.visibility, p.origin_country_id, \
         p.residence_country_id, p.residence_city_id, t.score, t.years_experience, t.availability, \
         t.rate_hourly_min, t.rate_hourly_max, t.rate_monthly_min, t.rate_monthly_max, t.currency, \
         CASE WHEN a.suspended_at IS NULL THEN 'active' ELSE 'suspended' END AS status, \
         (SELECT count(*) FROM photos f WHERE f.person_id = p.id) AS photo, \
         (SELECT count(*) FROM cvs c WHERE c.person_id = p.id) AS cv, \
         (SELECT count(*) FROM person_links l WHERE l.person_id = p.id AND l.kind = 'portfolio_url') AS portfolio \
         FROM people p JOIN talent_profiles t ON t.person_id = p.id JOIN accounts a ON a.person_id = p.id \
         WHERE t.status = 'active' {open}"
    );
    let mut all = BTreeMap::new();
    for row in rows(app, &sql).await {
        let born: NaiveDate = row.try_get("", "birth_date").unwrap();
        let age = app.today().years_since(born).unwrap();
        if age >= 18 {
            all.insert(row.try_get::<i64>("", "id").unwrap(), person(&row, age));
        }
    }
    speak_and_agree(app, &mut all).await;
    for (sql, name) in [
        ("SELECT person_id AS id, CAST(talent_id AS text) AS v FROM profile_talents", "talent"),
        ("SELECT person_id AS id, language AS v FROM profile_languages", "languages"),
        (
            "SELECT p.person_id AS id, CAST(t.category_id AS text) AS v \
             FROM profile_talents p JOIN talents t ON t.id = p.talent_id",
            "category",
        ),
        (
            "SELECT person_id AS id, CAST(country_id AS text) AS v FROM person_nationalities",
            "nationality",
        ),
        (
            "SELECT person_id AS id, key AS v FROM profile_choices WHERE list = 'work_mode'",
            "work_mode",
        ),
        (
            "SELECT person_id AS id, key AS v FROM profile_choices WHERE list = 'contract_kind'",
            "contract_kind",
        ),
    ] {
        for row in rows(app, sql).await {
            if let Some(person) = all.get_mut(&row.try_get::<i64>("", "id").unwrap()) {
                person.values.entry(name).or_default().insert(row.try_get("", "v").unwrap());
            }
        }
    }
    all.into_values().collect()
}

/// Levels of languages, and consents: the last word about a purpose counts.
async fn speak_and_agree(app: &App, all: &mut BTreeMap<i64, Person>) {
    let known = app.reference();
    let levels = known.taxonomy.lists().get(ListName::LanguageLevel);
    for row in rows(app, "SELECT person_id, language, level FROM profile_languages").await {
        let Some(person) = all.get_mut(&row.try_get("", "person_id").unwrap()) else { continue };
        let level: String = row.try_get("", "level").unwrap();
        let level = levels.iter().position(|one| one.key == level);
        person.levels.insert(row.try_get("", "language").unwrap(), level);
    }
    for row in rows(app, "SELECT person_id, purpose, given FROM consents ORDER BY id").await {
        let Some(person) = all.get_mut(&row.try_get("", "person_id").unwrap()) else { continue };
        let agreed = person.values.entry("consent").or_default();
        let purpose: String = row.try_get("", "purpose").unwrap();
        if !row.try_get::<bool>("", "given").unwrap() {
            agreed.remove(&purpose);
        } else if Purpose::parse(&purpose).is_some() {
            agreed.insert(purpose);
        }
    }
}

fn person(row: &sea_orm::QueryResult, age: u32) -> Person {
    let mut person = Person {
        first_name: row.try_get("", "first_name").unwrap(),
        age,
        score: row.try_get("", "score").unwrap(),
        years: row.try_get("", "years_experience").unwrap(),
        ..Person::default()
    };
    let currency: Option<String> = row.try_get("", "currency").unwrap();
    let amount = |column| row.try_get::<Option<i32>>("", column).unwrap();
    for (kind, least, most) in [
        ("hourly", "rate_hourly_min", "rate_hourly_max"),
        ("monthly", "rate_monthly_min", "rate_monthly_max"),
    ] {
        let least = amount(least).or_else(|| amount(most));
        person.rates.extend(least.zip(currency.clone()).map(|(least, of)| (kind, of, least)));
    }
    let mut put = |name, value: String| person.values.entry(name).or_default().insert(value);
    for (column, name) in [
        ("origin_country_id", "country_id"),
        ("residence_country_id", "residence_country_id"),
        ("residence_city_id", "city_id"),
    ] {
        put(name, row.try_get::<i64>("", column).unwrap().to_string());
    }
    for name in ["gender", "availability", "status", "visibility"] {
        put(name, row.try_get("", name).unwrap());
    }
    for (column, name) in [("photo", "has_photo"), ("cv", "has_cv"), ("portfolio", "has_portfolio")]
    {
        put(name, row.try_get::<i64>("", column).unwrap().min(1).to_string());
    }
    person
}

/// What is asked, as the test understands it.
#[derive(Default)]
struct Asked {
    among: BTreeMap<&'static str, BTreeSet<String>>,
    all_talents: bool,
    ages: Option<(u32, u32)>,
    score: Option<i32>,
    years: Option<i32>,
    named: Option<&'static str>,
    /// The least level of the languages, its word, and whether it is said beside them.
    level: Option<(usize, &'static str, bool)>,
    rate: Option<(&'static str, &'static str, i32)>,
}

impl Asked {
    fn any(dice: &mut Dice, people: &[Person], facets: &[Facet]) -> Self {
        let mut asked = Self::default();
        for _ in 0..dice.below(4) {
            let name = dice.one(facets).key();
            let known: Vec<&String> =
                people.iter().flat_map(|one| one.values.get(name)).flatten().collect();
            if !known.is_empty() {
                asked.among.entry(name).or_default().insert(dice.one(&known).clone());
            }
        }
        asked.all_talents = dice.below(2) == 0 && asked.among.contains_key("talent");
        asked.ages = (dice.below(3) == 0).then_some((30, 45));
        asked.score = (dice.below(4) == 0).then_some(40);
        asked.years = (dice.below(4) == 0).then_some(5);
        let level = dice.one(&[(0, "a1"), (3, "b2"), (4, "c1"), (6, "langue_maternelle")]);
        let beside = dice.below(2) == 0;
        let leveled = dice.below(2) == 0 && asked.among.contains_key("languages");
        asked.level = leveled.then_some((level.0, level.1, beside));
        let rate =
            (dice.one(&["hourly", "monthly"]), dice.one(&["MAD", "EUR"]), dice.one(&[0, 100]));
        asked.rate = (dice.below(3) == 0 && facets.contains(&Facet::Consent)).then_some(rate);
        asked.named = (dice.below(4) == 0).then_some("Youssef");
        asked
    }

    fn query(&self) -> Vec<(String, String)> {
        let mut query: Vec<(&str, String)> = Vec::new();
        for (name, values) in &self.among {
            let level = self.level.filter(|(.., beside)| *beside && *name == "languages");
            query.extend(values.iter().map(|value| match level {
                Some((_, level, _)) => (*name, format!("{value}:{level}")),
                None => (*name, value.clone()),
            }));
        }
        let apart = self.level.filter(|(.., beside)| !beside);
        query.extend(apart.map(|(_, level, _)| ("language_level", level.to_owned())));
        if let Some((kind, currency, most)) = self.rate {
            query.extend([("rate_kind", kind.to_owned()), ("currency", currency.to_owned())]);
            query.push(("rate_max", most.to_string()));
        }
        query.extend(self.all_talents.then(|| ("talents_all", "1".to_owned())));
        if let Some((least, most)) = self.ages {
            query.extend([("age_min", least.to_string()), ("age_max", most.to_string())]);
        }
        query.extend(self.score.map(|score| ("score_min", score.to_string())));
        query.extend(self.years.map(|years| ("experience_min", years.to_string())));
        query.extend(self.named.map(|name| ("q", name.to_owned())));
        query.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// Whether somebody fulfils every criterion, or every one `but` one.
    fn fits(&self, person: &Person, but: &str) -> bool {
        let has = |(name, wanted): (&&'static str, &BTreeSet<String>)| {
            let all = self.all_talents && *name == "talent";
            let holds = |has: &BTreeSet<String>| {
                if all { has.is_superset(wanted) } else { !has.is_disjoint(wanted) }
            };
            match name {
                name if *name == but => true,
                &"languages" => holds(&self.spoken(person)),
                name => person.values.get(name).is_some_and(holds),
            }
        };
        let asks = |(kind, currency, most): (&str, &str, i32)| {
            person
                .rates
                .iter()
                .any(|(of, code, least)| (*of, code.as_str()) == (kind, currency) && *least <= most)
        };
        self.rate.is_none_or(asks)
            && self.among.iter().all(has)
            && self.ages.is_none_or(|(least, most)| (least..=most).contains(&person.age))
            && (but == "score_min" || self.score.is_none_or(|least| person.score >= least))
            && (but == "experience_min" || self.years.is_none_or(|least| person.years >= least))
            && self.named.is_none_or(|name| person.first_name == name)
    }
}

impl Asked {
    /// What somebody speaks well enough.
    fn spoken(&self, person: &Person) -> BTreeSet<String> {
        let enough = |level: &Option<usize>| {
            self.level.is_none_or(|(least, ..)| level.is_some_and(|level| level >= least))
        };
        let spoken = person.levels.iter().filter(|(_, level)| enough(level));
        spoken.map(|(language, _)| language.clone()).collect()
    }
}

fn many(count: usize) -> u64 {
    u64::try_from(count).unwrap()
}

fn compare(app: &App, listing: &Listing, asked: &Asked, people: &[Person], what: &str) {
    let all = people.iter().filter(|one| asked.fits(one, "")).count();
    assert_eq!((listing.total, listing.rows.len()), (many(all), all), "{what}");
    for counts in &listing.counts {
        let name = counts.facet.key();
        let mut expected: BTreeMap<String, u64> = BTreeMap::new();
        for one in people.iter().filter(|one| asked.fits(one, name)) {
            let spoken = asked.spoken(one);
            let languages = (name == "languages").then_some(&spoken);
            for value in languages.or_else(|| one.values.get(name)).into_iter().flatten() {
                *expected.entry(value.clone()).or_default() += 1;
            }
        }
        let word = |value: &Counted| counts.facet.word(&app.reference(), value.value).unwrap();
        let seen: BTreeMap<String, u64> = counts
            .values
            .iter()
            .filter(|value| value.count > 0)
            .map(|value| (word(value), value.count))
            .collect();
        assert_eq!(seen, expected, "{name} {what}");
    }
    let reach = |name: &str, has: &dyn Fn(&Person) -> bool| {
        many(people.iter().filter(|one| asked.fits(one, name) && has(one)).count())
    };
    for step in &listing.experience {
        let least = i32::try_from(step.least).unwrap();
        assert_eq!(step.count, reach("experience_min", &|one| one.years >= least), "{what}");
    }
    for step in &listing.score {
        let least = i32::try_from(step.least).unwrap();
        assert_eq!(step.count, reach("score_min", &|one| one.score >= least), "{what}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn shows_1_fifty_random_filters_count_what_the_rows_of_the_database_say() {
    for seed in SEEDS {
        let house = TestHouse::open().await;
        let mut dice = Dice(seed);
        crowd(&house, &mut dice).await;
        let mut found_some = 0;
        for role in [Role::Recruiter, Role::Admin] {
            let everyone = role == Role::Admin;
            let people = people(&house.app, everyone).await;
            assert!(people.len() > PEOPLE / 3 && people.len() < PEOPLE, "{}", people.len());
            let facets: Vec<Facet> = Facet::ALL
                .into_iter()
                .filter(|facet| everyone || !facet.is_of_administrators())
                .collect();
            for round in 0..FILTERS {
                let asked = Asked::any(&mut dice, &people, &facets);
                let query = asked.query();
                let what = format!("seed {seed}, filter {round}, {role:?}: {query:?}");
                let (filter, notices) = DirectoryFilter::parse(&house.app.reference(), &query);
                assert_eq!(notices, [], "{what}");
                let printed: Vec<(String, String)> = filter
                    .to_query()
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value))
                    .collect();
                assert_eq!(DirectoryFilter::parse(&house.app.reference(), &printed).0, filter);
                let listing =
                    list(&house.app, &member(role), &filter, &PAGE.into(), Locale::Fr).await;
                let listing = listing.unwrap();
                let shown = |facet: &Facet| listing.counts.iter().any(|one| one.facet == *facet);
                assert!(everyone || !shown(&Facet::Status) && !shown(&Facet::Consent));
                compare(&house.app, &listing, &asked, &people, &what);
                found_some += usize::from(listing.total > 0);
            }
        }
        assert!(found_some > FILTERS / 2, "seed {seed}: {found_some} filters found somebody");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_nobody_is_found_each_criterion_says_what_it_costs() {
    let house = TestHouse::open().await;
    talent(&house, Seed::default()).await;
    talent(&house, Seed { code: "MAM0002CAS", gender: "M", suspended: true, ..Seed::default() })
        .await;
    let query = pairs(&[("gender", "M"), ("q", "amina"), ("age_min", "18")]);
    let (filter, _) = DirectoryFilter::parse(&house.app.reference(), &query);
    let listing = list(&house.app, &member(Role::Recruiter), &filter, &PAGE.into(), Locale::Fr)
        .await
        .unwrap();
    let relief: Vec<(&str, u64)> =
        listing.relief.iter().map(|(chip, count)| (chip.label.as_str(), *count)).collect();
    assert_eq!((listing.total, relief), (0, vec![("Homme", 1)]), "who is hidden is not counted");
    let gender = listing.counts.iter().find(|counts| counts.facet == Facet::Gender).unwrap();
    let counts: Vec<(u64, bool)> = gender.values.iter().map(|one| (one.count, one.asked)).collect();
    assert_eq!(counts, [(0, true), (1, false)], "what is asked stays to be taken away");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_category_is_any_of_its_talents_and_days_and_ages_include_their_ends() {
    let house = TestHouse::open().await;
    talent(&house, Seed { talents: &["plomberie"], born: (1996, 6, 1), ..Seed::default() }).await;
    let (app, staff) = (&house.app, member(Role::Recruiter));
    let reference = app.reference();
    let plumbing = reference.taxonomy.talent_named("plomberie").unwrap().category;
    let key = &reference.taxonomy.category(plumbing).unwrap().key;
    let other = reference.taxonomy.categories().iter().find(|one| one.id != plumbing).unwrap();
    for (query, total) in [
        (("category", key.as_str()), 1),
        (("category", &*plumbing.to_string()), 1),
        (("category", other.key.as_str()), 0),
        (("age_min", "30"), 1),
        (("age_min", "31"), 0),
        (("age_max", "30"), 1),
        (("age_max", "29"), 0),
        (("registered_from", "2026-05-31"), 1),
        (("registered_from", "2026-06-01"), 0),
        (("registered_to", "2026-05-31"), 1),
        (("registered_to", "2026-05-30"), 0),
        (("visibility", "private"), 0),
    ] {
        let (filter, notices) = DirectoryFilter::parse(&reference, &pairs(&[query]));
        assert_eq!(notices, []);
        let listing = list(app, &staff, &filter, &PAGE.into(), Locale::Ar).await.unwrap();
        assert_eq!(listing.total, total, "{query:?}");
        assert_eq!(filter.chips(app, Locale::En).len(), 1, "{query:?}");
    }
    let never = pairs(&[("age_min", "40"), ("age_max", "20"), ("registered_from", "2026-02-01")]);
    let (filter, _) = DirectoryFilter::parse(&reference, &never);
    assert_eq!(filter.contradictions().iter().count(), 1);
    assert_eq!(list(app, &staff, &filter, &PAGE.into(), Locale::Fr).await.unwrap().total, 0);
    for wrong in ["-1", "121", "1e3", "999999999999999999999", "vingt", "٢٠"] {
        let (filter, notices) = DirectoryFilter::parse(&reference, &pairs(&[("age_min", wrong)]));
        assert_eq!((filter.is_empty(), notices.len()), (true, 1), "{wrong}");
    }
    assert!(app.words().missing().is_empty());
}
