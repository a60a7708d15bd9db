//! Table `key_rotations`: where a rotation is, so that it goes on after a crash.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    Set, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "key_rotations")]
pub struct Model {
    /// The key that every value is sealed with.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    /// The table that is walked through, and the cursor value up to which it is done.
    pub table_name: String,
    pub position: i64,
    pub written: i64,
    pub unreadable: i64,
    pub started_at: DateTimeUtc,
    pub finished_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The rotation that was begun and not finished.
pub(super) async fn unfinished(conn: &impl ConnectionTrait) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::FinishedAt.is_null())
        .order_by_desc(Column::Number)
        .one(conn)
        .await
}

/// The rotation towards a key.
pub(super) async fn find(conn: &impl ConnectionTrait, key: u32) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(i32::try_from(key).unwrap_or(i32::MAX)).one(conn).await
}

/// When the last rotation was finished.
pub(super) async fn last_finished(
    conn: &impl ConnectionTrait,
) -> Result<Option<DateTime<Utc>>, DbErr> {
    let last = Entity::find().order_by_desc(Column::Number).one(conn).await?;
    Ok(last.and_then(|row| row.finished_at))
}

pub(super) async fn begin(
    conn: &impl ConnectionTrait,
    key: u32,
    now: DateTime<Utc>,
) -> Result<Model, DbErr> {
    let row = Model {
        number: i32::try_from(key).unwrap_or(i32::MAX),
        table_name: String::new(),
        position: i64::MIN,
        written: 0,
        unreadable: 0,
        started_at: now,
        finished_at: None,
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(conn).await?;
    Ok(row)
}

/// Remembers where a rotation is.
pub(super) async fn remember(conn: &impl ConnectionTrait, row: &Model) -> Result<(), DbErr> {
    let changed = ActiveModel {
        number: Set(row.number),
        table_name: Set(row.table_name.clone()),
        position: Set(row.position),
        written: Set(row.written),
        unreadable: Set(row.unreadable),
        finished_at: Set(row.finished_at),
        ..Default::default()
    };
    Entity::update(changed).exec(conn).await.map(|_| ())
}
