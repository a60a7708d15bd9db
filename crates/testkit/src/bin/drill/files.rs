//! Photos move from the folder into a bucket of a real S3 server and back with one command, while people register; the
//! move is killed again and again, the server of the bucket goes away and comes back. Nothing is lost, nothing half-done.

use std::{
    collections::BTreeMap,
    process::Stdio,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use axum::{body::Bytes, http::StatusCode};
use db::{Db, Pools};
use gateways::storage::{Files, LocalFiles, S3Files, testing::S3Server};
use kernel::{OsRng, Randomness as _};
use testkit::rig::{Applicant, Choices, Client, Place, Reply, Server, Work, number, say, texts};

use crate::{What, check::Findings};

/// People with a photo before the first move.
const BEFORE: usize = 12;
/// A move lives between these, in milliseconds, before it is killed.
const SHORTEST: u64 = 60;
const LONGEST: u64 = 600;
/// How long a form may take whose photo finds no store: two patiences of the store, and ours.
const BOUNDED: Duration = Duration::from_secs(25);
/// The ends of the files of one photo.
const ENDS: [&str; 7] =
    ["800.webp", "800.jpg", "320.webp", "320.jpg", "96.webp", "96.jpg", "full.jpg"];

/// One installation, its two stores, and whoever registers there.
struct Drill<'w> {
    what: &'w What,
    place: Place,
    bucket: S3Server,
    folder: LocalFiles,
    store: S3Files,
    choices: Choices,
    sent: usize,
    findings: Findings,
}

/// Holds the drill.
pub async fn run(rounds: u32, what: &What) -> Result<Findings> {
    let (mut drill, server) = Drill::begin(what).await?;
    say::line(&format!("{}: {rounds} kills each way", drill.place.database()));
    drill.checked().await?;
    let server = drill.moves(rounds, "s3", server).await?;
    drill.bucket_away(&server).await?;
    let server = drill.moves(rounds, "folder", server).await?;
    drill.all_served(&server).await?;
    server.stop().await?;
    let Drill { place, findings, .. } = drill;
    if findings.counts().1 == 0 {
        place.remove().await?;
    } else {
        say::line(&format!("what was found is kept: {}", place.keep()));
    }
    Ok(findings)
}

impl<'w> Drill<'w> {
    async fn begin(what: &'w What) -> Result<(Self, Server)> {
        let mut place = Place::fresh(what.postgres.as_deref()).await?;
        let bucket = S3Server::start().await;
        for (name, value) in bucket.variables() {
            place.tell(name, &value);
        }
        let server = Server::start(&what.binary, &place, Work::Here).await?;
        let choices = Choices::asked(&mut server.client(), "MA").await?;
        let folder = LocalFiles::open(place.folder().join("files"))?;
        let store = S3Files::open(&bucket.settings())?;
        let findings = Findings::default();
        let mut drill = Self { what, place, bucket, folder, store, choices, sent: 0, findings };
        for _ in 0..BEFORE {
            drill.join(&server).await?;
        }
        Ok((drill, server))
    }

    /// `config check` asks the bucket, and says what is wrong without the key.
    async fn checked(&mut self) -> Result<()> {
        let (code, said) = self.command(&["config", "check"]).await?;
        let good = code == 0 && said.contains("takes, gives and forgets files");
        self.findings.must(good, &format!("config check: {}", said.trim()));
        for (name, wrong, sentence) in [
            ("S3_SECRET_ACCESS_KEY", "another-kq83hD02", "refuses these keys"),
            ("S3_BUCKET", "nowhere", "has no bucket nowhere"),
        ] {
            let mut command = self.place.program(&self.what.binary, &["config", "check"])?;
            let output = command.env(name, wrong).output().await?;
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            let told = !output.status.success() && said.contains(sentence);
            let told = told && !said.contains("another-kq83hD02");
            self.findings.must(told, &format!("another {name}: {}", said.trim()));
        }
        Ok(())
    }

    /// Moves everything into a store, killed `rounds` times, and gives the server that uses it in the end.
    async fn moves(&mut self, rounds: u32, to: &str, server: Server) -> Result<Server> {
        let before = self.held().await?;
        for _ in 0..rounds {
            let mut command =
                self.place.program(&self.what.binary, &["files", "move", "--to", to])?;
            let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            let mut moving = quiet.spawn()?;
            self.join(&server).await?;
            tokio::time::sleep(Duration::from_millis(SHORTEST + OsRng.below(LONGEST - SHORTEST)))
                .await;
            moving.start_kill()?;
            moving.wait().await?;
        }
        let (code, said) = self.command(&["files", "move", "--to", to, "--json"]).await?;
        self.findings
            .must(code == 0, &format!("the move to {to} after {rounds} kills: {}", said.trim()));
        let (code, said) = self.command(&["files", "move", "--to", to, "--forget-source"]).await?;
        self.findings.must(
            code != 0 && said.contains("restart the servers"),
            "nothing is removed while the servers use the old store",
        );
        // One who comes between the move and the change of the servers is brought by the move after it.
        self.join(&server).await?;
        server.stop().await?;
        self.place.tell("STORAGE", to);
        let server = Server::start(&self.what.binary, &self.place, Work::Here).await?;
        self.join(&server).await?;
        let (code, said) = self.command(&["files", "move", "--to", to, "--forget-source"]).await?;
        self.findings.must(code == 0, &format!("the last move to {to}: {}", said.trim()));
        self.alone_in(to, &before, &server).await?;
        Ok(server)
    }

    /// Every named file is in the new store and none in the other, and what was there before is what it was.
    async fn alone_in(&mut self, to: &str, before: &Content, server: &Server) -> Result<()> {
        let (new, old): (&dyn Files, &dyn Files) = match to {
            "s3" => (&self.store, &self.folder),
            _ => (&self.folder, &self.store),
        };
        let (there, left) = (content(new).await?, content(old).await?);
        let named = self.names().await?.len() * ENDS.len();
        let altered = before.iter().filter(|(key, bytes)| there.get(*key) != Some(*bytes)).count();
        self.findings.equal(&format!("files in {}", new.place()), there.len(), named);
        self.findings.equal(&format!("files left in {}", old.place()), left.len(), 0);
        self.findings.equal("files that are not what they were", altered, 0);
        self.all_served(server).await
    }

    /// The bucket hangs, then is closed, while somebody registers with a photo: later is the answer, and nobody is there
    /// by half; then the same form is taken.
    async fn bucket_away(&mut self, server: &Server) -> Result<()> {
        let (people, photos) = self.counts().await?;
        let applicant = self.next();
        for down in [false, true] {
            if down {
                self.bucket.close().await
            } else {
                self.bucket.hang().await
            }
            let begun = Instant::now();
            let reply = send(&mut server.client(), &applicant).await?;
            let how = if down { "is closed" } else { "hangs" };
            let took = begun.elapsed();
            self.findings.must(
                reply.status == StatusCode::SERVICE_UNAVAILABLE && took < BOUNDED,
                &format!("the bucket {how}: {} after {} ms", reply.status, took.as_millis()),
            );
            let kept = reply.text().contains(&applicant.email);
            self.findings.must(kept, "the form comes back with what was typed");
            let page = server.client().get("/").await?;
            self.findings.must(page.status == StatusCode::OK, "pages are served meanwhile");
        }
        self.findings.must(self.counts().await? == (people, photos), "nobody is there by half");
        self.bucket.close().await;
        self.bucket.open().await;
        let reply = send(&mut server.client(), &applicant).await?;
        self.findings.must(
            reply.status == StatusCode::SEE_OTHER,
            &format!("the same form once the bucket is back: {}", reply.status),
        );
        let stored = content(&self.store).await?.len();
        let named = self.names().await?.len() * ENDS.len();
        self.findings.equal("files in the bucket afterwards", stored, named);
        Ok(())
    }

    /// Every photo that the database names comes from the server.
    async fn all_served(&mut self, server: &Server) -> Result<()> {
        let mut client = server.client();
        let mut faults = Vec::new();
        for name in self.names().await? {
            for end in ENDS.iter().filter(|end| **end != "full.jpg") {
                let reply = client.get(&format!("/media/{name}-{end}")).await?;
                if reply.status != StatusCode::OK || reply.body.is_empty() {
                    faults.push(format!("{name}-{end}: {}", reply.status));
                }
            }
        }
        self.findings.none("photos that are not served", &faults);
        Ok(())
    }

    /// Everything that either store holds.
    async fn held(&self) -> Result<Content> {
        let mut all = content(&self.folder).await?;
        all.extend(content(&self.store).await?);
        Ok(all)
    }

    /// Somebody registers with a photo of their own.
    async fn join(&mut self, server: &Server) -> Result<()> {
        let applicant = self.next();
        let reply = send(&mut server.client(), &applicant).await?;
        ensure!(reply.status == StatusCode::SEE_OTHER, "a sound form: {}", reply.status);
        Ok(())
    }

    fn next(&mut self) -> Applicant {
        self.sent += 1;
        let seed = u64::try_from(self.sent).unwrap_or(1);
        let picture = documents::portrait::jpeg(seed, false, 320).unwrap_or_default();
        Applicant::draw(&self.choices, "files", self.sent).with_photo(Bytes::from(picture))
    }

    async fn command(&self, words: &[&str]) -> Result<(i32, String)> {
        let output = self.place.program(&self.what.binary, words)?.output().await?;
        let said = [output.stdout, output.stderr].concat();
        let code = output.status.code().context("the command was killed")?;
        Ok((code, String::from_utf8_lossy(&said).into_owned()))
    }

    async fn names(&self) -> Result<Vec<String>> {
        let db = Db::open(self.place.url(), Pools { connections: 2 }).await?;
        let names = texts(&db, "SELECT name FROM photos ORDER BY id").await;
        db.close().await;
        names
    }

    async fn counts(&self) -> Result<(i64, i64)> {
        let db = Db::open(self.place.url(), Pools { connections: 2 }).await?;
        let people = number(&db, "SELECT count(*) FROM people").await?;
        let photos = number(&db, "SELECT count(*) FROM photos").await?;
        db.close().await;
        Ok((people, photos))
    }
}

/// Files and their bytes.
type Content = BTreeMap<String, Vec<u8>>;

async fn content(files: &dyn Files) -> Result<Content> {
    let mut all = Content::new();
    for key in files.list("photos").await? {
        let bytes = files.get(&key).await?.context("a file went while it was read")?;
        all.insert(key, bytes);
    }
    Ok(all)
}

async fn send(client: &mut Client, applicant: &Applicant) -> Result<Reply> {
    let (kind, body) = applicant.body();
    client.post(routes::REGISTER.pattern, &kind, body).await
}
