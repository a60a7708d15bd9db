//! Table `passkeys`: public keys of devices; nothing here opens anything.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passkeys")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub account_id: i64,
    pub credential_id: String,
    pub user_handle: String,
    pub name: String,
    pub public_key: String,
    pub counter: i64,
    pub created_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<(), DbErr> {
    Entity::insert(row).exec_without_returning(conn).await.map(|_| ())
}

/// The passkeys of an account, the first one made first.
pub async fn all_of(conn: &impl ConnectionTrait, account: i64) -> Result<Vec<Model>, DbErr> {
    let all = Entity::find().filter(Column::AccountId.eq(account));
    all.order_by_asc(Column::Id).all(conn).await
}

pub async fn count(conn: &impl ConnectionTrait, account: i64) -> Result<u64, DbErr> {
    Entity::find().filter(Column::AccountId.eq(account)).count(conn).await
}

pub async fn by_credential(
    conn: &impl ConnectionTrait,
    credential: &str,
) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::CredentialId.eq(credential)).one(conn).await
}

/// A passkey as it is after it was used.
#[derive(Debug, Clone)]
pub struct Used {
    pub id: i64,
    pub public_key: String,
    pub counter: i64,
}

/// Notes a use; says whether the count went on from the one that is kept. A device that never counts stays at 0.
pub async fn note(
    conn: &impl ConnectionTrait,
    used: Used,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let mut goes_on = Condition::any().add(Column::Counter.lt(used.counter));
    if used.counter == 0 {
        goes_on = goes_on.add(Column::Counter.eq(0));
    }
    let update = Entity::update_many()
        .col_expr(Column::PublicKey, Expr::value(used.public_key))
        .col_expr(Column::Counter, Expr::value(used.counter))
        .col_expr(Column::UsedAt, Expr::value(now))
        .filter(Column::Id.eq(used.id))
        .filter(goes_on);
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Gives another name; says whether this account has such a passkey.
pub async fn rename(
    conn: &impl ConnectionTrait,
    account: i64,
    id: i64,
    name: &str,
) -> Result<bool, DbErr> {
    let update = Entity::update_many().col_expr(Column::Name, Expr::value(name));
    let update = update.filter(Column::Id.eq(id)).filter(Column::AccountId.eq(account));
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Removes one; says whether this account had such a passkey.
pub async fn delete(conn: &impl ConnectionTrait, account: i64, id: i64) -> Result<bool, DbErr> {
    let gone = Entity::delete_many().filter(Column::Id.eq(id));
    Ok(gone.filter(Column::AccountId.eq(account)).exec(conn).await?.rows_affected == 1)
}

/// Removes every passkey of an account; says how many.
pub async fn delete_of(conn: &impl ConnectionTrait, account: i64) -> Result<u64, DbErr> {
    let all = Entity::delete_many().filter(Column::AccountId.eq(account));
    Ok(all.exec(conn).await?.rows_affected)
}
