//! Faces and cards: how a talent appears wherever one is shown.

mod portrait;
mod talent_card;
pub(crate) mod words;

pub use portrait::Portrait;
pub use talent_card::{TalentCard, profile_address};
pub use words::{AvailabilityChip, TalentChip};
