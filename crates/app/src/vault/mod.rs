//! Keys of the installation and what is done with them: sealing fields, comparing without reading, signing tokens.
//!
//! Three keys live in `keys/` (folder 700, files 600), made at the first start: `seal-1.key` encrypts fields,
//! `index.key` makes the keyed hashes that equality search uses, `sign.key` signs tokens and peppers passwords.
//! They are never in the database; a check value there refuses a start with the wrong ones.

mod keys;
mod passwords;
mod seal;
mod token;

pub use keys::{KeyFault, Vault};
pub use passwords::{Hashed, hash_password, verify_password};
pub use seal::{SealContext, Unreadable};
pub use token::{TokenPurpose, fingerprint, random_token, stored_token};
