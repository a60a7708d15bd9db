//! Words shared by every crate. No input or output, no async, nothing of one room.

mod clock;
mod id;
mod locale;
mod message;
mod page;
mod rng;
mod secret;
mod violations;

pub mod local;
pub mod text;

pub use clock::{Clock, FixedClock, SystemClock};
pub use id::{AccountId, CityId, CountryId, EventId, PersonId, PhotoId, TalentId};
pub use locale::Locale;
pub use message::{Arg, Message};
pub use page::{MAX_PAGE_SIZE, Page, PageRequest};
pub use rng::{OsRng, Randomness, SeededRng};
pub use secret::Secret;
pub use violations::{Violation, Violations};
