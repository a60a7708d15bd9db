//! What this room reads of a person: the name to greet with, and whose code it is. It never writes there.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, FromQueryResult, QueryFilter,
    sea_query::{Expr, Order, Query},
};

use super::{rules::Identifier, store::account};
use crate::Role;

/// A session with what its requests need to know.
#[derive(Debug, FromQueryResult)]
pub struct Present {
    pub account_id: i64,
    pub person_id: i64,
    pub role: String,
    pub locale: String,
    pub temporary: bool,
    pub suspended_at: Option<DateTime<Utc>>,
    pub remembered: bool,
    pub seen_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub proven_at: Option<DateTime<Utc>>,
    pub factor_due_at: Option<DateTime<Utc>>,
    pub factor_since: Option<DateTime<Utc>>,
    pub has_passkey: bool,
    pub leaving_at: Option<DateTime<Utc>>,
    pub first_name: String,
}

/// The names of a person.
#[derive(Debug, FromQueryResult)]
pub struct Names {
    pub first_name: String,
    pub last_name: String,
}

/// The account somebody speaks of, by address or by any code of the person.
pub async fn identify(
    conn: &impl ConnectionTrait,
    who: &Identifier,
) -> Result<Option<account::Model>, DbErr> {
    match who {
        Identifier::Email(key) => account::by_email(conn, key).await,
        Identifier::Code(code) => {
            let mut owner = Query::select();
            owner.column("person_id").from("codes").and_where(Expr::col("code").eq(code.as_str()));
            account::Entity::find()
                .filter(account::Column::PersonId.in_subquery(owner))
                .one(conn)
                .await
        }
    }
}

/// The administrators who stay, held until the transaction ends. Who leaves is read after the lock: of two who leave
/// at once, the second sees the first.
pub async fn hold_staying_admins(conn: &impl ConnectionTrait) -> Result<Vec<i64>, DbErr> {
    #[derive(FromQueryResult)]
    struct Leaving {
        person_id: i64,
    }
    let admins = account::hold_active_admins(conn).await?;
    let mut select = Query::select();
    select
        .column("person_id")
        .from("absences")
        .and_where(Expr::col("leaving_at").is_not_null())
        .and_where(Expr::col("person_id").is_in(admins.iter().map(|row| row.person_id)));
    let statement = conn.get_database_backend().build(&select);
    let leaving = Leaving::find_by_statement(statement).all(conn).await?;
    let stays = |row: &account::Model| leaving.iter().all(|one| one.person_id != row.person_id);
    Ok(admins.into_iter().filter(stays).map(|row| row.id).collect())
}

/// The names of a person; `None` when there is no such person.
pub async fn names(conn: &impl ConnectionTrait, person: i64) -> Result<Option<Names>, DbErr> {
    let mut select = Query::select();
    select
        .columns(["first_name", "last_name"])
        .from("people")
        .and_where(Expr::col("id").eq(person));
    Names::find_by_statement(conn.get_database_backend().build(&select)).one(conn).await
}

/// Whether somebody is to be erased soon.
pub async fn is_leaving(conn: &impl ConnectionTrait, person: i64) -> Result<bool, DbErr> {
    let mut select = Query::select();
    select
        .column("person_id")
        .from("absences")
        .and_where(Expr::col("person_id").eq(person))
        .and_where(Expr::col("leaving_at").is_not_null());
    Ok(conn.query_one(&select).await?.is_some())
}

/// The session of a hashed token, with its account and the name, in one statement.
pub async fn present(conn: &impl ConnectionTrait, token: &str) -> Result<Option<Present>, DbErr> {
    let mut select = Query::select();
    select
        .columns([
            ("sessions", "account_id"),
            ("sessions", "remembered"),
            ("sessions", "seen_at"),
            ("sessions", "expires_at"),
            ("sessions", "proven_at"),
        ])
        .columns([
            ("accounts", "person_id"),
            ("accounts", "role"),
            ("accounts", "locale"),
            ("accounts", "temporary"),
            ("accounts", "suspended_at"),
            ("accounts", "factor_due_at"),
        ])
        .column(("people", "first_name"))
        .expr_as(Expr::col(("second_factors", "confirmed_at")), "factor_since")
        .expr_as(has_passkey(), "has_passkey")
        .column(("absences", "leaving_at"))
        .from("sessions")
        .inner_join("accounts", Expr::col(("accounts", "id")).equals(("sessions", "account_id")))
        .inner_join("people", Expr::col(("people", "id")).equals(("accounts", "person_id")))
        .left_join(
            "second_factors",
            Expr::col(("second_factors", "account_id")).equals(("accounts", "id")),
        )
        .left_join("absences", Expr::col(("absences", "person_id")).equals(("people", "id")))
        .and_where(Expr::col(("sessions", "token")).eq(token));
    Present::find_by_statement(conn.get_database_backend().build(&select)).one(conn).await
}

fn has_passkey() -> Expr {
    let mut own = Query::select();
    own.expr(Expr::val(1))
        .from("passkeys")
        .and_where(Expr::col(("passkeys", "account_id")).equals(("accounts", "id")));
    Expr::exists(own)
}

/// An account of staff with its name.
#[derive(Debug, FromQueryResult)]
pub struct StaffRow {
    pub account_id: i64,
    pub person_id: i64,
    pub email: String,
    pub role: String,
    pub password: Option<String>,
    pub suspended_at: Option<DateTime<Utc>>,
    pub signed_in_at: Option<DateTime<Utc>>,
    pub factor_since: Option<DateTime<Utc>>,
    pub has_passkey: bool,
    pub first_name: String,
    pub last_name: String,
}

/// The accounts that are not a talent's, by name; at most 500.
pub async fn staff(conn: &impl ConnectionTrait) -> Result<Vec<StaffRow>, DbErr> {
    let mut select = Query::select();
    select
        .expr_as(Expr::col(("accounts", "id")), "account_id")
        .columns([
            ("accounts", "person_id"),
            ("accounts", "email"),
            ("accounts", "role"),
            ("accounts", "password"),
            ("accounts", "suspended_at"),
            ("accounts", "signed_in_at"),
        ])
        .columns([("people", "first_name"), ("people", "last_name")])
        .expr_as(Expr::col(("second_factors", "confirmed_at")), "factor_since")
        .expr_as(has_passkey(), "has_passkey")
        .from("accounts")
        .inner_join("people", Expr::col(("people", "id")).equals(("accounts", "person_id")))
        .left_join(
            "second_factors",
            Expr::col(("second_factors", "account_id")).equals(("accounts", "id")),
        )
        .and_where(Expr::col(("accounts", "role")).ne(Role::Talent.key()))
        .order_by(("people", "name_key"), Order::Asc)
        .order_by(("accounts", "id"), Order::Asc)
        .limit(500);
    StaffRow::find_by_statement(conn.get_database_backend().build(&select)).all(conn).await
}
