//! Table `shortlist_votes`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
    entity::prelude::*,
    sea_query::{OnConflict, SelectStatement},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shortlist_votes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub link_id: i64,
    pub entry_id: i64,
    pub person_id: i64,
    pub vote: Option<String>,
    pub seal_id: String,
    pub comment: Option<String>,
    pub at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Keeps what a link says of an entry, in place of what it said before.
pub async fn put(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<(), DbErr> {
    let anew = OnConflict::columns([Column::LinkId, Column::EntryId])
        .update_columns([Column::Vote, Column::SealId, Column::Comment, Column::At])
        .to_owned();
    Entity::insert(row).on_conflict(anew).exec_without_returning(conn).await.map(|_| ())
}

/// What a link says of everybody.
pub async fn of_link(conn: &impl ConnectionTrait, link: i64) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::LinkId.eq(link)).all(conn).await
}

/// The links with which something was said from one moment to another; what was taken back is not said.
pub fn said_within((since, until): (DateTime<Utc>, DateTime<Utc>)) -> SelectStatement {
    Entity::find()
        .select_only()
        .column(Column::LinkId)
        .filter(Column::At.gte(since))
        .filter(Column::At.lt(until))
        .filter(Column::Vote.is_not_null().or(Column::Comment.is_not_null()))
        .into_query()
}

/// What is said of these entries, by link.
pub async fn of_entries(
    conn: &impl ConnectionTrait,
    entries: Vec<i64>,
) -> Result<Vec<Model>, DbErr> {
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    let some = Entity::find().filter(Column::EntryId.is_in(entries));
    some.order_by_asc(Column::LinkId).all(conn).await
}

/// Gives the votes about these entries to somebody.
pub async fn give(conn: &impl ConnectionTrait, entries: &[i64], person: i64) -> Result<(), DbErr> {
    for some in entries.chunks(400) {
        let update = Entity::update_many().col_expr(Column::PersonId, Expr::value(person));
        update.filter(Column::EntryId.is_in(some.to_vec())).exec(conn).await?;
    }
    Ok(())
}
