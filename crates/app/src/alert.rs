//! What administrators are told of at once.

use serde::{Deserialize, Serialize};

/// What administrators are told of at once (quality.md S90).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alert {
    /// Many sign-ins fail.
    SignInAttack,
    /// Many lists of people leave.
    ManyExports,
    /// The journal is not what it was.
    JournalBroken,
    /// Sealed values do not open, or a key file is gone.
    KeyFailure,
}

impl Alert {
    /// Every kind.
    pub const ALL: [Self; 4] =
        [Self::SignInAttack, Self::ManyExports, Self::JournalBroken, Self::KeyFailure];

    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SignInAttack => "sign_in_attack",
            Self::ManyExports => "many_exports",
            Self::JournalBroken => "journal_broken",
            Self::KeyFailure => "key_failure",
        }
    }
}
