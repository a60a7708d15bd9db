//! The small sum for who has no script: signed, good for 20 minutes, once.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Message, msg};

use super::{Kind, Proof};
use crate::{
    App,
    vault::{TokenPurpose, random_token},
};

/// How long an answer is waited for.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(20);

/// A question and what proves that it was asked.
#[derive(Debug, Clone)]
pub struct Question {
    /// The question in words.
    pub text: Message,
    /// The hidden field beside the answer.
    pub token: String,
}

/// Asks for the sum of two numbers of 2 to 9.
#[must_use]
pub fn question(app: &App) -> Question {
    let number = || i64::try_from(app.rng().below(8)).unwrap_or_default() + 2;
    let (a, b) = (number(), number());
    let nonce = random_token(app.rng());
    let ends = app.now() + GOOD_FOR;
    let facts = format!("{}.{nonce}.{}", ends.timestamp(), hidden(app, &nonce, a + b));
    Question {
        text: msg!("accounts-robot-question", a = a, b = b),
        token: app.vault().sign_token(TokenPurpose::Question, &facts, ends),
    }
}

pub(super) fn verify(app: &App, token: &str, answer: &str) -> Result<Proof, Message> {
    let stale = || msg!("accounts-robot-stale");
    let facts =
        app.vault().read_token(TokenPurpose::Question, token, app.now()).ok_or_else(stale)?;
    let mut parts = facts.splitn(3, '.');
    let (Some(ends), Some(nonce), Some(expected)) = (parts.next(), parts.next(), parts.next())
    else {
        return Err(stale());
    };
    let expires_at = ends
        .parse()
        .ok()
        .and_then(|seconds| DateTime::<Utc>::from_timestamp(seconds, 0))
        .ok_or_else(stale)?;
    let right = number(answer).is_some_and(|sum| hidden(app, nonce, sum) == expected);
    if !right {
        return Err(msg!("accounts-robot-sum-wrong"));
    }
    Ok(Proof { id: format!("sum {nonce}"), expires_at, kind: Kind::Sum })
}

/// The sum as the token carries it: a token can be read by everybody, its answer must not be.
fn hidden(app: &App, nonce: &str, sum: i64) -> String {
    app.vault().passing_hash("accounts.question", &format!("{nonce} {sum}"))
}

/// A number of at most three digits, western or Arabic.
fn number(typed: &str) -> Option<i64> {
    let western = |c: char| match u32::from(c) {
        arabic @ 0x0660..=0x0669 => char::from_digit(arabic - 0x0660, 10).unwrap_or(c),
        persian @ 0x06F0..=0x06F9 => char::from_digit(persian - 0x06F0, 10).unwrap_or(c),
        _ => c,
    };
    typed.trim().chars().take(4).map(western).collect::<String>().parse().ok()
}
