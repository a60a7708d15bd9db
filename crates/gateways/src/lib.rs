//! One folder per outside world: a small door, its providers, and a fake that remembers.
//!
//! Every failure says whether trying again can help ([`GatewayError`]), because jobs decide on that alone.

mod disk;
mod error;
mod http;
mod line;

pub mod mail;
pub mod sandbox;
pub mod scanner;
pub mod storage;

pub use error::GatewayError;
pub use http::{Answer, Http, Reach};
