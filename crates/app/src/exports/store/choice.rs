//! Table `export_choices`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, Set, entity::prelude::*, sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "export_choices")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    pub columns: String,
    pub format: String,
    pub separation: String,
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn find(conn: &impl ConnectionTrait, account: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(account).one(conn).await
}

/// Writes what an account chose, in place of what it chose before.
pub async fn put(
    conn: &impl ConnectionTrait,
    account: i64,
    [columns, format, separation]: [String; 3],
    at: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        account_id: Set(account),
        columns: Set(columns),
        format: Set(format),
        separation: Set(separation),
        changed_at: Set(at),
    };
    let replace = OnConflict::column(Column::AccountId)
        .update_columns([Column::Columns, Column::Format, Column::Separation, Column::ChangedAt])
        .to_owned();
    Entity::insert(row).on_conflict(replace).exec_without_returning(conn).await.map(|_| ())
}
