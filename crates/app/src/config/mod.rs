//! What the operator decides: environment and `taalentio.toml`, read once, refused at start when contradictory.
//!
//! Each key has one name: upper case in the environment, lower case in the file; the environment wins. An unknown
//! key in the file is an error. This is the only place that reads the environment.

mod check;
mod keys;
mod reference;
mod secrets;
mod storage;

pub use check::ConfigFault;
pub use keys::{Config, MailRoute, Switch, VARIABLES};
pub use reference::{default_toml, schema_json};
pub use storage::Storage;
