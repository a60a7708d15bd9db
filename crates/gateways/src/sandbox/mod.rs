//! Work on hostile bytes in a process of its own: bytes in, bytes out, and whatever it does, the server lives.

mod child;
mod inside;
#[cfg(test)]
mod tests;

pub use child::Child;
pub use inside::Inside;

use std::fs::File;

use async_trait::async_trait;

use crate::GatewayError;

/// What came of the work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It finished and said this.
    Said(Vec<u8>),
    /// It crashed, took too long or too much, and was ended.
    Died,
}

/// Somewhere to do such work.
#[async_trait]
pub trait Sandbox: Send + Sync {
    /// Does the work on these bytes.
    ///
    /// # Errors
    /// When the process cannot even be started; what happens inside it is an [`Ended`].
    async fn run(&self, bytes: Vec<u8>) -> Result<Ended, GatewayError>;

    /// Does the work on this file, from where it stands to its end, none of which this process holds.
    ///
    /// # Errors
    /// As [`Sandbox::run`].
    async fn run_on(&self, file: File) -> Result<Ended, GatewayError>;
}
