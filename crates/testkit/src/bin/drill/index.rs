//! The search index follows the database whatever is killed: afterwards every copy says of every person what the
//! database says (search.md §2).

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use app::{Actor, search};
use db::{Db, DbError, Pools, sea_orm::ConnectionTrait};
use testkit::rig::{Place, Server, Start, Work, number, say};
use tokio::task::JoinSet;

use crate::{
    What,
    cast::Cast,
    check::Findings,
    steady::{Queue, within},
};

/// People who are there from the beginning.
const PEOPLE: &str = "300";
/// Registrations meanwhile: twenty a second.
const PACE: Duration = Duration::from_millis(50);
/// Between two changes of people who are there.
const CHANGE: Duration = Duration::from_millis(5);
/// A server lives so long in the shortest round, and so much longer in others.
const SHORTEST: Duration = Duration::from_millis(400);
const STEP: Duration = Duration::from_millis(137);
/// The index is made again in every round of this number.
const ANEW: u32 = 5;
/// Changes whose way into the index is timed, and what most of them may take.
const TIMED: usize = 100;
const GOAL: Duration = Duration::from_secs(1);
const ACTOR: Actor = Actor::System("drill");

/// Holds the drill, killing the servers so often.
pub async fn run(rounds: u32, what: &What) -> Result<Findings> {
    let place = Place::fresh(what.postgres.as_deref()).await?;
    let processes = if what.postgres.is_some() { 2 } else { 1 };
    command(what, &place, &["seed", "--people", PEOPLE]).await?;
    let cast = Cast::open(&place).await?;
    let db = Db::open(place.url(), Pools { connections: 2 }).await?;
    let mut findings = Findings::default();
    let mut sent = 0;
    for round in 0..rounds {
        let mut servers = start(what, &place, processes).await?;
        let queue = Queue::open(servers.first().context("a server")?, "index").await?;
        let people = queue.begin(servers.first().context("a server")?, PACE);
        let mut changes = JoinSet::new();
        changes.spawn(change(place.url().to_owned(), round));
        if round % ANEW == ANEW - 1 {
            command(what, &place, &["reindex"]).await?;
        }
        tokio::time::sleep(SHORTEST + STEP * (round % 7)).await;
        // One after the other: the second may be in the middle of something else.
        while let Some(server) = servers.pop() {
            server.kill().await?;
        }
        changes.abort_all();
        let _cut_off = people.end().await;
        sent += queue.sent();
    }
    say::line(&format!("{}: {sent} registrations sent, {rounds} kills", place.database()));
    let servers = start(what, &place, processes).await?;
    let mut lags = lags(&cast, &db, processes).await?;
    lags.sort_unstable();
    let (half, most) = (within(&lags, 50), within(&lags, 99));
    findings
        .must(most <= GOAL, &format!("a change is found after {half:?}, 99 of 100 after {most:?}"));
    let copies = search::compare_index(cast.app(), &ACTOR).await?;
    for copy in &copies {
        findings.must(copy.is_equal() && copy.people > 0, &format!("beside its server: {copy:?}"));
    }
    findings.equal("copies", copies.len(), processes);
    for server in servers {
        server.stop().await?;
    }
    let said = command(what, &place, &["reindex", "--check"]).await;
    findings.must(said.is_ok(), &format!("the index equals the database: {said:?}"));
    db.close().await;
    drop(cast);
    place.remove().await?;
    Ok(findings)
}

async fn start(what: &What, place: &Place, processes: usize) -> Result<Vec<Server>> {
    let mut servers = Vec::new();
    for _ in 0..processes {
        servers.push(Start::of(&what.binary, place).work(Work::Left).start().await?);
    }
    Ok(servers)
}

/// Changes people who are there until it is stopped.
async fn change(url: String, round: u32) -> Result<()> {
    let db = Db::open(&url, Pools { connections: 2 }).await?;
    for nth in u64::from(round) * 1_000.. {
        alter(&db, nth).await?;
        tokio::time::sleep(CHANGE).await;
    }
    Ok(())
}

/// One change of one person, of three kinds.
async fn alter(db: &Db, nth: u64) -> Result<()> {
    let one = format!("(SELECT min(person_id) + {} FROM talent_profiles)", nth * 7 % 290);
    let sql = match nth % 3 {
        0 => {
            let open = if nth.is_multiple_of(2) { "public" } else { "private" };
            format!("UPDATE people SET visibility = '{open}' WHERE id = {one}")
        }
        1 => format!("UPDATE talent_profiles SET score = {} WHERE person_id = {one}", nth % 100),
        _ => format!(
            "DELETE FROM profile_languages WHERE person_id = {one} AND position = {}",
            nth % 3
        ),
    };
    let write = async |tx: &mut db::Tx| Ok::<_, DbError>(tx.conn().execute_unprepared(&sql).await?);
    db.write(write).await?;
    Ok(())
}

/// How long each of some changes takes until every running copy holds it.
async fn lags(cast: &Cast, db: &Db, processes: usize) -> Result<Vec<Duration>> {
    let mut lags = Vec::new();
    for nth in 0..TIMED {
        alter(db, u64::try_from(nth)?).await?;
        let copies = search::index_copies(cast.app(), &ACTOR).await?;
        let kept: Vec<_> = copies.iter().filter(|copy| copy.is_kept).collect();
        ensure!(kept.len() == processes, "{copies:?}");
        let slowest = kept.iter().map(|copy| copy.lag.unwrap_or(Duration::MAX)).max();
        lags.push(slowest.unwrap_or(Duration::MAX));
    }
    let people = number(db, "SELECT count(*) FROM talent_profiles").await?;
    say::line(&format!("{people} people in the end"));
    Ok(lags)
}

async fn command(what: &What, place: &Place, words: &[&str]) -> Result<String> {
    let output = place.program(&what.binary, words)?.output().await?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let fault = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{words:?}: {} {}", said.trim(), fault.trim());
    Ok(said)
}
