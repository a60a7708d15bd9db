//! What letters need from the rooms below: who is written to, about whom, and the secrets drawn for a letter.
//! Everything this room reads outside its own table stands here.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AccountId, Locale, PersonId, Secret, TalentId};
use sea_orm::{
    ExprTrait, FromQueryResult, JoinType, Statement, Value,
    sea_query::{Expr, Query, SelectStatement},
};
use serde::Deserialize;

use crate::{
    Actor, App, Result, Role,
    accounts::{
        self, LinkPurpose,
        email::{self, Asked},
    },
    people::{self, AskedBy},
    talents,
    vault::{SealContext, Unreadable},
    watchlist::{self, Told},
};

/// The age of majority: below it a guardian is written to.
const ADULT: u32 = 18;

/// A person, their account if they have one, and their talent profile if they have one.
#[derive(Debug, FromQueryResult)]
pub(super) struct Person {
    pub id: i64,
    pub seal_id: String,
    pub first_name: String,
    pub last_name: String,
    pub birth_date: NaiveDate,
    pub locale: String,
    pub visibility: String,
    pub phone: Option<String>,
    pub guardian: Option<String>,
    pub origin_country_id: Option<i64>,
    pub residence_country_id: Option<i64>,
    pub residence_city_id: Option<i64>,
    pub residence_city_name: Option<String>,
    pub code: Option<String>,
    pub registered_at: Option<DateTime<Utc>>,
    pub account_id: Option<i64>,
    pub email: Option<String>,
    pub account_locale: Option<String>,
    pub suspended_at: Option<DateTime<Utc>>,
    pub signed_in_at: Option<DateTime<Utc>>,
    /// Whether staff prepared the profile and its owner has not agreed yet.
    pub prepared: bool,
}

const PERSON: &str = "SELECT p.id, p.seal_id, p.first_name, p.last_name, p.birth_date, p.locale, p.visibility, p.phone, p.guardian, \
     p.origin_country_id, p.residence_country_id, p.residence_city_id, p.residence_city_name, t.code, t.registered_at, \
     a.id AS account_id, a.email, a.locale AS account_locale, a.suspended_at, a.signed_in_at, a.prepared_at IS NOT NULL AS prepared \
     FROM people p LEFT JOIN accounts a ON a.person_id = p.id LEFT JOIN talent_profiles t ON t.person_id = p.id";

/// A person by their number.
pub(super) async fn person(app: &App, id: i64) -> Result<Option<Person>> {
    one(app, &format!("{PERSON} WHERE p.id = $1"), vec![id.into()]).await
}

/// Who joined from one moment to another, the first `most`, and how many there are; not who has yet to agree.
pub(super) async fn joined(
    app: &App,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
    most: usize,
) -> Result<(Vec<Person>, usize)> {
    #[derive(FromQueryResult)]
    struct All {
        n: i64,
    }
    const JOINED: &str = "t.registered_at >= $1 AND t.registered_at < $2 AND a.prepared_at IS NULL";
    let sql = format!("{PERSON} WHERE {JOINED} ORDER BY t.registered_at, p.id LIMIT $3");
    let first = i64::try_from(most).unwrap_or(i64::MAX);
    let values = vec![from.into(), until.into(), first.into()];
    let people = Person::find_by_statement(statement(app, &sql, values)).all(app.reader()).await?;
    let sql = format!(
        "SELECT count(*) AS n FROM talent_profiles t LEFT JOIN accounts a ON a.person_id = t.person_id WHERE {JOINED}"
    );
    let all = All::find_by_statement(statement(app, &sql, vec![from.into(), until.into()]));
    let count = all.one(app.reader()).await?.map_or(0, |all| all.n);
    Ok((people, usize::try_from(count).unwrap_or(0)))
}

/// The person of an account.
pub(super) async fn person_of_account(app: &App, id: i64) -> Result<Option<Person>> {
    one(app, &format!("{PERSON} WHERE a.id = $1"), vec![id.into()]).await
}

/// An administrator who may sign in.
#[derive(Debug, FromQueryResult)]
pub(super) struct Administrator {
    pub account: i64,
    pub email: String,
}

/// Every administrator who may sign in, the first one made first; at most 50.
pub(super) async fn administrators(app: &App) -> Result<Vec<Administrator>> {
    let sql = "SELECT id AS account, email FROM accounts WHERE role = $1 AND suspended_at IS NULL ORDER BY id LIMIT 50";
    Ok(Administrator::find_by_statement(statement(app, sql, vec![Role::Admin.key().into()]))
        .all(app.reader())
        .await?)
}

#[derive(FromQueryResult)]
struct Named {
    id: i64,
    person_id: i64,
    first_name: String,
    last_name: String,
}

/// The names of people, by their numbers.
pub(super) async fn names_of_people(
    app: &App,
    people: &[i64],
) -> Result<BTreeMap<i64, (PersonId, String)>> {
    let mut select = Query::select();
    select.expr_as(Expr::col(("p", "id")), "id").from_as("people", "p");
    names(app, select.and_where(Expr::col(("p", "id")).is_in(people.iter().copied()))).await
}

/// The names of the owners of accounts, by the numbers of the accounts.
pub(super) async fn names_of_accounts(
    app: &App,
    accounts: &[i64],
) -> Result<BTreeMap<i64, (PersonId, String)>> {
    let mut select = Query::select();
    let owner = Expr::col(("a", "person_id")).equals(("p", "id"));
    select
        .expr_as(Expr::col(("a", "id")), "id")
        .from_as("people", "p")
        .join_as(JoinType::InnerJoin, "accounts", "a", owner)
        .and_where(Expr::col(("a", "id")).is_in(accounts.iter().copied()));
    names(app, &mut select).await
}

async fn names(
    app: &App,
    select: &mut SelectStatement,
) -> Result<BTreeMap<i64, (PersonId, String)>> {
    select
        .expr_as(Expr::col(("p", "id")), "person_id")
        .column(("p", "first_name"))
        .column(("p", "last_name"));
    let statement = app.reader().get_database_backend().build(&*select);
    let rows = Named::find_by_statement(statement).all(app.reader()).await?;
    let named = |row: Named| {
        let name = format!("{} {}", row.first_name, row.last_name).trim().to_owned();
        (row.id, (PersonId(row.person_id), name))
    };
    Ok(rows.into_iter().map(named).collect())
}

/// The trades of a person, in their own order.
pub(super) async fn talents_of(app: &App, person: i64) -> Result<Vec<TalentId>> {
    #[derive(FromQueryResult)]
    struct Row {
        talent_id: i64,
    }
    let sql = "SELECT talent_id FROM profile_talents WHERE person_id = $1 ORDER BY position";
    let rows =
        Row::find_by_statement(statement(app, sql, vec![person.into()])).all(app.reader()).await?;
    Ok(rows.into_iter().map(|row| TalentId(row.talent_id)).collect())
}

/// The match a letter is about; nothing when the name is watched no longer.
pub(super) async fn detected(app: &App, job: &super::SendLetter) -> Result<Option<Told>> {
    match job.matched {
        Some(matched) => watchlist::told(app, matched).await,
        None => Ok(None),
    }
}

/// A parent or guardian, opened.
#[derive(Debug, Deserialize)]
pub(super) struct Guardian {
    pub name: String,
    pub email: String,
}

impl Person {
    /// First and last name on one line.
    pub fn full_name(&self) -> String {
        render::single_line(&format!("{} {}", self.first_name, self.last_name))
    }

    /// The name to greet with, on one line.
    pub fn greeting(&self) -> String {
        render::single_line(&self.first_name)
    }

    /// The language of the account, else of the person.
    pub fn language(&self) -> Locale {
        let account = self.account_locale.as_deref().and_then(Locale::parse);
        account.or_else(|| Locale::parse(&self.locale)).unwrap_or_default()
    }

    /// Whether this is a talent under 18; staff have no birth date that means anything.
    pub fn is_minor(&self, today: NaiveDate) -> bool {
        self.code.is_some() && today.years_since(self.birth_date).is_none_or(|age| age < ADULT)
    }

    /// The guardian, when one was given.
    pub fn guardian(&self, app: &App) -> std::result::Result<Option<Guardian>, Unreadable> {
        let Some(text) = self.opened(app, "people.guardian", self.guardian.as_deref())? else {
            return Ok(None);
        };
        serde_json::from_str(&text).map(Some).map_err(|_| Unreadable { column: "people.guardian" })
    }

    /// The phone number in E.164.
    pub fn phone(&self, app: &App) -> std::result::Result<Option<String>, Unreadable> {
        self.opened(app, "people.phone", self.phone.as_deref())
    }

    /// A value sealed with this person's `seal_id`, opened.
    pub fn opened(
        &self,
        app: &App,
        column: &'static str,
        sealed: Option<&str>,
    ) -> std::result::Result<Option<String>, Unreadable> {
        let context = SealContext { column, seal_id: &self.seal_id };
        sealed.map(|sealed| app.vault().open_sealed(context, sealed)).transpose()
    }
}

/// A deletion that was asked and not taken back.
pub(super) struct Leaving {
    /// When the grace ends, in UTC.
    pub erase_at: DateTime<Utc>,
    /// What takes it back; only for who asked it themselves.
    pub token: Option<Secret<String>>,
}

/// The deletion somebody asked, if it still stands.
pub(super) async fn leaving(app: &App, person: i64) -> Result<Option<Leaving>> {
    let absence = people::absence_of(app.reader(), PersonId(person)).await?;
    let token = |leaving: &people::Leaving| {
        (leaving.asked_by == AskedBy::Owner)
            .then(|| Secret::new(people::stay_token(app, PersonId(person), leaving)))
    };
    Ok(absence
        .and_then(|absence| absence.leaving)
        .map(|leaving| Leaving { erase_at: leaving.erase_at, token: token(&leaving) }))
}

/// A new temporary password, already written to the account as its hash.
pub(super) async fn temporary_password(app: &App, account: i64) -> Result<Secret<String>> {
    accounts::draw_temporary_password(app, AccountId(account)).await
}

/// A new one-time token that sets a forgotten password, good for 30 minutes.
pub(super) async fn reset_token(app: &App, account: i64) -> Result<Secret<String>> {
    issue(app, account, LinkPurpose::Reset).await
}

/// A new one-time token that sets the first password, good for 7 days.
pub(super) async fn activation_token(app: &App, account: i64) -> Result<Secret<String>> {
    issue(app, account, LinkPurpose::Activation).await
}

/// The change of address of an account that still waits, and a new one-time link by which the present address agrees
/// to it, good for 24 hours.
pub(super) async fn change_for_former(app: &App, account: i64) -> Result<Option<Asked>> {
    email::letter(app, AccountId(account), LinkPurpose::EmailFormer).await
}

/// As [`change_for_former`], with the link by which the address that was asked for agrees.
pub(super) async fn change_for_new(app: &App, account: i64) -> Result<Option<Asked>> {
    email::letter(app, AccountId(account), LinkPurpose::EmailNew).await
}

/// The address an account had before the present one, while it is kept.
pub(super) async fn former_email(app: &App, account: i64) -> Result<Option<String>> {
    #[derive(FromQueryResult)]
    struct Row {
        former: String,
    }
    let sql = "SELECT former FROM email_changes WHERE account_id = $1 AND done_at IS NOT NULL";
    Ok(one::<Row>(app, sql, vec![account.into()]).await?.map(|row| row.former))
}

/// The talent card as PDF.
pub(super) async fn card_pdf(app: &App, person: i64, locale: Locale) -> Result<Vec<u8>> {
    talents::card_pdf(app, PersonId(person), locale).await
}

/// A code as it is shown (codes.md §1): `MA-M-0001-RAB`, `MA-CAS-0001-F`; a code of another shape as it is.
pub(super) fn dashed(code: &str) -> String {
    let parts = |country, second: usize, code: &str| -> Option<String> {
        let (head, rest) = code.split_at_checked(country)?;
        let (middle, rest) = rest.split_at_checked(second)?;
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let (number, tail) = rest.split_at_checked(digits)?;
        let whole = number.len() >= 4 && tail.len() == 4 - second && code.is_ascii();
        (whole && !middle.contains(|c: char| c.is_ascii_digit()))
            .then(|| format!("{head}-{middle}-{number}-{tail}"))
    };
    parts(2, 1, code).or_else(|| parts(2, 3, code)).unwrap_or_else(|| code.to_owned())
}

async fn one<T: FromQueryResult>(app: &App, sql: &str, values: Vec<Value>) -> Result<Option<T>> {
    Ok(T::find_by_statement(statement(app, sql, values)).one(app.reader()).await?)
}

fn statement(app: &App, sql: &str, values: Vec<Value>) -> Statement {
    Statement::from_sql_and_values(app.reader().get_database_backend(), sql, values)
}

async fn issue(app: &App, account: i64, purpose: LinkPurpose) -> Result<Secret<String>> {
    let actor = Actor::System("writing a letter");
    app.write(&actor, async |tx| accounts::issue_link(app, tx, AccountId(account), purpose).await)
        .await
}
