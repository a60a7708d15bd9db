//! Media (*photos*): the one way in and out for people's photographs.
//!
//! A photo is a set of files under `photos/{name}-{size}.{ext}` and one row that owns them. Files are written
//! before the row and removed after it, so a crash leaves at worst files that nobody owns, which [`SweepFiles`]
//! removes. Promises: what was sent is never kept, a refused picture leaves nothing on disk, names cannot be
//! guessed. It does not decide who may see a page; it refuses the photos of suspended accounts.

pub mod incoming;

mod inventory;
mod model;
mod named;
mod often;
mod open;
mod prepare;
mod put;
mod refusals;
mod store;
mod studio;
mod sweep;
#[cfg(test)]
mod tests;

pub use documents::photo::Crop;
pub(crate) use inventory::inventory;
pub use model::{Photo, PhotoKind, PhotoSize};
pub(crate) use named::{Shelf, is_abandoned};
pub(crate) use open::whole;
pub use open::{of_people, open_file};
pub use prepare::{PreparedPhoto, attach, discard, forget_files, prepare};
pub(crate) use put::{hand_over, name_of};
pub use put::{put_photo, remove_photo};
pub(crate) use refusals::sentence;
pub(crate) use studio::work;
pub use sweep::{SweepFiles, sweep_files};
