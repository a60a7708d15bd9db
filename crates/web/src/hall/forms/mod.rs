//! Forms: reading what a browser sends, whatever it sends, and where it may be sent afterwards.

mod fields;
mod mouthful;
mod next;
mod period;
mod read;
mod refusal;
#[cfg(test)]
mod tests;

pub use fields::{Fields, SentFile};
pub use next::local_path;
pub use period::period;
pub use read::SpoolFolder;
pub use refusal::FormRefusal;
