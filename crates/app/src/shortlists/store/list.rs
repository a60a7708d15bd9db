//! Table `shortlists`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shortlists")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub account_id: i64,
    pub name: String,
    pub columns: String,
    pub team: bool,
    pub created_at: DateTimeUtc,
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<i64, DbErr> {
    Ok(row.insert(conn).await?.id)
}

pub async fn find(conn: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(conn).await
}

/// A list, held until the transaction ends: of two who sort it at once, the second sees what the first one did.
pub async fn hold(conn: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).lock_exclusive().one(conn).await
}

/// An account's lists and those of the team, the last changed first.
pub async fn seen_by(
    conn: &impl ConnectionTrait,
    account: i64,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::AccountId.eq(account).or(Column::Team.eq(true)))
        .order_by_desc(Column::ChangedAt)
        .order_by_desc(Column::Id)
        .limit(most)
        .all(conn)
        .await
}

pub async fn count_of(conn: &impl ConnectionTrait, account: i64) -> Result<u64, DbErr> {
    Entity::find().filter(Column::AccountId.eq(account)).count(conn).await
}

pub async fn set(
    conn: &impl ConnectionTrait,
    id: i64,
    (name, columns, team): (&str, &str, bool),
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Name, Expr::value(name))
        .col_expr(Column::Columns, Expr::value(columns))
        .col_expr(Column::Team, Expr::value(team))
        .filter(Column::Id.eq(id))
        .exec(conn)
        .await
        .map(|_| ())
}

pub async fn touch(conn: &impl ConnectionTrait, id: i64, at: DateTime<Utc>) -> Result<(), DbErr> {
    let update = Entity::update_many().col_expr(Column::ChangedAt, Expr::value(at));
    update.filter(Column::Id.eq(id)).exec(conn).await.map(|_| ())
}

/// Removes a list with everything on it.
pub async fn delete(conn: &impl ConnectionTrait, id: i64) -> Result<(), DbErr> {
    Entity::delete_by_id(id).exec(conn).await.map(|_| ())
}
