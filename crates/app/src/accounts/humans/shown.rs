//! When a form was shown: nobody fills one in within three seconds.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Message, msg};

use crate::{App, vault::TokenPurpose};

/// The shortest time a person takes; the script of a form waits for it rather than have somebody refused.
pub const AT_LEAST: TimeDelta = TimeDelta::seconds(3);
/// How long a form may stay open.
const AT_MOST: TimeDelta = TimeDelta::hours(24);

/// The hidden field that says when a form was first shown.
#[must_use]
pub fn shown(app: &App) -> String {
    shown_at(app, app.now())
}

/// The same for a form that asks for nothing but the proof: nobody is too fast for it.
#[must_use]
pub fn shown_before(app: &App) -> String {
    shown_at(app, app.now() - AT_LEAST)
}

fn shown_at(app: &App, moment: DateTime<Utc>) -> String {
    app.vault().sign_token(
        TokenPurpose::FormShown,
        &moment.timestamp_millis().to_string(),
        app.now() + AT_MOST,
    )
}

pub(super) fn waited(app: &App, token: Option<&str>) -> Result<(), Message> {
    let now = app.now();
    let facts = token.and_then(|token| app.vault().read_token(TokenPurpose::FormShown, token, now));
    let since =
        facts.and_then(|text| text.parse().ok()).and_then(DateTime::<Utc>::from_timestamp_millis);
    match since {
        None => Err(msg!("accounts-robot-stale")),
        Some(since) if now - since < AT_LEAST => Err(msg!("accounts-robot-too-fast")),
        Some(_) => Ok(()),
    }
}
