//! Table `person_links`.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, Set, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person_links")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    pub url: String,
    pub shown: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(
    conn: &impl ConnectionTrait,
    person: i64,
    links: Vec<(&'static str, String, bool)>,
) -> Result<(), DbErr> {
    let rows = links.into_iter().map(|(kind, url, shown)| ActiveModel {
        person_id: Set(person),
        kind: Set(kind.to_owned()),
        url: Set(url),
        shown: Set(shown),
    });
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

pub async fn delete_of(conn: &impl ConnectionTrait, person: i64) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::PersonId.eq(person)).exec(conn).await.map(|_| ())
}

pub async fn all_of(conn: &impl ConnectionTrait, person: i64) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::PersonId.eq(person)).all(conn).await
}
