//! The work done in this very process: for tests, whose binaries have no command to be started with.

use async_trait::async_trait;

use super::{Ended, Sandbox};
use crate::GatewayError;

/// Runs a function instead of a process.
#[derive(Clone, Copy, Debug)]
pub struct Inside(pub fn(&[u8]) -> Vec<u8>);

#[async_trait]
impl Sandbox for Inside {
    async fn run(&self, bytes: Vec<u8>) -> Result<Ended, GatewayError> {
        let work = self.0;
        let done = tokio::task::spawn_blocking(move || work(&bytes)).await;
        Ok(done.map_or(Ended::Died, Ended::Said))
    }
}
