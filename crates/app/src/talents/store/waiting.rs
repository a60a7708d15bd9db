//! Table `waiting_registrations`; the token is kept only hashed, the answers sealed.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "waiting_registrations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token: String,
    pub account_id: i64,
    pub seal_id: String,
    pub answers: String,
    pub expires_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<(), DbErr> {
    Entity::insert(row).exec_without_returning(conn).await.map(|_| ())
}

/// What waits under a token for this account and is not over.
pub async fn find(
    conn: &impl ConnectionTrait,
    token: &str,
    account: i64,
    now: DateTime<Utc>,
) -> Result<Option<Model>, DbErr> {
    let own = Entity::find_by_id(token).filter(Column::AccountId.eq(account));
    own.filter(Column::ExpiresAt.gt(now)).one(conn).await
}

/// Removes what waits for an account, but the newest `most`.
pub async fn keep_newest(
    conn: &impl ConnectionTrait,
    account: i64,
    most: u64,
) -> Result<(), DbErr> {
    let newest = Entity::find()
        .select_only()
        .column(Column::Token)
        .filter(Column::AccountId.eq(account))
        .order_by_desc(Column::ExpiresAt)
        .limit(most)
        .into_query();
    let others = Entity::delete_many().filter(Column::AccountId.eq(account));
    others.filter(Column::Token.not_in_subquery(newest)).exec(conn).await.map(|_| ())
}

/// Removes everything that waits for an account.
pub async fn delete_of(conn: &impl ConnectionTrait, account: i64) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::AccountId.eq(account)).exec(conn).await.map(|_| ())
}

/// Removes up to `most` rows that are over; says how many.
pub async fn sweep(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<u64, DbErr> {
    let over = Entity::find()
        .select_only()
        .column(Column::Token)
        .filter(Column::ExpiresAt.lte(now))
        .limit(most)
        .into_query();
    let gone = Entity::delete_many().filter(Column::Token.in_subquery(over));
    Ok(gone.exec(conn).await?.rows_affected)
}
