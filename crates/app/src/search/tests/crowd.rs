//! People of every kind, written row by row from a seed.

use kernel::PersonId;
use sea_orm::ConnectionTrait;

use crate::{
    Actor, App,
    search::seeding::{Seed, talent},
    testing::TestHouse,
};

const SYSTEM: Actor = Actor::System("test");
/// How many they are.
pub(super) const PEOPLE: usize = 60;

/// Numbers that are the same in every run (a linear congruential generator with the constants of Knuth's MMIX).
pub(super) struct Dice(pub u64);

impl Dice {
    pub(super) fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    pub(super) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

async fn run(app: &App, sql: String) {
    let write =
        async |tx: &mut crate::Tx| Ok(tx.conn().execute_unprepared(&sql).await.map(|_| ())?);
    app.write(&SYSTEM, write).await.unwrap();
}

/// People of every kind.
pub(super) async fn crowd(house: &TestHouse, dice: &mut Dice) {
    for nth in 0..PEOPLE {
        let code: &'static str = Box::leak(format!("MAF{nth:04}CAS").into_boxed_str());
        let seed = Seed {
            code,
            name: (
                dice.one(&["Amina", "Youssef", "Éloïse", "محمد"]),
                dice.one(&["Alaoui", "Bennani"]),
            ),
            gender: dice.one(&["M", "F", "N"]),
            born: (i32::try_from(1960 + dice.below(55)).unwrap(), 6, 1),
            visibility: dice.one(&["public", "recruiter", "public", "private"]),
            suspended: dice.below(8) == 0,
            talents: dice.one(&[&["serveur"][..], &["plomberie", "electricite"], &[]]),
            place: dice.one(&[("MA", "MA", "CAS"), ("SN", "MA", "FES"), ("MA", "SN", "DAK")]),
            days_ago: i64::try_from(dice.below(400)).unwrap(),
        };
        let PersonId(id) = talent(house, seed).await;
        furnish(&house.app, dice, id).await;
    }
}

/// What the writer of tests does not give.
async fn furnish(app: &App, dice: &mut Dice, id: i64) {
    let mut rows = Vec::new();
    for (position, language) in ["fra", "ara", "eng"].into_iter().enumerate() {
        if dice.below(2) == 0 {
            let level = dice.one(&["a1", "b2", "c1", "langue_maternelle", "fluent"]);
            rows.push(format!(
                "INSERT INTO profile_languages (person_id, language, level, position) \
                 VALUES ({id}, '{language}', '{level}', {position})"
            ));
        }
    }
    for (list, key) in
        [("work_mode", "on_site"), ("work_mode", "remote"), ("contract_kind", "freelance")]
    {
        if dice.below(2) == 0 {
            rows.push(format!(
                "INSERT INTO profile_choices (person_id, list, key) VALUES ({id}, '{list}', '{key}')"
            ));
        }
    }
    if dice.below(2) == 0 {
        rows.push(format!(
            "INSERT INTO person_nationalities (person_id, country_id, position) \
             SELECT {id}, origin_country_id, 0 FROM people WHERE id = {id}"
        ));
    }
    if dice.below(2) == 0 {
        rows.push(format!(
            "INSERT INTO person_links (person_id, kind, url, shown) \
             VALUES ({id}, 'portfolio_url', 'https://example.org/{id}', TRUE)"
        ));
    }
    for _ in 0..dice.below(5) {
        let purpose = dice.one(&["processing", "public", "messages", "former_purpose"]);
        let given = dice.one(&["TRUE", "TRUE", "FALSE"]);
        rows.push(format!(
            "INSERT INTO consents (person_id, purpose, version, given, how, at) \
             VALUES ({id}, '{purpose}', '2026-11', {given}, 'registration', '2026-06-01 09:00:00+00:00')"
        ));
    }
    let mut amount = || dice.one(&["NULL", "0", "80", "150"]);
    let [hour, hour_most, month] = [amount(), amount(), amount()];
    let currency = dice.one(&["'MAD'", "'MAD'", "'EUR'", "NULL"]);
    let (score, years) = (dice.below(101), dice.below(25));
    rows.push(format!(
        "UPDATE talent_profiles SET score = {score}, years_experience = {years}, \
         rate_hourly_min = {hour}, rate_hourly_max = {hour_most}, rate_monthly_min = {month}, \
         currency = {currency} WHERE person_id = {id}"
    ));
    for row in rows {
        run(app, row).await;
    }
}
