//! P03: the public profile against a static file of about the same size, from the same server and the same clients.

use std::sync::Arc;

use anyhow::{Context, Result};
use axum::http::StatusCode;
use testkit::rig::{Client, Cpu, Reply, Server};

use crate::{
    Options,
    figure::{Figure, Figures, Goal},
    load::{self, Ask, median, number},
};

const CLIENTS: usize = 32;
/// Files of very different sizes; the nearest one is the measure.
const STATIC: [&str; 8] = [
    "/assets/favicon-32.png",
    "/assets/icon-180.png",
    "/assets/icon-192.png",
    "/assets/js/register.js",
    "/assets/img/faces.svg",
    "/assets/icon-512.png",
    "/assets/icons.svg",
    "/assets/fonts/onest-latin.woff2",
];

/// Addresses that are opened one after the other.
struct Pages(Vec<String>);

impl Ask for Pages {
    async fn ask(&self, client: &mut Client, nth: usize) -> Result<Reply> {
        let page = self.0.get(nth % self.0.len().max(1)).context("a page to open")?;
        client.get(page).await
    }

    fn is_good(&self, reply: &Reply) -> bool {
        reply.status == StatusCode::OK
    }
}

/// Rate, and processor time of the server for each answer, in microseconds.
struct Cost {
    rate: f64,
    micros: f64,
}

/// Measures both in turns.
pub async fn measure(
    options: &Options,
    server: &Server,
    codes: Vec<String>,
    figures: &mut Figures,
) -> Result<()> {
    let pages: Vec<String> = codes.iter().map(|code| format!("/t/{code}")).collect();
    let mut client = server.client();
    let first = client.get(pages.first().context("a public profile")?).await?;
    anyhow::ensure!(first.status == StatusCode::OK, "the profile answers {}", first.status);
    let (file, size) = nearest(&mut client, first.body.len()).await?;
    let (pages, file) = (Arc::new(Pages(pages)), Arc::new(Pages(vec![file])));
    let effort = options.effort();
    let (mut of_page, mut of_file) = (Vec::new(), Vec::new());
    for ask in [&file, &pages] {
        load::closed(ask, || server.client(), CLIENTS, effort.run / 5).await?;
    }
    for _ in 0..effort.runs {
        of_file.push(run(options, server, &file).await?);
        of_page.push(run(options, server, &pages).await?);
    }
    let rates = |costs: &[Cost]| median(costs.iter().map(|cost| cost.rate).collect());
    let micros = |costs: &[Cost]| median(costs.iter().map(|cost| cost.micros).collect());
    let ratio = rates(&of_page) / rates(&of_file) * 100.0;
    let (page_size, asked) = (first.body.len(), pages.0.len());
    figures.add(
        Figure::new("P03", format!("profile page, {} people: share of a static file's rate", options.people), ratio, "%")
            .goal(Goal::AtLeast(50.0))
            .detail(format!(
                "{:.0}/s of {page_size} bytes over {asked} profiles, {:.0}/s of the file's {size} bytes; uncompressed, \
                 {CLIENTS} connections, clients on the same cores; median of {} runs each",
                rates(&of_page), rates(&of_file), effort.runs
            )),
    );
    let (page, file) = (micros(&of_page), micros(&of_file));
    figures.add(
        Figure::new("P03", "static file's processor time as share of the profile page's", file / page * 100.0, "%")
            .detail(format!("server alone: {page:.0} µs a page, {file:.0} µs a file; the stricter view, without what the \
                 clients cost")),
    );
    Ok(())
}

async fn run(options: &Options, server: &Server, ask: &Arc<Pages>) -> Result<Cost> {
    let pid = server.pid().context("the server is gone")?;
    let before = Cpu::of(pid)?;
    let seen = load::closed(ask, || server.client(), CLIENTS, options.effort().run).await?;
    let spent = Cpu::of(pid)?.since(before);
    let answers = number(seen.times.len() + seen.bad);
    Ok(Cost { rate: seen.rate(), micros: spent.as_secs_f64() * 1e6 / answers })
}

/// The static file whose size is nearest.
async fn nearest(client: &mut Client, size: usize) -> Result<(String, usize)> {
    let mut best: Option<(String, usize)> = None;
    for path in STATIC {
        let reply = client.get(path).await?;
        let found = reply.body.len();
        let nearer =
            best.as_ref().is_none_or(|(_, best)| found.abs_diff(size) < best.abs_diff(size));
        if reply.status == StatusCode::OK && nearer {
            best = Some((path.to_owned(), found));
        }
    }
    best.context("no static file answers")
}
