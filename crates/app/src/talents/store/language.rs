//! Table `profile_languages`.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, Set,
    entity::prelude::*,
};

use crate::talents::LanguageSkill;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "profile_languages")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: String,
    pub level: String,
    pub position: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(
    conn: &impl ConnectionTrait,
    person: i64,
    languages: &[LanguageSkill],
) -> Result<(), DbErr> {
    if languages.is_empty() {
        return Ok(());
    }
    let rows = (0_i32..).zip(languages).map(|(position, skill)| ActiveModel {
        person_id: Set(person),
        language: Set(skill.language.clone()),
        level: Set(skill.level.clone()),
        position: Set(position),
    });
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

pub async fn delete_of(conn: &impl ConnectionTrait, person: i64) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::PersonId.eq(person)).exec(conn).await.map(|_| ())
}

pub async fn all_of(conn: &impl ConnectionTrait, person: i64) -> Result<Vec<LanguageSkill>, DbErr> {
    let rows = Entity::find()
        .filter(Column::PersonId.eq(person))
        .order_by_asc(Column::Position)
        .all(conn)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| LanguageSkill { language: row.language, level: row.level })
        .collect())
}
