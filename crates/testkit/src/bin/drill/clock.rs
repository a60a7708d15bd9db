//! The clock jumps under a running server, or is far away at its start: slots that were missed run once and none twice,
//! sessions end when they should, nobody has a negative age, and nothing spins (quality.md R24).
//!
//! The clock is moved by libfaketime (the package `faketime`), which leaves the steady clock of timers alone.

use std::{
    collections::BTreeMap,
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use app::Role;
use axum::http::{HeaderValue, StatusCode, header};
use chrono::{DateTime, Utc};
use db::{Db, DbError, Kind, Pools, sea_orm::ConnectionTrait};
use kernel::{Clock as _, SystemClock, local};
use testkit::rig::{Applicant, Choices, Client, Cpu, Place, Server, Start, rows, say};

use crate::{
    What,
    cast::{Cast, Somebody},
    check::Findings,
};

/// The scheduler looks every 15 s: this is after its next look.
const LOOK: Duration = Duration::from_secs(17);
/// The end of a wait, when jobs are done and the server should rest.
const REST: Duration = Duration::from_secs(3);
/// Most processor time of a rest, in hundredths.
const MOST: f64 = 20.0;
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
/// Starts at a far day: what it is, and when (UTC). Clocks of Paris jump at the second one while the server runs.
const STARTS: [(&str, &str); 3] = [
    ("29 February", "2028-02-29T12:00:00Z"),
    ("the night of summer time", "2028-03-26T00:59:57Z"),
    ("the last seconds of 32 bits", "2038-01-19T03:14:04Z"),
];
/// How long a server runs there.
const THERE: Duration = Duration::from_secs(8);
/// Who was born on 29 February 2000, of the applicants.
const LEAPLING: usize = 11_016;

/// A clock that can be moved while a server looks at it.
struct Hands {
    file: PathBuf,
    library: PathBuf,
}

/// Holds the drill.
pub async fn run(what: &What) -> Result<Findings> {
    let place = Place::fresh(what.postgres.as_deref()).await?;
    let hands = Hands::of(&place)?;
    let cast = Cast::open(&place).await?;
    let db = Db::open(place.url(), Pools { connections: 2 }).await?;
    count_runs(&db).await?;
    let (talent, recruiter) = (cast.newcomer(0).await?, cast.newcomer(1).await?);
    cast.own_password(&talent).await?;
    cast.own_password(&recruiter).await?;
    cast.give(&recruiter, Role::Recruiter).await?;
    let stage = Stage { place, hands, cast, db, talent, recruiter };
    let mut findings = Findings::default();
    stage.jumps(what, &mut findings).await?;
    for (name, at) in STARTS {
        stage.starts_at(what, name, at.parse()?, &mut findings).await?;
    }
    stage.db.close().await;
    drop(stage.cast);
    stage.place.remove().await?;
    Ok(findings)
}

/// The data, the clock, and who is there.
struct Stage {
    place: Place,
    hands: Hands,
    cast: Cast,
    db: Db,
    talent: Somebody,
    recruiter: Somebody,
}

impl Stage {
    async fn serve(&self, what: &What) -> Result<Server> {
        let start = Start::of(&what.binary, &self.place).with("TZ", "Europe/Paris");
        self.hands.given_to(start).start().await
    }

    /// 40 days ahead and an hour back, under a server that runs.
    async fn jumps(&self, what: &What, findings: &mut Findings) -> Result<()> {
        self.hands.turn(0)?;
        let server = self.serve(what).await?;
        let session = self.cast.enter(&self.talent).await?;
        let mut member = signed_in(&server, session.expose())?;
        let before = self.runs(Duration::from_secs(2)).await?;
        findings.must(before.values().all(|runs| *runs == 1), &format!("at the start: {before:?}"));
        let own = routes::SECURITY.pattern;
        ensure!(member.get(own).await?.status == StatusCode::OK, "nobody is signed in");
        self.hands.turn(40 * DAY)?;
        let once = self.runs(LOOK).await?;
        let seen = format!("40 days later: {once:?}");
        findings.must(once.len() == before.len() && once.values().all(|runs| *runs == 2), &seen);
        let ended = member.get(own).await?.status;
        findings
            .must(ended == StatusCode::SEE_OTHER, &format!("a session of 40 days ago: {ended}"));
        let still = self.runs(LOOK).await?;
        findings.must(still == once, &format!("and a look later: {still:?}"));
        self.rests(&server, findings).await?;
        self.hands.turn(-HOUR)?;
        let session = self.cast.enter(&self.talent).await?;
        let mut member = signed_in(&server, session.expose())?;
        let back = self.runs(LOOK).await?;
        findings.must(back == still, &format!("an hour before the start: {back:?}"));
        let open = member.get(own).await?.status;
        findings.must(open == StatusCode::OK, &format!("a session that begins in an hour: {open}"));
        self.rests(&server, findings).await?;
        self.ages(&server, findings).await?;
        server.stop().await
    }

    /// A start on a day that clocks get wrong.
    async fn starts_at(
        &self,
        what: &What,
        name: &str,
        at: DateTime<Utc>,
        findings: &mut Findings,
    ) -> Result<()> {
        let before = self.runs(Duration::ZERO).await?;
        self.hands.turn((at - SystemClock.now()).num_seconds())?;
        let server = self.serve(what).await?;
        let begun = Instant::now();
        let choices = Choices::asked(&mut server.client(), "MA").await?;
        let nth = LEAPLING + findings.counts().0;
        let (kind, body) = Applicant::draw_on(local::day_of(at), &choices, "clock", nth).body();
        let reply = server.client().post(routes::REGISTER.pattern, &kind, body).await?;
        findings.must(
            reply.status == StatusCode::SEE_OTHER,
            &format!("a registration on {name}: {}", reply.status),
        );
        tokio::time::sleep(THERE.saturating_sub(begun.elapsed())).await;
        let after = self.runs(Duration::ZERO).await?;
        let once =
            after.iter().all(|(job, runs)| before.get(job).is_some_and(|was| *runs == was + 1));
        findings.must(once, &format!("{name}: {after:?}"));
        self.rests(&server, findings).await?;
        server.stop().await
    }

    /// How often each recurring job was enqueued, after a while.
    async fn runs(&self, after: Duration) -> Result<BTreeMap<String, i64>> {
        tokio::time::sleep(after).await;
        let sql = "SELECT name, count(*) FROM drill_runs GROUP BY name";
        let mut runs = BTreeMap::new();
        for row in rows(&self.db, sql).await? {
            runs.insert(row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        }
        Ok(runs)
    }

    async fn rests(&self, server: &Server, findings: &mut Findings) -> Result<()> {
        let pid = server.pid().context("the server ended")?;
        let before = Cpu::of(pid)?;
        tokio::time::sleep(REST).await;
        let share = Cpu::of(pid)?.since(before).as_secs_f64() / REST.as_secs_f64() * 100.0;
        findings.must(share < MOST, &format!("at rest, {share:.1} % of a core are used"));
        let errors = server.said().lines().filter(|line| line.contains("ERROR")).count();
        findings.equal("errors in the log", errors, 0);
        Ok(())
    }

    /// The list shows ages; nobody's is below zero.
    async fn ages(&self, server: &Server, findings: &mut Findings) -> Result<()> {
        let session = self.cast.enter(&self.recruiter).await?;
        let page = signed_in(server, session.expose())?.get("/talents?lang=en").await?;
        let text = page.text();
        let negative = text.contains(">-") || text.contains("\u{2212}") || text.contains("-1 year");
        let seen = format!("the list of people, {}: an age below zero: {negative}", page.status);
        findings.must(page.status == StatusCode::OK && !negative, &seen);
        Ok(())
    }
}

impl Hands {
    fn of(place: &Place) -> Result<Self> {
        let folders = fs::read_dir("/usr/lib").context("/usr/lib")?.flatten();
        let library = folders.map(|folder| folder.path().join("faketime/libfaketimeMT.so.1"));
        let library = library.into_iter().find(|path| path.is_file());
        let library = library.context("libfaketime is not there: `apt-get install faketime`")?;
        Ok(Self { file: place.folder().join("clock"), library })
    }

    /// Moves the clock so many seconds away from the true time; seen within a second.
    fn turn(&self, seconds: i64) -> Result<()> {
        say::line(&format!(
            "the clock shows {}",
            SystemClock.now() + chrono::TimeDelta::seconds(seconds)
        ));
        let new = self.file.with_extension("new");
        fs::write(&new, format!("{seconds:+}\n"))?;
        Ok(fs::rename(new, &self.file)?)
    }

    fn given_to<'a>(&self, start: Start<'a>) -> Start<'a> {
        start
            .with("LD_PRELOAD", self.library.display().to_string())
            .with("FAKETIME_TIMESTAMP_FILE", self.file.display().to_string())
            .with("FAKETIME_CACHE_DURATION", "1")
            .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
            .with("FAKETIME_DONT_RESET", "1")
            .with("NO_FAKE_STAT", "1")
    }
}

fn signed_in(server: &Server, token: &str) -> Result<Client> {
    let cookie = HeaderValue::from_str(&format!("sid={token}"))?;
    Ok(server.client().with_header(header::COOKIE, cookie))
}

/// The database itself counts what the scheduler enqueues: done jobs leave no row.
async fn count_runs(db: &Db) -> Result<()> {
    let recurring = "NEW.name IN ('sweep_files', 'accounts.sweep', 'talents.sweep_waiting', \
         'rights.keep_no_longer', 'upkeep.watch_security', 'upkeep.verify_integrity')";
    let table = "CREATE TABLE drill_runs (name TEXT NOT NULL)".to_owned();
    let trigger = match db.kind() {
        Kind::Sqlite => vec![format!(
            "CREATE TRIGGER drill_count AFTER INSERT ON jobs WHEN {recurring} \
             BEGIN INSERT INTO drill_runs VALUES (NEW.name); END"
        )],
        Kind::Postgres => vec![
            "CREATE FUNCTION drill_count() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN INSERT INTO drill_runs VALUES (NEW.name); RETURN NEW; END $$"
                .to_owned(),
            format!(
                "CREATE TRIGGER drill_count AFTER INSERT ON jobs FOR EACH ROW WHEN ({recurring}) \
                 EXECUTE FUNCTION drill_count()"
            ),
        ],
    };
    let statements: Vec<String> = std::iter::once(table).chain(trigger).collect();
    let made = db.write(async |tx| {
        for sql in &statements {
            tx.conn().execute_unprepared(sql).await?;
        }
        Ok::<_, DbError>(())
    });
    Ok(made.await?)
}
