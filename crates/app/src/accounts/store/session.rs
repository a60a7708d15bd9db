//! Table `sessions`; the token is kept only hashed.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token: String,
    pub account_id: i64,
    pub address: String,
    pub device: String,
    pub remembered: bool,
    pub created_at: DateTimeUtc,
    pub seen_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub proven_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<(), DbErr> {
    Entity::insert(row).exec_without_returning(conn).await.map(|_| ())
}

pub async fn find(conn: &impl ConnectionTrait, token: &str) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(token).one(conn).await
}

/// The sessions of an account that are not over, the last seen first; at most 100.
pub async fn all_of(
    conn: &impl ConnectionTrait,
    account: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::AccountId.eq(account))
        .filter(Column::ExpiresAt.gt(now))
        .order_by_desc(Column::SeenAt)
        .order_by_asc(Column::Token)
        .limit(100)
        .all(conn)
        .await
}

/// Gives the session another token, and notes when its owner proved who they are; says whether it was there.
pub async fn renew(
    conn: &impl ConnectionTrait,
    token: &str,
    renewed: &str,
    proven_at: Option<DateTime<Utc>>,
) -> Result<bool, DbErr> {
    let mut update = Entity::update_many().col_expr(Column::Token, Expr::value(renewed));
    if let Some(at) = proven_at {
        update = update
            .col_expr(Column::ProvenAt, Expr::value(at))
            .col_expr(Column::SeenAt, Expr::value(at));
    }
    Ok(update.filter(Column::Token.eq(token)).exec(conn).await?.rows_affected == 1)
}

/// Ends every session of everybody; says how many.
pub async fn delete_all(conn: &impl ConnectionTrait) -> Result<u64, DbErr> {
    Ok(Entity::delete_many().exec(conn).await?.rows_affected)
}

pub async fn touch(
    conn: &impl ConnectionTrait,
    token: &str,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let update = Entity::update_many().col_expr(Column::SeenAt, Expr::value(now));
    update
        .filter(Column::Token.eq(token))
        .filter(Column::SeenAt.lt(now))
        .exec(conn)
        .await
        .map(|_| ())
}

/// Ends one session; says whether it was there.
pub async fn delete(conn: &impl ConnectionTrait, token: &str) -> Result<bool, DbErr> {
    Ok(Entity::delete_many().filter(Column::Token.eq(token)).exec(conn).await?.rows_affected == 1)
}

/// Ends the sessions of an account but `keep`; says how many.
pub async fn delete_of(
    conn: &impl ConnectionTrait,
    account: i64,
    keep: Option<&str>,
) -> Result<u64, DbErr> {
    let mut all = Entity::delete_many().filter(Column::AccountId.eq(account));
    if let Some(token) = keep {
        all = all.filter(Column::Token.ne(token));
    }
    Ok(all.exec(conn).await?.rows_affected)
}

/// Removes up to `most` sessions that are over; says how many.
pub async fn sweep(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<u64, DbErr> {
    super::sweep::<Entity>(conn, (Column::Token, Column::ExpiresAt), now, most).await
}
