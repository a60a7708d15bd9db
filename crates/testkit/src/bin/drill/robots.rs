//! Thousands of scripted registrations from one address: at most ten an hour get in without the harder proof (quality.md
//! S20). The script has done its homework: proofs that were easy when it fetched them, sums it can add, proofs that were
//! used before, and nothing at all.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use app::accounts::humans;
use axum::{body::Bytes, http::StatusCode};
use serde_json::Value;
use testkit::rig::{Applicant, Choices, Client, Place, Server, Start, Work, say};
use tokio::task::JoinSet;
use url::form_urlencoded;

use crate::{What, check::Findings};

/// Registrations of one address that are easy, in an hour (quality.md S20).
const EASY: usize = 10;
/// Proofs that the script solves before it begins.
const SOLVED: usize = 24;
/// Lines it sends on.
const LINES: usize = 8;
/// Nobody fills a form in sooner.
const WAITED: Duration = Duration::from_millis(3_200);

/// What the fields of one form hold against robots.
#[derive(Debug, Clone)]
struct Homework {
    shown: String,
    /// The token of the sum and the sum itself.
    sum: (String, String),
}

/// What the script sends, and how it fares.
struct Script {
    choices: Choices,
    homework: Vec<Homework>,
    proofs: Vec<String>,
    tries: usize,
    next: AtomicUsize,
    accepted: AtomicUsize,
}

/// Holds the drill with so many registrations.
pub async fn run(tries: usize, what: &What) -> Result<Findings> {
    let place = Place::fresh(what.postgres.as_deref()).await?;
    let start = Start::of(&what.binary, &place).work(Work::Left);
    let server = start.limited().against_robots().start().await?;
    let mut findings = Findings::default();
    let script = Arc::new(prepare(&server, tries).await?);
    tokio::time::sleep(WAITED).await;
    let mut lines = JoinSet::new();
    for _ in 0..LINES {
        lines.spawn(send(Arc::clone(&script), server.client()));
    }
    while let Some(ended) = lines.join_next().await {
        ended??;
    }
    let accepted = script.accepted.load(Ordering::Relaxed);
    say::line(&format!("{}: {tries} scripted registrations from one address", place.database()));
    let seen = format!("{accepted} were accepted without the harder proof, of at most {EASY}");
    findings.must(accepted <= EASY, &seen);
    findings.must(accepted > 0, "the first ones were easy");
    harder(&server, &script, &mut findings).await?;
    server.stop().await?;
    place.remove().await?;
    Ok(findings)
}

async fn prepare(server: &Server, tries: usize) -> Result<Script> {
    let mut client = server.client();
    let choices = Choices::asked(&mut client, "MA").await?;
    let (mut homework, mut proofs) = (Vec::new(), Vec::new());
    for _ in 0..SOLVED {
        homework.push(form(&mut client).await?);
        proofs.push(solved(challenge(&mut client).await?).await?);
    }
    let (next, accepted) = (AtomicUsize::new(0), AtomicUsize::new(0));
    Ok(Script { choices, homework, proofs, tries, next, accepted })
}

/// Reads a form and adds its sum up.
async fn form(client: &mut Client) -> Result<Homework> {
    let page = client.get(&format!("{}?lang=en", routes::REGISTER.pattern)).await?.text();
    let hidden = |name: &str| {
        let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
        rest.split_once('"').map(|(value, _)| value.to_owned())
    };
    let (_, label) = page.split_once("for=\"f-robot_answer\">").context("no sum in the form")?;
    let (label, _) = label.split_once("</label>").context("no end of the sum")?;
    let numbers = label.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let sum: u32 = numbers.map(str::parse::<u32>).sum::<Result<u32, _>>()?;
    let token = hidden("question_token").context("no token of the sum")?;
    let shown = hidden("shown_token").context("no time of the form")?;
    Ok(Homework { shown, sum: (token, sum.to_string()) })
}

async fn challenge(client: &mut Client) -> Result<Value> {
    let reply = client.get(routes::ROBOT_CHALLENGE.pattern).await?;
    ensure!(reply.status == StatusCode::OK, "a challenge: {}", reply.status);
    Ok(serde_json::from_slice(&reply.body)?)
}

async fn solved(challenge: Value) -> Result<String> {
    let solving = tokio::task::spawn_blocking(move || humans::solve(&challenge));
    solving.await?.context("a challenge that nobody solves")
}

async fn send(script: Arc<Script>, mut client: Client) -> Result<()> {
    loop {
        let nth = script.next.fetch_add(1, Ordering::Relaxed);
        if nth >= script.tries {
            return Ok(());
        }
        let fields = script.fields(nth)?;
        if script.registers(&mut client, nth, &fields).await? {
            script.accepted.fetch_add(1, Ordering::Relaxed);
        }
    }
}

impl Script {
    /// What number `nth` brings against robots: proofs while there are fresh ones, then sums, then what was used before,
    /// then nothing.
    fn fields(&self, nth: usize) -> Result<Vec<(&'static str, &str)>> {
        let home = self.homework.get(nth % self.homework.len()).context("homework")?;
        let mut fields = vec![("shown_token", home.shown.as_str())];
        let proof = self.proofs.get(nth % self.proofs.len()).context("a proof")?;
        match nth % 3 {
            _ if nth < self.proofs.len() => fields.push(("altcha", proof)),
            0 => fields.extend([
                ("question_token", home.sum.0.as_str()),
                ("robot_answer", home.sum.1.as_str()),
            ]),
            1 => fields.push(("altcha", proof)),
            _ => {}
        }
        Ok(fields)
    }

    async fn registers(
        &self,
        client: &mut Client,
        nth: usize,
        fields: &[(&str, &str)],
    ) -> Result<bool> {
        let (kind, body) = Applicant::draw(&self.choices, "robot", nth).body();
        let body = String::from_utf8(body.to_vec())?;
        let body = form_urlencoded::Serializer::new(body).extend_pairs(fields).finish();
        let reply = client.post(routes::REGISTER.pattern, &kind, Bytes::from(body)).await?;
        match reply.status {
            StatusCode::SEE_OTHER => Ok(true),
            StatusCode::UNPROCESSABLE_ENTITY | StatusCode::TOO_MANY_REQUESTS => Ok(false),
            other => anyhow::bail!("number {nth}: {other}"),
        }
    }
}

/// Who then solves the harder one is let in: nobody is locked out.
async fn harder(server: &Server, script: &Script, findings: &mut Findings) -> Result<()> {
    let mut client = server.client();
    let asked = challenge(&mut client).await?;
    let cost = asked.pointer("/parameters/cost").and_then(Value::as_u64);
    findings
        .must(cost > Some(1_000), &format!("rounds of the proof that is asked for now: {cost:?}"));
    let home = form(&mut client).await?;
    let proof = solved(asked).await?;
    tokio::time::sleep(WAITED).await;
    let fields = [("shown_token", home.shown.as_str()), ("altcha", proof.as_str())];
    let enters = script.registers(&mut client, script.tries, &fields).await?;
    findings.must(enters, "whoever solves the harder one is let in");
    Ok(())
}
