//! Table `shortlist_entries`.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shortlist_entries")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub shortlist_id: i64,
    pub person_id: i64,
    pub position: i32,
    pub state: String,
    pub by_account: Option<i64>,
    pub added_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, rows: Vec<ActiveModel>) -> Result<(), DbErr> {
    if rows.is_empty() {
        return Ok(());
    }
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

/// Everybody on a list, in their order.
pub async fn all(conn: &impl ConnectionTrait, list: i64) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::ShortlistId.eq(list))
        .order_by_asc(Column::Position)
        .order_by_asc(Column::Id)
        .all(conn)
        .await
}

/// One entry of a list; the entry of another list is none.
/// How many people are on a list, whatever is thought of them.
pub async fn count(conn: &impl ConnectionTrait, list: i64) -> Result<u64, DbErr> {
    Entity::find().filter(Column::ShortlistId.eq(list)).count(conn).await
}

pub async fn find(conn: &impl ConnectionTrait, list: i64, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).filter(Column::ShortlistId.eq(list)).one(conn).await
}

/// How many people are on each of these lists.
pub async fn counts(
    conn: &impl ConnectionTrait,
    lists: Vec<i64>,
) -> Result<Vec<(i64, i64)>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::ShortlistId)
        .column_as(Column::Id.count(), "n")
        .filter(Column::ShortlistId.is_in(lists))
        .group_by(Column::ShortlistId)
        .into_tuple()
        .all(conn)
        .await
}

pub async fn set_state(conn: &impl ConnectionTrait, id: i64, state: &str) -> Result<(), DbErr> {
    let update = Entity::update_many().col_expr(Column::State, Expr::value(state));
    update.filter(Column::Id.eq(id)).exec(conn).await.map(|_| ())
}

pub async fn set_position(conn: &impl ConnectionTrait, id: i64, at: i32) -> Result<(), DbErr> {
    let update = Entity::update_many().col_expr(Column::Position, Expr::value(at));
    update.filter(Column::Id.eq(id)).exec(conn).await.map(|_| ())
}

pub async fn delete(conn: &impl ConnectionTrait, id: i64) -> Result<(), DbErr> {
    Entity::delete_by_id(id).exec(conn).await.map(|_| ())
}

/// The entries of somebody, on lists where somebody else has none.
pub async fn of_one_without(
    conn: &impl ConnectionTrait,
    person: i64,
    other: i64,
) -> Result<Vec<Model>, DbErr> {
    let taken = Entity::find().filter(Column::PersonId.eq(other));
    let taken: Vec<i64> =
        taken.select_only().column(Column::ShortlistId).into_tuple().all(conn).await?;
    let theirs = Entity::find().filter(Column::PersonId.eq(person));
    let mut rows = theirs.order_by_asc(Column::Id).all(conn).await?;
    rows.retain(|row| !taken.contains(&row.shortlist_id));
    Ok(rows)
}

/// Gives these entries to somebody.
pub async fn give(conn: &impl ConnectionTrait, ids: &[i64], person: i64) -> Result<(), DbErr> {
    for some in ids.chunks(400) {
        let update = Entity::update_many().col_expr(Column::PersonId, Expr::value(person));
        update.filter(Column::Id.is_in(some.to_vec())).exec(conn).await?;
    }
    Ok(())
}

/// Those of these entries that still are.
pub async fn some(conn: &impl ConnectionTrait, ids: &[i64]) -> Result<Vec<Model>, DbErr> {
    let mut rows = Vec::new();
    for some in ids.chunks(400) {
        rows.extend(Entity::find().filter(Column::Id.is_in(some.to_vec())).all(conn).await?);
    }
    Ok(rows)
}

/// Whether somebody is on a list.
pub async fn is_on(conn: &impl ConnectionTrait, list: i64, person: i64) -> Result<bool, DbErr> {
    let there = Entity::find().filter(Column::ShortlistId.eq(list));
    Ok(there.filter(Column::PersonId.eq(person)).count(conn).await? > 0)
}
