//! Table `account_links`; the token is kept only hashed.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account_links")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token: String,
    pub account_id: Option<i64>,
    pub purpose: String,
    pub expires_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<(), DbErr> {
    Entity::insert(row).exec_without_returning(conn).await.map(|_| ())
}

/// A link that still works, without using it.
pub async fn good(
    conn: &impl ConnectionTrait,
    token: &str,
    purpose: &str,
    now: DateTime<Utc>,
) -> Result<Option<Model>, DbErr> {
    let of_purpose = Entity::find_by_id(token).filter(Column::Purpose.eq(purpose));
    of_purpose.filter(Column::UsedAt.is_null()).filter(Column::ExpiresAt.gt(now)).one(conn).await
}

/// Uses a link up; says whether this call was the one that did.
pub async fn take(
    conn: &impl ConnectionTrait,
    token: &str,
    purpose: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now))
        .filter(Column::Token.eq(token));
    let update = update
        .filter(Column::Purpose.eq(purpose))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(now));
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Holds every link of a purpose until the transaction ends, always in the same order: of two who use two links at
/// once, the second sees what the first one did.
pub async fn hold(conn: &impl ConnectionTrait, purpose: &str) -> Result<(), DbErr> {
    let all = Entity::find().filter(Column::Purpose.eq(purpose)).order_by_asc(Column::Token);
    all.lock_exclusive().all(conn).await.map(|_| ())
}

/// Ends every link of an account.
pub async fn delete_of(conn: &impl ConnectionTrait, account: i64) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::AccountId.eq(account)).exec(conn).await.map(|_| ())
}

/// Ends the links of an account that have this purpose.
pub async fn delete_for(
    conn: &impl ConnectionTrait,
    account: i64,
    purpose: &str,
) -> Result<(), DbErr> {
    let all = Entity::delete_many().filter(Column::AccountId.eq(account));
    all.filter(Column::Purpose.eq(purpose)).exec(conn).await.map(|_| ())
}

/// Removes up to `most` links that are over; says how many.
pub async fn sweep(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<u64, DbErr> {
    super::sweep::<Entity>(conn, (Column::Token, Column::ExpiresAt), now, most).await
}
