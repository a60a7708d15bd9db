//! Table `import_keys`: which row of which file, or which number from elsewhere, made a person.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, Set, entity::prelude::*};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_keys")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    pub reference: String,
    pub reference_index: String,
    pub at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Writes who came of a reference; breaks `ux_import_keys_reference_index` when somebody did before.
pub async fn insert(
    conn: &impl ConnectionTrait,
    person: i64,
    (reference, index): (String, String),
    at: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        person_id: Set(person),
        reference: Set(reference),
        reference_index: Set(index),
        at: Set(at),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(conn).await.map(|_| ())
}
