//! An installation with many people on SQLite: how it is filled, how it starts, what it holds in memory, and what its pages
//! cost (P03, P05, P09, P10, the directory).

use std::{
    process::Stdio,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use db::{Db, Pools};
use kernel::SystemClock;
use testkit::rig::{Memory, Place, Server, Work, open_house, texts};
use tokio::process::Command;

use crate::{
    Options, directory, exports,
    figure::{Figure, Figures, Goal},
    load::median,
    profile, searches,
};

/// Starts that are timed.
const STARTS: usize = 5;
/// Different profiles that are asked for.
const PROFILES: usize = 2000;
/// How long a server is left alone before its memory at rest is read.
const REST: Duration = Duration::from_secs(3);
/// Signs in to the directory.
const PASSWORD: &str = "une girafe sous la pluie";
const EMAIL: &str = "bench@rig.example";

/// Measures everything of a large installation.
pub async fn measure(options: &Options, figures: &mut Figures) -> Result<()> {
    let empty = Place::fresh(None).await?;
    first_start(options, &empty, figures).await?;
    starts(options, &empty, 0, figures).await?;
    empty.remove().await?;

    let place = Place::fresh(None).await?;
    seed(options, &place, figures).await?;
    starts(options, &place, options.people, figures).await?;
    let house = open_house(&place, Arc::new(SystemClock)).await?;
    let session = directory::recruiter(&house, EMAIL, PASSWORD).await?;
    let codes = some_codes(&place).await?;
    let server = Server::start(&options.binary, &place, Work::Here).await?;
    profile::measure(options, &server, codes, figures).await?;
    directory::measure(options, &server, &session, figures).await?;
    searches::measure(options, &server, &session, figures).await?;
    memory(&server, "after load", options.people, loaded(options.people), figures)?;
    server.stop().await?;
    exports::measure(options, &place, figures).await?;
    place.remove().await
}

/// Measures the files of exports alone.
pub async fn measure_exports(options: &Options, figures: &mut Figures) -> Result<()> {
    let place = Place::fresh(None).await?;
    seed(options, &place, figures).await?;
    exports::measure(options, &place, figures).await?;
    place.remove().await
}

/// Measures the searches alone.
pub async fn searches(options: &Options, figures: &mut Figures) -> Result<()> {
    let place = Place::fresh(None).await?;
    seed(options, &place, figures).await?;
    let house = open_house(&place, Arc::new(SystemClock)).await?;
    let session = directory::recruiter(&house, EMAIL, PASSWORD).await?;
    let server = Server::start(&options.binary, &place, Work::Here).await?;
    searches::measure(options, &server, &session, figures).await?;
    memory(&server, "after searches", options.people, loaded(options.people), figures)?;
    server.stop().await?;
    place.remove().await
}

async fn first_start(options: &Options, place: &Place, figures: &mut Figures) -> Result<()> {
    let server = Server::start(&options.binary, place, Work::Here).await?;
    figures.add(
        Figure::new(
            "P10",
            "first start: schema, keys and reference data",
            millis(server.started_in),
            "ms",
        )
        .detail("from the start of the process to the first 200 of /readyz"),
    );
    server.stop().await
}

async fn starts(
    options: &Options,
    place: &Place,
    people: u64,
    figures: &mut Figures,
) -> Result<()> {
    let mut times = Vec::new();
    for turn in 0..STARTS {
        let server = Server::start(&options.binary, place, Work::Here).await?;
        times.push(millis(server.started_in));
        if turn + 1 == STARTS {
            tokio::time::sleep(REST).await;
            let goal = if people == 0 { 80.0 } else { loaded(people) };
            memory(&server, "at rest", people, goal, figures)?;
        }
        server.stop().await?;
    }
    // Promised for a million people; with fewer it must hold all the more.
    let goal = if people == 0 { 300.0 } else { 1500.0 };
    figures.add(
        Figure::new("P10", format!("start with {people} people"), median(times), "ms")
            .goal(Goal::AtMost(goal))
            .detail(format!(
                "median of {STARTS} starts on existing data, to the first 200 of /readyz"
            )),
    );
    Ok(())
}

/// What a server with so many people may hold, in MB (P09).
const fn loaded(people: u64) -> f64 {
    if people < searches::MANY { 200.0 } else { 600.0 }
}

async fn seed(options: &Options, place: &Place, figures: &mut Figures) -> Result<()> {
    let begun = Instant::now();
    let mut command = Command::new(&options.binary);
    command.args(["seed", "--people", &options.people.to_string()]);
    command.env_clear().current_dir(place.folder()).env("DATA_DIR", place.folder());
    command.env("DATABASE_URL", place.url()).env("LOG_LEVEL", "warn").stdout(Stdio::null());
    ensure!(command.status().await?.success(), "the seeding failed");
    let people = u32::try_from(options.people).map(f64::from)?;
    figures.add(
        Figure::new("", "people seeded", people / begun.elapsed().as_secs_f64(), "/s")
            .detail(format!("{} people, the start of the program included", options.people)),
    );
    Ok(())
}

/// Codes of public profiles, evenly from everywhere.
async fn some_codes(place: &Place) -> Result<Vec<String>> {
    let db = Db::open(place.url(), Pools { connections: 2 }).await?;
    let sql = "SELECT t.code FROM talent_profiles t JOIN people p ON p.id = t.person_id WHERE p.visibility = 'public' ORDER BY p.id";
    let all = texts(&db, sql).await?;
    db.close().await;
    let step = (all.len() / PROFILES).max(1);
    Ok(all.into_iter().step_by(step).collect())
}

fn memory(
    server: &Server,
    when: &str,
    people: u64,
    goal: f64,
    figures: &mut Figures,
) -> Result<()> {
    let memory = Memory::of(server.pid().context("the server is gone")?)?;
    figures.add(
        Figure::new(
            "P09",
            format!("resident memory {when}, {people} people"),
            mib(memory.resident),
            "MB",
        )
        .goal(Goal::AtMost(goal))
        .detail(format!(
            "of it {:.0} MB the program's own, the rest pages of files",
            mib(memory.anonymous)
        )),
    );
    Ok(())
}

/// KiB as MiB.
pub fn mib(kib: u64) -> f64 {
    u32::try_from(kib).map_or(f64::INFINITY, f64::from) / 1024.0
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
