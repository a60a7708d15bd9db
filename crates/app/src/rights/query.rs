//! What the inventory reads and removes across the rooms' tables.

use kernel::PersonId;
use sea_orm::{
    ConnectionTrait, ExprTrait, FromQueryResult, JsonValue, Order,
    sea_query::{Alias, Condition, Expr, IntoIden, Query, SelectStatement},
};

use super::{
    Going,
    inventory::{Holding, Of},
};
use crate::{App, Result};

/// Rows of one table that an export holds at most; the newest ones.
pub(super) const MOST_ROWS: u64 = 20_000;

/// The rows of a table about somebody, as JSON objects, with every column.
pub(super) async fn rows(app: &App, holding: &Holding, person: PersonId) -> Result<Vec<JsonValue>> {
    let mut select = Query::select();
    for (column, _) in holding.columns {
        select.column(Alias::new(*column));
    }
    select.from(Alias::new(holding.table)).cond_where(theirs(holding.of, person));
    if holding.columns.first().is_some_and(|(first, _)| *first == "id") {
        select.order_by(Alias::new("id"), Order::Desc);
    }
    select.limit(MOST_ROWS);
    let statement = app.reader().get_database_backend().build(&select);
    Ok(JsonValue::find_by_statement(statement).all(app.reader()).await?)
}

/// Removes the rows of a table about somebody.
pub(super) async fn remove(
    conn: &impl ConnectionTrait,
    holding: &Holding,
    person: PersonId,
) -> Result<()> {
    let mut delete = Query::delete();
    delete.from_table(Alias::new(holding.table).into_iden()).cond_where(theirs(holding.of, person));
    conn.execute(&delete).await?;
    Ok(())
}

fn theirs(of: Of, person: PersonId) -> Condition {
    let by_account = || Expr::col("account_id").in_subquery(accounts(person));
    match of {
        Of::Person(column) => Condition::all().add(Expr::col(Alias::new(column)).eq(person.0)),
        Of::Pair(one, other) => Condition::any()
            .add(Expr::col(Alias::new(one)).eq(person.0))
            .add(Expr::col(Alias::new(other)).eq(person.0)),
        Of::Account => Condition::all().add(by_account()),
        Of::Either => Condition::any().add(Expr::col("person_id").eq(person.0)).add(by_account()),
    }
}

fn accounts(person: PersonId) -> SelectStatement {
    let mut accounts = Query::select();
    accounts.column("id").from("accounts").and_where(Expr::col("person_id").eq(person.0));
    accounts
}

/// A reading of a profile, with who read it.
#[derive(Debug, FromQueryResult)]
pub(super) struct ReadingRow {
    pub at: chrono::DateTime<chrono::Utc>,
    pub actor: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
}

/// Who opened a profile with contacts, the last first.
pub(super) async fn readings(
    app: &App,
    person: PersonId,
    page: kernel::PageRequest,
) -> Result<Vec<ReadingRow>> {
    let mut select = Query::select();
    select
        .columns([("e", "at"), ("e", "actor")])
        .columns([("p", "first_name"), ("p", "last_name")])
        .from_as("events", "e")
        .join_as(
            sea_orm::JoinType::LeftJoin,
            "accounts",
            "a",
            Expr::col(("a", "id")).equals(("e", "account_id")),
        )
        .join_as(
            sea_orm::JoinType::LeftJoin,
            "people",
            "p",
            Expr::col(("p", "id")).equals(("a", "person_id")),
        )
        .and_where(Expr::col(("e", "person_id")).eq(person.0))
        .and_where(Expr::col(("e", "name")).eq("profile_read"))
        .order_by(("e", "id"), Order::Desc)
        .limit(page.size.saturating_add(1))
        .offset(page.offset);
    let statement = app.reader().get_database_backend().build(&select);
    Ok(ReadingRow::find_by_statement(statement).all(app.reader()).await?)
}

/// Who will be erased, soonest first.
pub(super) async fn going(app: &App, most: u64) -> Result<Vec<Going>> {
    #[derive(FromQueryResult)]
    struct Row {
        person_id: i64,
        erase_at: chrono::DateTime<chrono::Utc>,
        first_name: String,
        last_name: String,
    }
    let mut select = Query::select();
    select
        .columns([("w", "person_id"), ("w", "erase_at")])
        .columns([("p", "first_name"), ("p", "last_name")])
        .from_as("absences", "w")
        .join_as(
            sea_orm::JoinType::InnerJoin,
            "people",
            "p",
            Expr::col(("p", "id")).equals(("w", "person_id")),
        )
        .and_where(Expr::col(("w", "erase_at")).is_not_null())
        .and_where(Expr::col(("w", "asked_by")).ne("merge"))
        .order_by(("w", "erase_at"), Order::Asc)
        .order_by(("w", "person_id"), Order::Asc)
        .limit(most);
    let statement = app.reader().get_database_backend().build(&select);
    let rows = Row::find_by_statement(statement).all(app.reader()).await?;
    let going = |row: Row| Going {
        person: PersonId(row.person_id),
        name: format!("{} {}", row.first_name, row.last_name),
        erase_at: row.erase_at,
    };
    Ok(rows.into_iter().map(going).collect())
}
