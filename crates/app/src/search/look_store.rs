//! Table `list_looks`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, Set, entity::prelude::*, sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "list_looks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    pub shown_as: String,
    pub columns: String,
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(super) async fn find(
    conn: &impl ConnectionTrait,
    account: i64,
) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(account).one(conn).await
}

/// Writes how an account sees its lists, in place of what it chose before.
pub(super) async fn put(
    conn: &impl ConnectionTrait,
    account: i64,
    [shown_as, columns]: [String; 2],
    at: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        account_id: Set(account),
        shown_as: Set(shown_as),
        columns: Set(columns),
        changed_at: Set(at),
    };
    let replace = OnConflict::column(Column::AccountId)
        .update_columns([Column::ShownAs, Column::Columns, Column::ChangedAt])
        .to_owned();
    Entity::insert(row).on_conflict(replace).exec_without_returning(conn).await.map(|_| ())
}
