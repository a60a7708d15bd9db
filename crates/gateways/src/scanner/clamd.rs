//! clamd over TCP or a local socket, by its command INSTREAM.

use std::{path::PathBuf, time::Duration};

use async_trait::async_trait;
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::{TcpStream, UnixStream},
    time::timeout,
};

use super::{Scanner, Verdict};
use crate::GatewayError;

/// Bytes of one chunk.
const CHUNK: usize = 64 * 1024;
/// How long clamd may think.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long it may take to answer the door.
const DOOR: Duration = Duration::from_secs(3);

/// A clamd at an address.
#[derive(Clone, Debug)]
pub struct Clamd(Address);

#[derive(Clone, Debug)]
enum Address {
    Network(String),
    Local(PathBuf),
}

impl Clamd {
    /// The clamd at `host:port`, or at the local socket `/path` or `unix:/path`.
    #[must_use]
    pub fn new(address: &str) -> Self {
        let local = address.strip_prefix("unix:").unwrap_or(address);
        Self(if local.starts_with('/') {
            Address::Local(local.into())
        } else {
            Address::Network(address.to_owned())
        })
    }
}

#[async_trait]
impl Scanner for Clamd {
    async fn scan(&self, bytes: &[u8]) -> Result<Verdict, GatewayError> {
        let answer = match &self.0 {
            Address::Network(address) => {
                let line = timeout(DOOR, TcpStream::connect(address)).await;
                ask(line.map_err(silent)?.map_err(GatewayError::temporary)?, bytes).await?
            }
            Address::Local(path) => {
                let line = timeout(DOOR, UnixStream::connect(path)).await;
                ask(line.map_err(silent)?.map_err(GatewayError::temporary)?, bytes).await?
            }
        };
        read(&answer)
    }
}

fn silent(_: tokio::time::error::Elapsed) -> GatewayError {
    GatewayError::temporary("clamd does not answer")
}

async fn ask(
    line: impl AsyncRead + AsyncWrite + Unpin,
    bytes: &[u8],
) -> Result<String, GatewayError> {
    timeout(PATIENCE, talk(line, bytes)).await.map_err(silent)?.map_err(GatewayError::temporary)
}

/// A file goes in chunks, each behind its length; an empty one is the end.
async fn talk(
    mut line: impl AsyncRead + AsyncWrite + Unpin,
    bytes: &[u8],
) -> std::io::Result<String> {
    line.write_all(b"zINSTREAM\0").await?;
    for chunk in bytes.chunks(CHUNK) {
        let length = u32::try_from(chunk.len()).unwrap_or(0);
        line.write_all(&length.to_be_bytes()).await?;
        line.write_all(chunk).await?;
    }
    line.write_all(&0_u32.to_be_bytes()).await?;
    let mut answer = Vec::new();
    line.take(4096).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

fn read(answer: &str) -> Result<Verdict, GatewayError> {
    let answer = answer.trim_matches(['\0', '\n', '\r', ' ']);
    let said = answer.strip_prefix("stream: ").unwrap_or(answer);
    if said == "OK" {
        return Ok(Verdict::Clean);
    }
    match said.strip_suffix(" FOUND") {
        Some(name) => Ok(Verdict::Infected(name.to_owned())),
        None if said.contains("size limit") => {
            Err(GatewayError::permanent(format!("clamd: {said}; raise its StreamMaxLength")))
        }
        None => Err(GatewayError::temporary(format!("clamd: {said}"))),
    }
}
