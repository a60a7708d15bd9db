//! Media (*photos*, *CV*): the one way in and out for people's files.
//!
//! A photo is a set of files under `photos/{name}-{size}.{ext}`, a CV one file under `cvs/{name}.{ext}`, and one row
//! owns them. Files are written before the row and removed after it, so a crash leaves at worst files that nobody owns,
//! which [`SweepFiles`] removes. Promises: whatever route a file takes, it passes [`receive`]; of a photo what was sent
//! is never kept, a refused file leaves nothing on disk, names cannot be guessed. It does not decide who may see a page;
//! it refuses the photos of suspended accounts and files that wait for the virus scanner.

pub mod cvs;
pub mod incoming;

mod intake;
mod inventory;
mod ledger;
mod model;
mod named;
mod open;
mod prepare;
mod put;
mod quarantine;
mod refusals;
mod store;
mod studio;
mod sweep;
#[cfg(test)]
mod tests;
mod upload;

pub use documents::photo::Crop;
pub use intake::{Purpose, Received, receive};
pub(crate) use inventory::inventory;
pub use ledger::{MOST_FILES, MOST_MEBIBYTES};
pub use model::{Photo, PhotoKind, PhotoSize};
pub(crate) use named::{Shelf, is_abandoned};
pub use open::{of_people, open_file};
pub(crate) use open::{owner_of, whole};
pub use prepare::{PreparedPhoto, attach, discard, forget_files, prepare};
pub(crate) use put::{hand_over, name_of};
pub use put::{put_photo, remove_photo};
pub use quarantine::{ScanWaiting, Watch, scan_waiting, watch};
pub use refusals::no_room;
pub(crate) use refusals::sentence;
pub(crate) use studio::work;
pub use sweep::{SweepFiles, sweep_files};
pub use upload::{Spool, Upload};
