//! P05: the files of a large installation, asked for on the page and made by jobs: how long each takes, and how much more
//! memory the server holds meanwhile.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use axum::{
    body::Bytes,
    http::{HeaderValue, header},
};
use db::{Db, Pools, sea_orm::QueryResult};
use kernel::SystemClock;
use testkit::rig::{Client, Memory, Place, Server, Work, number, open_house, rows};

use crate::{
    Options, directory,
    figure::{Figure, Figures, Goal},
    many::mib,
};

/// Signs in to the page.
const PASSWORD: &str = "une girafe sous la pluie";
const EMAIL: &str = "exports@rig.example";
/// How often the job and the memory are looked at.
const LOOK: Duration = Duration::from_millis(20);
/// No file takes longer.
const PATIENCE: Duration = Duration::from_secs(600);
/// The promised columns.
const COLUMNS: [&str; 18] = [
    "code",
    "first_name",
    "last_name",
    "email",
    "phone",
    "whatsapp",
    "origin",
    "nationality",
    "residence_country",
    "residence_city",
    "gender",
    "talents",
    "availability",
    "work_mode",
    "score",
    "cv",
    "portfolio",
    "registered",
];

/// A kind of file and what is promised of it.
struct Kind {
    format: &'static str,
    what: &'static str,
    query: &'static str,
    seconds: f64,
}

/// Measures each kind of file once, one after the other, on a server of its own.
pub async fn measure(options: &Options, place: &Place, figures: &mut Figures) -> Result<()> {
    let house = open_house(place, Arc::new(SystemClock)).await?;
    let session = directory::recruiter(&house, EMAIL, PASSWORD).await?;
    drop(house);
    let server = Server::start(&options.binary, place, Work::Here).await?;
    let cookie = HeaderValue::from_str(&session)?;
    let mut client = server.client().with_header(header::COOKIE, cookie);
    directory::ready(&mut client).await?;
    let db = Db::open(place.url(), Pools { connections: 2 }).await?;
    let pid = server.pid().context("the server is gone")?;
    for kind in kinds() {
        let made = make(&mut client, &db, pid, &kind).await?;
        made.figures(&kind, figures);
    }
    db.close().await;
    server.stop().await
}

fn kinds() -> [Kind; 3] {
    let kind = |format, what, query, seconds| Kind { format, what, query, seconds };
    [
        kind("excel", "XLSX", "", 4.0),
        kind("csv", "CSV", "", 1.0),
        // The whole directory is too long to print: three of seven in one of four countries, 10,700 of 100,000.
        kind("pdf", "PDF list", "?country_id=SN&gender=F", 20.0),
    ]
}

/// A file that was made.
struct Made {
    rows: i64,
    bytes: i64,
    seconds: f64,
    fetched: f64,
    memory: u64,
}

async fn make(client: &mut Client, db: &Db, pid: u32, kind: &Kind) -> Result<Made> {
    let before = Memory::of(pid)?.anonymous;
    let mut most = before;
    let columns: String = COLUMNS.map(|column| format!("&columns%5B%5D={column}")).concat();
    let form = format!("format={}&separation=semicolon{columns}", kind.format);
    let begun = Instant::now();
    let path = format!("/admin/export{}", kind.query);
    let reply = client.post(&path, "application/x-www-form-urlencoded", Bytes::from(form)).await?;
    ensure!(
        reply.location() == Some("/admin/exports"),
        "no job for {}: {} {}",
        kind.what,
        reply.status,
        reply.text().chars().take(400).collect::<String>()
    );
    let id = number(db, "SELECT max(id) FROM exports").await?;
    let row = loop {
        most = most.max(Memory::of(pid)?.anonymous);
        let sql = format!("SELECT state, rows, bytes FROM exports WHERE id = {id}");
        let mut found = rows(db, &sql).await?;
        let row: QueryResult = found.pop().context("the export")?;
        let state: String = row.try_get_by_index(0)?;
        if state == "ready" {
            break row;
        }
        ensure!(state == "running", "the {} is {state}", kind.what);
        ensure!(begun.elapsed() < PATIENCE, "the {} is not ready", kind.what);
        tokio::time::sleep(LOOK).await;
    };
    let seconds = begun.elapsed().as_secs_f64();
    let (rows, bytes): (i64, i64) = (row.try_get_by_index(1)?, row.try_get_by_index(2)?);
    let begun = Instant::now();
    let file = client.get(&format!("/admin/exports/{id}/file")).await?;
    let fetched = begun.elapsed().as_secs_f64();
    most = most.max(Memory::of(pid)?.anonymous);
    let whole = usize::try_from(bytes)?;
    ensure!(file.body.len() == whole, "{} of {whole} bytes came", file.body.len());
    Ok(Made { rows, bytes, seconds, fetched, memory: most.saturating_sub(before) })
}

impl Made {
    fn figures(&self, kind: &Kind, figures: &mut Figures) {
        let kib = u64::try_from(self.bytes / 1024).unwrap_or(0);
        figures.add(
            Figure::new("P05", format!("{} of {} people", kind.what, self.rows), self.seconds, "s")
                .goal(Goal::AtMost(kind.seconds))
                .detail(format!(
                    "from the form to the file that waits, the queue included; {:.1} MB, fetched in {:.2} s",
                    mib(kib),
                    self.fetched
                )),
        );
        let what = format!("memory of it, {} of {} people", kind.what, self.rows);
        figures.add(
            Figure::new("P05", what, mib(self.memory), "MB")
                .goal(Goal::AtMost(64.0))
                .detail("the program's own beyond what it held before, looked at every 20 ms"),
        );
    }
}
