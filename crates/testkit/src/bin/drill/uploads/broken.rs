//! S64: documents that are broken on purpose. Whatever they do to the process that reads them, the server lives.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow};
use axum::http::{HeaderValue, StatusCode, header};
use documents::reading::Outcome;
use gateways::sandbox::{Child, Ended, Sandbox as _};
use testkit::rig::{Server, broken, say};
use tokio::task::JoinSet;

use super::{form, send};
use crate::check::Findings;

/// How long one may take; its process is killed then.
const PATIENCE: Duration = Duration::from_secs(30);
/// Documents that go the whole way: each of the ten people sends so many.
const EACH: usize = 3;

/// Reads so many of them by the real program, as the server starts it.
pub async fn through_the_child(
    documents: usize,
    binary: &Path,
    findings: &mut Findings,
) -> Result<()> {
    let binary = binary.canonicalize()?;
    let child = Arc::new(Child::new(binary, &["extract"], PATIENCE));
    let at_once = std::thread::available_parallelism()?.get() * 2;
    let (mut running, mut seen) = (JoinSet::new(), BTreeMap::<&str, usize>::new());
    let (begun, mut longest) = (Instant::now(), Duration::ZERO);
    for nth in 0..documents + at_once {
        if nth < documents {
            let (child, document) = (Arc::clone(&child), broken(nth)?);
            running.spawn(async move {
                let begun = Instant::now();
                (child.run(document.bytes).await, begun.elapsed())
            });
        }
        if nth + 1 >= at_once
            && let Some(done) = running.join_next().await
        {
            let (ended, took) = done?;
            longest = longest.max(took);
            *seen.entry(word(&ended.map_err(|fault| anyhow!("{fault}"))?)).or_default() += 1;
        }
    }
    say::line(&format!("         {seen:?} in {:.1} s", begun.elapsed().as_secs_f64()));
    findings.equal("broken documents that came to an end", seen.values().sum(), documents);
    // A busy machine kills late, not never.
    let most = PATIENCE + Duration::from_secs(5);
    findings.must(longest < most, &format!("the longest took {:.1} s", longest.as_secs_f64()));
    Ok(())
}

fn word(ended: &Ended) -> &'static str {
    match ended {
        Ended::Died => "its process died",
        Ended::Said(said) => Outcome::heard(said).key(),
    }
}

/// Sends some of them through the pages: they are refused or read, and the server answers as before.
pub async fn through_the_server(
    server: &Server,
    cookies: &[HeaderValue],
    findings: &mut Findings,
) -> Result<()> {
    let pid = server.pid().context("the server ended")?;
    let (mut taken, mut refused) = (0, 0);
    for nth in 0..cookies.len() * EACH {
        let cookie = cookies.get(nth % cookies.len()).context("somebody")?;
        let document = broken(nth)?;
        let body = form(&format!("cv.{}", document.ending), &document.bytes);
        match send(server.client(), cookie, body).await?.status {
            StatusCode::SEE_OTHER => taken += 1,
            StatusCode::UNPROCESSABLE_ENTITY => refused += 1,
            other => findings.must(false, &format!("document {nth}: {other}")),
        }
    }
    say::line(&format!("         {taken} taken, {refused} refused"));
    let mut unread = Vec::new();
    for (nth, cookie) in cookies.iter().enumerate() {
        if !is_read(server, cookie).await? {
            unread.push(format!("the CV of person {nth}"));
        }
    }
    findings.none("CVs that nobody has read after a minute", &unread);
    findings.must(server.pid() == Some(pid), "the server lives");
    let faults: Vec<String> =
        server.said().lines().filter(|line| line.contains("panick")).map(str::to_owned).collect();
    findings.none("panics in its log", &faults);
    Ok(())
}

/// Whether the own page says what came of reading the CV.
pub async fn is_read(server: &Server, cookie: &HeaderValue) -> Result<bool> {
    let mut client = server.client().with_header(header::COOKIE, cookie.clone());
    for _ in 0..120 {
        let page = client.get(routes::PROFILE_CV.pattern).await?.text();
        if !page.contains("Lecture en cours") {
            return Ok(true);
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    Ok(false)
}
