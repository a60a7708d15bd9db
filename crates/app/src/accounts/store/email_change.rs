//! Table `email_changes`: the address an account asked for last, and which of the two addresses agreed.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, entity::prelude::*,
    sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "email_changes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    pub former: String,
    pub email: String,
    pub email_key: String,
    pub asked_at: DateTimeUtc,
    pub former_agreed_at: Option<DateTimeUtc>,
    pub new_agreed_at: Option<DateTimeUtc>,
    pub done_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn find(conn: &impl ConnectionTrait, account: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(account).one(conn).await
}

/// As [`find`], held until the transaction ends; whoever writes links of a change holds it first.
pub async fn hold(conn: &impl ConnectionTrait, account: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(account).lock_exclusive().one(conn).await
}

/// Puts a change in the place of the last one.
pub async fn replace(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<(), DbErr> {
    let again = OnConflict::column(Column::AccountId)
        .update_columns([
            Column::Former,
            Column::Email,
            Column::EmailKey,
            Column::AskedAt,
            Column::FormerAgreedAt,
            Column::NewAgreedAt,
            Column::DoneAt,
        ])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(conn).await.map(|_| ())
}

/// Notes that one of the two addresses agreed.
pub async fn agree(
    conn: &impl ConnectionTrait,
    account: i64,
    side: Column,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let update = Entity::update_many().col_expr(side, Expr::value(now));
    update.filter(Column::AccountId.eq(account)).exec(conn).await.map(|_| ())
}

pub async fn delete(conn: &impl ConnectionTrait, account: i64) -> Result<bool, DbErr> {
    let gone = Entity::delete_many().filter(Column::AccountId.eq(account));
    Ok(gone.filter(Column::DoneAt.is_null()).exec(conn).await?.rows_affected == 1)
}

/// Forgets up to `most` changes that were asked for before `start`; says how many.
pub async fn sweep(
    conn: &impl ConnectionTrait,
    start: DateTime<Utc>,
    most: u64,
) -> Result<u64, DbErr> {
    super::sweep::<Entity>(conn, (Column::AccountId, Column::AskedAt), start, most).await
}
