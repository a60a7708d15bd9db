//! Tables `event_seals` and `event_chain`: the chain and its end.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect, Set,
    sea_query::{Condition, Expr, Func, OnConflict, Query, SelectStatement},
};

use super::{Column, Entity, Model};

mod seal {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "event_seals")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i64,
        pub event_id: i64,
        pub salt: Option<String>,
        pub address: Option<String>,
        pub agent: Option<String>,
        pub hash: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod end {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "event_chain")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        pub position: i64,
        pub event_id: i64,
        pub hash: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// One link of the chain.
pub use seal::Model as Link;

/// The end of the chain.
#[derive(Debug, Clone, Default)]
pub struct Head {
    pub position: i64,
    pub event_id: i64,
    pub hash: String,
}

impl From<end::Model> for Head {
    fn from(row: end::Model) -> Self {
        Self { position: row.position, event_id: row.event_id, hash: row.hash }
    }
}

/// Entries that wait for their link.
#[derive(Debug, Clone, Default)]
pub struct Tail {
    pub count: u64,
    pub since: Option<DateTime<Utc>>,
}

/// The end of the chain as it stands; before the first link, nothing.
pub async fn head(conn: &impl ConnectionTrait) -> Result<Head, DbErr> {
    Ok(end::Entity::find_by_id(1).one(conn).await?.map(Head::from).unwrap_or_default())
}

/// The end of the chain, for this transaction alone: two processes that seal wait for each other.
pub async fn hold_head(conn: &impl ConnectionTrait) -> Result<Head, DbErr> {
    let first = end::ActiveModel {
        id: Set(1),
        position: Set(0),
        event_id: Set(0),
        hash: Set(String::new()),
    };
    let keep = OnConflict::column(end::Column::Id).do_nothing().to_owned();
    end::Entity::insert(first).on_conflict(keep).exec_without_returning(conn).await?;
    end::Entity::update_many()
        .col_expr(end::Column::Id, Expr::col(end::Column::Id))
        .filter(end::Column::Id.eq(1))
        .exec(conn)
        .await?;
    head(conn).await
}

/// Entries after this number that have no link, in their order.
pub async fn unsealed(
    conn: &impl ConnectionTrait,
    after: i64,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::Id.gt(after))
        .filter(without_link())
        .order_by_asc(Column::Id)
        .limit(most)
        .all(conn)
        .await
}

/// How many entries have no link, and since when.
pub async fn tail(conn: &impl ConnectionTrait) -> Result<Tail, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        n: i64,
        since: Option<DateTime<Utc>>,
    }
    let row = Entity::find()
        .select_only()
        .expr_as(Func::count(Expr::col(Column::Id)), "n")
        .expr_as(Func::min(Expr::col(Column::At)), "since")
        .filter(without_link())
        .into_model::<Row>()
        .one(conn)
        .await?;
    Ok(row.map_or_else(Tail::default, |row| Tail {
        count: u64::try_from(row.n).unwrap_or(0),
        since: row.since,
    }))
}

fn without_link() -> Condition {
    let mut link = Query::select();
    link.expr(Expr::val(1))
        .from("event_seals")
        .and_where(Expr::col(("event_seals", "event_id")).equals(("events", "id")));
    Condition::all().add(Expr::exists(link).not())
}

/// Writes links and where the chain ends now.
pub async fn append(
    conn: &impl ConnectionTrait,
    links: Vec<Link>,
    head: &Head,
) -> Result<(), DbErr> {
    if links.is_empty() {
        return Ok(());
    }
    let rows = links.into_iter().map(seal::ActiveModel::from);
    seal::Entity::insert_many(rows).exec_without_returning(conn).await?;
    let end = end::ActiveModel {
        id: Set(1),
        position: Set(head.position),
        event_id: Set(head.event_id),
        hash: Set(head.hash.clone()),
    };
    end::Entity::update(end).exec(conn).await.map(|_| ())
}

/// Takes the salt of these entries: what is personal in them can be guessed no longer.
pub async fn forget_salts(
    conn: &impl ConnectionTrait,
    entries: SelectStatement,
) -> Result<(), DbErr> {
    seal::Entity::update_many()
        .col_expr(seal::Column::Salt, Expr::value(Option::<String>::None))
        .filter(seal::Column::EventId.in_subquery(entries))
        .exec(conn)
        .await
        .map(|_| ())
}

/// The links of these entries.
pub async fn links_of(conn: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Link>, DbErr> {
    seal::Entity::find().filter(seal::Column::EventId.is_in(ids)).all(conn).await
}

/// Puts the mark of an entry that is kept no longer into its link, and nothing personal.
pub async fn mark_gone(
    conn: &impl ConnectionTrait,
    position: i64,
    mark: String,
) -> Result<(), DbErr> {
    let link = seal::ActiveModel {
        position: Set(position),
        salt: Set(Some(mark)),
        address: Set(None),
        agent: Set(None),
        ..Default::default()
    };
    seal::Entity::update(link).exec(conn).await.map(|_| ())
}

/// Links after this place, in their order.
pub async fn links_after(
    conn: &impl ConnectionTrait,
    position: i64,
    most: u64,
) -> Result<Vec<Link>, DbErr> {
    seal::Entity::find()
        .filter(seal::Column::Position.gt(position))
        .order_by_asc(seal::Column::Position)
        .limit(most)
        .all(conn)
        .await
}

/// Entries of these numbers.
pub async fn events(conn: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::Id.is_in(ids)).all(conn).await
}

/// Gives a link and the end of the chain other hashes.
#[cfg(test)]
pub async fn rehash(conn: &impl ConnectionTrait, link: &Link, head: &Head) -> Result<(), DbErr> {
    let hash = seal::Column::Hash;
    let row = seal::Entity::update_many().col_expr(hash, Expr::value(link.hash.clone()));
    row.filter(seal::Column::Position.eq(link.position)).exec(conn).await?;
    end::Entity::update_many()
        .col_expr(end::Column::Hash, Expr::value(head.hash.clone()))
        .exec(conn)
        .await
        .map(|_| ())
}
