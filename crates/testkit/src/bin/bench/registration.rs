//! P04: how fast somebody is registered for good, in process and over HTTP, on one database.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Result, anyhow};
use app::{
    Actor, App, Caller,
    talents::{read_new_talent, register},
};
use axum::http::StatusCode;
use kernel::{Locale, SystemClock};
use testkit::rig::{Applicant, Choices, Client, Place, Reply, Server, Work, open_house};
use tokio::task::JoinSet;

use crate::{
    Options,
    figure::{Figure, Figures, Goal},
    load::{self, Ask, median, number},
    statements,
};

const TASKS: usize = 64;
/// In one run; half the length of other runs, because each writes what the next one must carry.
const RUN_SHARE: u32 = 2;
const STEADY: u32 = 50;
/// The first answers of a process, which fill its caches, are not counted.
const WARM: Duration = Duration::from_secs(1);

/// Measures registration on SQLite, or on the PostgreSQL server given.
pub async fn measure(options: &Options, server: Option<&str>, figures: &mut Figures) -> Result<()> {
    in_process(options, server, figures).await?;
    over_http(options, server, figures).await
}

async fn in_process(options: &Options, server: Option<&str>, figures: &mut Figures) -> Result<()> {
    let place = Place::fresh(server).await?;
    let app = open_house(&place, Arc::new(SystemClock)).await?;
    let choices = Arc::new(Choices::of(&app.reference(), "MA")?);
    let next = Arc::new(AtomicUsize::new(0));
    let database = place.database();
    // The first one fills caches.
    one(&app, &choices, "warm", 0).await?;
    let (done, ran) = statements::during(one(&app, &choices, "count", 0)).await;
    done?;
    figures.add(
        Figure::new("P04", format!("statements that write one registration, {database}"), number(ran.writes), "")
            .goal(Goal::AtMost(14.0))
            .detail(format!("counted as the driver logs them, without begin, commit and the like; {} more only read or wait for \
                 the disk", ran.reads)),
    );
    let effort = options.effort();
    let mut rates = Vec::new();
    for _ in 0..effort.runs {
        rates.push(crowd(&app, &choices, &next, effort.run / RUN_SHARE).await?);
    }
    figures.add(
        Figure::new("P04", format!("registrations in process, {database}"), median(rates), "/s")
            .goal(Goal::AtLeast(800.0))
            .detail(format!(
                "{TASKS} tasks, form read and written, one country, durable; median of {} runs",
                effort.runs
            )),
    );
    drop(app);
    place.remove().await
}

/// Registrations a second.
async fn crowd(
    app: &App,
    choices: &Arc<Choices>,
    next: &Arc<AtomicUsize>,
    length: Duration,
) -> Result<f64> {
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..TASKS {
        let (app, choices, next) = (app.clone(), Arc::clone(choices), Arc::clone(next));
        tasks.spawn(async move {
            let mut count = 0;
            while begun.elapsed() < length {
                one(&app, &choices, "in", next.fetch_add(1, Ordering::Relaxed)).await?;
                count += 1;
            }
            Ok::<usize, anyhow::Error>(count)
        });
    }
    let mut count = 0;
    while let Some(ended) = tasks.join_next().await {
        count += ended??;
    }
    Ok(number(count) / begun.elapsed().as_secs_f64())
}

async fn one(app: &App, choices: &Choices, run: &str, nth: usize) -> Result<()> {
    let answers = Applicant::draw(choices, run, nth).answers();
    let read = read_new_talent(&answers, &app.reference(), app.today(), Locale::Fr);
    let new = read.map_err(|refused| anyhow!("a form is refused: {refused:?}"))?;
    let caller =
        Caller { address: "192.0.2.1".to_owned(), device: "bench".to_owned(), ..Caller::default() };
    register(app, &Actor::Visitor(caller), new, None).await?;
    Ok(())
}

/// Forms sent to a server.
struct Forms {
    choices: Choices,
    run: &'static str,
    offset: usize,
}

impl Ask for Forms {
    async fn ask(&self, client: &mut Client, nth: usize) -> Result<Reply> {
        let (kind, body) = Applicant::draw(&self.choices, self.run, self.offset + nth).body();
        client.post(routes::REGISTER.pattern, &kind, body).await
    }

    fn is_good(&self, reply: &Reply) -> bool {
        reply.status == StatusCode::SEE_OTHER
    }
}

async fn over_http(options: &Options, server: Option<&str>, figures: &mut Figures) -> Result<()> {
    let effort = options.effort();
    let place = Place::fresh(server).await?;
    let running = Server::start(&options.binary, &place, Work::Left).await?;
    let choices = Choices::asked(&mut running.client(), "MA").await?;
    let database = place.database();
    let warm = Forms { choices: choices.clone(), run: "warm", offset: 0 };
    load::closed(&Arc::new(warm), || running.client(), TASKS, WARM).await?;
    let (mut rates, mut bad) = (Vec::new(), 0);
    for run in 0..effort.runs {
        let forms = Forms { choices: choices.clone(), run: "http", offset: run * 1_000_000 };
        let length = effort.run / RUN_SHARE;
        let seen = load::closed(&Arc::new(forms), || running.client(), TASKS, length).await?;
        rates.push(seen.rate());
        bad += seen.bad;
    }
    figures.add(
        Figure::new("P04", format!("registrations over HTTP, {database}"), median(rates), "/s")
            .goal(Goal::AtLeast(400.0))
            .detail(format!("{TASKS} connections, jobs left to another process; median of {} runs, {bad} answers were \
                 no 303", effort.runs)),
    );
    running.stop().await?;
    place.remove().await?;
    for work in [Work::Here, Work::Left] {
        steady(options, server, work, figures).await?;
    }
    Ok(())
}

/// Fifty a second, whatever the server does; the first second warms it.
async fn steady(
    options: &Options,
    server: Option<&str>,
    work: Work,
    figures: &mut Figures,
) -> Result<()> {
    let place = Place::fresh(server).await?;
    let running = Server::start(&options.binary, &place, work).await?;
    let choices = Choices::asked(&mut running.client(), "MA").await?;
    let warm = Forms { choices: choices.clone(), run: "warm", offset: 0 };
    load::steady(&Arc::new(warm), || running.client(), STEADY, WARM).await?;
    let forms = Arc::new(Forms { choices, run: "steady", offset: 0 });
    let seen = load::steady(&forms, || running.client(), STEADY, options.effort().steady).await?;
    let jobs = if work == Work::Here { "with letters written beside" } else { "jobs left" };
    let what = format!("registration p99 at {STEADY}/s, {}, {jobs}", place.database());
    figures.add(Figure::new("P04", what, seen.within(0.99), "ms").goal(Goal::AtMost(60.0)).detail(
        format!(
            "open loop over {} s; p50 {:.1} ms, worst {:.1} ms, {} answers were no 303",
            options.effort().steady.as_secs(),
            seen.within(0.5),
            seen.within(1.0),
            seen.bad
        ),
    ));
    running.stop().await?;
    place.remove().await
}
