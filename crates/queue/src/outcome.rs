//! How a try may fail.

use chrono::TimeDelta;

/// Why a try did not end well, and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Something passing: try again, after the job's own back-off or after the span given here.
    Retry {
        /// For people; no personal data.
        why: String,
        /// Overrides the job's own back-off.
        after: Option<TimeDelta>,
    },
    /// Something lasting: the job joins the dead letters.
    GiveUp(String),
}

impl Outcome {
    /// A passing failure with the job's own back-off.
    #[must_use]
    pub fn retry(why: impl ToString) -> Self {
        Self::Retry { why: why.to_string(), after: None }
    }

    /// A lasting failure.
    #[must_use]
    pub fn give_up(why: impl ToString) -> Self {
        Self::GiveUp(why.to_string())
    }
}
