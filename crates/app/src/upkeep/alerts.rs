//! Attacks and tampering are told to administrators at once: an entry of the journal and a letter (quality.md S90).

use chrono::{DateTime, TimeDelta, Utc};
use queue::{Job, Outcome};
use sea_orm::{
    ExprTrait, FromQueryResult,
    sea_query::{Expr, Func, Query},
};
use serde::{Deserialize, Serialize};

use super::doctor;
use crate::{Actor, Alert, App, Error, Event, Result, journal};

/// So many failed sign-ins of everybody together within [`SIGN_INS_WITHIN`] are an attack.
const SIGN_INS: u64 = 100;
const SIGN_INS_WITHIN: TimeDelta = TimeDelta::minutes(15);
/// So many lists within [`EXPORTS_WITHIN`] are more than work needs.
const EXPORTS: u64 = 20;
const EXPORTS_WITHIN: TimeDelta = TimeDelta::hours(1);
/// The same alert is not told again sooner.
const QUIET: TimeDelta = TimeDelta::hours(1);
const ACTOR: Actor = Actor::System("security");

/// Look for attacks in what happened lately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WatchSecurity {}

impl Job for WatchSecurity {
    const NAME: &'static str = "upkeep.watch_security";
}

/// Verify the journal and that the keys open what was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerifyIntegrity {}

impl Job for VerifyIntegrity {
    const NAME: &'static str = "upkeep.verify_integrity";
}

/// Runs [`WatchSecurity`].
///
/// # Errors
/// [`Outcome::Retry`] when the database fails.
pub async fn watch_security(app: App, _job: WatchSecurity) -> std::result::Result<(), Outcome> {
    let again = |fault: Error| Outcome::retry(format!("{fault:?}"));
    let failed = since(&app, "sign_in_failed", app.now() - SIGN_INS_WITHIN).await.map_err(again)?;
    if failed >= SIGN_INS {
        raise(&app, Alert::SignInAttack, failed).await.map_err(again)?;
    }
    let lists = since(&app, "list_exported", app.now() - EXPORTS_WITHIN).await.map_err(again)?;
    if lists >= EXPORTS {
        raise(&app, Alert::ManyExports, lists).await.map_err(again)?;
    }
    Ok(())
}

/// Runs [`VerifyIntegrity`].
///
/// # Errors
/// [`Outcome::Retry`] when the database fails.
pub async fn verify_integrity(app: App, _job: VerifyIntegrity) -> std::result::Result<(), Outcome> {
    let again = |fault: Error| Outcome::retry(format!("{fault:?}"));
    let verdict = journal::verify(&app, &ACTOR).await.map_err(again)?;
    if verdict.broken.is_some() {
        raise(&app, Alert::JournalBroken, 1).await.map_err(again)?;
    }
    let unreadable = doctor::unreadable(&app).await.map_err(again)?;
    if unreadable > 0 || !app.vault().is_in_its_place() {
        raise(&app, Alert::KeyFailure, unreadable).await.map_err(again)?;
    }
    Ok(())
}

/// Records an alert, unless the same was told within the hour.
async fn raise(app: &App, alert: Alert, count: u64) -> Result<()> {
    let told = alerts_since(app, alert, app.now() - QUIET).await?;
    if told > 0 {
        return Ok(());
    }
    tracing::error!(alert = alert.key(), count, "security alert");
    app.write(&ACTOR, async |tx| {
        tx.record(Event::SecurityAlert { alert, count });
        Ok(())
    })
    .await
}

async fn since(app: &App, name: &str, since: DateTime<Utc>) -> Result<u64> {
    count(app, name, since, None).await
}

async fn alerts_since(app: &App, alert: Alert, since: DateTime<Utc>) -> Result<u64> {
    count(app, "security_alert", since, Some(alert)).await
}

async fn count(app: &App, name: &str, since: DateTime<Utc>, alert: Option<Alert>) -> Result<u64> {
    #[derive(FromQueryResult)]
    struct Number {
        n: i64,
    }
    let mut select = Query::select();
    select
        .expr_as(Func::count(Expr::col("id")), "n")
        .from("events")
        .and_where(Expr::col("name").eq(name))
        .and_where(Expr::col("at").gte(since));
    if let Some(alert) = alert {
        select.and_where(Expr::col("data").like(format!("%\"{}\"%", alert.key())));
    }
    let conn = app.reader();
    let statement = conn.get_database_backend().build(&select);
    let found = Number::find_by_statement(statement).one(conn).await?;
    Ok(found.map_or(0, |row| u64::try_from(row.n).unwrap_or(0)))
}
