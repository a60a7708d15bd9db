//! Table `profile_talents`.

use kernel::TalentId;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, Set,
    entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "profile_talents")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub talent_id: i64,
    pub position: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(
    conn: &impl ConnectionTrait,
    person: i64,
    talents: &[TalentId],
) -> Result<(), DbErr> {
    let rows = (0_i32..).zip(talents).map(|(position, talent)| ActiveModel {
        person_id: Set(person),
        talent_id: Set(talent.0),
        position: Set(position),
    });
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

pub async fn delete_of(conn: &impl ConnectionTrait, person: i64) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::PersonId.eq(person)).exec(conn).await.map(|_| ())
}

pub async fn all_of(conn: &impl ConnectionTrait, person: i64) -> Result<Vec<TalentId>, DbErr> {
    let rows = Entity::find()
        .filter(Column::PersonId.eq(person))
        .order_by_asc(Column::Position)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| TalentId(row.talent_id)).collect())
}
