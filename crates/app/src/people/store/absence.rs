//! Table `absences`: who is hidden for a while, and what comes back.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    entity::prelude::*, sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "absences")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    pub visibility: String,
    pub paused_at: Option<DateTimeUtc>,
    pub leaving_at: Option<DateTimeUtc>,
    pub erase_at: Option<DateTimeUtc>,
    pub asked_by: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn find(conn: &impl ConnectionTrait, person: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(person).one(conn).await
}

/// Writes the row, in place of the one there was.
pub async fn put(conn: &impl ConnectionTrait, row: Model) -> Result<(), DbErr> {
    let replace = OnConflict::column(Column::PersonId)
        .update_columns([
            Column::Visibility,
            Column::PausedAt,
            Column::LeavingAt,
            Column::EraseAt,
            Column::AskedBy,
        ])
        .to_owned();
    let row: ActiveModel = row.into();
    Entity::insert(row.reset_all()).on_conflict(replace).exec_without_returning(conn).await?;
    Ok(())
}

pub async fn delete(conn: &impl ConnectionTrait, person: i64) -> Result<(), DbErr> {
    Entity::delete_by_id(person).exec(conn).await.map(|_| ())
}

/// Up to `most` people whose grace is over, the longest over first.
pub async fn due(
    conn: &impl ConnectionTrait,
    now: chrono::DateTime<chrono::Utc>,
    most: u64,
) -> Result<Vec<i64>, DbErr> {
    let rows = Entity::find()
        .filter(Column::EraseAt.lte(now))
        .order_by_asc(Column::EraseAt)
        .order_by_asc(Column::PersonId)
        .limit(most)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}
