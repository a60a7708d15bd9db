//! A flood of sign-ins: how much of what two hash slots can do they get, and what everybody else notices of it (quality.md
//! S17 and §5).

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use app::{App, accounts};
use axum::{body::Bytes, http::StatusCode};
use kernel::{Secret, SystemClock};
use testkit::rig::{Client, Memory, Place, Reply, Server, Work, open_house};

use crate::{
    Options,
    figure::{Figure, Figures, Goal},
    load::{self, Ask, Seen},
    many::mib,
};

/// Who signs in at the same time.
const FLOOD: usize = 200;
/// As many as the slots can serve without anybody being sent away.
const FEW: usize = 8;
/// Passwords that are hashed at a time.
const SLOTS: f64 = 2.0;
/// Hashes that are timed.
const HASHES: u32 = 10;
/// One page each so long, by somebody else.
const EVERY: Duration = Duration::from_millis(20);

/// Somebody who tries a wrong password.
struct Tries;

impl Ask for Tries {
    async fn ask(&self, client: &mut Client, nth: usize) -> Result<Reply> {
        let body = format!("identifier=flood-{nth}%40rig.example&password=une+autre+girafe");
        let form = "application/x-www-form-urlencoded";
        let reply = client.post(routes::LOGIN.pattern, form, Bytes::from(body)).await?;
        if reply.status == StatusCode::SERVICE_UNAVAILABLE {
            // Impatient, as a flood is, yet on the server's own cores.
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Ok(reply)
    }

    fn is_good(&self, reply: &Reply) -> bool {
        reply.status == StatusCode::UNPROCESSABLE_ENTITY
    }
}

/// Measures both.
pub async fn measure(options: &Options, figures: &mut Figures) -> Result<()> {
    let place = Place::fresh(None).await?;
    let hash = hash(&open_house(&place, Arc::new(SystemClock)).await?).await?;
    let server = Server::start(&options.binary, &place, Work::Left).await?;
    let length = options.effort().run;
    let limit = SLOTS / hash.as_secs_f64();
    let tries = Arc::new(Tries);
    load::closed(&tries, || server.client(), FEW, length / 5).await?;
    let few = load::closed(&tries, || server.client(), FEW, length).await?;
    figures.add(
        Figure::new("S17", "sign-ins, share of what two hash slots can do", few.rate() / limit * 100.0, "%")
            .goal(Goal::AtLeast(90.0))
            .detail(format!(
                "{:.0}/s by {FEW} clients; one hash takes {:.1} ms alone, so that two at a time make {limit:.0}/s; p99 {:.0} ms, {} answers were no refusal",
                few.rate(), hash.as_secs_f64() * 1000.0, few.within(0.99), few.bad
            )),
    );
    let pid = server.pid().context("the server is gone")?;
    let calm = others(&server, length / 2).await?;
    let before = Memory::of(pid)?.resident;
    let (flood, meanwhile, most) = tokio::try_join!(
        load::closed(&tries, || server.client(), FLOOD, length),
        others(&server, length),
        heaviest(pid, length)
    )?;
    figures.add(
        Figure::new("S17", format!("other pages' p99 during {FLOOD} parallel sign-ins"), meanwhile.within(0.99), "ms")
            .goal(Goal::AtMost(200.0))
            .detail(format!(
                "{} pages, p50 {:.1} ms; without the flood p99 {:.1} ms; {:.0} sign-ins/s were answered, {} told to come back",
                meanwhile.times.len(), meanwhile.within(0.5), calm.within(0.99), flood.rate(), flood.bad
            )),
    );
    figures.add(
        Figure::new(
            "S17",
            format!("memory of {FLOOD} parallel sign-ins"),
            mib(most.saturating_sub(before)),
            "MB",
        )
        .goal(Goal::AtMost(64.0))
        .detail(format!("the most that was resident, above {:.0} MB before", mib(before))),
    );
    server.stop().await?;
    place.remove().await
}

/// How long one hash takes when nobody else wants one: the median of some.
async fn hash(app: &App) -> Result<Duration> {
    let mut times = Vec::new();
    for nth in 0..HASHES {
        let password = Secret::new(format!("une girafe sous la pluie {nth}"));
        let begun = Instant::now();
        accounts::hash(app, &password).await?;
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    times.get(times.len() / 2).copied().context("a time")
}

/// Somebody else, who reads the page of a sign-in.
async fn others(server: &Server, length: Duration) -> Result<Seen> {
    let (mut client, begun, mut seen) = (server.client(), Instant::now(), Seen::default());
    while begun.elapsed() < length {
        let asked = Instant::now();
        let reply = client.get(routes::LOGIN.pattern).await?;
        if reply.status == StatusCode::OK {
            seen.times.push(asked.elapsed());
        } else {
            seen.bad += 1;
        }
        tokio::time::sleep(EVERY).await;
    }
    seen.times.sort_unstable();
    Ok(seen)
}

/// The most memory that was resident, in KiB.
async fn heaviest(pid: u32, length: Duration) -> Result<u64> {
    let (begun, mut most) = (Instant::now(), 0);
    while begun.elapsed() < length {
        most = most.max(Memory::of(pid)?.resident);
        tokio::time::sleep(EVERY * 5).await;
    }
    Ok(most)
}
