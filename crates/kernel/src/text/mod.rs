//! Words people type: parsed once, or refused with a sentence.

mod clean;
mod contact;
mod fold;
mod initials;
mod social;

pub use clean::{line, optional_line, paragraph};
pub use contact::{EmailAddress, PersonName, PhoneNumber};
pub use fold::{fold, key};
pub use initials::initials;
pub use social::{Network, web_address};
