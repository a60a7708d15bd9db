//! Table `letters`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Set, entity::prelude::*, sea_query::OnConflict,
};

use super::{SendLetter, Status, Template};

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
}

/// The row of a letter, made at the first try; counts a try unless the letter is settled.
pub(super) async fn begin(
    conn: &impl ConnectionTrait,
    job: &SendLetter,
    now: DateTime<Utc>,
) -> Result<Model, DbErr> {
    insert(conn, job, Status::Queued, None, now).await?;
    Entity::update_many()
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .col_expr(Column::Status, Expr::value(Status::Queued.key()))
        .filter(Column::Key.eq(&job.key))
        .filter(Column::Status.is_in([Status::Queued.key(), Status::Failed.key()]))
        .exec(conn)
        .await?;
    let row = Entity::find().filter(Column::Key.eq(&job.key)).one(conn).await?;
    row.ok_or_else(|| DbErr::RecordNotFound("the letter just made".to_owned()))
}

/// A letter that was never to be sent.
pub(super) async fn insert_skipped(
    conn: &impl ConnectionTrait,
    job: &SendLetter,
    why: &str,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    insert(conn, job, Status::Skipped, Some(why), now).await
}

async fn insert(
    conn: &impl ConnectionTrait,
    job: &SendLetter,
    status: Status,
    error: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
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
    Entity::insert(row).on_conflict(keep).exec_without_returning(conn).await.map(|_| ())
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
        ..Default::default()
    };
    if let Some(kept) = kept {
        row.recipient = Set(kept.recipient);
        row.recipient_name = Set(kept.recipient_name);
        row.subject = Set(kept.subject);
        row.html = Set(kept.html);
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
        let admins = Template::AdminNewRegistration.key();
        found = found
            .filter(Column::Template.ne(admins))
            .filter(Column::Status.ne(Status::Skipped.key()));
    }
    found.order_by_desc(Column::Id).limit(most).all(conn).await
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
