//! Table `profile_views`.

use chrono::NaiveDate;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QuerySelect, Set,
    entity::prelude::*, sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "profile_views")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: Date,
    pub count: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn add(
    conn: &impl ConnectionTrait,
    person: i64,
    day: NaiveDate,
    count: i32,
) -> Result<(), DbErr> {
    let row = ActiveModel { person_id: Set(person), day: Set(day), count: Set(count) };
    let more = OnConflict::columns([Column::PersonId, Column::Day])
        .value(Column::Count, Expr::col((Entity, Column::Count)).add(count))
        .to_owned();
    Entity::insert(row).on_conflict(more).exec_without_returning(conn).await.map(|_| ())
}

pub async fn count_since(
    conn: &impl ConnectionTrait,
    person: i64,
    since: NaiveDate,
) -> Result<i64, DbErr> {
    let total: Option<Option<i64>> = Entity::find()
        .select_only()
        .column_as(Column::Count.sum(), "total")
        .filter(Column::PersonId.eq(person))
        .filter(Column::Day.gte(since))
        .into_tuple()
        .one(conn)
        .await?;
    Ok(total.flatten().unwrap_or(0))
}
