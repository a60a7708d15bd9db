//! A full disk (quality.md R12): a data folder of 8 MB in memory is filled to its last byte while people register and read.
//! Writes answer "later" with a sentence, reads go on, the log stays small, nothing is damaged or left by half, and
//! writing goes on once there is room.

mod crowd;
mod room;

use std::{
    process::Stdio,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use axum::http::StatusCode;
use db::{Db, Pools};
use testkit::rig::{Place, Server, Start, Work, number, say, texts};
use tokio::process::Command;

use crate::{
    What,
    cast::Cast,
    check::{Findings, halves, integrity},
};
use crowd::Crowd;
use room::Ballast;

/// The disk, in MiB.
const SIZE: u32 = 8;
/// The most lines of the log in any second.
const MOST_LINES: usize = 10;
/// How soon people can register again.
const RECOVERED: Duration = Duration::from_secs(5);

/// Holds the drill in a mount space of its own, where such a disk can be made; elsewhere it says so.
pub async fn run(seconds: u64, inside: bool, what: &What) -> Result<Findings> {
    if inside {
        return hold(seconds, what).await;
    }
    let mut findings = Findings::default();
    let Some(mut command) = room::own_space().await? else {
        say::line("no disk can be mounted here: this drill is LEFT OUT");
        return Ok(findings);
    };
    command.arg(std::env::current_exe()?).args(["disk", "--inside", "--seconds"]);
    command.arg(seconds.to_string()).arg("--binary").arg(&what.binary);
    if let Some(postgres) = &what.postgres {
        command.args(["--postgres", postgres]);
    }
    let held = command.stdin(Stdio::null()).kill_on_drop(true).status().await?;
    findings.must(held.success(), "everything that was looked at on the full disk");
    Ok(findings)
}

async fn hold(seconds: u64, what: &What) -> Result<Findings> {
    let (disk, outside) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let size = format!("size={SIZE}m,mode=700");
    let mut mount = Command::new("mount");
    mount.args(["-t", "tmpfs", "-o", &size, "none"]).arg(disk.path());
    ensure!(mount.status().await?.success(), "the disk is not mounted");
    let place = Place::within(disk.path(), what.postgres.as_deref()).await?;
    let cast = Cast::open(&place).await?;
    let reader = cast.newcomer(0).await?;
    cast.own_password(&reader).await?;
    let session = cast.enter(&reader).await?;
    drop(cast);
    let start = Start::of(&what.binary, &place).work(Work::Here);
    let server = start.logging_to(outside.path().join("log")).start().await?;
    let mut findings = Findings::default();
    let mut crowd = Crowd::of(&server, &reader.registered.code, session.expose()).await?;
    crowd.before(&server).await?;
    say::line(&format!("{}: {seconds} s on a full disk of {SIZE} MiB", place.database()));

    let ballast = Ballast::fill(place.folder())?;
    let seen = crowd.rush(&server, &place, seconds, &ballast).await?;
    seen.judge(MOST_LINES, place.database(), &mut findings);
    no_partial_files(&place, &mut findings).await?;

    ballast.drop_it()?;
    recovered(&server, &mut crowd, &mut findings).await?;
    after(&place, server, &crowd, &mut findings).await?;
    place.remove().await?;
    Command::new("umount").arg(disk.path()).status().await?;
    Ok(findings)
}

async fn recovered(server: &Server, crowd: &mut Crowd, findings: &mut Findings) -> Result<()> {
    let begun = Instant::now();
    let mut status = StatusCode::SERVICE_UNAVAILABLE;
    while begun.elapsed() < RECOVERED * 2 && status != StatusCode::SEE_OTHER {
        status = crowd.register(server, true).await?;
    }
    let took = begun.elapsed();
    let seen =
        format!("with room again, somebody registers after {} ms: {status}", took.as_millis());
    findings.must(status == StatusCode::SEE_OTHER && took <= RECOVERED, &seen);
    let ready = server.client().get("/readyz").await?.status;
    findings.must(ready == StatusCode::OK, &format!("/readyz: {ready}"));
    Ok(())
}

/// Every file of the store belongs to a row, whole; nothing is half-written anywhere.
async fn no_partial_files(place: &Place, findings: &mut Findings) -> Result<()> {
    let db = Db::open(place.url(), Pools { connections: 2 }).await?;
    let owned = texts(&db, "SELECT name FROM photos").await?;
    db.close().await;
    let stored = room::files_below(&place.folder().join("files"))?;
    let named = |file: &str| owned.iter().any(|name| file.starts_with(name.as_str()));
    let odd: Vec<String> = stored.iter().filter(|file| !named(file)).cloned().collect();
    findings.none("files of photos that nobody owns", &odd);
    findings.equal("files of photos", stored.len(), owned.len() * 7);
    let waiting = room::files_below(&place.folder().join("incoming"))?;
    let half = waiting.iter().filter(|file| file.ends_with(".tmp")).count();
    let pairs = |end: &str| waiting.iter().filter(|file| file.ends_with(end)).count();
    findings.must(
        half == 0 && pairs("-full.jpg") == pairs("-320.jpg"),
        &format!("photos of refused forms are whole: {} files wait", waiting.len()),
    );
    Ok(())
}

/// What was acknowledged is there, nothing is there by half, and the database is sound.
async fn after(
    place: &Place,
    server: Server,
    crowd: &Crowd,
    findings: &mut Findings,
) -> Result<()> {
    server.stop().await?;
    let db = Db::open(place.url(), Pools { connections: 2 }).await?;
    let there = texts(&db, "SELECT email FROM accounts").await?;
    let lost: Vec<String> =
        crowd.acknowledged().iter().filter(|email| !there.contains(email)).cloned().collect();
    findings.none("people who were acknowledged and are not there", &lost);
    halves(&db, findings).await?;
    integrity(&db, findings).await?;
    let people = number(&db, "SELECT count(*) FROM people").await?;
    let expected = i64::try_from(crowd.acknowledged().len())? + 1;
    findings.must(people == expected, &format!("{people} of {expected} people"));
    db.close().await;
    Ok(())
}
