//! What people see of the jobs, and what they may do with them. Payloads are not shown: they may hold what is sealed.

use chrono::{DateTime, Utc};
use db::DbError;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, entity::prelude::Expr,
};

use crate::store::{self, job, schedule};

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Waiting for its time.
    Waiting,
    /// In the hands of a worker.
    Running,
    /// Given up.
    Dead,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Running, Self::Dead];

    /// The word in the database and in addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => store::WAITING,
            Self::Running => store::RUNNING,
            Self::Dead => store::DEAD,
        }
    }

    /// The state of a word.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// One job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// How often it was tried.
    pub tries: i32,
    /// When it is tried next, or was last due, in UTC.
    pub run_at: DateTime<Utc>,
    /// When it was written, in UTC.
    pub created_at: DateTime<Utc>,
    /// Why the last try failed.
    pub error: Option<String>,
}

/// How many jobs of a name wait, run and are dead.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Load {
    /// The name.
    pub name: String,
    /// How many.
    pub counts: store::Counts,
}

#[derive(FromQueryResult)]
struct Counted {
    name: String,
    state: String,
    jobs: i64,
}

/// Every name that has a job, in the order of names.
///
/// # Errors
/// When the database fails.
pub async fn loads(conn: &impl ConnectionTrait) -> Result<Vec<Load>, DbError> {
    let counted = job::Entity::find()
        .select_only()
        .column(job::Column::Name)
        .column(job::Column::State)
        .column_as(job::Column::Id.count(), "jobs")
        .group_by(job::Column::Name)
        .group_by(job::Column::State)
        .order_by_asc(job::Column::Name)
        .into_model::<Counted>()
        .all(conn)
        .await?;
    let mut loads: Vec<Load> = Vec::new();
    for Counted { name, state, jobs } in counted {
        if loads.last().is_none_or(|load| load.name != name) {
            loads.push(Load { name, ..Load::default() });
        }
        let (Some(load), jobs) = (loads.last_mut(), jobs.unsigned_abs()) else { continue };
        match State::parse(&state) {
            Some(State::Waiting) => load.counts.waiting = jobs,
            Some(State::Running) => load.counts.running = jobs,
            Some(State::Dead) => load.counts.dead = jobs,
            None => {}
        }
    }
    Ok(loads)
}

/// At most `most` jobs in a state with a number below `before`, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn lines(
    conn: &impl ConnectionTrait,
    state: State,
    before: Option<i64>,
    most: u64,
) -> Result<Vec<Line>, DbError> {
    let mut found = job::Entity::find().filter(job::Column::State.eq(state.key()));
    if let Some(before) = before {
        found = found.filter(job::Column::Id.lt(before));
    }
    let rows = found.order_by_desc(job::Column::Id).limit(most).all(conn).await?;
    let line = |row: job::Model| Line {
        id: row.id,
        name: row.name,
        tries: row.attempt,
        run_at: row.run_at,
        created_at: row.created_at,
        error: row.error,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// The name of a job that is not done yet.
///
/// # Errors
/// When the database fails.
pub async fn name_of(conn: &impl ConnectionTrait, id: i64) -> Result<Option<String>, DbError> {
    Ok(job::Entity::find_by_id(id).one(conn).await?.map(|row| row.name))
}

/// When each recurring job comes next, by the name of its slot.
///
/// # Errors
/// When the database fails.
pub async fn next_runs(
    conn: &impl ConnectionTrait,
) -> Result<Vec<(String, DateTime<Utc>)>, DbError> {
    let rows = schedule::Entity::find().all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.name, row.next_run_at)).collect())
}

/// Whether a job of this name runs or is due.
///
/// # Errors
/// When the database fails.
pub async fn is_on_its_way(
    conn: &impl ConnectionTrait,
    name: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let due = Condition::all()
        .add(job::Column::State.eq(store::WAITING))
        .add(job::Column::RunAt.lte(now));
    let either = Condition::any().add(job::Column::State.eq(store::RUNNING)).add(due);
    let found = job::Entity::find().filter(job::Column::Name.eq(name)).filter(either);
    Ok(found.count(conn).await? > 0)
}

/// Gives a dead job, or all of them, another life with every try before it; says how many.
///
/// # Errors
/// When the database fails.
pub async fn replay(
    conn: &impl ConnectionTrait,
    one: Option<i64>,
    now: DateTime<Utc>,
) -> Result<u64, DbError> {
    let mut update = job::Entity::update_many()
        .col_expr(job::Column::State, Expr::value(store::WAITING))
        .col_expr(job::Column::Attempt, Expr::value(0))
        .col_expr(job::Column::RunAt, Expr::value(now))
        .filter(job::Column::State.eq(store::DEAD));
    if let Some(id) = one {
        update = update.filter(job::Column::Id.eq(id));
    }
    Ok(update.exec(conn).await?.rows_affected)
}

/// Removes a job that is dead, or that waits and has one of these names; says whether it was there.
///
/// # Errors
/// When the database fails.
pub async fn remove(
    conn: &impl ConnectionTrait,
    id: i64,
    waiting: &[&str],
) -> Result<bool, DbError> {
    let waits = Condition::all()
        .add(job::Column::State.eq(store::WAITING))
        .add(job::Column::Name.is_in(waiting.iter().copied()));
    let either = Condition::any().add(job::Column::State.eq(store::DEAD)).add(waits);
    let removed =
        job::Entity::delete_many().filter(job::Column::Id.eq(id)).filter(either).exec(conn).await?;
    Ok(removed.rows_affected > 0)
}
