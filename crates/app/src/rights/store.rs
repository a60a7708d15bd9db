//! Tables `tombstones` and `retention_runs`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryOrder, QuerySelect, Set,
    sea_query::OnConflict,
};

pub mod tombstone {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "tombstones")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: i64,
        pub erased_at: DateTimeUtc,
        pub why: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod run {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "retention_runs")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub at: DateTimeUtc,
        pub what: String,
        pub removed: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Says that a number was erased; once is enough.
pub(super) async fn bury(
    conn: &impl ConnectionTrait,
    person: i64,
    why: &str,
    at: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = tombstone::ActiveModel {
        person_id: Set(person),
        erased_at: Set(at),
        why: Set(why.to_owned()),
    };
    let keep = OnConflict::column(tombstone::Column::PersonId).do_nothing().to_owned();
    tombstone::Entity::insert(row).on_conflict(keep).exec_without_returning(conn).await.map(|_| ())
}

pub(super) async fn count_tombstones(conn: &impl ConnectionTrait) -> Result<u64, DbErr> {
    tombstone::Entity::find().count(conn).await
}

/// Remembers what a run removed, and forgets runs beyond the last `most` lines.
pub(super) async fn note_run(
    conn: &impl ConnectionTrait,
    removed: Vec<(&'static str, i64)>,
    at: DateTime<Utc>,
) -> Result<(), DbErr> {
    let rows = removed.into_iter().map(|(what, removed)| run::ActiveModel {
        at: Set(at),
        what: Set(what.to_owned()),
        removed: Set(removed),
        ..Default::default()
    });
    run::Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

/// Removes the lines of runs before `before`.
pub(super) async fn forget_runs(
    conn: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<(), DbErr> {
    use sea_orm::{ColumnTrait as _, QueryFilter as _};
    run::Entity::delete_many().filter(run::Column::At.lt(before)).exec(conn).await.map(|_| ())
}

/// The last lines of runs, newest first.
pub(super) async fn last_runs(
    conn: &impl ConnectionTrait,
    most: u64,
) -> Result<Vec<run::Model>, DbErr> {
    run::Entity::find().order_by_desc(run::Column::Id).limit(most).all(conn).await
}
