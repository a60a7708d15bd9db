//! Tables `shortlist_links` and `shortlist_openings`; the token is kept only hashed.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, QueryTrait, entity::prelude::*,
};

use super::vote;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shortlist_links")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub shortlist_id: i64,
    pub by_account: i64,
    pub token: String,
    pub label: String,
    pub fields: String,
    pub code: Option<String>,
    pub most_openings: Option<i32>,
    pub openings: i32,
    pub opened_at: Option<DateTimeUtc>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub revoked_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod opening {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "shortlist_openings")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub link_id: i64,
        pub at: DateTimeUtc,
        pub device: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<i64, DbErr> {
    Ok(row.insert(conn).await?.id)
}

/// The links of a list, the newest first.
pub async fn all(conn: &impl ConnectionTrait, list: i64) -> Result<Vec<Model>, DbErr> {
    let of_it = Entity::find().filter(Column::ShortlistId.eq(list));
    of_it.order_by_desc(Column::Id).all(conn).await
}

pub async fn count(conn: &impl ConnectionTrait, list: i64) -> Result<u64, DbErr> {
    Entity::find().filter(Column::ShortlistId.eq(list)).count(conn).await
}

/// Whether a list has a link that was not ended and is not over.
pub async fn is_shared(
    conn: &impl ConnectionTrait,
    list: i64,
    at: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let of_it = Entity::find().filter(Column::ShortlistId.eq(list));
    let open = of_it.filter(Column::RevokedAt.is_null()).filter(Column::ExpiresAt.gt(at));
    Ok(open.count(conn).await? > 0)
}

/// A link by its hashed token, also one that is over.
pub async fn find(conn: &impl ConnectionTrait, token: &str) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::Token.eq(token)).one(conn).await
}

/// Each link of a list with the number of its last change.
pub async fn versions(conn: &impl ConnectionTrait, list: i64) -> Result<Vec<(i64, i64)>, DbErr> {
    let of_it = Entity::find().filter(Column::ShortlistId.eq(list)).select_only();
    let both = of_it.column(Column::Id).column(Column::Version);
    both.order_by_asc(Column::Id).into_tuple().all(conn).await
}

/// Ends a link; says whether this call was the one that did.
pub async fn revoke(
    conn: &impl ConnectionTrait,
    (list, id): (i64, i64),
    at: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(at))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id))
        .filter(Column::ShortlistId.eq(list))
        .filter(Column::RevokedAt.is_null());
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Removes a link with its openings and votes.
pub async fn delete(conn: &impl ConnectionTrait, (list, id): (i64, i64)) -> Result<bool, DbErr> {
    let one = Entity::delete_many().filter(Column::Id.eq(id)).filter(Column::ShortlistId.eq(list));
    Ok(one.exec(conn).await?.rows_affected == 1)
}

/// Counts an opening of a link that works; of many at once, no more than it allows. Says whether it was counted.
pub async fn open(conn: &impl ConnectionTrait, id: i64, at: DateTime<Utc>) -> Result<bool, DbErr> {
    let free = Column::MostOpenings
        .is_null()
        .or(Expr::col(Column::Openings).lt(Expr::col(Column::MostOpenings)));
    let update = Entity::update_many()
        .col_expr(Column::Openings, Expr::col(Column::Openings).add(1))
        .col_expr(Column::OpenedAt, Expr::value(at))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(at))
        .filter(free);
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// The links that were opened or answered with from one moment to another, each with the account that made it.
pub async fn active(
    conn: &impl ConnectionTrait,
    (since, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<(i64, i64)>, DbErr> {
    let opened = opening::Entity::find()
        .select_only()
        .column(opening::Column::LinkId)
        .filter(opening::Column::At.gte(since))
        .filter(opening::Column::At.lt(until))
        .into_query();
    // Beyond the openings that are remembered, the last one is.
    let last = Column::OpenedAt.gte(since).and(Column::OpenedAt.lt(until));
    let some = Column::Id
        .in_subquery(opened)
        .or(Column::Id.in_subquery(vote::said_within((since, until))))
        .or(last);
    let of_them = Entity::find().select_only().column(Column::Id).column(Column::ByAccount);
    of_them.filter(some).order_by_asc(Column::Id).into_tuple().all(conn).await
}

/// Says that the votes of a link changed, while it works; whether it does.
pub async fn voted(conn: &impl ConnectionTrait, id: i64, at: DateTime<Utc>) -> Result<bool, DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(at));
    Ok(update.exec(conn).await?.rows_affected == 1)
}

pub async fn note_opening(
    conn: &impl ConnectionTrait,
    row: opening::ActiveModel,
) -> Result<(), DbErr> {
    row.insert(conn).await.map(|_| ())
}

/// The last openings of a link, the newest first.
pub async fn openings(
    conn: &impl ConnectionTrait,
    link: i64,
    most: u64,
) -> Result<Vec<opening::Model>, DbErr> {
    let of_it = opening::Entity::find().filter(opening::Column::LinkId.eq(link));
    of_it.order_by_desc(opening::Column::Id).limit(most).all(conn).await
}
