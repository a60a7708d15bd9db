//! Where uploaded and produced files lie: keys in, bytes out.

mod key;
mod local;
#[cfg(test)]
mod tests;

pub use key::is_key;
pub use local::LocalFiles;
pub(crate) use local::on_disk;
