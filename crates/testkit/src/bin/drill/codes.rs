//! 2,000 people from 64 tasks: on PostgreSQL they share two servers, and the numbers of their codes are 1 to 2,000.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use axum::http::{StatusCode, header};
use db::{Db, Pools};
use testkit::rig::{Applicant, Choices, Client, Place, Server, Work, say};
use tokio::task::JoinSet;

use crate::{
    What,
    check::{self, Findings},
};

const PEOPLE: usize = 2000;
const TASKS: usize = 64;
/// How often somebody comes back to a busy server.
const BACK: usize = 5;

/// Holds the drill.
pub async fn run(what: &What) -> Result<Findings> {
    let place = Place::fresh(what.postgres.as_deref()).await?;
    // SQLite has one process; on PostgreSQL the second one finds schema and keys of the first.
    let processes = if what.postgres.is_some() { 2 } else { 1 };
    let mut servers = Vec::new();
    for _ in 0..processes {
        servers.push(Server::start(&what.binary, &place, Work::Left).await?);
    }
    let first = servers.first().context("a server")?;
    let choices = Choices::asked(&mut first.client(), "MA").await?;
    let begun = Instant::now();
    let codes = match register(&servers, Arc::new(choices)).await {
        Ok(codes) => codes,
        Err(fault) => {
            let said: String = servers.iter().map(Server::said).collect();
            return Err(fault.context(format!("the servers say:\n{said}")));
        }
    };
    let seconds = begun.elapsed().as_secs_f64();
    say::line(&format!(
        "{}: {codes} people from {TASKS} tasks on {processes} process(es) in {seconds:.1} s",
        place.database()
    ));
    for server in servers {
        server.stop().await?;
    }
    let mut findings = Findings::default();
    findings.equal("acknowledged registrations", codes, PEOPLE);
    let db = Db::open(place.url(), Pools { connections: 2 }).await?;
    check::numbers(&db, &mut findings, Some(PEOPLE)).await?;
    check::halves(&db, &mut findings).await?;
    db.close().await;
    place.remove().await?;
    Ok(findings)
}

/// Registers everybody and says how many were acknowledged.
async fn register(servers: &[Server], choices: Arc<Choices>) -> Result<usize> {
    let next = Arc::new(AtomicUsize::new(0));
    let mut tasks = JoinSet::new();
    for server in servers.iter().cycle().take(TASKS) {
        let (next, choices, mut client) =
            (Arc::clone(&next), Arc::clone(&choices), server.client());
        tasks.spawn(async move {
            let mut count = 0;
            loop {
                let nth = next.fetch_add(1, Ordering::Relaxed);
                if nth >= PEOPLE {
                    return Ok::<usize, anyhow::Error>(count);
                }
                one(&mut client, &choices, nth).await?;
                count += 1;
            }
        });
    }
    let mut count = 0;
    while let Some(ended) = tasks.join_next().await {
        count += ended??;
    }
    Ok(count)
}

/// Registers one person; a busy server says when to come back, and then they come back.
async fn one(client: &mut Client, choices: &Choices, nth: usize) -> Result<()> {
    let (kind, body) = Applicant::draw(choices, "codes", nth).body();
    for _ in 0..=BACK {
        let reply = client.post(routes::REGISTER.pattern, &kind, body.clone()).await?;
        if reply.status == StatusCode::SEE_OTHER {
            return Ok(());
        }
        let later = reply.headers.get(header::RETRY_AFTER).and_then(|value| value.to_str().ok());
        let Some(seconds) = later.and_then(|text| text.parse().ok()) else {
            bail!("number {nth} was answered {}", reply.status);
        };
        say::line(&format!("number {nth} comes back after {seconds} s: {}", reply.status));
        tokio::time::sleep(Duration::from_secs(seconds)).await;
    }
    bail!("number {nth} came back {BACK} times in vain")
}
