//! R19: a gigabyte in pieces, refused at the limit and for little memory.

use std::time::Duration;

use anyhow::{Context, Result};
use testkit::rig::{Memory, Server};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::check::Findings;

const GIGABYTE: usize = 1 << 30;
const PIECE: usize = 64 * 1024;
/// What the server may have taken: the limit of the form (2 MiB) and what the kernels hold.
const TAKEN: usize = 16 * 1024 * 1024;
/// Most memory it may cost, in KiB.
const MEMORY: u64 = 16 * 1024;

pub async fn hold(server: &Server, findings: &mut Findings) -> Result<()> {
    let pid = server.pid().context("the server ended")?;
    let before = Memory::of(pid)?.anonymous;
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).await?;
    let head = format!(
        "POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n",
        server.port()
    );
    stream.write_all(head.as_bytes()).await?;
    let mut piece = format!("{PIECE:x}\r\n").into_bytes();
    piece.extend(std::iter::repeat_n(b'a', PIECE));
    piece.extend(b"\r\n");
    let mut sent = 0;
    while sent < GIGABYTE {
        let writing = tokio::time::timeout(Duration::from_secs(5), stream.write_all(&piece)).await;
        if !matches!(writing, Ok(Ok(()))) {
            break;
        }
        sent += PIECE;
    }
    let mut said = vec![0; 512];
    // A reset may overtake the answer.
    let size = stream.read(&mut said).await.unwrap_or(0);
    let said = String::from_utf8_lossy(said.get(..size).unwrap_or_default()).into_owned();
    let refused = said.is_empty() || said.starts_with("HTTP/1.1 413");
    findings.must(refused, &format!("the answer: {}", said.lines().next().unwrap_or("a reset")));
    findings.must(sent < TAKEN, &format!("{sent} bytes of {GIGABYTE} were taken from the sender"));
    let more = Memory::of(pid)?.anonymous.saturating_sub(before);
    findings
        .must(more <= MEMORY, &format!("memory of the refusal: {more} KiB of at most {MEMORY}"));
    Ok(())
}
