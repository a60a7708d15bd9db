//! The two tables of the engine.

use chrono::{DateTime, TimeDelta, Utc};
use db::DbError;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, DbErr, EntityTrait, ExprTrait,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Set, Statement,
    entity::prelude::*,
    sea_query::{ColumnDef, Index, Table},
};

use crate::NewJob;

/// Waiting for its time.
pub const WAITING: &str = "waiting";
/// Claimed by a worker until its lease ends.
pub const RUNNING: &str = "running";
/// Given up; kept for people to see.
pub const DEAD: &str = "dead";

pub mod job {
    //! Table `jobs`.
    use sea_orm::entity::prelude::*;

    /// One piece of work.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "jobs")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub name: String,
        pub payload: String,
        pub state: String,
        pub attempt: i32,
        pub run_at: DateTimeUtc,
        pub leased_until: Option<DateTimeUtc>,
        pub error: Option<String>,
        pub created_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod schedule {
    //! Table `schedules`.
    use sea_orm::entity::prelude::*;

    /// When a recurring job comes next.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "schedules")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        pub next_run_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The statements that create the engine's tables, for the migration that brings them.
#[must_use]
pub fn tables(backend: DbBackend) -> Vec<Statement> {
    let jobs = Table::create()
        .table("jobs")
        .col(ColumnDef::new("id").big_integer().not_null().auto_increment().primary_key())
        .col(ColumnDef::new("name").text().not_null())
        .col(ColumnDef::new("payload").text().not_null())
        .col(ColumnDef::new("state").text().not_null())
        .col(ColumnDef::new("attempt").integer().not_null())
        .col(ColumnDef::new("run_at").timestamp_with_time_zone().not_null())
        .col(ColumnDef::new("leased_until").timestamp_with_time_zone())
        .col(ColumnDef::new("error").text())
        .col(ColumnDef::new("created_at").timestamp_with_time_zone().not_null())
        .to_owned();
    let due = Index::create()
        .name("ix_jobs_state_run_at")
        .table("jobs")
        .col("state")
        .col("run_at")
        .to_owned();
    let schedules = Table::create()
        .table("schedules")
        .col(ColumnDef::new("name").text().not_null().primary_key())
        .col(ColumnDef::new("next_run_at").timestamp_with_time_zone().not_null())
        .to_owned();
    vec![backend.build(&jobs), backend.build(&due), backend.build(&schedules)]
}

/// Which due jobs a worker looks for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// By this clock, in UTC.
    pub now: DateTime<Utc>,
    /// Of these kinds.
    pub kinds: Vec<&'static str>,
    /// None of these: a clock that jumps makes a worker's own jobs look abandoned.
    pub except: Vec<i64>,
}

impl Wanted {
    fn condition(&self) -> Condition {
        let of_kinds = job::Column::Name.is_in(self.kinds.iter().copied());
        let others = job::Column::Id.is_not_in(self.except.iter().copied());
        Condition::all().add(due(self.now)).add(of_kinds).add(others)
    }
}

/// No wait between two tries is longer, nor any claim: what says so was written by a clock that was ahead.
const AHEAD: TimeDelta = TimeDelta::days(1);

/// Waiting jobs whose time has come, running ones whose worker is gone, and what a clock that was ahead put off.
fn due(now: DateTime<Utc>) -> Condition {
    let ready =
        Condition::all().add(job::Column::State.eq(WAITING)).add(job::Column::RunAt.lte(now));
    let orphaned =
        Condition::all().add(job::Column::State.eq(RUNNING)).add(job::Column::LeasedUntil.lt(now));
    let tried_ahead = Condition::all()
        .add(job::Column::State.eq(WAITING))
        .add(job::Column::Attempt.gt(0))
        .add(job::Column::RunAt.gt(now + AHEAD));
    let claimed_ahead = Condition::all()
        .add(job::Column::State.eq(RUNNING))
        .add(job::Column::LeasedUntil.gt(now + AHEAD));
    Condition::any().add(ready).add(orphaned).add(tried_ahead).add(claimed_ahead)
}

/// Whether anything wanted waits to be claimed.
pub async fn anything_due(conn: &impl ConnectionTrait, wanted: &Wanted) -> Result<bool, DbErr> {
    Ok(job::Entity::find().filter(wanted.condition()).limit(1).one(conn).await?.is_some())
}

/// Whether the same job waits for a time before `until` already.
pub async fn is_waiting(
    conn: &impl ConnectionTrait,
    job: &NewJob,
    until: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let same = job::Entity::find()
        .filter(job::Column::State.eq(WAITING))
        .filter(job::Column::RunAt.lte(until))
        .filter(job::Column::Name.eq(job.name))
        .filter(job::Column::Payload.eq(&job.payload));
    Ok(same.limit(1).one(conn).await?.is_some())
}

/// Takes up to `most` of the wanted jobs for this worker until `until`.
pub async fn claim(
    conn: &impl ConnectionTrait,
    wanted: &Wanted,
    until: DateTime<Utc>,
    most: u64,
) -> Result<Vec<job::Model>, DbErr> {
    let mut select = job::Entity::find()
        .select_only()
        .column(job::Column::Id)
        .filter(wanted.condition())
        .order_by_asc(job::Column::RunAt)
        .order_by_asc(job::Column::Id)
        .limit(most)
        .into_query();
    db::dialect::claim_rows(&mut select, conn.get_database_backend());
    let taken = job::Entity::update_many()
        .col_expr(job::Column::State, Expr::value(RUNNING))
        .col_expr(job::Column::LeasedUntil, Expr::value(until))
        .col_expr(job::Column::Attempt, Expr::col(job::Column::Attempt).add(1))
        .filter(job::Column::Id.in_subquery(select));
    let mut rows = taken.exec_with_returning(conn).await?;
    rows.sort_by_key(|row| (row.run_at, row.id));
    Ok(rows)
}

/// A claim: the number of a job, and of its try. Whoever claims it later has another try.
pub type Claim = (i64, i32);

/// The job as long as this claim holds.
fn held((id, attempt): Claim) -> Condition {
    Condition::all()
        .add(job::Column::Id.eq(id))
        .add(job::Column::Attempt.eq(attempt))
        .add(job::Column::State.eq(RUNNING))
}

/// Keeps a claimed job for this worker a while longer.
pub async fn renew(
    conn: &impl ConnectionTrait,
    claim: Claim,
    until: DateTime<Utc>,
) -> Result<(), DbErr> {
    let update = job::Entity::update_many()
        .col_expr(job::Column::LeasedUntil, Expr::value(until))
        .filter(held(claim));
    update.exec(conn).await.map(|_| ())
}

/// Gives claimed jobs back as if they had not been tried.
pub async fn release(
    conn: &impl ConnectionTrait,
    claims: &[Claim],
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    if claims.is_empty() {
        return Ok(());
    }
    let any = claims.iter().fold(Condition::any(), |any, claim| any.add(held(*claim)));
    let update = job::Entity::update_many()
        .col_expr(job::Column::State, Expr::value(WAITING))
        .col_expr(job::Column::LeasedUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(job::Column::RunAt, Expr::value(now))
        .col_expr(job::Column::Attempt, Expr::col(job::Column::Attempt).sub(1))
        .filter(any);
    update.exec(conn).await.map(|_| ())
}

/// A job that is done leaves no row; one that somebody else has claimed meanwhile is theirs.
pub async fn finish(conn: &impl ConnectionTrait, claim: Claim) -> Result<(), DbErr> {
    job::Entity::delete_many().filter(held(claim)).exec(conn).await.map(|_| ())
}

/// Puts a job back for later, or among the dead when `run_at` is `None`; not one that somebody else has claimed.
pub async fn put_back(
    conn: &impl ConnectionTrait,
    claim: Claim,
    run_at: Option<DateTime<Utc>>,
    why: &str,
) -> Result<(), DbErr> {
    let mut row = job::ActiveModel {
        state: Set(if run_at.is_some() { WAITING } else { DEAD }.to_owned()),
        leased_until: Set(None),
        error: Set(Some(why.chars().take(500).collect())),
        ..Default::default()
    };
    if let Some(at) = run_at {
        row.run_at = Set(at);
    }
    job::Entity::update_many().set(row).filter(held(claim)).exec(conn).await.map(|_| ())
}

/// How many jobs wait, run and are dead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Waiting for their time.
    pub waiting: u64,
    /// In the hands of a worker.
    pub running: u64,
    /// Given up.
    pub dead: u64,
}

/// Counts the jobs by state.
///
/// # Errors
/// When the database fails.
pub async fn counts(conn: &impl ConnectionTrait) -> Result<Counts, DbError> {
    let of = async |state: &str| {
        job::Entity::find().filter(job::Column::State.eq(state)).count(conn).await
    };
    Ok(Counts { waiting: of(WAITING).await?, running: of(RUNNING).await?, dead: of(DEAD).await? })
}

/// Removes jobs that are not running and whose payload holds `part`; says how many. `%` and `_` are wildcards.
///
/// # Errors
/// When the database fails.
pub async fn forget(conn: &impl ConnectionTrait, name: &str, part: &str) -> Result<u64, DbError> {
    let removed = job::Entity::delete_many()
        .filter(job::Column::Name.eq(name))
        .filter(job::Column::State.ne(RUNNING))
        .filter(job::Column::Payload.contains(part))
        .exec(conn)
        .await?;
    Ok(removed.rows_affected)
}

/// Since when the job has waited that is due for longest; `None` when nothing is due.
///
/// # Errors
/// When the database fails.
pub async fn oldest_due(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DbError> {
    let oldest =
        job::Entity::find().filter(due(now)).order_by_asc(job::Column::RunAt).one(conn).await?;
    Ok(oldest.map(|row| row.run_at))
}

/// The names of jobs that were given up and why, the newest first, at most `most`.
///
/// # Errors
/// When the database fails.
pub async fn dead_letters(
    conn: &impl ConnectionTrait,
    most: u64,
) -> Result<Vec<(String, String)>, DbError> {
    let dead = job::Entity::find()
        .filter(job::Column::State.eq(DEAD))
        .order_by_desc(job::Column::Id)
        .limit(most)
        .all(conn)
        .await?;
    Ok(dead.into_iter().map(|row| (row.name, row.error.unwrap_or_default())).collect())
}
