//! The work done in this very process: for tests, whose binaries have no command to be started with.

use std::{fs::File, io::Read as _};

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

    async fn run_on(&self, mut file: File) -> Result<Ended, GatewayError> {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(GatewayError::temporary)?;
        self.run(bytes).await
    }
}
