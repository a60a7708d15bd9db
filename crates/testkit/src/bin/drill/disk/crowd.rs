//! Who writes and who reads while the disk is full, and what they saw.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use axum::{
    body::Bytes,
    http::{HeaderValue, StatusCode, header},
};
use testkit::rig::{Applicant, Choices, Client, Place, Server, say};

use super::room::Ballast;
use crate::check::Findings;

/// People with photos who are there before.
const BEFORE: usize = 3;
/// How long any answer may take.
const SOON: Duration = Duration::from_secs(6);

/// Everybody.
pub struct Crowd {
    choices: Choices,
    picture: Bytes,
    pages: Vec<String>,
    session: HeaderValue,
    sent: usize,
    acknowledged: Vec<String>,
}

/// What was seen.
#[derive(Default)]
pub struct Seen {
    writes: BTreeMap<u16, usize>,
    silent: usize,
    reads: usize,
    broken: Vec<String>,
    slowest: Duration,
    lines: Vec<usize>,
}

impl Crowd {
    /// People of a server, one of whom is signed in.
    pub async fn of(server: &Server, code: &str, session: &str) -> Result<Self> {
        let choices = Choices::asked(&mut server.client(), "MA").await?;
        let picture = Bytes::from(documents::portrait::jpeg(3, false, 320)?);
        let pages = ["/", "/auth/register", "/auth/login", "/api/countries"].map(str::to_owned);
        let mut pages = Vec::from(pages);
        pages.push(format!("/t/{code}"));
        let session = HeaderValue::from_str(&format!("sid={session}"))?;
        let (sent, acknowledged) = (0, Vec::new());
        Ok(Self { choices, picture, pages, session, sent, acknowledged })
    }

    /// Those who come while there is room.
    pub async fn before(&mut self, server: &Server) -> Result<()> {
        for _ in 0..BEFORE {
            let status = self.register(server, true).await?;
            ensure!(status == StatusCode::SEE_OTHER, "with room: {status}");
        }
        Ok(())
    }

    /// Addresses of everybody who was told to be welcome.
    pub fn acknowledged(&self) -> &[String] {
        &self.acknowledged
    }

    /// Somebody new registers.
    pub async fn register(&mut self, server: &Server, photo: bool) -> Result<StatusCode> {
        Ok(self.try_to_register(&mut server.client(), photo).await?.0)
    }

    /// The answer, and whether it says something in words.
    async fn try_to_register(
        &mut self,
        client: &mut Client,
        photo: bool,
    ) -> Result<(StatusCode, bool)> {
        self.sent += 1;
        let mut applicant = Applicant::draw(&self.choices, "disk", self.sent);
        if photo {
            applicant = applicant.with_photo(self.picture.clone());
        }
        let (kind, body) = applicant.body();
        let reply = client.post(routes::REGISTER.pattern, &kind, body).await?;
        if reply.status == StatusCode::SEE_OTHER {
            self.acknowledged.push(applicant.email.clone());
        }
        let page = reply.text();
        let said = page.contains("plus de place") || page.contains("ni enregistrés ni lus");
        // A file that cannot be taken in ends the reading of its form: what was typed is kept by the browser alone.
        Ok((reply.status, said && (photo || page.contains(&applicant.email))))
    }

    /// Writes and reads for so many seconds; what becomes free is filled again.
    pub async fn rush(
        &mut self,
        server: &Server,
        place: &Place,
        seconds: u64,
        ballast: &Ballast,
    ) -> Result<Seen> {
        let mut seen = Seen::default();
        let (mut writer, mut reader) = (server.client(), server.client());
        let mut member = server.client().with_header(header::COOKIE, self.session.clone());
        let photo = photo_of(place).await?;
        let begun = Instant::now();
        let (mut second, mut lines) = (0, server.said().lines().count());
        while begun.elapsed() < Duration::from_secs(seconds) {
            for with_photo in [true, false] {
                ballast.top_up()?;
                let asked = Instant::now();
                let (status, said) = self.try_to_register(&mut writer, with_photo).await?;
                seen.slowest = seen.slowest.max(asked.elapsed());
                *seen.writes.entry(status.as_u16()).or_default() += 1;
                seen.silent += usize::from(status != StatusCode::SEE_OTHER && !said);
            }
            for page in self.pages.iter().chain([&photo]) {
                seen.read(page, &mut reader).await?;
            }
            seen.read("/profile/dashboard", &mut member).await?;
            if begun.elapsed().as_secs() > second {
                second = begun.elapsed().as_secs();
                let now = server.said().lines().count();
                seen.lines.push(now.saturating_sub(lines));
                lines = now;
            }
        }
        let said = server.said();
        said.lines().rev().take(6).for_each(|line| say::line(&format!("         {line}")));
        Ok(seen)
    }
}

async fn photo_of(place: &Place) -> Result<String> {
    let db = db::Db::open(place.url(), db::Pools { connections: 2 }).await?;
    let names = testkit::rig::texts(&db, "SELECT name FROM photos ORDER BY id").await?;
    db.close().await;
    Ok(format!("/media/{}-320.webp", names.first().context("no photo")?))
}

impl Seen {
    async fn read(&mut self, page: &str, client: &mut Client) -> Result<()> {
        let asked = Instant::now();
        let reply = client.get(page).await?;
        self.slowest = self.slowest.max(asked.elapsed());
        self.reads += 1;
        if reply.status != StatusCode::OK {
            self.broken.push(format!("{page}: {}", reply.status));
        }
        Ok(())
    }

    /// Says what came of it. On PostgreSQL the database is elsewhere: forms without a photo are taken.
    pub fn judge(&self, most_lines: usize, database: &str, findings: &mut Findings) {
        let told = |status: u16| self.writes.get(&status).copied().unwrap_or(0);
        let (taken, later) = (told(303), told(503) + told(507));
        let all: usize = self.writes.values().sum();
        findings.must(
            taken + later == all && later > 0,
            &format!("on {database} {all} forms were answered with {:?}", self.writes),
        );
        findings.equal("refusals without a sentence, or without what was typed", self.silent, 0);
        findings.none("pages that were not read", &self.broken);
        let slowest = self.slowest.as_millis();
        findings.must(
            self.slowest < SOON,
            &format!("{} pages; the slowest answer: {slowest} ms", self.reads),
        );
        let most = self.lines.iter().max().copied().unwrap_or(0);
        findings.must(most <= most_lines, &format!("most lines of the log in a second: {most}"));
    }
}
