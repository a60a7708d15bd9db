//! Table `events`.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "events")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub name: String,
    pub at: DateTimeUtc,
    pub actor: String,
    pub account_id: Option<i64>,
    pub person_id: Option<i64>,
    pub data: String,
    pub address: Option<String>,
    pub agent: Option<String>,
    pub kind: Option<String>,
    pub method: Option<String>,
    pub path: Option<String>,
    pub request: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(super) async fn insert(
    conn: &impl ConnectionTrait,
    rows: Vec<ActiveModel>,
) -> Result<(), DbErr> {
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

pub(super) async fn latest_of(
    conn: &impl ConnectionTrait,
    person: i64,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::PersonId.eq(person))
        .order_by_desc(Column::Id)
        .limit(most)
        .all(conn)
        .await
}

/// The name of a line; `None` when there is no such line.
pub(super) async fn name_of(conn: &impl ConnectionTrait, id: i64) -> Result<Option<String>, DbErr> {
    Ok(Entity::find_by_id(id).one(conn).await?.map(|row| row.name))
}

/// Whether a refusal of this account was noted since then.
pub(super) async fn was_refused(
    conn: &impl ConnectionTrait,
    account: i64,
    since: DateTimeUtc,
) -> Result<bool, DbErr> {
    let noted = Entity::find()
        .filter(Column::AccountId.eq(account))
        .filter(Column::Name.eq("access_refused"))
        .filter(Column::At.gt(since))
        .limit(1);
    Ok(noted.one(conn).await?.is_some())
}
