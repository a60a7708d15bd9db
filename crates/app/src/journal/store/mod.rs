//! Table `events`, and the chain over it.

pub mod chain;

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "events")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub name: String,
    pub at: DateTimeUtc,
    pub actor: String,
    pub account_id: Option<i64>,
    pub person_id: Option<i64>,
    pub data: String,
    pub address: Option<String>,
    pub agent: Option<String>,
    pub kind: Option<String>,
    pub method: Option<String>,
    pub path: Option<String>,
    pub request: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(in crate::journal) async fn insert(
    conn: &impl ConnectionTrait,
    rows: Vec<ActiveModel>,
) -> Result<(), DbErr> {
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

pub(in crate::journal) async fn latest_of(
    conn: &impl ConnectionTrait,
    person: i64,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::PersonId.eq(person))
        .order_by_desc(Column::Id)
        .limit(most)
        .all(conn)
        .await
}

/// The name of a line; `None` when there is no such line.
pub(super) async fn name_of(conn: &impl ConnectionTrait, id: i64) -> Result<Option<String>, DbErr> {
    Ok(Entity::find_by_id(id).one(conn).await?.map(|row| row.name))
}

/// Whether a refusal of this account was noted since then.
pub(super) async fn was_refused(
    conn: &impl ConnectionTrait,
    account: i64,
    since: DateTimeUtc,
) -> Result<bool, DbErr> {
    let noted = Entity::find()
        .filter(Column::AccountId.eq(account))
        .filter(Column::Name.eq("access_refused"))
        .filter(Column::At.gt(since))
        .limit(1);
    Ok(noted.one(conn).await?.is_some())
}

/// Takes addresses, browsers and pages out of every line about or by somebody.
pub(super) async fn forget(
    conn: &impl ConnectionTrait,
    person: i64,
    account: Option<i64>,
) -> Result<(), DbErr> {
    let mut theirs = Column::PersonId.eq(person);
    if let Some(account) = account {
        theirs = theirs.or(Column::AccountId.eq(account));
    }
    Entity::update_many()
        .col_expr(Column::Address, Expr::value(Option::<String>::None))
        .col_expr(Column::Agent, Expr::value(Option::<String>::None))
        .col_expr(Column::Path, Expr::value(Option::<String>::None))
        .filter(theirs.clone())
        .exec(conn)
        .await?;
    let lines = Entity::find().select_only().column(Column::Id).filter(theirs).into_query();
    chain::forget_salts(conn, lines).await.map(|_| ())
}

/// Up to `most` lines older than `before`: those of these names, or all the others.
pub(super) async fn older(
    conn: &impl ConnectionTrait,
    (names, inside): (&[&str], bool),
    before: DateTime<Utc>,
    most: u64,
) -> Result<Vec<i64>, DbErr> {
    let of_kind = if inside {
        Column::Name.is_in(names.iter().copied())
    } else {
        Column::Name.is_not_in(names.iter().copied())
    };
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::At.lt(before))
        .filter(of_kind)
        .order_by_asc(Column::Id)
        .limit(most)
        .into_tuple()
        .all(conn)
        .await
}

/// Removes these lines; says how many.
pub(super) async fn remove(conn: &impl ConnectionTrait, ids: Vec<i64>) -> Result<u64, DbErr> {
    Ok(Entity::delete_many().filter(Column::Id.is_in(ids)).exec(conn).await?.rows_affected)
}

/// Takes addresses and browsers out of up to `most` lines older than `before`; says how many.
pub(super) async fn blur(
    conn: &impl ConnectionTrait,
    before: DateTime<Utc>,
    most: u64,
) -> Result<u64, DbErr> {
    let old = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::At.lt(before))
        .filter(Column::Address.is_not_null().or(Column::Agent.is_not_null()))
        .order_by_asc(Column::Id)
        .limit(most)
        .into_query();
    chain::forget_salts(conn, old.clone()).await?;
    let blurred = Entity::update_many()
        .col_expr(Column::Address, Expr::value(Option::<String>::None))
        .col_expr(Column::Agent, Expr::value(Option::<String>::None))
        .filter(Column::Id.in_subquery(old))
        .exec(conn)
        .await?;
    Ok(blurred.rows_affected)
}
