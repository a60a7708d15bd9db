//! Table `profile_choices`: values of closed lists that somebody may choose several of.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, Set, entity::prelude::*,
};

use crate::talents::Availability;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "profile_choices")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub list: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(
    conn: &impl ConnectionTrait,
    person: i64,
    of: &Availability,
) -> Result<(), DbErr> {
    let lists = [("work_mode", &of.work_modes), ("contract_kind", &of.contract_kinds)];
    let pairs: Vec<_> = lists
        .into_iter()
        .flat_map(|(list, keys)| keys.iter().map(move |key| (list, key)))
        .collect();
    if pairs.is_empty() {
        return Ok(());
    }
    let rows = pairs.into_iter().map(|(list, key)| ActiveModel {
        person_id: Set(person),
        list: Set(list.to_owned()),
        key: Set(key.clone()),
    });
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

pub async fn delete_of(conn: &impl ConnectionTrait, person: i64) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::PersonId.eq(person)).exec(conn).await.map(|_| ())
}

pub async fn all_of(conn: &impl ConnectionTrait, person: i64) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::PersonId.eq(person)).all(conn).await
}
