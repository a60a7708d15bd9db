//! Table `minor_accesses`: which accounts gave a reason to see minors, and until when.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, Set, entity::prelude::*,
    sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "minor_accesses")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    pub until: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn put(
    conn: &impl ConnectionTrait,
    account: i64,
    until: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel { account_id: Set(account), until: Set(until) };
    let longer = OnConflict::column(Column::AccountId).update_column(Column::Until).to_owned();
    Entity::insert(row).on_conflict(longer).exec_without_returning(conn).await.map(|_| ())
}

pub async fn is_open(
    conn: &impl ConnectionTrait,
    account: i64,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let found = Entity::find_by_id(account).filter(Column::Until.gt(now)).one(conn).await?;
    Ok(found.is_some())
}
