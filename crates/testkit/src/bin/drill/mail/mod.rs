//! The mail provider is away, silent, or refuses: registrations take no longer, every letter leaves once when it is back,
//! and what will never leave is shown to administrators (quality.md R21).

mod provider;

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use axum::http::{HeaderValue, StatusCode, header};
use db::{Db, Pools};
use kernel::{Locale, msg};
use testkit::rig::{Place, Server, Start, number, say, texts};

use crate::{
    What,
    cast::Cast,
    check::Findings,
    steady::{Queue, within},
};
use provider::{Came, Mood, Provider};

/// Ten registrations a second.
const PACE: Duration = Duration::from_millis(100);
/// How soon every letter must have left once the provider is back.
const SENT: Duration = Duration::from_secs(120);
/// When it is given up.
const NEVER: Duration = Duration::from_secs(240);
/// Which runs are long enough for times to be judged.
const JUDGED: u64 = 60;
/// Letters of each registration that leave.
const LETTERS: i64 = 2;

/// Holds the drill: so many seconds of each state of the provider.
pub async fn run(seconds: u64, what: &What) -> Result<Findings> {
    let place = Place::fresh(what.postgres.as_deref()).await?;
    let mut provider = Provider::away()?;
    provider.come(|_| Mood::Taken).await?;
    let start = Start::of(&what.binary, &place);
    let start = start.with("SMTP_URL", provider.url()).with("MAIL_FROM", "drill@rig.example");
    let server = start.start().await?;
    let queue = Queue::open(&server, "mail").await?;
    say::line(&format!("{}: {seconds} s of each state", place.database()));
    let length = Duration::from_secs(seconds);
    let mut findings = Findings::default();
    let before = phase(&server, &queue, length).await?;
    provider.leave().await;
    let away = phase(&server, &queue, length).await?;
    provider.come(by_number).await?;
    let moody = phase(&server, &queue, length).await?;
    provider.come(|_| Mood::Taken).await?;
    let back = Instant::now();
    let db = Db::open(place.url(), Pools { connections: 2 }).await?;
    settle(&db, back, &mut findings).await?;
    let after = phase(&server, &queue, length).await?;
    settle(&db, Instant::now(), &mut findings).await?;
    let fine = within(&before, 99).max(within(&after, 99));
    for (state, times) in [("away", &away), ("moody", &moody)] {
        let p99 = within(times, 99);
        let seen = format!(
            "registrations with the provider {state}: {}, p99 {p99:?}; when it is there, {fine:?}",
            times.len()
        );
        // Times this short are noise below a few milliseconds.
        let longest = fine.mul_f64(1.1) + Duration::from_millis(5);
        findings.must(seconds < JUDGED || p99 <= longest, &seen);
    }
    reckon(&db, &provider, &queue, &mut findings).await?;
    shown(&db, &place, &server, &mut findings).await?;
    db.close().await;
    server.stop().await?;
    place.remove().await?;
    Ok(findings)
}

/// Each fourth recipient fares alike: silence, later, never, and a connection that breaks.
fn by_number(recipient: &str) -> Mood {
    let digits: String = recipient.chars().filter(char::is_ascii_digit).collect();
    match digits.parse::<usize>().unwrap_or_default() % 4 {
        0 => Mood::Silence,
        1 => Mood::Later,
        2 => Mood::Never,
        _ => Mood::BrokenOff,
    }
}

async fn phase(server: &Server, queue: &Queue, length: Duration) -> Result<Vec<Duration>> {
    let people = queue.begin(server, PACE);
    tokio::time::sleep(length).await;
    people.end().await
}

/// Waits until no letter waits any more.
async fn settle(db: &Db, back: Instant, findings: &mut Findings) -> Result<()> {
    let waiting = "SELECT count(*) FROM jobs WHERE state <> 'dead' AND name = 'mail.send'";
    let first = number(db, waiting).await?;
    while number(db, waiting).await? > 0 {
        ensure!(back.elapsed() < NEVER, "letters still wait after {NEVER:?}");
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    let took = back.elapsed();
    findings.must(took <= SENT, &format!("{first} letters waited and had left after {took:?}"));
    Ok(())
}

/// Every letter once, and only those that the provider will never take are missing.
async fn reckon(
    db: &Db,
    provider: &Provider,
    queue: &Queue,
    findings: &mut Findings,
) -> Result<()> {
    let people = i64::try_from(queue.sent())?;
    findings.equal(
        "people",
        usize::try_from(number(db, "SELECT count(*) FROM people").await?)?,
        queue.sent(),
    );
    let left = "SELECT count(*) FROM letters WHERE template IN ('talent_registration', 'login_credentials') AND status";
    let (sent, failed) = (
        number(db, &format!("{left} = 'sent'")).await?,
        number(db, &format!("{left} = 'failed'")).await?,
    );
    let seen = format!("letters: {sent} sent, {failed} failed, of {}", people * LETTERS);
    findings.must(sent + failed == people * LETTERS, &seen);
    let failed = texts(db, "SELECT recipient FROM letters WHERE status = 'failed'").await?;
    let failed: BTreeSet<String> = failed.into_iter().collect();
    let (letters, never) = provider
        .seen(|seen| (seen.letters.clone(), seen.never.iter().cloned().collect::<BTreeSet<_>>()));
    let seen = format!(
        "mailboxes that will never be: {}, with failed letters {}",
        never.len(),
        failed.len()
    );
    findings.must(never == failed && !never.is_empty(), &seen);
    let twice = |came: &&Came| came.acknowledged > 1;
    findings.equal(
        "letters that were acknowledged twice",
        letters.values().filter(twice).count(),
        0,
    );
    let acknowledged: usize = letters.values().map(|came| came.acknowledged).sum();
    findings.equal("letters that were acknowledged", acknowledged, usize::try_from(sent)?);
    let unsaid: Vec<&Came> = letters.values().filter(|came| came.unsaid > 0).collect();
    let again = unsaid.iter().filter(|came| came.acknowledged > 0).count();
    let most = unsaid.iter().map(|came| came.unsaid).max().unwrap_or_default();
    let seen = format!(
        "{} letters were taken without a word; {again} came again under the same id, the others (credentials) under a new one; each broke off at most {most} times",
        unsaid.len()
    );
    findings.must(!unsaid.is_empty(), &seen);
    Ok(())
}

/// Administrators see on their first page what will never leave.
async fn shown(db: &Db, place: &Place, server: &Server, findings: &mut Findings) -> Result<()> {
    let dead = number(db, "SELECT count(*) FROM jobs WHERE state = 'dead'").await?;
    let failed = number(db, "SELECT count(*) FROM letters WHERE status = 'failed'").await?;
    let cast = Cast::open(place).await?;
    let session = format!("sid={}", cast.administrator().await?.expose());
    let mut client = server.client().with_header(header::COOKIE, HeaderValue::from_str(&session)?);
    let page = client.get(&format!("{}?lang=en", routes::ADMIN_DASHBOARD.pattern)).await?;
    ensure!(page.status == StatusCode::OK, "the first page of administrators: {}", page.status);
    let figure = format!("text-bad-fg\">{failed}<");
    let told = page.text().contains(&figure);
    findings.must(
        dead == failed && told,
        &format!("{dead} dead letters, and administrators see {failed}"),
    );
    let one =
        texts(db, "SELECT CAST(person_id AS TEXT) FROM letters WHERE status = 'failed' LIMIT 1")
            .await?;
    let one = one.first().context("a failed letter")?;
    let page = client.get(&format!("/admin/users/{one}?lang=en")).await?;
    let word = cast.app().words().translate(Locale::En, &msg!("admin-mail-failed"));
    let told = page.text().contains(&word);
    findings.must(told, &format!("the page of somebody without a mailbox says: {word}"));
    Ok(())
}
