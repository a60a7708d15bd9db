//! What fields, states and verdicts are called.

use std::collections::HashMap;

use app::imports::{FIELDS, State, Verdict};
use kernel::{Locale, Message, msg, text::Network};

use crate::{Web, registration::register::label_of};

/// What a field of an import is called.
pub(super) fn field(web: &Web, locale: Locale, name: &str) -> String {
    let own = match name {
        "residence_city" => Some(msg!("talents-fields-city")),
        "locale" => Some(msg!("admin-create-locale")),
        "reference" => Some(msg!("imports-field-reference")),
        other => label_of(other),
    };
    let network = || Network::ALL.iter().find(|network| network.key() == name);
    own.map(|label| web.say(locale, &label))
        .or_else(|| network().map(|network| network.label().to_owned()))
        .unwrap_or_else(|| name.to_owned())
}

/// What every field is called, by its form name.
pub(super) fn fields(web: &Web, locale: Locale) -> HashMap<String, String> {
    let city = ["residence_city_id", "residence_city_name"].map(|name| (name, "residence_city"));
    let own = FIELDS.into_iter().map(|name| (name, name));
    own.chain(city).map(|(name, label)| (name.to_owned(), field(web, locale, label))).collect()
}

/// How far an import is.
pub(super) const fn state(state: State) -> Message {
    match state {
        State::Arriving => msg!("imports-state-arriving"),
        State::Matching => msg!("imports-state-matching"),
        State::Checking => msg!("imports-state-checking"),
        State::Checked => msg!("imports-state-checked"),
        State::Running => msg!("imports-state-running"),
        State::Done => msg!("imports-state-done"),
    }
}

/// What is to become of a row.
pub(super) const fn verdict(verdict: Verdict) -> Message {
    match verdict {
        Verdict::Waiting => msg!("imports-verdict-waiting"),
        Verdict::New => msg!("imports-verdict-new"),
        Verdict::Fill => msg!("imports-verdict-fill"),
        Verdict::Skip => msg!("imports-verdict-skip"),
        Verdict::Refuse => msg!("imports-verdict-refuse"),
        Verdict::Created => msg!("imports-verdict-created"),
        Verdict::Filled => msg!("imports-verdict-filled"),
    }
}
