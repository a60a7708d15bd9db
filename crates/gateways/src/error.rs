//! How an outside world fails.

use crate::line::single_line;

/// Why a gateway could not do its work; the text is one line, for the log and the mail centre.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GatewayError {
    /// Trying again later can help: no answer, too busy, no space.
    #[error("temporary: {0}")]
    Temporary(String),
    /// Trying again cannot help: refused, misconfigured, impossible input.
    #[error("permanent: {0}")]
    Permanent(String),
}

impl GatewayError {
    /// Longest text kept: what the other side says is not ours to trust.
    const LONGEST: usize = 500;

    /// A failure that time may heal.
    #[must_use]
    pub fn temporary(why: impl std::fmt::Display) -> Self {
        Self::Temporary(single_line(&why.to_string(), Self::LONGEST))
    }

    /// A failure that stays.
    #[must_use]
    pub fn permanent(why: impl std::fmt::Display) -> Self {
        Self::Permanent(single_line(&why.to_string(), Self::LONGEST))
    }

    /// Whether trying again can help.
    #[must_use]
    pub const fn is_temporary(&self) -> bool {
        matches!(self, Self::Temporary(_))
    }
}
