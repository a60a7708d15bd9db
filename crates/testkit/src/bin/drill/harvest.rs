//! Codes cannot be counted through: one address sees few pages, and unknown, hidden and suspended ones are one answer
//! that takes one time (quality.md S21).

use std::{collections::BTreeSet, time::Duration};

use anyhow::{Context, Result, ensure};
use axum::http::StatusCode;
use testkit::rig::{Client, Place, Reply, Server, Work, say};
use tokio::time::{MissedTickBehavior, interval};

use crate::{
    What,
    cast::Cast,
    check::Findings,
    timing::{Most, Series, compare, order},
};

/// The gap between medians that is promised; t is said, since nine thousand visits would find a microsecond.
const MOST: Most = Most { t: None, gap: 1.0 };
const WARM_UP: u32 = 10;
/// People whose pages are there to be found.
const PEOPLE: usize = 400;
/// Codes that are tried, and how fast: fifty a second.
const PROBES: usize = 10_000;
const PACE: Duration = Duration::from_millis(20);
/// Pages one address may see in an hour without a challenge.
const MOST_PAGES: usize = 300;

/// Holds the drill: so many tries of each case for the time, then the codes one after the other.
pub async fn run(tries: u32, what: &What) -> Result<Findings> {
    let place = Place::fresh(what.postgres.as_deref()).await?;
    let (codes, cases) = prepare(&place).await?;
    let mut findings = Findings::default();
    let server = Server::start(&what.binary, &place, Work::Left).await?;
    time(&mut server.client(), &cases, tries, &mut findings).await?;
    server.stop().await?;
    let server = Server::start_limited(&what.binary, &place, Work::Left).await?;
    probe(&mut server.client(), &codes, &mut findings).await?;
    server.stop().await?;
    place.remove().await?;
    Ok(findings)
}

/// The codes that are there, and one code for each reason of the same answer.
async fn prepare(place: &Place) -> Result<(BTreeSet<String>, Vec<(&'static str, String)>)> {
    let cast = Cast::open(place).await?;
    let mut codes = BTreeSet::new();
    for nth in 0..PEOPLE {
        codes.insert(cast.newcomer(nth).await?.registered.code);
    }
    let hidden = cast.newcomer(PEOPLE).await?;
    cast.hide(&hidden).await?;
    let suspended = cast.newcomer(PEOPLE + 1).await?;
    cast.suspend(&suspended).await?;
    let like_them = hidden.registered.code.get(7..).context("a code has a town")?;
    let cases = vec![
        ("an unknown code", format!("MAM9999{like_them}")),
        ("a hidden page", hidden.registered.code),
        ("a suspended person", suspended.registered.code),
    ];
    Ok((codes, cases))
}

async fn open(client: &mut Client, code: &str) -> Result<Reply> {
    client.get(&format!("/t/{code}")).await
}

async fn time(
    client: &mut Client,
    cases: &[(&'static str, String)],
    tries: u32,
    findings: &mut Findings,
) -> Result<()> {
    let names: Vec<&'static str> = cases.iter().map(|(name, _)| *name).collect();
    let (mut series, mut bodies) = (Series::of(&names), BTreeSet::new());
    for round in 0..WARM_UP.saturating_add(tries) {
        if round == WARM_UP {
            series.iter_mut().for_each(Series::forget);
        }
        for place in order(cases.len()) {
            let ((name, code), series) =
                cases.get(place).zip(series.get_mut(place)).context("a case")?;
            let reply = series.time(open(client, code)).await?;
            ensure!(reply.status == StatusCode::NOT_FOUND, "{name}: {}", reply.status);
            bodies.insert(reply.text().replace(code.as_str(), "…"));
        }
    }
    findings.equal("different bodies of all these answers", bodies.len(), 1);
    compare(&series, MOST, findings);
    Ok(())
}

/// Counts through: every code of the country whose number is below ten thousand.
async fn probe(
    client: &mut Client,
    codes: &BTreeSet<String>,
    findings: &mut Findings,
) -> Result<()> {
    let mut pace = interval(PACE);
    pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let known: Vec<&String> = codes.iter().collect();
    let (mut pages, mut challenged, mut others) = (BTreeSet::new(), 0_usize, Vec::new());
    for nth in 0..PROBES {
        pace.tick().await;
        // Every third probe is right: the harvester is lucky.
        let code = match known.get(nth / 3).filter(|_| nth.is_multiple_of(3)) {
            Some(code) => (*code).clone(),
            None => format!("MAM{:04}ZZZ", nth),
        };
        match open(client, &code).await?.status {
            StatusCode::OK => {
                pages.insert(code);
            }
            StatusCode::TOO_MANY_REQUESTS => challenged += 1,
            StatusCode::NOT_FOUND => {}
            other => others.push(format!("{code}: {other}")),
        }
    }
    say::line(&format!("{PROBES} codes were tried, {challenged} met a challenge"));
    findings.none("answers of another kind", &others);
    let seen = format!("{} pages of {PEOPLE} were seen from one address", pages.len());
    findings.must(pages.len() <= MOST_PAGES && challenged > 0, &seen);
    Ok(())
}
