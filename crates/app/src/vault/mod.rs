//! Keys of the installation and what is done with them: sealing fields, comparing without reading, signing tokens.
//!
//! They live in `keys/` (folder 700, files 600), made at the first start: `sign.key` signs tokens and peppers
//! passwords; `seal-1.key` encrypts fields and `index.key` makes the keyed hashes that equality search uses. Rotation
//! adds pairs (`seal-2.key`, `index-2.key`): the newest writes, all read. They are never in the database; check values
//! there refuse a start with the wrong ones.

mod blind;
mod columns;
mod files;
mod passwords;
mod ring;
mod seal;
mod token;

pub use columns::{BoundTo, SEALED, SealedColumn, SealedTable};
pub use files::KeyFault;
pub use passwords::{Hashed, hash_password, verify_password};
pub(crate) use ring::KeyCheck;
pub use ring::Vault;
pub(crate) use seal::sealed_with;
pub use seal::{SealContext, Unreadable};
pub use token::{TokenPurpose, fingerprint, random_token, stored_token};
