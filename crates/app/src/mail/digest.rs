//! The letter about saved searches, and whom it tells of.

use chrono::{DateTime, Utc};
use kernel::AccountId;
use sea_orm::{FromQueryResult, Statement};

use super::{SendLetter, Template};
use crate::{App, Result};

impl SendLetter {
    /// What is new in the searches of an account at this moment.
    #[must_use]
    pub fn digest(account: AccountId, until: DateTime<Utc>) -> Self {
        let template = Template::SavedSearchDigest;
        let key = format!("{}-{account}-{}", template.key(), until.timestamp_micros());
        Self { account: Some(account.0), until: Some(until), ..Self::blank(template, key) }
    }
}

/// Somebody whom a letter tells of, with the search that found them.
#[derive(Debug, FromQueryResult)]
pub(super) struct Told {
    pub search_id: i64,
    pub search: Option<String>,
    pub token: Option<String>,
    pub person_id: i64,
}

/// Whom a letter tells an account of, search by search; at most `most`, and how many they are.
pub(super) async fn told(
    app: &App,
    (account, letter): (i64, &str),
    most: u32,
) -> Result<(Vec<Told>, usize)> {
    #[derive(FromQueryResult)]
    struct Count {
        told: i64,
    }
    let backend = app.reader().get_database_backend();
    let ask =
        |sql: String| Statement::from_sql_and_values(backend, sql, [account.into(), letter.into()]);
    let rows = "FROM saved_told d LEFT JOIN saved_searches s ON s.id = d.search_id \
                WHERE d.account_id = $1 AND d.letter = $2";
    let named = ask(format!(
        "SELECT d.search_id, s.name AS search, s.token, d.person_id {rows} \
         ORDER BY d.search_id, d.person_id LIMIT {most}"
    ));
    let told = Told::find_by_statement(named).all(app.reader()).await?;
    let all = ask(format!("SELECT COUNT(*) AS told {rows}"));
    let count = Count::find_by_statement(all).one(app.reader()).await?;
    let count = count.and_then(|row| usize::try_from(row.told).ok());
    Ok((told, count.unwrap_or_default()))
}
