//! R20: four times what the server can answer; what it answers stays quick, the rest is told to come back.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use axum::http::{StatusCode, header};
use testkit::rig::{Client, Server};
use tokio::task::JoinSet;

use super::{Size, other::p99};
use crate::check::Findings;

/// Clients that the server answers as fast as it can.
const FULL: usize = 64;
/// Clients that are more than it can answer: beyond the places it has.
const TOO_MANY: usize = 1024;
/// What accepted requests may take, 99 times of 100.
const PATIENCE: Duration = Duration::from_secs(1);
/// How soon everything is as before.
const RECOVERED: Duration = Duration::from_secs(5);

/// What came of some seconds of requests.
#[derive(Default)]
struct Count {
    served: Vec<Duration>,
    shed: usize,
    broken: usize,
}

pub async fn hold(size: Size, server: &Server, findings: &mut Findings) -> Result<()> {
    let span = Duration::from_secs(size.overload);
    let capacity = rush(server, FULL, span).await?;
    let mut flood = rush(server, TOO_MANY, span).await?;
    let (can, did) = (capacity.served.len(), flood.served.len());
    let slowest = p99(&mut flood.served);
    findings.must(
        flood.shed > 0,
        &format!("{} of {TOO_MANY} clients' requests were told to come back", flood.shed),
    );
    findings.equal("answers that were neither a page nor a time to come back", flood.broken, 0);
    findings.must(
        did > 0,
        &format!("{did} pages were served, {can} when it was not too much; p99 {slowest:?}"),
    );
    let begun = Instant::now();
    let mut client = server.client();
    while client.get(routes::LOGIN.pattern).await?.status != StatusCode::OK {
        if begun.elapsed() > RECOVERED {
            bail!("the server does not recover");
        }
    }
    let took = begun.elapsed();
    findings.must(took <= RECOVERED, &format!("as before after {took:?}"));
    if size.timed {
        findings.must(
            did * 10 >= can * 8,
            &format!("{} % of the capacity was served", did * 100 / can.max(1)),
        );
        findings.must(slowest <= PATIENCE, &format!("accepted requests waited {slowest:?}"));
    }
    Ok(())
}

async fn rush(server: &Server, clients: usize, span: Duration) -> Result<Count> {
    let until = Instant::now() + span;
    let mut tasks = JoinSet::new();
    for _ in 0..clients {
        let client = server.client();
        tasks.spawn(keep_asking(client, until));
    }
    let mut all = Count::default();
    while let Some(count) = tasks.join_next().await {
        let count = count??;
        all.served.extend(count.served);
        all.shed += count.shed;
        all.broken += count.broken;
    }
    Ok(all)
}

/// Asks again at once, and after a refusal when it was told to.
async fn keep_asking(mut client: Client, until: Instant) -> Result<Count> {
    let mut count = Count::default();
    while Instant::now() < until {
        let begun = Instant::now();
        let reply = client.get(routes::LOGIN.pattern).await?;
        if reply.status == StatusCode::OK {
            count.served.push(begun.elapsed());
        } else if reply.status == StatusCode::SERVICE_UNAVAILABLE
            && reply.headers.contains_key(header::RETRY_AFTER)
        {
            count.shed += 1;
            // Impatient, as a flood is, yet the load generator shares the processors with the server.
            tokio::time::sleep(Duration::from_millis(100)).await;
        } else {
            count.broken += 1;
        }
    }
    Ok(count)
}
