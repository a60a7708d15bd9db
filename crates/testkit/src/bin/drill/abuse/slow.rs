//! R18: heads that never end, bodies of a byte a second, and readers who take nothing.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use testkit::rig::Server;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
    task::JoinSet,
};

use super::{
    Size,
    other::{Other, PATIENCE},
};
use crate::check::Findings;

/// Until when the server must have closed every slow connection.
const CLOSED: Duration = Duration::from_secs(40);

#[derive(Debug, Clone, Copy)]
enum Mode {
    Head,
    Body,
    Reader,
}

pub async fn hold(size: Size, server: &Server, findings: &mut Findings) -> Result<()> {
    let pid = server.pid().context("the server ended")?;
    // Whoever was idle before is gone first.
    tokio::time::sleep(Duration::from_secs(11)).await;
    let before = sockets(pid)?;
    let asset = asset(server).await?;
    let mut attackers = JoinSet::new();
    for mode in [Mode::Head, Mode::Body, Mode::Reader] {
        for _ in 0..size.slow {
            let (port, asset) = (server.port(), asset.clone());
            attackers.spawn(async move { attack(mode, port, &asset).await });
        }
    }
    tokio::time::sleep(Duration::from_secs(5)).await;
    let held = sockets(pid)?.saturating_sub(before);
    findings.must(held >= size.slow, &format!("the attack holds {held} connections of the server"));
    let begun = Instant::now();
    let other = Other::begin(server);
    let mut left = held;
    while left > 2 && begun.elapsed() < CLOSED {
        tokio::time::sleep(Duration::from_millis(500)).await;
        left = sockets(pid)?.saturating_sub(before);
    }
    let took = begun.elapsed();
    findings.must(left <= 2, &format!("{left} slow connections are open after {took:?}"));
    let (pages, p99) = other.end().await?;
    findings.must(pages > 0, &format!("somebody else read {pages} pages meanwhile, p99 {p99:?}"));
    if size.timed {
        findings.must(
            p99 < PATIENCE,
            &format!("somebody else waited {p99:?}, of at most {PATIENCE:?}"),
        );
    }
    attackers.abort_all();
    Ok(())
}

/// One slow connection, until the server ends it.
async fn attack(mode: Mode, port: u16, asset: &str) -> Result<()> {
    let socket = TcpSocket::new_v4()?;
    if matches!(mode, Mode::Reader) {
        socket.set_recv_buffer_size(4096)?;
    }
    let mut stream = socket.connect(([127, 0, 0, 1], port).into()).await?;
    match mode {
        Mode::Head => {
            stream.write_all(b"GET /auth/login HTTP/1.1\r\nHost: localhost\r\n").await?;
            drip(&mut stream, b"X-Slow: 1\r\n").await;
        }
        Mode::Body => {
            let head = format!(
                "POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n"
            );
            stream.write_all(head.as_bytes()).await?;
            drip(&mut stream, b"a").await;
        }
        Mode::Reader => {
            let request = format!("GET {asset} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
            // Far more answers than the buffers of two kernels hold.
            for _ in 0..200 {
                if stream.write_all(request.as_bytes()).await.is_err() {
                    break;
                }
            }
            tokio::time::sleep(CLOSED * 2).await;
        }
    }
    let mut rest = Vec::new();
    Ok(stream.read_to_end(&mut rest).await.map(|_| ())?)
}

/// A stylesheet: large and ready, so that the attack costs the attacker as little as the server.
async fn asset(server: &Server) -> Result<String> {
    let page = server.client().get(routes::LOGIN.pattern).await?.text();
    let mut quoted = page.split('"').filter(|text| text.starts_with("/assets/"));
    let sheet = quoted.find(|text| text.ends_with(".css")).context("a page without stylesheet")?;
    Ok(sheet.to_owned())
}

/// A piece a second, until nobody takes it any more.
async fn drip(stream: &mut TcpStream, piece: &[u8]) {
    for _ in 0..120 {
        tokio::time::sleep(Duration::from_secs(1)).await;
        if stream.write_all(piece).await.is_err() {
            return;
        }
    }
}

/// Open sockets of a process.
fn sockets(pid: u32) -> Result<usize> {
    let files = std::fs::read_dir(format!("/proc/{pid}/fd")).context("the server's open files")?;
    let names = files.filter_map(|file| std::fs::read_link(file.ok()?.path()).ok());
    Ok(names.filter(|name| name.to_string_lossy().starts_with("socket:")).count())
}
