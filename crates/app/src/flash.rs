//! A word carried over a redirect in the address: signed, so that nobody can put words into a page.

use chrono::TimeDelta;

use crate::{App, vault::TokenPurpose};

/// Long enough for a slow network, short enough that a shared link shows nothing old.
const LIFE: TimeDelta = TimeDelta::minutes(5);

impl App {
    /// A token that says `word` for five minutes.
    #[must_use]
    pub fn sign_flash(&self, word: &str) -> String {
        self.vault().sign_token(TokenPurpose::Flash, word, self.now() + LIFE)
    }

    /// The word of a token that is genuine and not over.
    #[must_use]
    pub fn read_flash(&self, token: &str) -> Option<String> {
        self.vault().read_token(TokenPurpose::Flash, token, self.now())
    }
}
