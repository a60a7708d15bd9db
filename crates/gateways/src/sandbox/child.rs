//! A child process with an empty environment: it limits itself, and is killed when it takes too long.

use std::{path::PathBuf, process::Stdio, time::Duration};

use async_trait::async_trait;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    process::{Child as Process, Command},
    time::timeout,
};

use super::{Ended, Sandbox};
use crate::GatewayError;

/// Longest answer that is read, in bytes.
const LONGEST: u64 = 48 * 1024 * 1024;

/// A program that reads bytes from its standard input and answers on its standard output.
#[derive(Clone, Debug)]
pub struct Child {
    program: PathBuf,
    arguments: Vec<String>,
    patience: Duration,
}

impl Child {
    /// That program with these arguments; it is killed after `patience` on the clock.
    #[must_use]
    pub fn new(program: impl Into<PathBuf>, arguments: &[&str], patience: Duration) -> Self {
        let arguments = arguments.iter().map(|one| (*one).to_owned()).collect();
        Self { program: program.into(), arguments, patience }
    }

    fn start(&self) -> std::io::Result<Process> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).env_clear().current_dir("/").kill_on_drop(true);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()
    }
}

#[async_trait]
impl Sandbox for Child {
    async fn run(&self, bytes: Vec<u8>) -> Result<Ended, GatewayError> {
        let mut process = self.start().map_err(GatewayError::temporary)?;
        let said = timeout(self.patience, talk(&mut process, &bytes)).await;
        if let Ok(Some(said)) = said {
            return Ok(Ended::Said(said));
        }
        // It may have ended by itself meanwhile.
        let _ = process.start_kill();
        let _ = process.wait().await;
        Ok(Ended::Died)
    }
}

/// The answer of a process that ended well.
async fn talk(process: &mut Process, bytes: &[u8]) -> Option<Vec<u8>> {
    let (mut to, from) = (process.stdin.take()?, process.stdout.take()?);
    let write = async {
        // A process that dies does not read to the end: its status tells.
        let _ = to.write_all(bytes).await;
        drop(to);
    };
    let read = async {
        let mut said = Vec::new();
        from.take(LONGEST).read_to_end(&mut said).await.map(|_| said)
    };
    let ((), said) = tokio::join!(write, read);
    process.wait().await.ok()?.success().then_some(said.ok()?)
}
