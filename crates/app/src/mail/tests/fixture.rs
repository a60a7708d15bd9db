//! People to write to, put straight into their tables: the rooms that own them are below.

use chrono::{Datelike, NaiveDate};
use kernel::{AccountId, Locale, PersonId};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};

use crate::{
    Actor, App, Caller, Event, Member, Role, Standing, testing::TestHouse, vault::SealContext,
};

/// Somebody with an account.
#[derive(Debug, Clone, Copy)]
pub struct Someone {
    pub person: PersonId,
    pub account: AccountId,
}

/// What is particular about somebody.
pub struct Sketch {
    pub first_name: &'static str,
    pub email: &'static str,
    pub role: Role,
    pub locale: Locale,
    pub born: &'static str,
}

pub const AMINA: Sketch = Sketch {
    first_name: "Amina",
    email: "amina@x.example",
    role: Role::Talent,
    locale: Locale::Fr,
    born: "1998-04-03",
};
pub const DIRECTOR: Sketch = Sketch {
    first_name: "Driss",
    email: "driss@x.example",
    role: Role::Admin,
    locale: Locale::En,
    born: "1980-01-01",
};

pub async fn run(app: &App, sql: &str, values: Vec<Value>) {
    let statement =
        Statement::from_sql_and_values(app.reader().get_database_backend(), sql, values);
    app.write(&Actor::System("test"), async |tx| {
        Ok(tx.conn().execute_raw(statement).await.map(|_| ())?)
    })
    .await
    .unwrap();
}

/// Puts a row and gives its number, or its person's.
async fn insert(app: &App, table: &str, row: Vec<(&str, Value)>) -> i64 {
    #[derive(FromQueryResult)]
    struct Id {
        id: i64,
    }
    let names: Vec<_> = row.iter().map(|(name, _)| *name).collect();
    let places: Vec<_> = (1..=row.len()).map(|place| format!("${place}")).collect();
    let given = if matches!(table, "people" | "accounts") { "id" } else { "person_id AS id" };
    let sql = format!(
        "INSERT INTO {table} ({}) VALUES ({}) RETURNING {given}",
        names.join(", "),
        places.join(", ")
    );
    let values: Vec<_> = row.into_iter().map(|(_, value)| value).collect();
    let statement =
        Statement::from_sql_and_values(app.reader().get_database_backend(), &sql, values);
    let write = app.write(&Actor::System("test"), async |tx| {
        Ok(Id::find_by_statement(statement).one(tx.conn()).await?)
    });
    write.await.unwrap().unwrap().id
}

pub async fn someone(house: &TestHouse, sketch: Sketch) -> Someone {
    let (app, seal_id) = (&house.app, format!("seal-{}", sketch.email));
    let seal = |column, value: &str| {
        app.vault().seal(SealContext { column, seal_id: &seal_id }, value, app.rng())
    };
    let reference = app.reference();
    let morocco = reference.places.country_named("MA").unwrap().id;
    let city = reference.places.cities_of(morocco)[0].id;
    let born: NaiveDate = sketch.born.parse().unwrap();
    let guardian = r#"{"name":"Hassan Alaoui","phone":"+212600000000","email":"hassan@x.example"}"#;
    let guardian = (born.year() > 2010).then(|| seal("people.guardian", guardian));
    let person = insert(
        app,
        "people",
        vec![
            ("seal_id", seal_id.clone().into()),
            ("first_name", sketch.first_name.into()),
            ("last_name", "Alaoui".into()),
            ("name_key", "alaoui".into()),
            ("birth_date", born.into()),
            ("gender", "F".into()),
            ("origin_country_id", morocco.0.into()),
            ("residence_country_id", morocco.0.into()),
            ("residence_city_id", city.0.into()),
            ("phone", seal("people.phone", "+212612345678").into()),
            ("guardian", guardian.into()),
            ("locale", sketch.locale.tag().into()),
            ("visibility", "public".into()),
            ("indexable", false.into()),
            ("created_at", app.now().into()),
            ("updated_at", app.now().into()),
        ],
    )
    .await;
    let account = insert(
        app,
        "accounts",
        vec![
            ("person_id", person.into()),
            ("email", sketch.email.into()),
            ("email_key", sketch.email.into()),
            ("role", sketch.role.key().into()),
            ("locale", sketch.locale.tag().into()),
            ("temporary", false.into()),
            ("created_at", app.now().into()),
        ],
    )
    .await;
    if sketch.role == Role::Talent {
        profile(app, person).await;
    }
    Someone { person: PersonId(person), account: AccountId(account) }
}

async fn profile(app: &App, person: i64) {
    let code = format!("MAF{person:04}CAS");
    insert(
        app,
        "talent_profiles",
        vec![
            ("person_id", person.into()),
            ("code", code.clone().into()),
            ("name_key", "alaoui".into()),
            ("score", 0.into()),
            ("status", "active".into()),
            ("registered_at", app.now().into()),
        ],
    )
    .await;
    insert(
        app,
        "codes",
        vec![
            ("person_id", person.into()),
            ("code", code.into()),
            ("kind", "talent".into()),
            ("alias", false.into()),
            ("given_at", app.now().into()),
        ],
    )
    .await;
    let talent = app.reference().taxonomy.talents()[0].id;
    insert(
        app,
        "profile_talents",
        vec![("person_id", person.into()), ("talent_id", talent.0.into()), ("position", 0.into())],
    )
    .await;
}

impl Someone {
    /// This account signed in.
    pub fn signed_in(self, role: Role) -> Actor {
        let member = Member {
            account: self.account,
            person: self.person,
            role,
            name: "Somebody".to_owned(),
            locale: Locale::Fr,
            must_change_password: false,
            standing: Standing::default(),
        };
        Actor::Member(member, Caller::default())
    }

    pub fn code(self) -> String {
        format!("MA-F-{:04}-CAS", self.person.0)
    }

    pub const fn registered(self, minor: bool) -> Event {
        Event::TalentRegistered { person: self.person, account: self.account, minor }
    }

    /// A visitor wrote to Amina.
    pub fn message(self, app: &App) -> Event {
        let said = r#"{"name":"Eve","email":"eve@x.example","message":"Bonjour"}"#;
        let seal_id = format!("seal-{}", AMINA.email);
        let context = SealContext { column: "events.contact", seal_id: &seal_id };
        let sealed = app.vault().seal(context, said, app.rng());
        Event::ContactSent { person: self.person, sealed }
    }

    pub const fn credentials(self) -> Event {
        Event::CredentialsRequested { person: self.person, account: self.account }
    }
}

/// Records what happened, and runs what follows.
pub async fn happens(house: &TestHouse, event: Event) {
    record(house, event).await;
    house.run_jobs().await;
}

pub async fn record(house: &TestHouse, event: Event) {
    let record = async |tx: &mut crate::Tx| {
        tx.record(event);
        Ok(())
    };
    house.app.write(&Actor::System("test"), record).await.unwrap();
}

/// A kept letter as it stands in the table.
#[derive(Debug, FromQueryResult)]
pub struct Row {
    pub template: String,
    pub recipient: String,
    pub recipient_name: String,
    pub subject: String,
    pub html: String,
    pub status: String,
    pub error: Option<String>,
    pub attempts: i32,
}

/// Every kept letter, oldest first.
pub async fn kept(house: &TestHouse) -> Vec<Row> {
    let conn = house.app.reader();
    let statement =
        Statement::from_string(conn.get_database_backend(), "SELECT * FROM letters ORDER BY id");
    Row::find_by_statement(statement).all(conn).await.unwrap()
}
