//! Table `saved_told`: whom an account was told of, by which letter.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, Set,
    entity::prelude::*, sea_query::OnConflict,
};

/// People of one statement.
const STEP: usize = 500;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_told")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    pub search_id: i64,
    pub letter: String,
    pub at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Those of these people whom an account was told of before.
pub async fn known(
    conn: &impl ConnectionTrait,
    account: i64,
    people: &[i64],
) -> Result<Vec<i64>, DbErr> {
    let mut known = Vec::new();
    for some in people.chunks(STEP) {
        let rows: Vec<i64> = Entity::find()
            .select_only()
            .column(Column::PersonId)
            .filter(Column::AccountId.eq(account))
            .filter(Column::PersonId.is_in(some.iter().copied()))
            .into_tuple()
            .all(conn)
            .await?;
        known.extend(rows);
    }
    Ok(known)
}

/// Notes that a letter tells an account of these people, each with the search that found them; says how many it was
/// never told of before.
pub async fn insert(
    conn: &impl ConnectionTrait,
    (account, letter): (i64, &str),
    people: &[(i64, i64)],
    at: DateTime<Utc>,
) -> Result<u64, DbErr> {
    let mut inserted = 0;
    for some in people.chunks(STEP) {
        let rows = some.iter().map(|(search, person)| ActiveModel {
            account_id: Set(account),
            person_id: Set(*person),
            search_id: Set(*search),
            letter: Set(letter.to_owned()),
            at: Set(at),
        });
        let once =
            OnConflict::columns([Column::AccountId, Column::PersonId]).do_nothing().to_owned();
        inserted +=
            Entity::insert_many(rows).on_conflict(once).exec_without_returning(conn).await?;
    }
    Ok(inserted)
}
