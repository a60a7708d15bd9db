//! Table `letters`.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, QueryTrait, Set,
    entity::prelude::*,
    sea_query::{CaseStatement, Func, LikeExpr, OnConflict},
};

use super::{LetterFilter, SendLetter, Status, Template};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letters")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub key: String,
    pub template: String,
    pub person_id: Option<i64>,
    pub recipient: String,
    pub recipient_name: String,
    pub subject: String,
    pub html: String,
    pub status: String,
    pub error: Option<String>,
    pub attempts: i32,
    pub created_at: DateTimeUtc,
    pub sent_at: Option<DateTimeUtc>,
    pub plain: Option<String>,
    pub payload: Option<String>,
    pub caused_by: Option<i64>,
    /// When the last try ended; of one that has not, when it is given up.
    pub tried_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What of a letter is kept, without secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub recipient: String,
    pub recipient_name: String,
    pub subject: String,
    pub html: String,
    pub plain: String,
}

/// How long a try has the letter for itself: twice the patience for a server, and some.
const TRY: TimeDelta = TimeDelta::seconds(90);
/// A try that would end later than this was begun by a clock that was ahead.
const AHEAD: TimeDelta = TimeDelta::minutes(10);

/// The row of a letter, made at the first try, and whether this one may be tried: not when it is settled, and not while
/// another job of the same key tries it. Counts a try then; one that had failed begins anew, with every try before it.
pub(super) async fn begin(
    conn: &impl ConnectionTrait,
    job: &SendLetter,
    now: DateTime<Utc>,
) -> Result<(Model, bool), DbErr> {
    insert(conn, job, Status::Queued, None, now).await?;
    let had_failed = Expr::col(Column::Status).eq(Status::Failed.key());
    let one_more = Expr::col(Column::Attempts).add(1_i32);
    let tries = CaseStatement::new().case(had_failed, Expr::value(1_i32)).finally(one_more);
    let free = Condition::any()
        .add(Column::TriedAt.is_null())
        .add(Column::TriedAt.lte(now))
        .add(Column::TriedAt.gt(now + AHEAD));
    let taken = Entity::update_many()
        .col_expr(Column::Attempts, tries.into())
        .col_expr(Column::TriedAt, Expr::value(now + TRY))
        .col_expr(Column::Status, Expr::value(Status::Queued.key()))
        .filter(Column::Key.eq(&job.key))
        .filter(Column::Status.is_in([Status::Queued.key(), Status::Failed.key()]))
        .filter(free)
        .exec(conn)
        .await?;
    let row = Entity::find().filter(Column::Key.eq(&job.key)).one(conn).await?;
    let row = row.ok_or_else(|| DbErr::RecordNotFound("the letter just made".to_owned()))?;
    Ok((row, taken.rows_affected > 0))
}

/// A letter that was never to be sent.
pub(super) async fn insert_skipped(
    conn: &impl ConnectionTrait,
    job: &SendLetter,
    why: &str,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    insert(conn, job, Status::Skipped, Some(why), now).await.map(|_| ())
}

/// The row of a letter before its first try; says whether it was not there yet.
pub(super) async fn insert_queued(
    conn: &impl ConnectionTrait,
    job: &SendLetter,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    Ok(insert(conn, job, Status::Queued, None, now).await? > 0)
}

async fn insert(
    conn: &impl ConnectionTrait,
    job: &SendLetter,
    status: Status,
    error: Option<&str>,
    now: DateTime<Utc>,
) -> Result<u64, DbErr> {
    // What a visitor wrote is not kept beside its letter, and one for all administrators becomes one for each.
    let again = job.sealed.is_none()
        && (job.account.is_some() || job.until.is_some() || !job.template.is_to_administrators());
    let payload = if again { serde_json::to_string(job).ok() } else { None };
    let row = ActiveModel {
        payload: Set(payload),
        caused_by: Set(job.by),
        key: Set(job.key.clone()),
        template: Set(job.template.key().to_owned()),
        person_id: Set(job.person),
        recipient: Set(String::new()),
        recipient_name: Set(String::new()),
        subject: Set(String::new()),
        html: Set(String::new()),
        status: Set(status.key().to_owned()),
        error: Set(error.map(str::to_owned)),
        attempts: Set(0),
        created_at: Set(now),
        ..Default::default()
    };
    let keep = OnConflict::column(Column::Key).do_nothing().to_owned();
    Entity::insert(row).on_conflict(keep).exec_without_returning(conn).await
}

/// Writes what became of a try, and the letter as it was written when it was.
pub(super) async fn settle(
    conn: &impl ConnectionTrait,
    id: i64,
    kept: Option<Kept>,
    (status, error): (Status, Option<String>),
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let mut row = ActiveModel {
        id: Set(id),
        status: Set(status.key().to_owned()),
        error: Set(error),
        tried_at: Set(Some(now)),
        ..Default::default()
    };
    if let Some(kept) = kept {
        row.recipient = Set(kept.recipient);
        row.recipient_name = Set(kept.recipient_name);
        row.subject = Set(kept.subject);
        row.html = Set(kept.html);
        row.plain = Set(Some(kept.plain).filter(|plain| !plain.is_empty()));
    }
    if status == Status::Sent {
        row.sent_at = Set(Some(now));
    }
    Entity::update_many().set(row).filter(Column::Id.eq(id)).exec(conn).await.map(|_| ())
}

/// The last letters about a person, newest first; `own` leaves out what went to administrators or to nobody.
pub(super) async fn latest_of(
    conn: &impl ConnectionTrait,
    person: i64,
    own: bool,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    let mut found =
        Entity::find().filter(Column::PersonId.eq(person)).filter(Column::Subject.ne(""));
    if own {
        let admins = Template::ALL.into_iter().filter(|template| template.is_to_administrators());
        found = found
            .filter(Column::Template.is_not_in(admins.map(Template::key)))
            .filter(Column::Status.ne(Status::Skipped.key()));
    }
    found.order_by_desc(Column::Id).limit(most).all(conn).await
}

/// A letter by its number.
pub(super) async fn find(conn: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(conn).await
}

/// A letter by its key.
pub(super) async fn find_key(
    conn: &impl ConnectionTrait,
    key: &str,
) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::Key.eq(key)).one(conn).await
}

/// The letter that left last.
pub(super) async fn last_sent(conn: &impl ConnectionTrait) -> Result<Option<Model>, DbErr> {
    let sent = Entity::find().filter(Column::Status.eq(Status::Sent.key()));
    let sent = sent.filter(Column::TriedAt.is_not_null()).order_by_desc(Column::TriedAt);
    sent.one(conn).await
}

/// The letter that did not leave last; one whose first try has not ended is none.
pub(super) async fn last_wrong(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::Status.is_in([Status::Queued.key(), Status::Failed.key()]))
        .filter(Column::Error.is_not_null())
        .filter(Column::TriedAt.lte(now))
        .order_by_desc(Column::TriedAt)
        .one(conn)
        .await
}

/// At most `most` letters that the filter means with a number below `before`, newest first.
pub(super) async fn log(
    conn: &impl ConnectionTrait,
    filter: &LetterFilter,
    before: Option<i64>,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    let mut found = Entity::find().filter(meant(filter));
    if let Some(before) = before {
        found = found.filter(Column::Id.lt(before));
    }
    found.order_by_desc(Column::Id).limit(most).all(conn).await
}

/// How many letters the filter means.
pub(super) async fn log_count(
    conn: &impl ConnectionTrait,
    filter: &LetterFilter,
) -> Result<u64, DbErr> {
    Entity::find().filter(meant(filter)).count(conn).await
}

fn meant(filter: &LetterFilter) -> Condition {
    let like = |column: Column, text: &str| {
        let text: String = text
            .to_lowercase()
            .chars()
            .flat_map(|c| matches!(c, '%' | '_' | '!').then_some('!').into_iter().chain([c]))
            .collect();
        let folded = Expr::expr(Func::lower(Expr::col(column)));
        folded.like(LikeExpr::new(format!("%{text}%")).escape('!'))
    };
    let mut all = Condition::all();
    if let Some(template) = filter.template {
        all = all.add(Column::Template.eq(template.key()));
    }
    if let Some(status) = filter.status {
        all = all.add(Column::Status.eq(status.key()));
    }
    if let Some(text) = &filter.recipient {
        let named = Condition::any()
            .add(like(Column::Recipient, text))
            .add(like(Column::RecipientName, text));
        all = all.add(named);
    }
    if let Some(begins) = filter.begins() {
        all = all.add(Column::CreatedAt.gte(begins));
    }
    if let Some(ends) = filter.ends() {
        all = all.add(Column::CreatedAt.lt(ends));
    }
    all
}

/// How many letters have this status.
pub(super) async fn count(conn: &impl ConnectionTrait, status: Status) -> Result<u64, DbErr> {
    Entity::find().filter(Column::Status.eq(status.key())).count(conn).await
}

/// Removes up to `most` letters that were begun before `before`; says how many.
pub(super) async fn prune(
    conn: &impl ConnectionTrait,
    before: DateTime<Utc>,
    most: u64,
) -> Result<u64, DbErr> {
    let old = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::CreatedAt.lt(before))
        .filter(Column::Status.ne(Status::Queued.key()))
        .order_by_asc(Column::Id)
        .limit(most)
        .into_query();
    Ok(Entity::delete_many().filter(Column::Id.in_subquery(old)).exec(conn).await?.rows_affected)
}
