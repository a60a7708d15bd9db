//! More connections than files: nobody spins, what is served needs files too and gets them, and everything is as before
//! when they are gone (quality.md R13).

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use axum::http::StatusCode;
use testkit::rig::{Cpu, Place, Server, Start, Work, say};
use tokio::{io::AsyncWriteExt, net::TcpStream};

use crate::{What, check::Findings};

/// Files the server may have open.
const FILES: u32 = 256;
/// Connections that want to be served.
const CROWD: usize = 400;
/// How long the crowd is watched; a head may take 10 s, and then its connection is closed.
const WATCHED: Duration = Duration::from_secs(5);
/// Most processor time of the watch, in hundredths.
const MOST: u32 = 20;
/// How soon everything must be as before.
const RECOVERED: Duration = Duration::from_secs(5);
/// Lines of the log a second, at most (R12).
const LINES: usize = 10;

/// Holds the drill.
pub async fn run(what: &What) -> Result<Findings> {
    rlimit::increase_nofile_limit(u64::MAX).context("the limit of open files")?;
    let place = Place::fresh(what.postgres.as_deref()).await?;
    let start = Start::of(&what.binary, &place).work(Work::Here).with_files(FILES);
    let server = start.start().await?;
    say::line(&format!("{}: {CROWD} connections, {FILES} files", place.database()));
    let mut findings = Findings::default();
    crowded(&server, &mut findings).await?;
    server.stop().await?;
    place.remove().await?;
    Ok(findings)
}

async fn crowded(server: &Server, findings: &mut Findings) -> Result<()> {
    let pid = server.pid().context("the server ended")?;
    // Somebody who was there before: their page needs the database.
    let mut other = server.client();
    ensure!(other.get("/readyz").await?.status == StatusCode::OK, "not ready");
    let mut crowd = Vec::new();
    for _ in 0..CROWD {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port())).await?;
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n").await?;
        crowd.push(stream);
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    let (before, begun) = (Cpu::of(pid)?, Instant::now());
    let reply = other.get("/readyz").await?;
    let seen = format!("somebody who was there before is served: {}", reply.status);
    findings.must(reply.status == StatusCode::OK, &seen);
    tokio::time::sleep(WATCHED).await;
    let used = Cpu::of(pid)?.since(before);
    let share = used.as_secs_f64() / begun.elapsed().as_secs_f64() * 100.0;
    let open = std::fs::read_dir(format!("/proc/{pid}/fd"))?.count();
    findings.must(
        share < f64::from(MOST),
        &format!("{share:.1} % of a core was used, {open} files were open"),
    );
    let most = usize::try_from(FILES)?;
    findings.must(open < most, &format!("{} files were left for other things", most - open));
    let lines = server.said().lines().count();
    findings.must(lines <= LINES * 5, &format!("lines in the log: {lines}"));
    drop(crowd);
    let begun = Instant::now();
    while server
        .client()
        .get(routes::LOGIN.pattern)
        .await
        .map_or(true, |reply| reply.status != StatusCode::OK)
    {
        ensure!(begun.elapsed() < RECOVERED * 4, "the server does not recover");
    }
    let took = begun.elapsed();
    findings
        .must(took <= RECOVERED, &format!("somebody new is served {took:?} after the crowd left"));
    Ok(())
}
