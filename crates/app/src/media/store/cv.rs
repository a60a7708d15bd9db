//! Table `cvs`: at most one a person; its name and its words are sealed.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
    entity::prelude::*,
    sea_query::{Expr, OnConflict},
};

use super::file;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cvs")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    pub name: String,
    pub seal_id: String,
    pub title: String,
    pub kind: String,
    pub bytes: i32,
    pub state: String,
    pub content: Option<String>,
    pub created_at: DateTimeUtc,
    pub read_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A CV and what the scanner said of its file.
pub(in crate::media) async fn of_person(
    conn: &impl ConnectionTrait,
    person: i64,
) -> Result<Option<(Model, Option<String>)>, DbErr> {
    let found = Entity::find().filter(Column::PersonId.eq(person)).one(conn).await?;
    with_scan(conn, found).await
}

/// As [`of_person`], by the random name of its file.
pub(in crate::media) async fn named(
    conn: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<(Model, Option<String>)>, DbErr> {
    let found = Entity::find().filter(Column::Name.eq(name)).one(conn).await?;
    with_scan(conn, found).await
}

async fn with_scan(
    conn: &impl ConnectionTrait,
    found: Option<Model>,
) -> Result<Option<(Model, Option<String>)>, DbErr> {
    let Some(row) = found else {
        return Ok(None);
    };
    let scan = file::Entity::find()
        .select_only()
        .column(file::Column::Scan)
        .filter(file::Column::Name.eq(row.name.as_str()))
        .into_tuple()
        .one(conn)
        .await?;
    Ok(Some((row, scan)))
}

/// Makes this the CV of its person, in place of the former one.
pub(in crate::media) async fn put(
    conn: &impl ConnectionTrait,
    row: ActiveModel,
) -> Result<(), DbErr> {
    let replace = OnConflict::column(Column::PersonId)
        .update_columns([
            Column::Name,
            Column::SealId,
            Column::Title,
            Column::Kind,
            Column::Bytes,
            Column::State,
            Column::Content,
            Column::CreatedAt,
            Column::ReadAt,
        ])
        .to_owned();
    Entity::insert(row).on_conflict(replace).exec_without_returning(conn).await.map(|_| ())
}

/// Makes the CV of that name another person's; `false` when they have one, or it was replaced since.
pub(in crate::media) async fn hand_over(
    conn: &impl ConnectionTrait,
    name: &str,
    to: i64,
) -> Result<bool, DbErr> {
    if of_person(conn, to).await?.is_some() {
        return Ok(false);
    }
    let moved = Entity::update_many()
        .col_expr(Column::PersonId, Expr::value(to))
        .filter(Column::Name.eq(name))
        .exec(conn)
        .await?;
    Ok(moved.rows_affected > 0)
}

/// How many rows there are.
pub(in crate::media) async fn count(conn: &impl ConnectionTrait) -> Result<u64, DbErr> {
    Entity::find().count(conn).await
}

/// Rows after this number, at most `most`, in their order.
pub(in crate::media) async fn after(
    conn: &impl ConnectionTrait,
    id: i64,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::Id.gt(id)).order_by_asc(Column::Id).limit(most).all(conn).await
}

pub(in crate::media) async fn delete(
    conn: &impl ConnectionTrait,
    person: i64,
) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::PersonId.eq(person)).exec(conn).await.map(|_| ())
}

pub(in crate::media) async fn delete_named(
    conn: &impl ConnectionTrait,
    name: &str,
) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::Name.eq(name)).exec(conn).await.map(|_| ())
}

/// Writes what reading gave, unless the CV was replaced meanwhile.
pub(in crate::media) async fn set_read(
    conn: &impl ConnectionTrait,
    name: &str,
    state: &'static str,
    content: Option<String>,
    at: DateTimeUtc,
) -> Result<(), DbErr> {
    let set = Entity::update_many()
        .col_expr(Column::State, state.into())
        .col_expr(Column::Content, Expr::value(content))
        .col_expr(Column::ReadAt, Expr::value(Some(at)))
        .filter(Column::Name.eq(name));
    set.exec(conn).await.map(|_| ())
}
