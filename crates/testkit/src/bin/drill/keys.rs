//! Keys change under a server that registers people; the rotation is killed half-way and goes on; nothing is unreadable,
//! and the old key can go (quality.md S78).

use std::{
    path::Path,
    process::{Output, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use testkit::rig::{Place, Start, Work, say};
use tokio::process::Command;

use crate::{
    What,
    check::Findings,
    steady::{Queue, within},
};

/// The whole rotation, the time until it was killed included.
const MOST: Duration = Duration::from_secs(300);
/// Registrations meanwhile: ten a second.
const PACE: Duration = Duration::from_millis(100);
/// How often it is looked how far the rotation is.
const LOOK: Duration = Duration::from_millis(100);
/// A key that was in use less than a minute ago is kept.
const REST: Duration = Duration::from_secs(61);
/// With so many people the old key's end is waited for as well.
const WHOLE: u64 = 10_000;

/// The program's commands on the data of a place.
struct Commands<'a> {
    binary: &'a Path,
    place: &'a Place,
}

/// Holds the drill with so many people.
pub async fn run(people: u64, what: &What) -> Result<Findings> {
    let place = Place::fresh(what.postgres.as_deref()).await?;
    let commands = Commands { binary: &what.binary, place: &place };
    let begun = Instant::now();
    commands.done(&["seed", "--people", &people.to_string()]).await?;
    let took = begun.elapsed();
    say::line(&format!("{}: {people} people drawn in {} s", place.database(), took.as_secs()));
    let server = Start::of(&what.binary, &place).work(Work::Left).limited().start().await?;
    let queue = Queue::open(&server, "keys").await?;
    let mut findings = Findings::default();
    let arriving = queue.begin(&server, PACE);
    let took = commands.rotate(&mut findings).await?;
    let times = arriving.end().await?;
    findings.must(took <= MOST, &format!("the rotation took {:.1} s", took.as_secs_f64()));
    findings.must(
        !times.is_empty(),
        &format!(
            "{} people registered meanwhile, p50 {:?}, p99 {:?}, worst {:?}",
            times.len(),
            within(&times, 50),
            within(&times, 99),
            within(&times, 100)
        ),
    );
    commands.readable(&mut findings).await?;
    if people >= WHOLE {
        removed(&commands, &mut findings).await?;
    }
    let after = queue.begin(&server, PACE);
    tokio::time::sleep(Duration::from_secs(1)).await;
    findings.must(!after.end().await?.is_empty(), "people register with the new one");
    commands.readable(&mut findings).await?;
    // The doctor opens a sample; another rotation opens everything.
    let opened = commands.done(&["keys", "rotate"]).await?;
    let said = String::from_utf8_lossy(&opened.stdout).into_owned();
    let opens = said.contains("key 3 encrypts now");
    findings.must(opens, &format!("every value opens: {}", said.trim()));
    server.stop().await?;
    place.remove().await?;
    Ok(findings)
}

/// The old key goes, a minute after it was last in use.
async fn removed(commands: &Commands<'_>, findings: &mut Findings) -> Result<()> {
    tokio::time::sleep(REST).await;
    let removed = commands.run(&["keys", "remove", "1"]).await?;
    let said = String::from_utf8_lossy(&removed.stderr).into_owned();
    findings.must(removed.status.success(), &format!("the old key goes: {}", said.trim()));
    Ok(())
}

impl Commands<'_> {
    fn command(&self, words: &[&str]) -> Result<Command> {
        let mut command = Command::new(self.binary.canonicalize()?);
        command.args(words).env_clear().current_dir(self.place.folder());
        command.env("DATA_DIR", self.place.folder()).env("DATABASE_URL", self.place.url());
        command.env("LOG_LEVEL", "warn").stdin(Stdio::null()).kill_on_drop(true);
        Ok(command)
    }

    async fn run(&self, words: &[&str]) -> Result<Output> {
        Ok(self.command(words)?.output().await?)
    }

    async fn done(&self, words: &[&str]) -> Result<Output> {
        let output = self.run(words).await?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "{words:?}: {}", said.trim());
        Ok(output)
    }

    /// Each key with the number of values that need it.
    async fn list(&self) -> Result<Vec<(u64, u64)>> {
        let output = self.done(&["keys", "list", "--json"]).await?;
        let lines: Vec<Value> = serde_json::from_slice(&output.stdout)?;
        let number = |line: &Value, name: &str| line.get(name).and_then(Value::as_u64);
        lines
            .iter()
            .map(|line| number(line, "number").zip(number(line, "values")).context("a key"))
            .collect()
    }

    /// Rotates, is killed when half is done, and rotates again; gives the time of both.
    async fn rotate(&self, findings: &mut Findings) -> Result<Duration> {
        let before = self.list().await?.first().context("no key")?.1;
        let begun = Instant::now();
        let mut first = self.command(&["keys", "rotate"])?;
        let mut first = first.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        while self
            .list()
            .await?
            .last()
            .is_none_or(|(key, values)| *key == 1 || *values < before / 2)
        {
            ensure!(first.try_wait()?.is_none(), "the rotation ended before it could be killed");
            tokio::time::sleep(LOOK).await;
        }
        first.kill().await?;
        let killed = self.list().await?;
        let until = begun.elapsed();
        say::line(&format!(
            "of {before} values; killed after {:.1} s with {killed:?}",
            until.as_secs_f64()
        ));
        findings.must(killed.iter().all(|(_, values)| *values > 0), "it was killed half-way");
        let again = Instant::now();
        let output = self.done(&["keys", "rotate"]).await?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let took = again.elapsed();
        findings.must(
            said.contains("went on"),
            &format!("after {:.1} s: {}", took.as_secs_f64(), said.trim()),
        );
        let keys = self.list().await?;
        let old = keys.first().map(|(_, values)| *values);
        findings.must(old == Some(0), &format!("every value has the new key: {keys:?}"));
        Ok(until + took)
    }

    /// What the doctor says of the keys.
    async fn readable(&self, findings: &mut Findings) -> Result<()> {
        let output = self.run(&["doctor", "--json"]).await?;
        let found: Vec<Value> = serde_json::from_slice(&output.stdout)?;
        let keys =
            found.iter().filter(|one| one.get("check").and_then(Value::as_str) == Some("keys"));
        let keys: Vec<&Value> = keys.collect();
        let good = keys.iter().all(|one| one.get("level").and_then(Value::as_str) == Some("good"));
        let what: Vec<_> = keys.iter().filter_map(|one| one.get("what")?.as_str()).collect();
        findings.must(good && !keys.is_empty(), &format!("the doctor: {}", what.join("; ")));
        Ok(())
    }
}
