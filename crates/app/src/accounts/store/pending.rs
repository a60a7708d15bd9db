//! Table `pending_sign_ins`: who gave the right password and still owes the second factor; the token is kept only hashed.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pending_sign_ins")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token: String,
    pub account_id: i64,
    pub remembered: bool,
    pub tries: i32,
    pub expires_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<(), DbErr> {
    Entity::insert(row).exec_without_returning(conn).await.map(|_| ())
}

/// A sign-in that still waits and has had fewer than `most` tries.
pub async fn good(
    conn: &impl ConnectionTrait,
    token: &str,
    most: i32,
    now: DateTime<Utc>,
) -> Result<Option<Model>, DbErr> {
    let found = Entity::find_by_id(token).filter(Column::Tries.lt(most));
    found.filter(Column::ExpiresAt.gt(now)).one(conn).await
}

/// Counts a try; says whether there was one left.
pub async fn count(conn: &impl ConnectionTrait, token: &str, most: i32) -> Result<bool, DbErr> {
    let tries = Expr::col((Entity, Column::Tries)).add(1_i32);
    let update = Entity::update_many().col_expr(Column::Tries, tries);
    let update = update.filter(Column::Token.eq(token)).filter(Column::Tries.lt(most));
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Ends one; says whether this call was the one that did.
pub async fn delete(conn: &impl ConnectionTrait, token: &str) -> Result<bool, DbErr> {
    Ok(Entity::delete_many().filter(Column::Token.eq(token)).exec(conn).await?.rows_affected == 1)
}

pub async fn delete_of(conn: &impl ConnectionTrait, account: i64) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::AccountId.eq(account)).exec(conn).await.map(|_| ())
}

/// Removes up to `most` that are over; says how many.
pub async fn sweep(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<u64, DbErr> {
    super::sweep::<Entity>(conn, (Column::Token, Column::ExpiresAt), now, most).await
}
