//! What is held about the files that somebody takes away.

use super::holding::Shown;

/// What they last chose for a file.
pub(super) const EXPORT_CHOICES: &[(&str, Shown)] = &[
    ("account_id", Shown::Plain),
    ("columns", Shown::Plain),
    ("format", Shown::Plain),
    ("separation", Shown::Plain),
    ("changed_at", Shown::Plain),
];
