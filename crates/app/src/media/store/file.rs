//! Table `stored_files`: every file that is kept for somebody, whatever it is for.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "stored_files")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    pub name: String,
    pub folder: String,
    pub bytes: i32,
    pub scan: String,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A file that begins to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewFile<'a> {
    /// The random name.
    pub name: &'a str,
    /// The folder of the store.
    pub folder: &'static str,
    /// All its bytes, every size of a photo together.
    pub bytes: i32,
    /// What the scanner said.
    pub scan: &'static str,
}

pub(in crate::media) async fn insert(
    conn: &impl ConnectionTrait,
    person: i64,
    file: NewFile<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        person_id: Set(person),
        name: Set(file.name.to_owned()),
        folder: Set(file.folder.to_owned()),
        bytes: Set(file.bytes),
        scan: Set(file.scan.to_owned()),
        created_at: Set(now),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(conn).await.map(|_| ())
}

pub(in crate::media) async fn delete(conn: &impl ConnectionTrait, name: &str) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::Name.eq(name)).exec(conn).await.map(|_| ())
}

/// Makes a file another person's.
pub(in crate::media) async fn hand_over(
    conn: &impl ConnectionTrait,
    name: &str,
    to: i64,
) -> Result<(), DbErr> {
    let moved =
        Entity::update_many().col_expr(Column::PersonId, to.into()).filter(Column::Name.eq(name));
    moved.exec(conn).await.map(|_| ())
}

/// How many files somebody has, and how many bytes.
pub(in crate::media) async fn sum(
    conn: &impl ConnectionTrait,
    person: i64,
) -> Result<(i64, i64), DbErr> {
    let found: Option<(i64, Option<i64>)> = Entity::find()
        .select_only()
        .column_as(Column::Id.count(), "files")
        .column_as(Column::Bytes.sum(), "bytes")
        .filter(Column::PersonId.eq(person))
        .into_tuple()
        .one(conn)
        .await?;
    Ok(found.map_or((0, 0), |(files, bytes)| (files, bytes.unwrap_or(0))))
}

/// Those of the names that a row owns; at most some hundred at a time.
pub(in crate::media) async fn owned(
    conn: &impl ConnectionTrait,
    names: &[String],
) -> Result<HashSet<String>, DbErr> {
    let rows = Entity::find()
        .select_only()
        .column(Column::Name)
        .filter(Column::Name.is_in(names.iter().cloned()));
    Ok(rows.into_tuple().all(conn).await?.into_iter().collect())
}

/// Files that the scanner has not seen, oldest first.
pub(in crate::media) async fn waiting(
    conn: &impl ConnectionTrait,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::Scan.eq("waiting"))
        .order_by_asc(Column::Id)
        .limit(most)
        .all(conn)
        .await
}

/// How many files the scanner has not seen.
pub(in crate::media) async fn count_waiting(conn: &impl ConnectionTrait) -> Result<u64, DbErr> {
    Entity::find().filter(Column::Scan.eq("waiting")).count(conn).await
}

pub(in crate::media) async fn set_scan(
    conn: &impl ConnectionTrait,
    name: &str,
    scan: &'static str,
) -> Result<(), DbErr> {
    let set =
        Entity::update_many().col_expr(Column::Scan, scan.into()).filter(Column::Name.eq(name));
    set.exec(conn).await.map(|_| ())
}
