//! Opening pictures that strangers sent: kind by content, limits from the header, then pixels.

mod colour;
mod kind;
mod opened;
mod resize;

pub use kind::Kind;
pub(crate) use opened::{Picture, open};
pub(crate) use resize::{Area, cut};
