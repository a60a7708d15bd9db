//! SIGTERM under load (quality.md R29): who is being served is served to the end, nobody gets an error behind a proxy that
//! connects again, and a second SIGTERM ends everything at once.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use axum::http::StatusCode;
use testkit::rig::{Client, Place, Server, Work};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinSet,
};

use crate::{What, check::Findings};

/// People who read pages while the server leaves.
const READERS: usize = 32;
/// How long a stop may take.
const STOPPED: Duration = Duration::from_secs(35);

/// Holds the drill.
pub async fn run(what: &What) -> Result<Findings> {
    let place = Place::fresh(what.postgres.as_deref()).await?;
    let mut findings = Findings::default();
    under_load(what, &place, &mut findings).await?;
    told_twice(what, &place, &mut findings).await?;
    place.remove().await?;
    Ok(findings)
}

async fn under_load(what: &What, place: &Place, findings: &mut Findings) -> Result<()> {
    let server = Server::start(&what.binary, place, Work::Here).await?;
    let port = server.port();
    let leaving = Arc::new(AtomicBool::new(false));
    let (pages, broken) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let mut readers = JoinSet::new();
    for _ in 0..READERS {
        let (client, leaving) = (server.client(), Arc::clone(&leaving));
        readers.spawn(read(client, port, leaving, Arc::clone(&pages), Arc::clone(&broken)));
    }
    let mut uploads = JoinSet::new();
    uploads.spawn(upload(port));
    tokio::time::sleep(Duration::from_secs(2)).await;
    let begun = Instant::now();
    leaving.store(true, Ordering::Relaxed);
    let stopped = tokio::time::timeout(STOPPED, server.stop()).await;
    let took = begun.elapsed();
    findings
        .must(matches!(stopped, Ok(Ok(()))), &format!("the server stopped well after {took:?}"));
    while let Some(reader) = readers.join_next().await {
        reader?;
    }
    let (pages, broken) = (pages.load(Ordering::Relaxed), broken.load(Ordering::Relaxed));
    findings.must(pages > 0, &format!("{pages} pages were read"));
    findings.equal("answers that broke off", broken, 0);
    let answer = uploads.join_next().await.context("the upload")???;
    findings.must(
        answer.starts_with("HTTP/1.1 4"),
        &format!("an upload under way was answered: {answer}"),
    );
    Ok(())
}

/// Reads pages as a proxy does: who cannot connect tries elsewhere, an answer that breaks off is an error.
async fn read(
    mut client: Client,
    port: u16,
    leaving: Arc<AtomicBool>,
    pages: Arc<AtomicUsize>,
    broken: Arc<AtomicUsize>,
) {
    loop {
        match client.get(routes::LOGIN.pattern).await {
            Ok(reply) if reply.status == StatusCode::OK => {
                pages.fetch_add(1, Ordering::Relaxed);
            }
            Ok(_) => {
                broken.fetch_add(1, Ordering::Relaxed);
            }
            // A kept connection that closed between two requests is opened again by proxies.
            Err(fault) if leaving.load(Ordering::Relaxed) && may_be_sent_again(&fault) => {
                if TcpStream::connect(("127.0.0.1", port)).await.is_err() {
                    return;
                }
            }
            Err(_) => {
                broken.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}

/// Whether nothing of an answer had come: a proxy sends such a request again. An answer that stops in its middle is lost.
fn may_be_sent_again(fault: &anyhow::Error) -> bool {
    fault.chain().any(|cause| {
        let http = cause.downcast_ref::<hyper::Error>();
        let line = cause.downcast_ref::<std::io::Error>();
        http.is_some_and(|http| {
            http.is_incomplete_message() || http.is_canceled() || http.is_closed()
        }) || line.is_some_and(|line| {
            matches!(
                line.kind(),
                std::io::ErrorKind::ConnectionRefused | std::io::ErrorKind::ConnectionReset
            )
        })
    })
}

/// A form that takes four seconds to arrive; its answer's first line.
async fn upload(port: u16) -> Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    let head = format!(
        "POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 40\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await?;
    for _ in 0..4 {
        tokio::time::sleep(Duration::from_secs(1)).await;
        stream.write_all(b"aaaaaaaa=b").await?;
    }
    let mut said = vec![0; 256];
    let size = stream.read(&mut said).await?;
    let said = String::from_utf8_lossy(said.get(..size).unwrap_or_default()).into_owned();
    Ok(said.lines().next().unwrap_or_default().to_owned())
}

async fn told_twice(what: &What, place: &Place, findings: &mut Findings) -> Result<()> {
    let server = Server::start(&what.binary, place, Work::Here).await?;
    let pid = server.pid().context("the server ended")?.to_string();
    // A request that would hold the stop up for ten seconds.
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).await?;
    stream.write_all(b"POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\na").await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let begun = Instant::now();
    tokio::process::Command::new("kill").args(["-TERM", &pid]).status().await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let stopped = tokio::time::timeout(Duration::from_secs(5), server.stop()).await;
    let took = begun.elapsed();
    let at_once = matches!(stopped, Ok(Ok(()))) && took < Duration::from_secs(4);
    findings.must(at_once, &format!("told twice, the server ended after {took:?}"));
    Ok(())
}
