//! Table `shortlist_changes`.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shortlist_changes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub shortlist_id: i64,
    pub at: DateTimeUtc,
    pub by_account: Option<i64>,
    pub what: String,
    pub person_id: Option<i64>,
    pub detail: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Keeps some changes, at least one.
pub async fn insert(conn: &impl ConnectionTrait, rows: Vec<ActiveModel>) -> Result<(), DbErr> {
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

/// The last changes of a list, the newest first.
pub async fn last(conn: &impl ConnectionTrait, list: i64, most: u64) -> Result<Vec<Model>, DbErr> {
    let of_it = Entity::find().filter(Column::ShortlistId.eq(list));
    of_it.order_by_desc(Column::Id).limit(most).all(conn).await
}
