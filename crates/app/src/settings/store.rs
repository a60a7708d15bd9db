//! Tables `settings`, `installation` and `vault_keys`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, OnConflict},
};

use crate::vault::KeyCheck;

pub mod setting {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "settings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        pub value: String,
        pub updated_at: DateTimeUtc,
        pub updated_by: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod installation {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "installation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        pub database_id: String,
        pub key_check: String,
        pub created_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod key {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "vault_keys")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub seal_check: String,
        pub index_check: String,
        pub made_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) async fn find(conn: &impl ConnectionTrait, name: &str) -> Result<Option<String>, DbErr> {
    Ok(setting::Entity::find_by_id(name).one(conn).await?.map(|row| row.value))
}

/// As [`find`], held until the transaction ends.
pub(super) async fn hold(conn: &impl ConnectionTrait, name: &str) -> Result<Option<String>, DbErr> {
    let held = setting::Entity::find_by_id(name).lock_exclusive().one(conn).await?;
    Ok(held.map(|row| row.value))
}

pub(super) async fn put(
    conn: &impl ConnectionTrait,
    name: &str,
    value: String,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = setting::ActiveModel {
        name: Set(name.to_owned()),
        value: Set(value),
        updated_at: Set(now),
        updated_by: Set(None),
    };
    let replace = OnConflict::column(setting::Column::Name)
        .update_columns([setting::Column::Value, setting::Column::UpdatedAt])
        .to_owned();
    setting::Entity::insert(row).on_conflict(replace).exec_without_returning(conn).await.map(|_| ())
}

/// Writes a setting that was never written; says whether it was not.
pub(super) async fn begin(
    conn: &impl ConnectionTrait,
    name: &str,
    value: String,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let row = setting::ActiveModel {
        name: Set(name.to_owned()),
        value: Set(value),
        updated_at: Set(now),
        updated_by: Set(None),
    };
    let keep = OnConflict::column(setting::Column::Name).do_nothing().to_owned();
    let inserted = setting::Entity::insert(row).on_conflict(keep).exec_without_returning(conn);
    Ok(inserted.await? > 0)
}

/// Writes a setting that still has this value; says whether it had.
pub(super) async fn swap(
    conn: &impl ConnectionTrait,
    name: &str,
    (former, value): (String, String),
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let update = setting::Entity::update_many()
        .col_expr(setting::Column::Value, Expr::value(value))
        .col_expr(setting::Column::UpdatedAt, Expr::value(now))
        .filter(setting::Column::Name.eq(name))
        .filter(setting::Column::Value.eq(former));
    Ok(update.exec(conn).await?.rows_affected == 1)
}

pub(super) async fn installation(
    conn: &impl ConnectionTrait,
) -> Result<Option<installation::Model>, DbErr> {
    installation::Entity::find_by_id(1).one(conn).await
}

pub(super) async fn insert_installation(
    conn: &impl ConnectionTrait,
    row: installation::ActiveModel,
) -> Result<(), DbErr> {
    let keep = OnConflict::column(installation::Column::Id).do_nothing().to_owned();
    installation::Entity::insert(row)
        .on_conflict(keep)
        .exec_without_returning(conn)
        .await
        .map(|_| ())
}

/// By what each key is recognised, the key that signs first.
pub(super) async fn keys(conn: &impl ConnectionTrait) -> Result<Vec<KeyCheck>, DbErr> {
    let rows = key::Entity::find().order_by_asc(key::Column::Number).all(conn).await?;
    let check = |row: key::Model| KeyCheck {
        number: u32::try_from(row.number).unwrap_or(0),
        seal: row.seal_check,
        index: row.index_check,
    };
    Ok(rows.into_iter().map(check).collect())
}

/// When each key was first seen.
pub(super) async fn keys_since(
    conn: &impl ConnectionTrait,
) -> Result<Vec<(u32, DateTime<Utc>)>, DbErr> {
    let rows = key::Entity::find().order_by_asc(key::Column::Number).all(conn).await?;
    let since = |row: key::Model| (u32::try_from(row.number).unwrap_or(0), row.made_at);
    Ok(rows.into_iter().map(since).collect())
}

pub(super) async fn insert_keys(
    conn: &impl ConnectionTrait,
    checks: Vec<KeyCheck>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let rows = checks.into_iter().map(|check| key::ActiveModel {
        number: Set(i32::try_from(check.number).unwrap_or(i32::MAX)),
        seal_check: Set(check.seal),
        index_check: Set(check.index),
        made_at: Set(now),
    });
    let keep = OnConflict::column(key::Column::Number).do_nothing().to_owned();
    key::Entity::insert_many(rows).on_conflict(keep).exec_without_returning(conn).await.map(|_| ())
}

pub(super) async fn delete_key(conn: &impl ConnectionTrait, number: u32) -> Result<(), DbErr> {
    let number = i32::try_from(number).unwrap_or(i32::MAX);
    key::Entity::delete_by_id(number).exec(conn).await.map(|_| ())
}
