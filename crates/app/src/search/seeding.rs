//! People of the directory for tests, written row by row.

use chrono::{NaiveDate, TimeDelta};
use kernel::{AccountId, Locale, PersonId, text::fold};
use sea_orm::{
    ConnectionTrait, ExprTrait,
    sea_query::{Expr, Query},
};

use crate::{Actor, Caller, Member, Result, Role, Tx, testing::TestHouse, vault::SealContext};

/// A talent to be written.
#[derive(Clone)]
pub struct Seed {
    /// First and last name.
    pub name: (&'static str, &'static str),
    /// The present code.
    pub code: &'static str,
    /// `M`, `F` or `N`.
    pub gender: &'static str,
    /// Year, month and day of birth.
    pub born: (i32, u32, u32),
    /// `public`, `recruiter` or `private`.
    pub visibility: &'static str,
    /// Whether the account is suspended.
    pub suspended: bool,
    /// Keys of talents.
    pub talents: &'static [&'static str],
    /// Country of origin and of residence, and the city's code.
    pub place: (&'static str, &'static str, &'static str),
    /// How many days ago the person joined.
    pub days_ago: i64,
}

impl Default for Seed {
    fn default() -> Self {
        Self {
            name: ("Amina", "Alaoui"),
            code: "MAF0001CAS",
            gender: "F",
            born: (1998, 4, 3),
            visibility: "public",
            suspended: false,
            talents: &[],
            place: ("MA", "MA", "CAS"),
            days_ago: 1,
        }
    }
}

/// An account of this role that belongs to nobody of the directory.
pub fn member(role: Role) -> Actor {
    let (account, person, name) = (AccountId(900), PersonId(900_000), "Nadia".to_owned());
    Actor::Member(
        Member {
            account,
            person,
            role,
            name,
            locale: Locale::Fr,
            must_change_password: false,
            standing: crate::Standing {
                proven_at: Some(chrono::DateTime::<chrono::Utc>::MAX_UTC),
                ..crate::Standing::default()
            },
        },
        Caller::default(),
    )
}

/// Writes a talent with an account, a code, a sealed telephone number and links.
pub async fn talent(house: &TestHouse, seed: Seed) -> PersonId {
    let write = async |tx: &mut Tx| {
        let id = person(house, tx, &seed).await?;
        account(tx, id, &seed).await?;
        profile(house, tx, id, &seed).await?;
        Ok(PersonId(id))
    };
    house.app.write(&Actor::System("seeding"), write).await.unwrap()
}

/// Gives a person one more code, as imports and new codes do.
pub async fn alias(house: &TestHouse, person: PersonId, code: &str) {
    let write = async |tx: &mut Tx| give_code(tx, person.0, code, true).await;
    house.app.write(&Actor::System("seeding"), write).await.unwrap();
}

/// Changes one column of a person.
pub async fn change(house: &TestHouse, person: PersonId, column: &'static str, value: &str) {
    let mut update = Query::update();
    update.table("people").value(column, value).and_where(Expr::col("id").eq(person.0));
    let write = async |tx: &mut Tx| Ok(tx.conn().execute(&update).await.map(|_| ())?);
    house.app.write(&Actor::System("seeding"), write).await.unwrap();
}

/// The numbers of origin, residence and city.
fn place(house: &TestHouse, seed: &Seed) -> (i64, i64, Option<i64>) {
    let reference = house.app.reference();
    let (origin, residence, city) = seed.place;
    let origin = reference.places.country_named(origin).unwrap().id;
    let residence = reference.places.country_named(residence).unwrap().id;
    let towns = reference.places.cities_of(residence);
    let city = towns.iter().find(|town| town.code == city).map(|town| town.id.0);
    (origin.0, residence.0, city)
}

async fn person(house: &TestHouse, tx: &Tx, seed: &Seed) -> Result<i64> {
    let (origin, residence, city) = place(house, seed);
    let (year, month, day) = seed.born;
    let seal_id = format!("seal-{}", seed.code);
    let sealed = |column| {
        house.app.vault().seal(
            SealContext { column, seal_id: &seal_id },
            "+212612345678",
            house.app.rng(),
        )
    };
    let (first, last) = seed.name;
    let mut insert = Query::insert();
    insert
        .into_table("people")
        .columns([
            "seal_id",
            "first_name",
            "last_name",
            "name_key",
            "birth_date",
            "gender",
            "origin_country_id",
            "residence_country_id",
            "residence_city_id",
            "phone",
            "whatsapp",
            "locale",
            "visibility",
            "indexable",
            "created_at",
            "updated_at",
        ])
        .values_panic([
            seal_id.clone().into(),
            first.into(),
            last.into(),
            fold(&format!("{first} {last}")).into(),
            NaiveDate::from_ymd_opt(year, month, day).unwrap().into(),
            seed.gender.into(),
            origin.into(),
            residence.into(),
            city.into(),
            sealed("people.phone").into(),
            sealed("people.whatsapp").into(),
            "fr".into(),
            seed.visibility.into(),
            false.into(),
            tx.now().into(),
            tx.now().into(),
        ])
        .returning_col("id");
    Ok(tx.conn().query_one(&insert).await?.unwrap().try_get("", "id")?)
}

async fn account(tx: &Tx, person: i64, seed: &Seed) -> Result<()> {
    let email = format!("{}@example.org", seed.code.to_lowercase());
    let suspended = seed.suspended.then_some(tx.now());
    let mut insert = Query::insert();
    insert
        .into_table("accounts")
        .columns([
            "person_id",
            "email",
            "email_key",
            "role",
            "locale",
            "temporary",
            "suspended_at",
            "created_at",
        ])
        .values_panic([
            person.into(),
            email.clone().into(),
            email.into(),
            "user".into(),
            "fr".into(),
            false.into(),
            suspended.into(),
            tx.now().into(),
        ]);
    tx.conn().execute(&insert).await?;
    Ok(())
}

async fn profile(house: &TestHouse, tx: &Tx, person: i64, seed: &Seed) -> Result<()> {
    let key = fold(&format!("{} {}", seed.name.0, seed.name.1));
    let joined = tx.now() - TimeDelta::days(seed.days_ago);
    let mut insert = Query::insert();
    insert
        .into_table("talent_profiles")
        .columns([
            "person_id",
            "code",
            "name_key",
            "availability",
            "score",
            "status",
            "registered_at",
        ])
        .values_panic([
            person.into(),
            seed.code.into(),
            key.into(),
            "temps_plein".into(),
            55.into(),
            "active".into(),
            joined.into(),
        ]);
    tx.conn().execute(&insert).await?;
    give_code(tx, person, seed.code, false).await?;
    let reference = house.app.reference();
    for (position, key) in (0_i32..).zip(seed.talents) {
        let talent = reference.taxonomy.talent_named(key).unwrap().id.0;
        let mut insert = Query::insert();
        insert
            .into_table("profile_talents")
            .columns(["person_id", "talent_id", "position"])
            .values_panic([person.into(), talent.into(), position.into()]);
        tx.conn().execute(&insert).await?;
    }
    Ok(())
}

async fn give_code(tx: &Tx, person: i64, code: &str, alias: bool) -> Result<()> {
    let mut insert = Query::insert();
    insert
        .into_table("codes")
        .columns(["code", "kind", "person_id", "alias", "given_at"])
        .values_panic([code.into(), "talent".into(), person.into(), alias.into(), tx.now().into()]);
    tx.conn().execute(&insert).await?;
    Ok(())
}
