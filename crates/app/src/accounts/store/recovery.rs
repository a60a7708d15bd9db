//! Table `recovery_codes`; a code is kept only as a keyed hash.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, Set,
    entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recovery_codes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    pub used_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Puts these codes in the place of the former ones.
pub async fn replace(
    conn: &impl ConnectionTrait,
    account: i64,
    codes: Vec<String>,
) -> Result<(), DbErr> {
    delete_of(conn, account).await?;
    let row = |code| ActiveModel { account_id: Set(account), code: Set(code), used_at: Set(None) };
    let rows: Vec<ActiveModel> = codes.into_iter().map(row).collect();
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

/// Uses a code up; says whether this call was the one that did.
pub async fn take(
    conn: &impl ConnectionTrait,
    account: i64,
    code: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let update = Entity::update_many().col_expr(Column::UsedAt, Expr::value(now));
    let update = update
        .filter(Column::AccountId.eq(account))
        .filter(Column::Code.eq(code))
        .filter(Column::UsedAt.is_null());
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// How many codes still work.
pub async fn left(conn: &impl ConnectionTrait, account: i64) -> Result<u64, DbErr> {
    let unused = Entity::find().filter(Column::AccountId.eq(account));
    unused.filter(Column::UsedAt.is_null()).count(conn).await
}

pub async fn delete_of(conn: &impl ConnectionTrait, account: i64) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::AccountId.eq(account)).exec(conn).await.map(|_| ())
}
