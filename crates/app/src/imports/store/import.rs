//! Table `imports`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    entity::prelude::*,
};

use crate::imports::State;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "imports")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub account_id: i64,
    pub seal_id: String,
    pub head: String,
    pub file_hash: String,
    pub columns: String,
    pub choices: String,
    pub state: String,
    pub rows: i32,
    pub totals: Option<String>,
    pub created_at: DateTimeUtc,
    pub settled_at: Option<DateTimeUtc>,
    pub ends_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<i64, DbErr> {
    Ok(Entity::insert(row).exec(conn).await?.last_insert_id)
}

pub async fn find(conn: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(conn).await
}

/// The newest ones that have arrived.
pub async fn latest(conn: &impl ConnectionTrait, most: u64) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::State.ne(State::Arriving.key()))
        .order_by_desc(Column::Id)
        .limit(most)
        .all(conn)
        .await
}

/// Goes from one of these states to another; says whether it was in one of them.
pub async fn go(
    conn: &impl ConnectionTrait,
    id: i64,
    from: &[State],
    to: State,
) -> Result<bool, DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::State, Expr::value(to.key()))
        .filter(Column::Id.eq(id))
        .filter(Column::State.is_in(from.iter().map(|state| state.key())));
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Writes what was matched and chosen.
pub async fn set_choices(
    conn: &impl ConnectionTrait,
    id: i64,
    columns: String,
    choices: String,
) -> Result<(), DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::Columns, Expr::value(columns))
        .col_expr(Column::Choices, Expr::value(choices))
        .filter(Column::Id.eq(id));
    update.exec(conn).await.map(|_| ())
}

/// Ends one that runs; says whether this call did.
pub async fn settle(
    conn: &impl ConnectionTrait,
    id: i64,
    totals: String,
    (now, ends_at): (DateTime<Utc>, DateTime<Utc>),
) -> Result<bool, DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Done.key()))
        .col_expr(Column::Totals, Expr::value(totals))
        .col_expr(Column::SettledAt, Expr::value(now))
        .col_expr(Column::EndsAt, Expr::value(ends_at))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(State::Running.key()));
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// The ones whose rows are to go.
pub async fn over(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<i64>, DbErr> {
    let rows = Entity::find()
        .filter(Column::EndsAt.lte(now))
        .filter(Column::State.is_not_in([State::Checking.key(), State::Running.key()]))
        .order_by_asc(Column::EndsAt)
        .limit(most)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

pub async fn delete(conn: &impl ConnectionTrait, id: i64) -> Result<(), DbErr> {
    Entity::delete_by_id(id).exec(conn).await.map(|_| ())
}
