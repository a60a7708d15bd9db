//! One act for many people: first who would be touched and how, then what came of it for each.

use kernel::{AccountId, Message, PersonId, msg};
use sea_orm::{
    ExprTrait, FromQueryResult, JoinType, Order,
    sea_query::{Expr, Query},
};

use crate::{
    Actor, App, Error, Permission, Result,
    accounts::{credentials, roles},
    search::query::rows,
};

/// Most people of one act.
pub const MOST: usize = 200;

/// What is done to accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BulkAct {
    /// Keep them out.
    Suspend,
    /// Let them in again.
    Resume,
    /// Send what lets them in, again.
    Resend,
}

impl BulkAct {
    /// Every act.
    pub const ALL: [Self; 3] = [Self::Suspend, Self::Resume, Self::Resend];

    /// The word in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Suspend => "suspend",
            Self::Resume => "resume",
            Self::Resend => "resend",
        }
    }

    /// The act of a word.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.key() == key)
    }
}

/// What an act would do to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It will be done.
    Touched,
    /// It is so already; nothing will be done.
    Already,
    /// It cannot be done, and why.
    Spared(Message),
}

/// Somebody whom an act names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkLine {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their code; staff have none.
    pub code: Option<String>,
    /// What would happen.
    pub fate: Fate,
    account: Option<AccountId>,
}

/// What came of an act for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkDone {
    /// Who, and what was to happen.
    pub line: BulkLine,
    /// Why it was not done after all.
    pub refused: Option<Message>,
}

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    first_name: String,
    last_name: String,
    code: Option<String>,
    account: Option<i64>,
    suspended: Option<chrono::DateTime<chrono::Utc>>,
}

/// Who would be touched, by name, and how; changes nothing.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Invalid`] on `person` for nobody or more than 200.
pub async fn preview(
    app: &App,
    actor: &Actor,
    act: BulkAct,
    people: &[PersonId],
) -> Result<Vec<BulkLine>> {
    actor.require(Permission::Administer)?;
    if people.is_empty() {
        return Err(Error::field("person", msg!("admin-bulk-nobody")));
    }
    if people.len() > MOST {
        let max = i64::try_from(MOST).unwrap_or(i64::MAX);
        return Err(Error::field("person", msg!("admin-bulk-too-many", max = max)));
    }
    let found = named(app, people).await?;
    if found.is_empty() {
        return Err(Error::field("person", msg!("admin-bulk-nobody")));
    }
    Ok(found.into_iter().map(|row| line(actor, act, row)).collect())
}

/// Does it, one after the other: what one refuses does not stop the others.
///
/// # Errors
/// As [`preview`]; and whatever the first one meets that is no refusal, as long as nothing was done.
pub async fn perform(
    app: &App,
    actor: &Actor,
    act: BulkAct,
    people: &[PersonId],
) -> Result<Vec<BulkDone>> {
    let mut done = Vec::new();
    for line in preview(app, actor, act, people).await? {
        let outcome = match (&line.fate, line.account) {
            (Fate::Touched, Some(account)) => one(app, actor, act, account).await,
            _ => Ok(()),
        };
        let refused = match outcome {
            Ok(()) => None,
            Err(Error::Conflict(why)) => Some(why),
            Err(fault) if done.is_empty() => return Err(fault),
            Err(fault) => {
                tracing::error!(%fault, "one of many could not be done");
                Some(msg!("admin-bulk-failed"))
            }
        };
        done.push(BulkDone { line, refused });
    }
    Ok(done)
}

async fn one(app: &App, actor: &Actor, act: BulkAct, account: AccountId) -> Result<()> {
    match act {
        BulkAct::Suspend => roles::suspend(app, actor, account).await,
        BulkAct::Resume => roles::resume(app, actor, account).await,
        BulkAct::Resend => credentials::resend(app, actor, account).await,
    }
}

fn line(actor: &Actor, act: BulkAct, row: Row) -> BulkLine {
    let person = PersonId(row.id);
    let fate = match (act, row.account, row.suspended.is_some()) {
        (_, None, _) => Fate::Spared(msg!("admin-bulk-no-account")),
        (BulkAct::Suspend, _, true) | (BulkAct::Resume, _, false) => Fate::Already,
        (BulkAct::Suspend, ..) if actor.is(person) => Fate::Spared(msg!("admin-bulk-yourself")),
        (BulkAct::Resend, _, true) => Fate::Spared(msg!("accounts-suspended-gets-nothing")),
        _ => Fate::Touched,
    };
    BulkLine {
        person,
        name: format!("{} {}", row.first_name, row.last_name).trim().to_owned(),
        code: row.code,
        fate,
        account: row.account.map(AccountId),
    }
}

/// The people of these numbers who exist, by name.
async fn named(app: &App, people: &[PersonId]) -> Result<Vec<Row>> {
    let mut select = Query::select();
    let same = |alias: &'static str| Expr::col((alias, "person_id")).equals(("p", "id"));
    select
        .columns([("p", "id"), ("p", "first_name"), ("p", "last_name")])
        .column(("t", "code"))
        .expr_as(Expr::col(("a", "id")), "account")
        .expr_as(Expr::col(("a", "suspended_at")), "suspended")
        .from_as("people", "p")
        .join_as(JoinType::LeftJoin, "talent_profiles", "t", same("t"))
        .join_as(JoinType::LeftJoin, "accounts", "a", same("a"))
        .and_where(Expr::col(("p", "id")).is_in(people.iter().map(|person| person.0)))
        .order_by(("p", "name_key"), Order::Asc)
        .order_by(("p", "id"), Order::Asc);
    rows(app, &select).await
}
