//! A child process with an empty environment: it limits itself, and is killed when it takes too long.

use std::{fs::File, path::PathBuf, process::Stdio, time::Duration};

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

    fn start(&self, given: Stdio) -> std::io::Result<Process> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).env_clear().current_dir("/").kill_on_drop(true);
        command.stdin(given).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()
    }
}

#[async_trait]
impl Sandbox for Child {
    async fn run(&self, bytes: Vec<u8>) -> Result<Ended, GatewayError> {
        let mut process = self.start(Stdio::piped()).map_err(GatewayError::temporary)?;
        let to = process.stdin.take();
        let give = async {
            if let Some(mut to) = to {
                // A process that dies does not read to the end: its status tells.
                let _ = to.write_all(&bytes).await;
            }
        };
        let ((), said) = tokio::join!(give, self.hear(process));
        Ok(said)
    }

    async fn run_on(&self, file: File) -> Result<Ended, GatewayError> {
        let process = self.start(Stdio::from(file)).map_err(GatewayError::temporary)?;
        Ok(self.hear(process).await)
    }
}

impl Child {
    /// What a process says until it ends, or is ended because it takes too long.
    async fn hear(&self, mut process: Process) -> Ended {
        if let Ok(Some(said)) = timeout(self.patience, answer(&mut process)).await {
            return Ended::Said(said);
        }
        // It may have ended by itself meanwhile.
        let _ = process.start_kill();
        let _ = process.wait().await;
        Ended::Died
    }
}

/// The answer of a process that ended well.
async fn answer(process: &mut Process) -> Option<Vec<u8>> {
    let (from, mut said) = (process.stdout.take()?, Vec::new());
    from.take(LONGEST).read_to_end(&mut said).await.ok()?;
    process.wait().await.ok()?.success().then_some(said)
}
