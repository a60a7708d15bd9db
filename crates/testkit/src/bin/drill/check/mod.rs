//! The reckoning: what is there in the end against what was acknowledged.

mod files;
mod letters;
mod people;

use std::{collections::BTreeMap, sync::Arc};

use anyhow::Result;
use app::talents::TalentCode;
use chrono::TimeDelta;
use db::{Db, Kind, Pools};
use kernel::{Clock, FixedClock, SystemClock};
use testkit::rig::{Place, number, open_house, rows, say, texts};

use crate::crowd::Crowd;

/// What was looked at and what came of it, said at once.
#[derive(Debug, Default)]
pub struct Findings {
    passed: usize,
    failed: usize,
}

impl Findings {
    /// How many held and how many did not.
    pub const fn counts(&self) -> (usize, usize) {
        (self.passed, self.failed)
    }

    /// A thing that must be true; `seen` says what was seen.
    pub fn must(&mut self, holds: bool, seen: &str) {
        let (mark, count) =
            if holds { ("ok    ", &mut self.passed) } else { ("BREACH", &mut self.failed) };
        *count += 1;
        say::line(&format!("{mark} {seen}"));
    }

    /// A list of faults, which must be empty.
    pub fn none(&mut self, what: &str, faults: &[String]) {
        self.must(faults.is_empty(), &format!("{what}: {}", faults.len()));
        for fault in faults.iter().take(10) {
            say::line(&format!("         {fault}"));
        }
    }

    /// Two numbers that must be the same.
    pub fn equal(&mut self, what: &str, seen: usize, expected: usize) {
        self.must(seen == expected, &format!("{what}: {seen} of {expected}"));
    }

    /// A question whose answer must be zero.
    pub async fn zero(&mut self, db: &Db, what: &str, sql: &str) -> Result<()> {
        let seen = number(db, sql).await?;
        self.must(seen == 0, &format!("{what}: {seen}"));
        Ok(())
    }
}

/// Everything that must hold after the last start has settled and stopped.
pub async fn everything(
    place: &Place,
    crowd: &Crowd,
    kills: usize,
    findings: &mut Findings,
) -> Result<()> {
    let acknowledged = crowd.journal().read()?;
    findings.none("sound forms that were refused", &crowd.refused());
    findings.equal("forms that were acknowledged in the end", acknowledged.len(), crowd.sent());
    let db = Db::open(place.url(), Pools { connections: 2 }).await?;
    people::kept(&db, &acknowledged, findings).await?;
    halves(&db, findings).await?;
    numbers(&db, findings, None).await?;
    letters::rows(&db, findings).await?;
    integrity(&db, findings).await?;
    // Two hours later: what waits for the broom has waited long enough.
    let later: Arc<dyn Clock> = Arc::new(FixedClock::at(SystemClock.now() + TimeDelta::hours(2)));
    let app = open_house(place, later).await?;
    letters::files(&app, place, acknowledged.len(), findings).await?;
    files::swept(&app, place, &db, kills, findings).await?;
    db.close().await;
    Ok(())
}

/// Nobody is there by half, whoever was acknowledged.
pub async fn halves(db: &Db, findings: &mut Findings) -> Result<()> {
    for (what, condition) in people::WHOLE {
        let sql = format!("SELECT count(*) FROM people p WHERE NOT ({condition})");
        findings.zero(db, what, &sql).await?;
    }
    findings
        .zero(
            db,
            "codes given twice, in whatever case",
            "SELECT count(*) FROM (SELECT upper(code) FROM codes GROUP BY upper(code) HAVING count(*) > 1) AS twice",
        )
        .await
}

/// The numbers of each country are 1 to the number of its people, and its counter says so.
pub async fn numbers(db: &Db, findings: &mut Findings, of_one: Option<usize>) -> Result<()> {
    let mut countries: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for code in texts(db, "SELECT code FROM codes WHERE kind = 'talent'").await? {
        match code.parse() {
            Ok(TalentCode::Sequential(parts)) => {
                countries.entry(parts.country).or_default().push(parts.digits.parse()?);
            }
            _ => findings.must(false, &format!("a code that does not read: {code}")),
        }
    }
    let mut counters: BTreeMap<String, i64> = BTreeMap::new();
    for row in rows(db, "SELECT country, value FROM code_counters WHERE kind = 'talent'").await? {
        counters.insert(row.try_get_by_index(0)?, row.try_get_by_index(1)?);
    }
    for (country, mut taken) in countries {
        taken.sort_unstable();
        let last = i64::try_from(taken.len())?;
        let gapless = taken.iter().copied().eq(1..=last);
        let counted = counters.get(&country) == Some(&last);
        let seen =
            format!("numbers of {country} are 1 to {last} without a gap, as its counter says");
        findings.must(gapless && counted && of_one.is_none_or(|all| all == taken.len()), &seen);
    }
    Ok(())
}

/// SQLite finds nothing wrong with its file.
pub async fn integrity(db: &Db, findings: &mut Findings) -> Result<()> {
    if db.kind() == Kind::Sqlite {
        let said = texts(db, "PRAGMA integrity_check").await?;
        findings.must(said == ["ok"], &format!("integrity_check: {}", said.join(", ")));
        let broken = rows(db, "PRAGMA foreign_key_check").await?.len();
        findings.equal("rows that belong to nobody", broken, 0);
    }
    Ok(())
}
