//! Watch-list (*liste de surveillance*): names that administrators want to hear of, and the people whose names are alike.
//!
//! Promises: what is written about a name is sealed, goes on the day it was said to, and is in the copy that a person who
//! was matched takes of their own data. A match is told once, when somebody registers, is brought or changes their name;
//! who was there before is listed and told to nobody. A match decides nothing: no page or list changes by it.

mod alike;
mod change;
mod find;
mod read;
mod show;
mod store;
mod tell;
#[cfg(test)]
pub(crate) mod tests;

pub use alike::{Compared, THRESHOLD};
pub use change::{ForgetExpired, add, change, forget_expired, remove, settle};
pub use find::{MatchEverybody, MatchPerson, match_everybody, match_person};
pub use show::{MatchLine, MatchState, WatchedName, matches, name, names};
pub(crate) use tell::{Told, told};
