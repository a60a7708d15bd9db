//! Table `limits`: one row a name, counted by one statement.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, ExprTrait, Set,
    entity::prelude::*,
    sea_query::{CaseStatement, OnConflict},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "limits")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    pub starts_at: DateTimeUtc,
    pub count: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn find(conn: &impl ConnectionTrait, name: &str) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(name).one(conn).await
}

/// Counts one in the window that is open, or opens a new one; gives the row as it stands then.
pub async fn count(
    conn: &impl ConnectionTrait,
    name: String,
    now: DateTime<Utc>,
    window: TimeDelta,
) -> Result<Model, DbErr> {
    let count = || Expr::col((Entity, Column::Count));
    let starts = || Expr::col((Entity, Column::StartsAt));
    let over = || starts().lte(now - window);
    let one_more =
        CaseStatement::new().case(over(), Expr::value(1_i32)).finally(count().add(1_i32));
    let start = CaseStatement::new().case(over(), Expr::value(now)).finally(starts());
    let again = OnConflict::column(Column::Name)
        .value(Column::Count, one_more)
        .value(Column::StartsAt, start)
        .to_owned();
    let first = ActiveModel { name: Set(name), starts_at: Set(now), count: Set(1) };
    Entity::insert(first).on_conflict(again).exec_with_returning(conn).await
}

/// Removes up to `most` windows that started before `start`; says how many.
pub async fn sweep(
    conn: &impl ConnectionTrait,
    start: DateTime<Utc>,
    most: u64,
) -> Result<u64, DbErr> {
    super::sweep::<Entity>(conn, (Column::Name, Column::StartsAt), start, most).await
}
