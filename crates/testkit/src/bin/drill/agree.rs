//! Two servers on one PostgreSQL agree within a second about limits, sessions, roles, settings and reference data, also
//! when nobody hears the hints (quality.md R27). On SQLite the one server agrees with what commands do beside it.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use app::{Actor, Role, refresh_reference, settings};
use axum::{
    body::Bytes,
    http::{HeaderValue, StatusCode, header},
};
use db::{Db, DbError, Pools, sea_orm::ConnectionTrait};
use testkit::rig::{Client, Place, Reply, Server, Start, Work, number, say};
use tokio::task::JoinSet;

use crate::{
    What,
    cast::{Cast, Somebody},
    check::Findings,
};

/// How soon everybody must agree.
const SOON: Duration = Duration::from_secs(1);
/// When nobody will.
const NEVER: Duration = Duration::from_secs(5);
/// How often a server is asked meanwhile.
const LOOK: Duration = Duration::from_millis(5);
/// Sign-ins a minute that one network address may fail (quality.md §2.1).
const FAILURES: usize = 5;
/// Codes that one network address may ask for in a minute (quality.md S21).
const A_MINUTE: usize = 30;
/// Changes whose times are told.
const CHANGES: usize = 10;
/// Connections that listen, of this database.
const LISTENING: &str = "FROM pg_stat_activity WHERE application_name = 'taalentio listens' AND datname = current_database()";

/// The servers, and somebody beside them who changes things.
struct Stage {
    servers: Vec<Server>,
    cast: Cast,
    db: Db,
}

/// Holds the drill.
pub async fn run(what: &What) -> Result<Findings> {
    let place = Place::fresh(what.postgres.as_deref()).await?;
    let processes = if what.postgres.is_some() { 2 } else { 1 };
    let mut servers = Vec::new();
    for _ in 0..processes {
        let start = Start::of(&what.binary, &place).work(Work::Left).limited();
        servers.push(start.start().await?);
    }
    let cast = Cast::open(&place).await?;
    let db = Db::open(place.url(), Pools { connections: 2 }).await?;
    let stage = Stage { servers, cast, db };
    say::line(&format!("{}: {processes} server(s) and a command beside", place.database()));
    let mut findings = Findings::default();
    stage.people(&mut findings).await?;
    stage.limits(&mut findings).await?;
    stage.codes(&mut findings).await?;
    stage.settings(&mut findings).await?;
    stage.reference(&mut findings).await?;
    if what.postgres.is_some() {
        stage.cut(&mut findings).await?;
    }
    for server in stage.servers {
        server.stop().await?;
    }
    stage.db.close().await;
    drop(stage.cast);
    place.remove().await?;
    Ok(findings)
}

impl Stage {
    /// Sessions end and roles change for every server.
    async fn people(&self, findings: &mut Findings) -> Result<()> {
        let somebody = self.cast.newcomer(0).await?;
        self.cast.own_password(&somebody).await?;
        let (own, staff) = (routes::SECURITY.pattern, "/talents");
        let (open, closed) = (is(StatusCode::OK), is(StatusCode::SEE_OTHER));
        let session = self.enters(&somebody).await?;
        self.told(findings, "a session that began", Some(&session), own, open).await?;
        self.leaves(&session).await?;
        self.told(findings, "a session that was signed out of", Some(&session), own, closed)
            .await?;
        self.cast.give(&somebody, Role::Recruiter).await?;
        let session = self.enters(&somebody).await?;
        self.told(findings, "a role that was given", Some(&session), staff, open).await?;
        self.cast.give(&somebody, Role::Talent).await?;
        self.told(findings, "a role that was taken", Some(&session), staff, closed).await?;
        let session = self.enters(&somebody).await?;
        self.told(findings, "another session", Some(&session), own, open).await?;
        self.cast.suspend(&somebody).await?;
        self.told(findings, "an account that was suspended", Some(&session), own, closed).await
    }

    async fn enters(&self, somebody: &Somebody) -> Result<String> {
        Ok(format!("sid={}", self.cast.enter(somebody).await?.expose()))
    }

    /// Signs out at the first server.
    async fn leaves(&self, session: &str) -> Result<()> {
        let server = self.servers.first().context("a server")?;
        let mut client = of(server, Some(session))?;
        let form = "application/x-www-form-urlencoded";
        let reply = client.post(routes::LOGOUT.pattern, form, Bytes::new()).await?;
        ensure!(reply.status == StatusCode::SEE_OTHER, "signing out: {}", reply.status);
        Ok(())
    }

    /// Tries at one server count at the other: the servers are asked in turns.
    async fn limits(&self, findings: &mut Findings) -> Result<()> {
        let form = "application/x-www-form-urlencoded";
        let mut refused = None;
        for nth in 0..=FAILURES {
            let server = self.servers.get(nth % self.servers.len()).context("a server")?;
            let body = format!("identifier=nobody-{nth}%40rig.example&password=une+autre+girafe");
            let reply = server.client().post(routes::LOGIN.pattern, form, body.into()).await?;
            if reply.status == StatusCode::TOO_MANY_REQUESTS {
                refused = Some(nth);
                break;
            }
        }
        let seen = format!("sign-ins before the limit, of all servers: {refused:?}");
        findings.must(refused == Some(FAILURES), &seen);
        Ok(())
    }

    /// Codes that were asked for at one server count at the other: in a minute there are thirty for one address.
    async fn codes(&self, findings: &mut Findings) -> Result<()> {
        let (first, last) = self.servers.first().zip(self.servers.last()).context("servers")?;
        let mut client = first.client();
        for nth in 0..A_MINUTE {
            let reply = client.get(&format!("/t/MAM{nth:04}RAB")).await?;
            ensure!(reply.status == StatusCode::NOT_FOUND, "a code: {}", reply.status);
        }
        tokio::time::sleep(SOON).await;
        let one_more = last.client().get("/t/MAM9999RAB").await?.status;
        let seen = format!("a code after {A_MINUTE} at another server: {one_more}");
        findings.must(one_more == StatusCode::TOO_MANY_REQUESTS, &seen);
        Ok(())
    }

    async fn settings(&self, findings: &mut Findings) -> Result<()> {
        let (app, form) = (self.cast.app(), routes::REGISTER.pattern);
        let mut registration = settings::registration(app).await?;
        let shows = |reply: &Reply| reply.text().contains("name=\"first_name\"");
        self.told(findings, "the form of registrations", None, form, shows).await?;
        registration.open = false;
        settings::set_registration(app, &Actor::System("drill"), &registration).await?;
        self.told(findings, "registrations that were closed", None, form, move |reply| {
            !shows(reply)
        })
        .await
    }

    async fn reference(&self, findings: &mut Findings) -> Result<()> {
        let mut times = Vec::new();
        for nth in 0..CHANGES {
            self.rename(nth, true).await?;
            times.push(self.renamed(nth).await?);
        }
        times.sort_unstable();
        let (median, worst) = (times.get(CHANGES / 2), times.last());
        let seen = format!("a country's name everywhere: median {median:?}, worst {worst:?}");
        findings.must(worst.is_some_and(|worst| *worst <= SOON), &seen);
        self.rename(CHANGES, false).await?;
        let took = self.renamed(CHANGES).await?;
        findings.must(took <= SOON, &format!("a change that nobody gave a hint of: {took:?}"));
        Ok(())
    }

    /// Ends the connections that listen: changes are found all the same, and soon somebody listens again.
    async fn cut(&self, findings: &mut Findings) -> Result<()> {
        let count = format!("SELECT count(*) {LISTENING}");
        findings.equal(
            "servers that listen",
            usize::try_from(number(&self.db, &count).await?)?,
            self.servers.len(),
        );
        let cut = format!("SELECT count(pg_terminate_backend(pid)) {LISTENING}");
        number(&self.db, &cut).await?;
        self.rename(CHANGES + 1, true).await?;
        let took = self.renamed(CHANGES + 1).await?;
        findings
            .must(took <= SOON, &format!("a change while the listeners were cut off: {took:?}"));
        let begun = Instant::now();
        while number(&self.db, &count).await? < i64::try_from(self.servers.len())? {
            ensure!(begun.elapsed() < NEVER, "nobody listens again");
            tokio::time::sleep(LOOK).await;
        }
        let seen = format!("everybody listens again after {:?}", begun.elapsed());
        findings.must(begun.elapsed() <= NEVER, &seen);
        self.rename(CHANGES + 2, true).await?;
        let took = self.renamed(CHANGES + 2).await?;
        findings.must(took <= SOON, &format!("a change after that: {took:?}"));
        Ok(())
    }

    /// Gives a country another name; without a hint, only the stamp says so.
    async fn rename(&self, nth: usize, hinted: bool) -> Result<()> {
        let name = format!("UPDATE countries SET name_en = '{}' WHERE code = 'MA'", word(nth));
        self.change(&name).await?;
        if hinted {
            return Ok(refresh_reference(self.cast.app()).await?);
        }
        self.change(&format!("UPDATE settings SET value = '\"{nth}\"' WHERE name = 'reference'"))
            .await
    }

    async fn change(&self, sql: &str) -> Result<()> {
        let changed = self.db.write(async |tx| {
            Ok::<_, DbError>(tx.conn().execute_unprepared(sql).await?.rows_affected())
        });
        ensure!(changed.await? == 1, "nothing changed: {sql}");
        Ok(())
    }

    async fn renamed(&self, nth: usize) -> Result<Duration> {
        let path = format!("{}?lang=en", routes::API_COUNTRIES.pattern);
        let name = word(nth);
        self.agreed(None, &path, move |reply| reply.text().contains(&name)).await
    }

    async fn told(
        &self,
        findings: &mut Findings,
        what: &str,
        session: Option<&str>,
        path: &str,
        sign: impl Fn(&Reply) -> bool + Clone + Send + 'static,
    ) -> Result<()> {
        let took = self.agreed(session, path, sign).await.with_context(|| what.to_owned())?;
        findings.must(took <= SOON, &format!("{what}: known everywhere after {took:?}"));
        Ok(())
    }

    /// How long it takes until every server shows a sign.
    async fn agreed(
        &self,
        session: Option<&str>,
        path: &str,
        sign: impl Fn(&Reply) -> bool + Clone + Send + 'static,
    ) -> Result<Duration> {
        let begun = Instant::now();
        let mut asking = JoinSet::new();
        for server in &self.servers {
            let (mut client, path, sign) = (of(server, session)?, path.to_owned(), sign.clone());
            asking.spawn(async move {
                loop {
                    let reply = client.get(&path).await?;
                    if sign(&reply) || begun.elapsed() > NEVER {
                        return Ok::<_, anyhow::Error>(begun.elapsed());
                    }
                    tokio::time::sleep(LOOK).await;
                }
            });
        }
        let mut worst = Duration::ZERO;
        while let Some(took) = asking.join_next().await {
            worst = worst.max(took??);
        }
        Ok(worst)
    }
}

fn of(server: &Server, session: Option<&str>) -> Result<Client> {
    let client = server.client();
    Ok(match session {
        None => client,
        Some(session) => client.with_header(header::COOKIE, HeaderValue::from_str(session)?),
    })
}

fn is(status: StatusCode) -> impl Fn(&Reply) -> bool + Copy + Send + 'static {
    move |reply| reply.status == status
}

fn word(nth: usize) -> String {
    format!("Morocco, as number {nth} calls it")
}
