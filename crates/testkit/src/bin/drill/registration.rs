//! `kill -9` at random moments while people register, then the reckoning (quality.md R01).

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};
use axum::body::Bytes;
use db::{Db, Pools};
use kernel::{OsRng, Randomness as _};
use testkit::rig::{Choices, Place, Server, Work, number, say};

use crate::{
    What,
    check::{self, Findings},
    crowd::Crowd,
    journal::Journal,
};

/// A round lasts between these from its first answer, in milliseconds.
const SHORTEST: u64 = 150;
/// How long the first answer of a round is waited for.
const FIRST_ANSWER: Duration = Duration::from_secs(10);
const LONGEST: u64 = 1500;
/// How long the jobs may take in the end for each registration, and for claims of killed servers to lapse.
const JOB: Duration = Duration::from_secs(3);
const LEASE: Duration = Duration::from_secs(180);

/// Holds the drill.
pub async fn run(rounds: u32, what: &What) -> Result<Findings> {
    let place = Place::fresh(what.postgres.as_deref()).await?;
    say::line(&format!("{}: {rounds} rounds in {}", place.database(), place.folder().display()));
    let crowd = Arc::new(gather(&place, what).await?);
    for round in 1..=rounds {
        kill_once(round, &place, what, &crowd).await?;
    }
    settle(&place, what, &crowd).await?;
    let mut findings = Findings::default();
    check::everything(&place, &crowd, usize::try_from(rounds)?, &mut findings).await?;
    if findings.counts().1 == 0 {
        place.remove().await?;
    } else {
        say::line(&format!("what was found is kept: {}", place.keep()));
    }
    Ok(findings)
}

/// The first start brings schema and keys; what can be chosen is asked for once.
async fn gather(place: &Place, what: &What) -> Result<Crowd> {
    let server = Server::start(&what.binary, place, Work::Here).await?;
    let choices = Choices::asked(&mut server.client(), "MA").await?;
    server.kill().await?;
    let picture = documents::portrait::jpeg(7, false, 320)?;
    let journal = Journal::open(&place.folder().join("journal.jsonl"))?;
    Ok(Crowd::new(choices, Bytes::from(picture), journal))
}

async fn kill_once(round: u32, place: &Place, what: &What, crowd: &Arc<Crowd>) -> Result<()> {
    let server = Server::start(&what.binary, place, Work::Here).await?;
    let started = server.started_in;
    let begun = Instant::now();
    let mut tasks = crowd.rush(&server);
    let life = Duration::from_millis(SHORTEST + OsRng.below(LONGEST - SHORTEST));
    // A server that is fresh out of a build without optimisation takes a while to answer; one in four is killed all the same.
    if !round.is_multiple_of(4) {
        crowd.answered(FIRST_ANSWER).await;
    }
    tokio::time::sleep(life).await;
    server.kill().await?;
    while let Some(ended) = tasks.join_next().await {
        ended??;
    }
    say::line(&format!(
        "round {round:>3}: started in {} ms, killed after {} ms, {} forms so far, {} answers, {} cut off",
        started.as_millis(),
        begun.elapsed().as_millis(),
        crowd.sent(),
        crowd.answers(),
        crowd.unanswered(),
    ));
    Ok(())
}

/// A last start: what was cut off is sent again, and the jobs run until none is left.
async fn settle(place: &Place, what: &What, crowd: &Crowd) -> Result<()> {
    let server = Server::start(&what.binary, place, Work::Here).await?;
    crowd.finish(&server).await?;
    let db = Db::open(place.url(), Pools { connections: 2 }).await?;
    let begun = Instant::now();
    let count = u32::try_from(crowd.sent()).unwrap_or(u32::MAX);
    let patience = LEASE.saturating_add(JOB.saturating_mul(count));
    loop {
        let left = number(&db, "SELECT count(*) FROM jobs WHERE state <> 'dead'").await?;
        if left == 0 {
            break;
        }
        if begun.elapsed() > patience {
            bail!("{left} jobs are left after {patience:?}");
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    say::line(&format!("the jobs ended {} s after the last start", begun.elapsed().as_secs()));
    db.close().await;
    server.stop().await
}
