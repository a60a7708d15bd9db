//! Letters to who shared a shortlist by a link, and what happened there.

use chrono::{DateTime, Utc};
use kernel::{AccountId, PersonId};
use sea_orm::{FromQueryResult, Statement, Value};

use super::{SendLetter, Template};
use crate::{App, Result};

impl SendLetter {
    /// What happened on a shared link from one moment to another: one letter for each link and end.
    #[must_use]
    pub fn link_activity(
        (link, account): (i64, AccountId),
        (since, until): (DateTime<Utc>, DateTime<Utc>),
    ) -> Self {
        let template = Template::RecruiterLinkActivity;
        let key = format!("{}-{link}-{}", template.key(), until.format("%Y%m%d%H%M"));
        Self {
            account: Some(account.0),
            link: Some(link),
            since: Some(since),
            until: Some(until),
            ..Self::blank(template, key)
        }
    }

    /// Somebody asks for another link in place of this one; `sealed` is what they wrote, as the event of a message to
    /// its owner carries it, and `mark` names the asking.
    #[must_use]
    pub fn link_request(
        link: i64,
        (account, person): (AccountId, PersonId),
        (sealed, mark): (String, &str),
    ) -> Self {
        let template = Template::LinkRequest;
        let blank = Self::blank(template, format!("{}-{link}-{mark}", template.key()));
        Self {
            account: Some(account.0),
            person: Some(person.0),
            link: Some(link),
            sealed: Some(sealed),
            ..blank
        }
    }
}

/// A shared link, as letters speak of it.
#[derive(Debug, FromQueryResult)]
pub(super) struct Shared {
    pub shortlist_id: i64,
    /// The name of the list.
    pub list: String,
    /// For whom the link is.
    pub label: String,
    /// How often it was opened, ever.
    pub openings: i32,
}

/// What happened on a link within a time.
#[derive(Debug, FromQueryResult)]
pub(super) struct Activity {
    /// How many openings are remembered with their time, ever: the first ones.
    pub remembered: i64,
    /// How many of those were within the time.
    pub openings: i64,
    pub yes: i64,
    pub maybe: i64,
    pub no: i64,
    pub comments: i64,
}

/// The link a letter is about; nothing when it was removed.
pub(super) async fn link(app: &App, link: i64) -> Result<Option<Shared>> {
    let sql = "SELECT k.shortlist_id, s.name AS list, k.label, k.openings \
               FROM shortlist_links k JOIN shortlists s ON s.id = k.shortlist_id WHERE k.id = $1";
    Ok(Shared::find_by_statement(statement(app, sql, vec![link.into()])).one(app.reader()).await?)
}

/// What happened on a link from one moment to another: counts, and nothing of what was said about whom.
pub(super) async fn activity(
    app: &App,
    link: i64,
    (since, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Option<Activity>> {
    let sql = "SELECT o.remembered, o.openings, v.yes, v.maybe, v.no, v.comments FROM \
               (SELECT COUNT(*) AS remembered, COUNT(CASE WHEN at >= $2 AND at < $3 THEN 1 END) AS openings \
                FROM shortlist_openings WHERE link_id = $1) o, \
               (SELECT COUNT(CASE WHEN vote = 'yes' THEN 1 END) AS yes, COUNT(CASE WHEN vote = 'maybe' THEN 1 END) AS maybe, \
                COUNT(CASE WHEN vote = 'no' THEN 1 END) AS no, COUNT(comment) AS comments \
                FROM shortlist_votes WHERE link_id = $1 AND at >= $2 AND at < $3) v";
    let values = vec![link.into(), since.into(), until.into()];
    Ok(Activity::find_by_statement(statement(app, sql, values)).one(app.reader()).await?)
}

fn statement(app: &App, sql: &str, values: Vec<Value>) -> Statement {
    Statement::from_sql_and_values(app.reader().get_database_backend(), sql, values)
}
