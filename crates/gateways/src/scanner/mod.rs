//! The virus scanner, when there is one.

mod clamd;
#[cfg(test)]
mod tests;

pub use clamd::Clamd;

use async_trait::async_trait;

use crate::GatewayError;

/// What a scanner says of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was found.
    Clean,
    /// This was found, in the words of the scanner.
    Infected(String),
}

/// Looks for viruses.
#[async_trait]
pub trait Scanner: Send + Sync {
    /// Looks at a whole file.
    ///
    /// # Errors
    /// Temporary when the scanner does not answer; permanent when it will not look at this file.
    async fn scan(&self, bytes: &[u8]) -> Result<Verdict, GatewayError>;
}
