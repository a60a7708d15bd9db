//! Saved searches on a real database.

mod keeping;
mod telling;

use kernel::PersonId;
use sea_orm::{
    ConnectionTrait, ExprTrait,
    sea_query::{Expr, Query},
};

use crate::{
    Actor, Role, Tx,
    answers::Answers,
    search::{
        DirectoryFilter,
        seeding::{Seed, talent},
    },
    testing::TestHouse,
};

/// Somebody of the staff with an account of their own; nobody finds them.
pub async fn staff(house: &TestHouse, code: &'static str, role: Role) -> (PersonId, Actor) {
    let hidden = Seed { code, visibility: "private", days_ago: 100, ..Seed::default() };
    let person = talent(house, hidden).await;
    set_account(house, person, "role", role.key()).await;
    (person, house.member(person).await)
}

/// Changes one column of somebody's account.
pub async fn set_account(house: &TestHouse, person: PersonId, column: &'static str, value: &str) {
    let mut update = Query::update();
    let owner = Expr::col("person_id").eq(person.0);
    if column == "suspended_at" {
        update.table("accounts").value(column, house.app.now()).and_where(owner);
    } else {
        update.table("accounts").value(column, value).and_where(owner);
    }
    let write = async |tx: &mut Tx| Ok(tx.conn().execute(&update).await.map(|_| ())?);
    house.app.write(&Actor::System("test"), write).await.unwrap();
}

/// A woman who joins now, a moment after what was done before.
pub async fn joins(house: &TestHouse, first: &'static str, code: &'static str) -> PersonId {
    house.clock.advance(chrono::TimeDelta::seconds(1));
    talent(house, Seed { name: (first, "Alaoui"), code, days_ago: 0, ..Seed::default() }).await
}

pub fn women(house: &TestHouse) -> DirectoryFilter {
    let pairs = [("gender".to_owned(), "F".to_owned())];
    DirectoryFilter::parse(&house.app.reference(), &pairs).0
}

pub fn form(name: &str, alerts: &str) -> Answers {
    Answers::from_iter([("name", name), ("alerts", alerts)])
}
