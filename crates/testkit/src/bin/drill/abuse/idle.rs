//! R17: thousands of connections that ask for nothing.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use testkit::rig::{Memory, Server};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::{
    Size,
    other::{Other, PATIENCE},
};
use crate::check::Findings;

/// How long the whole crowd may take to come in.
const ACCEPTED: Duration = Duration::from_secs(5);
/// Most memory for each connection, in KiB: 350 MB for 10,000.
const EACH: u64 = 35;

pub async fn hold(size: Size, server: &Server, findings: &mut Findings) -> Result<()> {
    let pid = server.pid().context("the server ended")?;
    let before = Memory::of(pid)?.resident;
    let begun = Instant::now();
    let mut crowd = Vec::with_capacity(size.idle);
    for _ in 0..size.idle {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port())).await?;
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").await?;
        crowd.push(stream);
    }
    // A first byte of an answer says that the connection was accepted and is now idle.
    let mut answered = 0_usize;
    for stream in &mut crowd {
        let mut byte = [0];
        answered += usize::from(stream.read(&mut byte).await? == 1);
    }
    let took = begun.elapsed();
    findings.equal("idle connections that were accepted", answered, size.idle);
    let more = Memory::of(pid)?.resident.saturating_sub(before);
    let most = EACH * u64::try_from(size.idle)?;
    findings.must(
        more <= most.max(20_000),
        &format!("memory of the crowd: {more} KiB of at most {most}"),
    );
    let other = Other::begin(server);
    tokio::time::sleep(Duration::from_secs(2)).await;
    let (pages, p99) = other.end().await?;
    findings.must(pages > 0, &format!("somebody else read {pages} pages, p99 {p99:?}"));
    if size.timed {
        findings.must(took <= ACCEPTED, &format!("the crowd was in after {took:?}"));
        findings.must(
            p99 < PATIENCE,
            &format!("somebody else waited {p99:?}, of at most {PATIENCE:?}"),
        );
    }
    Ok(())
}
