//! The proof of work: ALTCHA v2, PBKDF2 with SHA-256, solved in the browser while the form is filled.

use std::collections::BTreeMap;

use altcha::{
    CreateChallengeOptions, Payload, VerifySolutionOptions, create_challenge, verify_solution,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Message, msg};
use serde_json::Value;

use super::{Form, Kind, Proof, easy, registrations};
use crate::{Actor, App, Context, Result, accounts::limits};

/// How much a browser works: `cost` rounds for each of 1 to `most` keys, half of them on average.
#[derive(Debug, Clone, Copy)]
pub(super) struct Effort {
    pub cost: u32,
    pub most: u32,
}

/// 600,000 rounds on average: 1 to 2 s on a phone that makes 400,000 a second.
pub(super) const NORMAL: Effort = Effort { cost: 1_000, most: 1_200 };
/// 8,000,000 rounds on average: about 20 s on the same phone.
pub(super) const HARD: Effort = Effort { cost: 5_000, most: 3_200 };

/// How long a challenge may wait for its form.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(20);
/// A solved challenge in base64 has about 900 characters.
const LONGEST: usize = 4_096;

/// A challenge for the browser, as hard as the registrations of this address ask for: `{"parameters", "signature"}`.
///
/// # Errors
/// When the database fails.
pub async fn challenge(app: &App, actor: &Actor, form: Form<'_>) -> Result<Value> {
    let hard = match easy(app, form) {
        Some(most) if app.config().rate_limits => {
            limits::seen(app, &registrations(actor), TimeDelta::hours(1)).await? >= most
        }
        _ => false,
    };
    issue(app, if hard { HARD } else { NORMAL })
}

/// The end is in the signed data and not in `expiresAt`, which would be compared with the machine's clock and not ours.
pub(super) fn issue(app: &App, effort: Effort) -> Result<Value> {
    let drawn = u32::try_from(app.rng().below(u64::from(effort.most))).unwrap_or(0);
    let ends = (app.now() + GOOD_FOR).timestamp();
    let made = create_challenge(CreateChallengeOptions {
        algorithm: "PBKDF2/SHA-256".to_owned(),
        cost: effort.cost,
        counter: Some(drawn + 1),
        data: Some(BTreeMap::from([("ends".to_owned(), Value::from(ends))])),
        hmac_signature_secret: Some(app.vault().challenge_key()),
        hmac_key_signature_secret: Some(key_secret(app)),
        ..CreateChallengeOptions::default()
    });
    serde_json::to_value(made.context("making a challenge")?).context("writing a challenge")
}

/// Weighs a solved challenge; costs three keyed hashes, whatever was sent.
pub(super) fn verify(app: &App, altcha: &str) -> std::result::Result<Proof, Message> {
    let payload = read(altcha).ok_or_else(|| msg!("accounts-robot-wrong"))?;
    let (challenge, secret) = (&payload.challenge, app.vault().challenge_key());
    let options = VerifySolutionOptions {
        hmac_key_signature_secret: Some(key_secret(app)),
        ..VerifySolutionOptions::new(challenge, &payload.solution, secret)
    };
    if !verify_solution(options).is_ok_and(|result| result.verified) {
        return Err(msg!("accounts-robot-wrong"));
    }
    let expires_at =
        end(&payload).filter(|end| *end > app.now()).ok_or_else(|| msg!("accounts-robot-stale"))?;
    let kind = if challenge.parameters.cost >= HARD.cost { Kind::HardWork } else { Kind::Work };
    Ok(Proof { id: format!("work {}", challenge.parameters.nonce), expires_at, kind })
}

fn read(altcha: &str) -> Option<Payload> {
    if altcha.len() > LONGEST {
        return None;
    }
    serde_json::from_slice(&STANDARD.decode(altcha.trim()).ok()?).ok()
}

fn end(payload: &Payload) -> Option<DateTime<Utc>> {
    let seconds = payload.challenge.parameters.data.as_ref()?.get("ends")?.as_i64()?;
    DateTime::from_timestamp(seconds, 0)
}

/// What signs the key that the browser must find; its own word, so that no signature stands for the other.
fn key_secret(app: &App) -> String {
    format!("{} key", app.vault().challenge_key())
}
