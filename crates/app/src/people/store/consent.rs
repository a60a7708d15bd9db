//! Table `consents`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, Set,
    entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consents")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    pub purpose: String,
    pub version: String,
    pub given: bool,
    pub how: String,
    pub at: DateTimeUtc,
    pub text_hash: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// One answer: the purpose, whether it was given, and the hash of the text it answers.
pub type Answered = (&'static str, bool, String);

pub async fn insert(
    conn: &impl ConnectionTrait,
    person: i64,
    answers: Vec<Answered>,
    (version, how): (&str, &str),
    at: DateTime<Utc>,
) -> Result<(), DbErr> {
    let rows = answers.into_iter().map(|(purpose, given, hash)| ActiveModel {
        person_id: Set(person),
        purpose: Set(purpose.to_owned()),
        version: Set(version.to_owned()),
        given: Set(given),
        how: Set(how.to_owned()),
        at: Set(at),
        text_hash: Set(Some(hash)),
        ..Default::default()
    });
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

pub async fn all_of(conn: &impl ConnectionTrait, person: i64) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::PersonId.eq(person)).order_by_asc(Column::Id).all(conn).await
}
