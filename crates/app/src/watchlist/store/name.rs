//! Table `watched_names`.

use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter,
    QueryOrder, QuerySelect, Unchanged, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "watched_names")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub seal_id: String,
    pub name: String,
    pub reason: String,
    pub note: Option<String>,
    pub notify: Option<String>,
    pub account_id: i64,
    pub created_at: DateTimeUtc,
    pub expires_on: Option<NaiveDate>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<i64, DbErr> {
    Ok(row.insert(conn).await?.id)
}

pub async fn update(conn: &impl ConnectionTrait, id: i64, row: ActiveModel) -> Result<(), DbErr> {
    ActiveModel { id: Unchanged(id), ..row }.update(conn).await.map(|_| ())
}

pub async fn find(conn: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(conn).await
}

/// The same, held until the transaction ends.
pub async fn hold(conn: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).lock_exclusive().one(conn).await
}

/// Those that are watched on this day, the newest first.
pub async fn all(
    conn: &impl ConnectionTrait,
    today: NaiveDate,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    let open = Column::ExpiresOn.is_null().or(Column::ExpiresOn.gte(today));
    Entity::find().filter(open).order_by_desc(Column::Id).limit(most).all(conn).await
}

/// Removes a name with its matches.
pub async fn delete(conn: &impl ConnectionTrait, id: i64) -> Result<bool, DbErr> {
    Ok(Entity::delete_by_id(id).exec(conn).await?.rows_affected == 1)
}

/// Removes the names whose day is over, with their matches; says how many.
pub async fn delete_over(conn: &impl ConnectionTrait, today: NaiveDate) -> Result<u64, DbErr> {
    let over = Entity::delete_many().filter(Column::ExpiresOn.lt(today));
    Ok(over.exec(conn).await?.rows_affected)
}
