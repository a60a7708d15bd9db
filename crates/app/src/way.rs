//! What lets somebody in, as the journal says it.

use kernel::{AccountId, PersonId};
use serde::{Deserialize, Serialize};

/// Who came in, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entrance {
    /// The account.
    pub account: AccountId,
    /// The person.
    pub person: PersonId,
    /// What let them in; older lines do not say.
    #[serde(default)]
    pub by: Way,
}

/// What lets somebody in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The password, or a link that stands for it.
    #[default]
    Password,
    /// The password and a code of the authenticator.
    Code,
    /// The password and a recovery code.
    RecoveryCode,
    /// A passkey, alone or after the password.
    Passkey,
}

impl Way {
    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Code => "code",
            Self::RecoveryCode => "recovery_code",
            Self::Passkey => "passkey",
        }
    }
}
