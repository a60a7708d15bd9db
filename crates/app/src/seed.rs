//! Drawn people for measurements: the same seed gives the same people.

use chrono::{Datelike, NaiveDate};
use kernel::{Locale, Randomness, SeededRng, msg};

use crate::{
    Actor, App, Error, Reference, Result,
    answers::Answers,
    talents::{self, NewTalent, read_new_talent, register_many},
};

/// People in one transaction.
const AT_ONCE: u64 = 100;
/// How often they are tried again when the database is busy.
const TRIES: usize = 5;
const FIRST: [&str; 16] = [
    "Amina", "Youssef", "Fatou", "Moussa", "Leïla", "Karim", "Aïcha", "Idriss", "Nadia", "Samir",
    "Koffi", "Awa", "محمد", "مريم", "Chloé", "Jean",
];
const LAST: [&str; 16] = [
    "Benali",
    "El Amrani",
    "Ndiaye",
    "Traoré",
    "Diallo",
    "Haddad",
    "Ait Ali",
    "Koné",
    "Mbaye",
    "Cherkaoui",
    "Ouattara",
    "Bennani",
    "العلوي",
    "Moreau",
    "Nguyễn",
    "Sow",
];
const HOMES: [(&str, &str); 4] = [("MA", "06"), ("SN", "+22177"), ("CI", "+22507"), ("FR", "06")];

/// Fills an empty database with `count` people; says how many were written.
///
/// # Errors
/// [`Error::Conflict`] when somebody is registered already.
pub async fn people(app: &App, count: u64, seed: u64) -> Result<u64> {
    if talents::anybody(app).await? {
        return Err(Error::Conflict(msg!("talents-not-empty")));
    }
    let rng = SeededRng::new(seed);
    let actor = Actor::System("seed");
    let reference = app.reference();
    let today = app.today();
    let mut written = 0;
    while written < count {
        let next = AT_ONCE.min(count - written);
        let mut many = Vec::new();
        for index in written..written + next {
            let answers = draw(&reference, &rng, index, today);
            let read = read_new_talent(&answers, &reference, today, Locale::Fr);
            many.push(read.map_err(|refused| {
                Error::fault(anyhow::anyhow!("a drawn person is refused: {refused:?}"))
            })?);
        }
        write(app, &actor, many).await?;
        written += next;
    }
    Ok(written)
}

/// A moment in which the disk stands still ends no seeding of half an hour.
async fn write(app: &App, actor: &Actor, many: Vec<NewTalent>) -> Result<()> {
    for _ in 0..TRIES {
        match register_many(app, actor, many.clone()).await {
            Err(Error::Later { after, .. }) => {
                tokio::time::sleep(after.to_std().unwrap_or_default()).await;
            }
            done => return done.map(|_| ()),
        }
    }
    register_many(app, actor, many).await.map(|_| ())
}

fn pick<'a, T>(rng: &SeededRng, list: &'a [T]) -> Option<&'a T> {
    let bound = u64::try_from(list.len()).unwrap_or(1);
    list.get(usize::try_from(rng.below(bound)).unwrap_or(0))
}

fn draw(reference: &Reference, rng: &SeededRng, index: u64, today: NaiveDate) -> Answers {
    let (home, prefix) = pick(rng, &HOMES).copied().unwrap_or(("MA", "06"));
    let year = today.year() - 19 - i32::try_from(rng.below(60)).unwrap_or(0);
    let birth = format!("{year}-{:02}-{:02}", 1 + rng.below(12), 1 + rng.below(28));
    let phone = drawn_phone(home, prefix, rng.below(9_000_000));
    let gender = ["F", "M", "F", "M", "F", "M", "N"];
    let mut answers = Answers::from_iter([
        ("first_name", pick(rng, &FIRST).copied().unwrap_or("Amina").to_owned()),
        ("last_name", pick(rng, &LAST).copied().unwrap_or("Benali").to_owned()),
        ("date_of_birth", birth),
        ("gender", pick(rng, &gender).copied().unwrap_or("N").to_owned()),
        ("nationality", home.to_owned()),
        ("country_id", home.to_owned()),
        ("residence_country_id", home.to_owned()),
        ("email", format!("seed{index}@seed.example")),
        ("phone", phone),
        ("whatsapp_same", "on".to_owned()),
        (
            "bio",
            "Sérieuse et ponctuelle, disponible pour les tournages et les événements de la région."
                .to_owned(),
        ),
        ("years_experience", rng.below(30).to_string()),
        ("languages[]", "fra:b2".to_owned()),
        ("consent_processing", "on".to_owned()),
        ("consent_terms", "on".to_owned()),
        ("consent_public", "on".to_owned()),
    ]);
    let country = reference.places.country_named(home);
    let towns = country.map_or(&[][..], |country| reference.places.cities_of(country.id));
    answers.add(
        "residence_city_id",
        pick(rng, towns).map_or_else(String::new, |town| town.id.to_string()),
    );
    for _ in 0..=rng.below(3) {
        if let Some(talent) = pick(rng, reference.taxonomy.talents()) {
            answers.add("talents[]", talent.id.to_string());
        }
    }
    answers
}

/// A number that exists in the numbering plan of its country; who has it is chance.
fn drawn_phone(home: &str, prefix: &str, number: u64) -> String {
    match home {
        "MA" => format!("{prefix}61{:06}", number % 1_000_000),
        "FR" => format!("{prefix}12{:06}", number % 1_000_000),
        "CI" => format!("{prefix}07{:06}", number % 1_000_000),
        _ => format!("{prefix}{number:07}"),
    }
}
