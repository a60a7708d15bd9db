//! What was typed with the address of an account waits 24 h, sealed, until its owner has signed in (people.md §1).
//!
//! Two things open it: the token that the browser got, and a session of that account. Agreements are not kept: only
//! who is signed in gives them.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use kernel::text::EmailAddress;
use queue::{Job, Outcome};
use sea_orm::Set;
use serde::{Deserialize, Serialize};

use super::store::waiting;
use crate::{
    Actor, App, Context, Error, Result, accounts,
    answers::Answers,
    people::LinkKind,
    vault::{SealContext, random_token, stored_token},
};

/// How long it waits.
const PATIENCE: TimeDelta = TimeDelta::hours(24);
/// Forms that wait for one account; the oldest makes room.
const MOST: u64 = 5;
/// Largest form that waits, in bytes of JSON: every field at its longest takes a fifth of it.
const LONGEST: usize = 64 * 1024;
/// Rows of one write (house.md §6.5).
const AT_ONCE: u64 = 500;

/// What is kept besides links.
const FIELDS: [&str; 43] = [
    "first_name",
    "last_name",
    "date_of_birth",
    "gender",
    "nationality",
    "nationality[]",
    "email",
    "phone",
    "whatsapp",
    "whatsapp_same",
    "address",
    "country_id",
    "residence_country_id",
    "residence_city_id",
    "residence_city_name",
    "talents",
    "talents[]",
    "years_experience",
    "languages[]",
    "language_levels[]",
    "education",
    "bio",
    "availability",
    "available_from",
    "work_mode",
    "work_mode[]",
    "contract_kind",
    "contract_kind[]",
    "rate_hourly_min",
    "rate_hourly_max",
    "rate_monthly_min",
    "rate_monthly_max",
    "currency",
    "guardian_name",
    "guardian_phone",
    "guardian_email",
    "x",
    "imdb",
    // The files wait an hour in their own place; these are their names there.
    "incoming",
    "incoming_name",
    "incoming_cv",
    "incoming_cv_name",
    "crop",
];

/// Sweep forms that waited in vain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SweepWaiting {}

impl Job for SweepWaiting {
    const NAME: &'static str = "talents.sweep_waiting";
}

/// Keeps a form that [`super::register()`] refused because its address has an account; gives the token with which its
/// owner takes it up again. `None` when there is no such account, or the form is larger than any of ours.
///
/// # Errors
/// When the database fails.
pub async fn keep_waiting(app: &App, actor: &Actor, answers: &Answers) -> Result<Option<String>> {
    let Ok(email) = EmailAddress::parse(answers.one("email")) else {
        return Ok(None);
    };
    let Some(known) = accounts::known(app, &email).await? else {
        return Ok(None);
    };
    let kept: BTreeMap<&str, &[String]> =
        answers.iter().filter(|(name, _)| is_kept(name)).collect();
    let text = serde_json::to_string(&kept).context("writing a form that waits")?;
    if text.len() > LONGEST {
        return Ok(None);
    }
    let token = random_token(app.rng());
    let seal_id = uuid::Uuid::new_v4().to_string();
    let sealed = app.vault().seal(place(&seal_id), &text, app.rng());
    let account = known.account.0;
    app.write(actor, async |tx| {
        let row = waiting::ActiveModel {
            token: Set(stored_token(&token)),
            account_id: Set(account),
            seal_id: Set(seal_id),
            answers: Set(sealed),
            expires_at: Set(tx.now() + PATIENCE),
        };
        waiting::keep_newest(tx.conn(), account, MOST - 1).await?;
        Ok(waiting::insert(tx.conn(), row).await?)
    })
    .await?;
    Ok(Some(token))
}

/// What waits under this token for whoever is signed in; `None` when it is over, used, or somebody else's.
///
/// # Errors
/// [`Error::Anonymous`] when nobody is signed in; a fault when it cannot be decrypted.
pub async fn waiting(app: &App, actor: &Actor, token: &str) -> Result<Option<Answers>> {
    let account = actor.member()?.account.0;
    let row = waiting::find(app.reader(), &stored_token(token), account, app.now()).await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let text = app.vault().open_sealed(place(&row.seal_id), &row.answers).map_err(Error::fault)?;
    let kept: BTreeMap<String, Vec<String>> =
        serde_json::from_str(&text).context("reading a form that waits")?;
    let pairs = kept.into_iter().flat_map(|(name, values)| {
        values.into_iter().map(move |value| (name.clone(), value)).collect::<Vec<_>>()
    });
    Ok(Some(pairs.collect()))
}

/// Runs [`SweepWaiting`].
///
/// # Errors
/// [`Outcome::Retry`] when the database fails.
pub async fn sweep_waiting(app: App, _job: SweepWaiting) -> std::result::Result<(), Outcome> {
    let swept = sweep(&app).await.map_err(|fault| Outcome::retry(format!("{fault:?}")))?;
    tracing::info!(swept, "forms that waited in vain are gone");
    Ok(())
}

async fn sweep(app: &App) -> Result<u64> {
    let mut swept = 0;
    loop {
        let now = app.now();
        let some = app
            .write(&Actor::System("sweep"), async |tx| {
                Ok(waiting::sweep(tx.conn(), now, AT_ONCE).await?)
            })
            .await?;
        swept += some;
        if some < AT_ONCE {
            return Ok(swept);
        }
    }
}

const fn place(seal_id: &str) -> SealContext<'_> {
    SealContext { column: "waiting_registrations.answers", seal_id }
}

fn is_kept(name: &str) -> bool {
    FIELDS.contains(&name) || LinkKind::parse(name).is_some()
}
