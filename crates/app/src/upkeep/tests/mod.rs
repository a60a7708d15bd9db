//! What keeps an installation healthy, on a real database.

mod alerts;
mod canaries;
mod doctor;
mod figures;
mod jobs;
mod keys;
mod moving;

use db::sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use kernel::PersonId;

use crate::{
    Actor,
    answers::Answers,
    talents,
    testing::{TestHouse, with},
};

/// Who looks after the installation.
const KEEPER: Actor = Actor::System("test");

/// Amina with every value that is sealed: a minor, so that she has a guardian, with links and an address.
pub(super) async fn furnish(house: &TestHouse, email: &str) -> PersonId {
    furnish_with(house, email, &[]).await
}

/// As [`furnish`], with other answers to some questions.
pub(super) async fn furnish_with(
    house: &TestHouse,
    email: &str,
    others: &[(&str, &str)],
) -> PersonId {
    let amina = house.amina(email);
    let fields = [
        ("date_of_birth", "2012-04-03"),
        ("address", "12 rue des Canaris"),
        ("website", "https://amina.example.org"),
        ("portfolio_url", "https://amina.example.org/book"),
        ("guardian_name", "Fatima Benali"),
        ("guardian_phone", "06 98 76 54 32"),
        ("guardian_email", "fatima@example.org"),
        ("guardian_consent", "on"),
    ];
    let answers = fields
        .iter()
        .chain(others)
        .fold(amina, |form: Answers, (name, value)| with(&form, name, value));
    house.register(&answers).await.person
}

/// A visitor's message to a public person, which waits in its job.
pub(super) async fn write_to_public(house: &TestHouse, email: &str) -> PersonId {
    let new = house.register(&house.amina(email)).await;
    let form = Answers::from_iter([
        ("name", "Nadia"),
        ("email", "nadia@example.net"),
        ("message", "Bonjour Amina, un rôle pour vous."),
    ]);
    let message = talents::read_message(&form).unwrap();
    talents::contact(&house.app, &house.visitor(), &new.code, message).await.unwrap();
    new.person
}

/// The first column of the first row, as text.
pub(super) async fn text(house: &TestHouse, sql: &str) -> Option<String> {
    #[derive(FromQueryResult)]
    struct One {
        v: Option<String>,
    }
    let conn = house.app.reader();
    let statement = Statement::from_string(conn.get_database_backend(), sql);
    One::find_by_statement(statement).one(conn).await.unwrap().and_then(|row| row.v)
}

/// Every value in the database, with its table and column.
pub(super) async fn every_text(house: &TestHouse) -> Vec<(String, String, String)> {
    let tables = house.rows().await;
    let rows = tables.into_iter().flat_map(|(table, rows)| {
        rows.into_iter().flatten().map(move |(column, text)| (table.clone(), column, text))
    });
    rows.collect()
}

/// One change that no action of ours makes.
pub(super) async fn change(house: &TestHouse, sql: &str) -> u64 {
    let done = house
        .app
        .write(&KEEPER, async |tx| Ok(tx.conn().execute_unprepared(sql).await?.rows_affected()));
    done.await.unwrap()
}

/// A change of rows that no action of ours makes.
pub(super) async fn tamper(house: &TestHouse, sql: &str) {
    assert!(change(house, sql).await > 0, "{sql}");
}
