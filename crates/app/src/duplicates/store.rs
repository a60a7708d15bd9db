//! Tables `merges` and `distinct_pairs`, and the pairs that rows of other rooms form.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Set, Statement, sea_query::OnConflict,
};

pub mod merge {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "merges")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub kept_id: i64,
        pub gone_id: i64,
        pub at: DateTimeUtc,
        pub by_account: Option<i64>,
        pub ends_at: DateTimeUtc,
        pub snapshot: String,
        pub undone_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod distinct {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "distinct_pairs")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub first_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub second_id: i64,
        pub at: DateTimeUtc,
        pub by_account: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Two people who may be one, the elder number first.
#[derive(Debug, FromQueryResult)]
pub(super) struct PairRow {
    pub first_id: i64,
    pub second_id: i64,
    pub phone: i64,
    pub name: i64,
}

/// Each way to be alike reads its own index; a join by *or* would compare everybody with everybody.
const PAIRS: &str = "SELECT first_id, second_id, CAST(max(phone) AS bigint) AS phone, CAST(max(name) AS bigint) AS name FROM ( \
     SELECT a.id AS first_id, b.id AS second_id, 1 AS phone, 0 AS name FROM people a \
     JOIN people b ON b.phone_index = a.phone_index AND a.id < b.id \
     UNION ALL \
     SELECT a.id, b.id, 0, 1 FROM people a \
     JOIN people b ON b.name_key = a.name_key AND b.birth_date = a.birth_date AND a.id < b.id AND a.name_key <> '' \
     ) pairs \
     WHERE EXISTS (SELECT 1 FROM talent_profiles t WHERE t.person_id = pairs.first_id AND t.status = 'active') \
     AND EXISTS (SELECT 1 FROM talent_profiles t WHERE t.person_id = pairs.second_id AND t.status = 'active') \
     AND NOT EXISTS (SELECT 1 FROM distinct_pairs d WHERE d.first_id = pairs.first_id AND d.second_id = pairs.second_id) \
     GROUP BY first_id, second_id ORDER BY second_id DESC, first_id DESC LIMIT $1 OFFSET $2";

/// Likely pairs, the newest first.
pub(super) async fn pairs(
    conn: &impl ConnectionTrait,
    most: i64,
    offset: i64,
) -> Result<Vec<PairRow>, DbErr> {
    let values = [most.into(), offset.into()];
    let statement = Statement::from_sql_and_values(conn.get_database_backend(), PAIRS, values);
    PairRow::find_by_statement(statement).all(conn).await
}

/// Remembers that two people are two.
pub(super) async fn tell_apart(
    conn: &impl ConnectionTrait,
    (first, second): (i64, i64),
    by: Option<i64>,
    at: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = distinct::ActiveModel {
        first_id: Set(first.min(second)),
        second_id: Set(first.max(second)),
        at: Set(at),
        by_account: Set(by),
    };
    let keep = OnConflict::columns([distinct::Column::FirstId, distinct::Column::SecondId])
        .do_nothing()
        .to_owned();
    distinct::Entity::insert(row).on_conflict(keep).exec_without_returning(conn).await.map(|_| ())
}

pub(super) async fn insert(
    conn: &impl ConnectionTrait,
    row: merge::ActiveModel,
) -> Result<i64, DbErr> {
    Ok(merge::Entity::insert(row).exec(conn).await?.last_insert_id)
}

/// A merge that can still be undone.
pub(super) async fn find(
    conn: &impl ConnectionTrait,
    id: i64,
    now: DateTime<Utc>,
) -> Result<Option<merge::Model>, DbErr> {
    merge::Entity::find_by_id(id)
        .filter(merge::Column::UndoneAt.is_null())
        .filter(merge::Column::EndsAt.gt(now))
        .one(conn)
        .await
}

/// Marks a merge as undone; says whether this call was the one that did.
pub(super) async fn close(
    conn: &impl ConnectionTrait,
    id: i64,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let row = merge::ActiveModel { undone_at: Set(Some(now)), ..Default::default() };
    let closed = merge::Entity::update_many()
        .set(row)
        .filter(merge::Column::Id.eq(id))
        .filter(merge::Column::UndoneAt.is_null())
        .exec(conn)
        .await?;
    Ok(closed.rows_affected == 1)
}

/// The merges that can still be undone, newest first.
pub(super) async fn open(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<merge::Model>, DbErr> {
    merge::Entity::find()
        .filter(merge::Column::UndoneAt.is_null())
        .filter(merge::Column::EndsAt.gt(now))
        .order_by_desc(merge::Column::Id)
        .limit(most)
        .all(conn)
        .await
}
