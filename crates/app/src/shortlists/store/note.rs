//! Table `shortlist_notes`.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shortlist_notes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub entry_id: i64,
    pub person_id: i64,
    pub by_account: Option<i64>,
    pub level: String,
    pub seal_id: String,
    pub text: String,
    pub at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<(), DbErr> {
    row.insert(conn).await.map(|_| ())
}

/// The notes of these entries, the oldest first.
pub async fn of_entries(
    conn: &impl ConnectionTrait,
    entries: Vec<i64>,
) -> Result<Vec<Model>, DbErr> {
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    let some = Entity::find().filter(Column::EntryId.is_in(entries));
    some.order_by_asc(Column::Id).all(conn).await
}

pub async fn count(conn: &impl ConnectionTrait, entry: i64) -> Result<u64, DbErr> {
    Entity::find().filter(Column::EntryId.eq(entry)).count(conn).await
}

/// Removes an account's own note of an entry; says whether there was one.
pub async fn delete(
    conn: &impl ConnectionTrait,
    (entry, id): (i64, i64),
    account: i64,
) -> Result<bool, DbErr> {
    let own = Entity::delete_many().filter(Column::Id.eq(id)).filter(Column::EntryId.eq(entry));
    Ok(own.filter(Column::ByAccount.eq(account)).exec(conn).await?.rows_affected == 1)
}

/// Gives the notes of these entries to somebody.
pub async fn give(conn: &impl ConnectionTrait, entries: &[i64], person: i64) -> Result<(), DbErr> {
    for some in entries.chunks(400) {
        let update = Entity::update_many().col_expr(Column::PersonId, Expr::value(person));
        update.filter(Column::EntryId.is_in(some.to_vec())).exec(conn).await?;
    }
    Ok(())
}
