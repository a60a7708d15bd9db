//! Table `exports`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set, entity::prelude::*,
};

use crate::exports::{ExportState, Format};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exports")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub account_id: i64,
    pub role: String,
    pub seal_id: String,
    pub asked: String,
    pub format: String,
    pub state: String,
    pub rows: i64,
    pub reached: i64,
    pub bytes: i64,
    pub file: Option<String>,
    pub created_at: DateTimeUtc,
    pub settled_at: Option<DateTimeUtc>,
    pub ends_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A file that is asked for.
pub struct New {
    pub account: i64,
    pub role: String,
    pub seal_id: String,
    pub sealed: String,
    pub format: Format,
    pub rows: i64,
    pub created_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

pub async fn insert(conn: &impl ConnectionTrait, new: New) -> Result<i64, DbErr> {
    let row = ActiveModel {
        account_id: Set(new.account),
        role: Set(new.role),
        seal_id: Set(new.seal_id),
        asked: Set(new.sealed),
        format: Set(new.format.key().to_owned()),
        state: Set(ExportState::Running.key().to_owned()),
        rows: Set(new.rows),
        reached: Set(0),
        bytes: Set(0),
        file: Set(None),
        created_at: Set(new.created_at),
        settled_at: Set(None),
        ends_at: Set(new.ends_at),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(conn).await?.last_insert_id)
}

pub async fn find(conn: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(conn).await
}

/// The newest ones of an account.
pub async fn of_account(
    conn: &impl ConnectionTrait,
    account: i64,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::AccountId.eq(account))
        .order_by_desc(Column::Id)
        .limit(most)
        .all(conn)
        .await
}

/// How many of an account are being made.
pub async fn at_work(conn: &impl ConnectionTrait, account: i64) -> Result<u64, DbErr> {
    Entity::find()
        .filter(Column::AccountId.eq(account))
        .filter(Column::State.eq(ExportState::Running.key()))
        .count(conn)
        .await
}

/// Says how far one is; whether it is still being made.
pub async fn reach(conn: &impl ConnectionTrait, id: i64, reached: i64) -> Result<bool, DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::Reached, Expr::value(reached))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(ExportState::Running.key()));
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Its file is there; whether it was still wanted.
pub async fn ready(
    conn: &impl ConnectionTrait,
    id: i64,
    (file, bytes): (&str, i64),
    (now, ends_at): (DateTime<Utc>, DateTime<Utc>),
) -> Result<bool, DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::State, Expr::value(ExportState::Ready.key()))
        .col_expr(Column::Bytes, Expr::value(bytes))
        .col_expr(Column::File, Expr::value(file.to_owned()))
        .col_expr(Column::SettledAt, Expr::value(now))
        .col_expr(Column::EndsAt, Expr::value(ends_at))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(ExportState::Running.key()));
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Ends one that is being made.
pub async fn end_at_work(
    conn: &impl ConnectionTrait,
    id: i64,
    state: ExportState,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::State, Expr::value(state.key()))
        .col_expr(Column::SettledAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(ExportState::Running.key()));
    update.exec(conn).await.map(|_| ())
}

/// Ends one that is being made or ready.
pub async fn end(
    conn: &impl ConnectionTrait,
    id: i64,
    state: ExportState,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let open = [ExportState::Running.key(), ExportState::Ready.key()];
    let update = Entity::update_many()
        .col_expr(Column::State, Expr::value(state.key()))
        .col_expr(Column::SettledAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .filter(Column::State.is_in(open));
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// The next ones whose file waits or is being made, after a number.
pub async fn open_after(
    conn: &impl ConnectionTrait,
    id: i64,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::Id.gt(id))
        .filter(Column::State.is_in([ExportState::Running.key(), ExportState::Ready.key()]))
        .order_by_asc(Column::Id)
        .limit(most)
        .all(conn)
        .await
}

/// Forgets those that are over since before a moment.
pub async fn forget(conn: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let gone = Entity::delete_many()
        .filter(Column::EndsAt.lt(before))
        .filter(Column::State.ne(ExportState::Running.key()))
        .exec(conn)
        .await?;
    Ok(gone.rows_affected)
}

/// Which of these bind a file that waits or is being made, and the try that wrote the one that waits.
pub async fn owners(
    conn: &impl ConnectionTrait,
    seals: &[String],
) -> Result<Vec<(String, Option<String>)>, DbErr> {
    Entity::find()
        .select_only()
        .columns([Column::SealId, Column::File])
        .filter(Column::SealId.is_in(seals.iter().cloned()))
        .filter(Column::State.is_in([ExportState::Running.key(), ExportState::Ready.key()]))
        .into_tuple()
        .all(conn)
        .await
}
