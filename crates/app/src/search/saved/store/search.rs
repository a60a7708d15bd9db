//! Table `saved_searches`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Unchanged, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_searches")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub token: String,
    pub account_id: i64,
    pub name: String,
    pub query: String,
    pub alerts: String,
    pub created_at: DateTimeUtc,
    pub told_from: DateTimeUtc,
    pub told_until: DateTimeUtc,
    pub seen_at: DateTimeUtc,
    pub marked_from: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<Model, DbErr> {
    row.insert(conn).await
}

pub async fn update(conn: &impl ConnectionTrait, id: i64, row: ActiveModel) -> Result<(), DbErr> {
    ActiveModel { id: Unchanged(id), ..row }.update(conn).await.map(|_| ())
}

pub async fn by_token(conn: &impl ConnectionTrait, token: &str) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::Token.eq(token)).one(conn).await
}

/// The searches of an account, by name.
pub async fn of_account(
    conn: &impl ConnectionTrait,
    account: i64,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::AccountId.eq(account))
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .limit(most)
        .all(conn)
        .await
}

pub async fn count(conn: &impl ConnectionTrait, account: i64) -> Result<u64, DbErr> {
    Entity::find().filter(Column::AccountId.eq(account)).count(conn).await
}

/// Notes that the owner opened a search.
pub async fn see(
    conn: &impl ConnectionTrait,
    id: i64,
    (now, marked_from): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::SeenAt, Expr::value(now))
        .col_expr(Column::MarkedFrom, Expr::value(marked_from))
        .filter(Column::Id.eq(id));
    update.exec(conn).await.map(|_| ())
}

pub async fn delete(conn: &impl ConnectionTrait, id: i64) -> Result<(), DbErr> {
    Entity::delete_by_id(id).exec(conn).await.map(|_| ())
}

/// Every search whose owner wants letters, those of one account one after another.
pub async fn with_alerts(conn: &impl ConnectionTrait, never: &str) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::Alerts.ne(never))
        .order_by_asc(Column::AccountId)
        .order_by_asc(Column::Id)
        .all(conn)
        .await
}

/// The searches of an account, held until the transaction ends: of two who tell, the second sees what the first told.
pub async fn hold(conn: &impl ConnectionTrait, account: i64) -> Result<Vec<Model>, DbErr> {
    let own = Entity::find().filter(Column::AccountId.eq(account)).order_by_asc(Column::Id);
    own.lock_exclusive().all(conn).await
}

/// Notes until when the people of a search were told; `silent` when they stay untold for ever.
pub async fn tell(
    conn: &impl ConnectionTrait,
    id: i64,
    until: DateTime<Utc>,
    silent: bool,
) -> Result<(), DbErr> {
    let mut update = Entity::update_many().col_expr(Column::ToldUntil, Expr::value(until));
    if silent {
        update = update.col_expr(Column::ToldFrom, Expr::value(until));
    }
    update.filter(Column::Id.eq(id)).exec(conn).await.map(|_| ())
}
