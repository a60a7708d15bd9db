//! The log of writes of SQLite stays small while people read without a pause (quality.md R16).

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use axum::http::{HeaderValue, StatusCode, header};
use testkit::rig::{Applicant, Choices, Client, Place, Server, Work, say};
use tokio::{process::Command, task::JoinSet};

use crate::{What, cast::Cast, check::Findings};

/// The most it may have, in MiB.
const MOST: u64 = 64;
const MIB: u64 = 1024 * 1024;
/// People who are there, so that a list takes a while to read.
const PEOPLE: &str = "2000";
/// Who reads lists, each at another time: there is always somebody who holds the log.
const READERS: usize = 8;
/// Who registers.
const WRITERS: usize = 8;
/// How often the log is looked at.
const LOOK: Duration = Duration::from_millis(100);

/// Holds the drill for so many seconds; PostgreSQL has no such file.
pub async fn run(seconds: u64, what: &What) -> Result<Findings> {
    ensure!(what.postgres.is_none(), "PostgreSQL looks after its log by itself");
    let place = Place::fresh(None).await?;
    seed(&what.binary, &place).await?;
    let cast = Cast::open(&place).await?;
    let reader = cast.newcomer(0).await?;
    cast.own_password(&reader).await?;
    cast.give(&reader, app::Role::Recruiter).await?;
    let session = format!("sid={}", cast.enter(&reader).await?.expose());
    drop(cast);
    let server = Server::start(&what.binary, &place, Work::Here).await?;
    let mut findings = Findings::default();
    watch(Duration::from_secs(seconds), &server, &place, &session, &mut findings).await?;
    server.stop().await?;
    place.remove().await?;
    Ok(findings)
}

async fn seed(binary: &Path, place: &Place) -> Result<()> {
    let mut command = Command::new(binary.canonicalize()?);
    command.args(["seed", "--people", PEOPLE]).env_clear().current_dir(place.folder());
    command.env("DATA_DIR", place.folder()).env("DATABASE_URL", place.url());
    let said = command.output().await?;
    ensure!(said.status.success(), "seeding: {}", String::from_utf8_lossy(&said.stderr));
    Ok(())
}

async fn watch(
    length: Duration,
    server: &Server,
    place: &Place,
    session: &str,
    findings: &mut Findings,
) -> Result<()> {
    let choices = Arc::new(Choices::asked(&mut server.client(), "MA").await?);
    let (read, written) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let mut people = JoinSet::new();
    for nth in 0..READERS {
        let cookie = HeaderValue::from_str(session)?;
        let client = server.client().with_header(header::COOKIE, cookie);
        people.spawn(reads(client, nth, Arc::clone(&read)));
    }
    for _ in 0..WRITERS {
        people.spawn(writes(server.client(), Arc::clone(&choices), Arc::clone(&written)));
    }
    let log = place.folder().join("taalentio.db-wal");
    let (begun, mut most, mut last, mut fell) = (Instant::now(), 0, 0, 0_usize);
    while begun.elapsed() < length {
        tokio::time::sleep(LOOK).await;
        let size = std::fs::metadata(&log).map_or(0, |file| file.len());
        fell += usize::from(size < last);
        (most, last) = (most.max(size), size);
    }
    people.abort_all();
    while let Some(ended) = people.join_next().await {
        match ended {
            Ok(fault) => fault?,
            Err(fault) => ensure!(fault.is_cancelled(), "{fault}"),
        }
    }
    let (read, written) = (read.load(Ordering::Relaxed), written.load(Ordering::Relaxed));
    say::line(&format!("{read} lists were read and {written} people registered in {length:?}"));
    findings.must(read > 0 && written > 0, "people read and registered");
    let seen = format!(
        "the log had at most {:.1} MiB, {:.1} in the end, and became smaller {fell} times",
        mib(most),
        mib(last)
    );
    findings.must(most <= MOST * MIB, &seen);
    Ok(())
}

fn mib(bytes: u64) -> f64 {
    f64::from(u32::try_from(bytes / 1024).unwrap_or(u32::MAX)) / 1024.0
}

async fn reads(mut client: Client, first: usize, count: Arc<AtomicUsize>) -> Result<()> {
    for page in first.. {
        let reply = client.get(&format!("/talents?page={}", page % 40 + 1)).await?;
        ensure!(reply.status == StatusCode::OK, "a list: {}", reply.status);
        count.fetch_add(1, Ordering::Relaxed);
    }
    Ok(())
}

async fn writes(mut client: Client, choices: Arc<Choices>, count: Arc<AtomicUsize>) -> Result<()> {
    loop {
        let nth = count.fetch_add(1, Ordering::Relaxed);
        let (kind, body) = Applicant::draw(&choices, "wal", nth).body();
        let reply = client.post(routes::REGISTER.pattern, &kind, body).await?;
        ensure!(reply.status == StatusCode::SEE_OTHER, "a registration: {}", reply.status);
    }
}
