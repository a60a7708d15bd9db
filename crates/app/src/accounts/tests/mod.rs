//! The room in a house of its own: each test has its database, its clock and its people.

mod email;
mod factors;
mod limits;
mod opening;
mod passkeys;
mod passwords;
mod proof;
mod sessions;
mod signing_in;
mod suspension;

use kernel::{AccountId, Locale, PersonId, Secret, text::EmailAddress};
use sea_orm::{
    ConnectionTrait,
    sea_query::{Order, Query},
};

use super::{NewAccount, SignIn, SignedIn, hash, open, open_with_password, sign_in};
use crate::{Actor, Caller, Error, Member, Result, Role, Standing, testing::TestHouse};

/// The password of everybody who has one.
const PHRASE: &str = "une phrase de passe";

/// A visitor from another network address.
fn from(address: &str) -> Actor {
    Actor::Visitor(Caller {
        address: address.to_owned(),
        device: "Firefox / Linux".to_owned(),
        ..Caller::default()
    })
}

fn system() -> Actor {
    Actor::System("test")
}

fn admin(account: AccountId) -> Actor {
    let member = Member {
        account,
        person: PersonId(0),
        role: Role::Admin,
        name: "Salma".to_owned(),
        locale: Locale::Fr,
        must_change_password: false,
        standing: Standing {
            proven_at: Some(chrono::DateTime::<chrono::Utc>::MAX_UTC),
            ..Standing::default()
        },
    };
    Actor::Member(member, Caller::default())
}

fn member(signed_in: &SignedIn) -> Actor {
    Actor::Member(signed_in.member.clone(), Caller::default())
}

/// A person with an account: `amina` signs in as `amina@exemple.ma`.
async fn resident(
    house: &TestHouse,
    name: &str,
    role: Role,
    password: Option<&str>,
) -> Result<AccountId> {
    let person = person(house, name).await?;
    let email = EmailAddress::parse(&format!("{name}@exemple.ma"))
        .map_err(|why| Error::field("email", why))?;
    let new = NewAccount { person, email, role, locale: Locale::Ar };
    let Some(password) = password else {
        return house.app.write(&system(), async |tx| open(tx, new).await).await;
    };
    let hash = hash(&house.app, &Secret::new(password.to_owned())).await?;
    house.app.write(&system(), async |tx| open_with_password(tx, new, hash).await).await
}

async fn person(house: &TestHouse, name: &str) -> Result<PersonId> {
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
            "locale",
            "visibility",
            "indexable",
            "created_at",
            "updated_at",
        ])
        .values_panic([
            name.into(),
            name.into(),
            "Benkirane".into(),
            name.into(),
            house.app.today().into(),
            "F".into(),
            "ar".into(),
            "public".into(),
            false.into(),
            house.app.now().into(),
            house.app.now().into(),
        ])
        .returning_col("id");
    let id = house
        .app
        .write(&system(), async |tx| {
            let row = tx.conn().query_one(&insert).await?;
            row.map_or(Ok(0), |row| Ok(row.try_get::<i64>("", "id")?))
        })
        .await;
    id.map(PersonId)
}

async fn give_code(house: &TestHouse, person: PersonId, code: &str) -> Result<()> {
    let mut insert = Query::insert();
    insert
        .into_table("codes")
        .columns(["code", "kind", "person_id", "alias", "given_at"])
        .values_panic([
            code.into(),
            "talent".into(),
            person.0.into(),
            false.into(),
            house.app.now().into(),
        ]);
    house.app.write(&system(), async |tx| Ok(tx.conn().execute(&insert).await.map(|_| ())?)).await
}

/// One column of every row of a table, as text, in the order of another.
async fn ordered(
    house: &TestHouse,
    table: &'static str,
    column: &'static str,
    by: &'static str,
) -> Result<Vec<String>> {
    let mut select = Query::select();
    select.column(column).from(table).order_by(by, Order::Asc);
    let rows = house.app.reader().query_all(&select).await?;
    Ok(rows
        .iter()
        .map(|row| row.try_get::<String>("", column))
        .collect::<std::result::Result<_, _>>()?)
}

async fn column(
    house: &TestHouse,
    table: &'static str,
    column: &'static str,
) -> Result<Vec<String>> {
    ordered(house, table, column, column).await
}

pub(super) async fn events(house: &TestHouse) -> Result<Vec<String>> {
    ordered(house, "events", "name", "id").await
}

async fn enter(
    house: &TestHouse,
    actor: &Actor,
    identifier: &str,
    password: &str,
) -> Result<SignedIn> {
    let attempt = SignIn {
        identifier: identifier.to_owned(),
        password: Secret::new(password.to_owned()),
        remember: false,
    };
    sign_in(&house.app, actor, attempt).await
}

/// The key of the sentence somebody heard instead of getting what they wanted.
fn refusal<T: std::fmt::Debug>(answer: Result<T>) -> String {
    match answer {
        Ok(_) => "accepted".to_owned(),
        Err(Error::Invalid(all)) => {
            all.iter().map(|one| format!("{}: {}", one.field, one.message.key)).collect()
        }
        Err(Error::Conflict(why) | Error::Later { why, .. }) => why.key.into_owned(),
        Err(other) => format!("{other:?}"),
    }
}
