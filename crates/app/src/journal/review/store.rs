//! Table `event_reviews`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, Set, entity::prelude::*, sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event_reviews")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: i64,
    pub note: String,
    pub account_id: Option<i64>,
    pub at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Keeps the last word about a line.
pub async fn put(
    conn: &impl ConnectionTrait,
    event: i64,
    note: &str,
    account: Option<i64>,
    at: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        event_id: Set(event),
        note: Set(note.to_owned()),
        account_id: Set(account),
        at: Set(at),
    };
    let replace = OnConflict::column(Column::EventId)
        .update_columns([Column::Note, Column::AccountId, Column::At])
        .to_owned();
    Entity::insert(row).on_conflict(replace).exec_without_returning(conn).await.map(|_| ())
}
