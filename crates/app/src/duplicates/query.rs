//! What this room reads of people and their profiles. It never writes there.

use chrono::NaiveDate;
use sea_orm::{
    ConnectionTrait, DbErr, ExprTrait, FromQueryResult, Order,
    sea_query::{Expr, Func, Query},
};

/// Somebody with a telephone, or a name and birth date.
#[derive(Debug, FromQueryResult)]
pub(super) struct AlikeRow {
    pub id: i64,
    pub phone: bool,
    pub name: bool,
}

/// Active talents with one of these hashes of a telephone, or this name and birth date; at most ten.
pub(super) async fn alike(
    conn: &impl ConnectionTrait,
    phones: Vec<String>,
    name_key: &str,
    birth_date: NaiveDate,
) -> Result<Vec<AlikeRow>, DbErr> {
    let person = |column: &'static str| Expr::col(("p", column));
    let phone = || person("phone_index").is_in(phones.clone());
    let name = || person("name_key").eq(name_key).and(person("birth_date").eq(birth_date));
    let mut select = Query::select();
    select
        .expr_as(person("id"), "id")
        .expr_as(Func::coalesce([phone(), Expr::val(false)]), "phone")
        .expr_as(name(), "name")
        .from_as("people", "p")
        .inner_join(
            "talent_profiles",
            Expr::col(("talent_profiles", "person_id")).equals(("p", "id")),
        )
        .and_where(Expr::col(("talent_profiles", "status")).eq("active"))
        .and_where(phone().or(name()))
        .order_by(("p", "id"), Order::Asc)
        .limit(10);
    AlikeRow::find_by_statement(conn.get_database_backend().build(&select)).all(conn).await
}
