//! Table `person_nationalities`.

use kernel::CountryId;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, Set,
    entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person_nationalities")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub country_id: i64,
    pub position: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(
    conn: &impl ConnectionTrait,
    person: i64,
    countries: &[CountryId],
) -> Result<(), DbErr> {
    let rows = (0_i32..).zip(countries).map(|(position, country)| ActiveModel {
        person_id: Set(person),
        country_id: Set(country.0),
        position: Set(position),
    });
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

pub async fn delete_of(conn: &impl ConnectionTrait, person: i64) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::PersonId.eq(person)).exec(conn).await.map(|_| ())
}

pub async fn all_of(conn: &impl ConnectionTrait, person: i64) -> Result<Vec<CountryId>, DbErr> {
    let rows = Entity::find()
        .filter(Column::PersonId.eq(person))
        .order_by_asc(Column::Position)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| CountryId(row.country_id)).collect())
}
