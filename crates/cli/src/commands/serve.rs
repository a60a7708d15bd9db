//! `taalentio serve`: pages, API and workers in one process.

use std::{net::SocketAddr, panic::AssertUnwindSafe, sync::Arc, time::Duration};

use anyhow::Result;
use app::{
    App, accounts, jobs, journal,
    people::{self, Views},
    schedule, search,
};
use clap::Args;
use db::hints::Said;
use futures_util::FutureExt;
use queue::{Scheduler, Worker};
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::{Notify, watch},
    task::JoinSet,
};

use super::{configure, tell};
use web::Web;

use crate::{
    compose,
    listen::{self, Phase},
};

/// How long a proxy may need to see that this process is stopping.
const DRAIN: Duration = Duration::from_secs(3);

/// How soon a task that panicked begins again.
const AGAIN: Duration = Duration::from_secs(1);
/// How soon the journal is chained: within 5 s (quality.md S86).
const CHAIN: Duration = Duration::from_secs(2);
/// How soon a change of another process is taken up.
const NOTICE: Duration = Duration::from_millis(250);
/// How soon the search index takes up a change of another process.
const FOLLOW: Duration = Duration::from_millis(500);
/// Changes of so long go into the search index together: each time costs a few files.
const SPACING: Duration = Duration::from_millis(100);

/// Options of `serve`.
#[derive(Args)]
pub struct Serve {
    /// Leave the jobs to `taalentio work`
    #[arg(long)]
    no_work: bool,
}

impl Serve {
    /// Serves until the process is told to stop.
    ///
    /// # Errors
    /// One sentence when the configuration, the database, the keys or the port refuse.
    pub async fn run(self) -> Result<()> {
        let config = configure()?;
        let _lock = compose::lock(&config)?;
        listen::allow_many_connections();
        let listener = listen::open(SocketAddr::new(config.bind, config.port))?;
        let app = compose::compose(config).await?;
        offer_setup(&app).await?;
        serve(app, listener, !self.no_work).await
    }
}

/// Without an administrator, one line with the link of the first run: on the terminal, not in the log.
async fn offer_setup(app: &App) -> Result<()> {
    if accounts::needs_setup(app).await? {
        let token = people::offer_setup(app).await?;
        let link = routes::SETUP.absolute(&app.config().base_url, &[("token", token.expose())])?;
        tell(&format!("setup: {link}"));
    }
    Ok(())
}

/// Serves a composed product on an open port.
///
/// # Errors
/// When the routers do not mount.
pub async fn serve(app: App, listener: tokio::net::TcpListener, work: bool) -> Result<()> {
    let (end_jobs, jobs_end) = watch::channel(false);
    let (phase, phases) = watch::channel(Phase::Open);
    let mut tasks = JoinSet::new();
    if work {
        start_work(&app, &mut tasks, &jobs_end);
    }
    start_counting(&app, &mut tasks, &jobs_end);
    start_noticing(&app, &mut tasks, &jobs_end);
    start_following(&app, &mut tasks, &jobs_end);
    let router = web::router(Web::new(app.clone(), app.renderer()), api::router(app.clone()));
    tracing::info!(address = %listener.local_addr()?, "serving {}", app.config().base_url);
    let server = listen::serve(listener, router, app.config(), phases);
    let serving = async {
        server.await;
        end_jobs.send_replace(true);
        while tasks.join_next().await.is_some() {}
    };
    tokio::select! {
        () = serving => {}
        () = leave(&app, &phase) => tracing::warn!("told twice: stopping at once"),
    }
    Ok(())
}

/// Waits to be told to stop and closes the house step by step; returns when told again.
async fn leave(app: &App, phase: &watch::Sender<Phase>) {
    told_to_stop().await;
    app.stop();
    phase.send_replace(Phase::Leaving);
    tracing::info!("stopping");
    let close = async {
        if app.config().production {
            // Served meanwhile: a proxy still sends until it has seen `/readyz`.
            tokio::time::sleep(DRAIN).await;
        }
        phase.send_replace(Phase::Closed);
        std::future::pending().await
    };
    tokio::select! {
        () = close => {}
        () = told_to_stop() => {}
    }
}

/// Workers and the scheduler of recurring jobs.
pub fn start_work(app: &App, tasks: &mut JoinSet<()>, end: &watch::Receiver<bool>) {
    let registry = Arc::new(jobs::registry());
    let worker = Worker::new(app.database(), app.clock(), registry, app.clone(), app.wake());
    let scheduler = Scheduler::new(app.database(), app.clock(), schedule::all(), app.wake());
    let (worker_ends, scheduler_ends) = (end.clone(), end.clone());
    let (app, chain_ends) = (app.clone(), end.clone());
    tasks.spawn(async move { keep("chain", || chain(app.clone(), chain_ends.clone())).await });
    tasks.spawn(async move { keep("worker", || worker.run(worker_ends.clone())).await });
    tasks.spawn(async move { keep("scheduler", || scheduler.run(scheduler_ends.clone())).await });
}

/// Runs what must not end before the process does: what a panic ends is told and begins again.
async fn keep<F: Future<Output = ()>>(name: &str, begin: impl Fn() -> F) {
    while AssertUnwindSafe(begin()).catch_unwind().await.is_err() {
        tracing::error!(name, "a task of this process panicked and begins again");
        tokio::time::sleep(AGAIN).await;
    }
}

/// Chains what the journal has gained, a few seconds after it was written.
async fn chain(app: App, mut end: watch::Receiver<bool>) {
    loop {
        let ending = tokio::select! {
            _ = end.changed() => true,
            () = tokio::time::sleep(CHAIN) => false,
        };
        if let Err(fault) = journal::seal_tail(&app).await {
            tracing::warn!(?fault, "the journal was not chained");
        }
        if ending {
            return;
        }
    }
}

fn start_counting(app: &App, tasks: &mut JoinSet<()>, end: &watch::Receiver<bool>) {
    let (app, end) = (app.clone(), end.clone());
    tasks.spawn(async move { keep("views", || count(app.clone(), end.clone())).await });
}

async fn count(app: App, mut end: watch::Receiver<bool>) {
    loop {
        let ending = tokio::select! {
            _ = end.changed() => true,
            () = tokio::time::sleep(Duration::from_secs(10)) => false,
        };
        if let Err(fault) = Views::flush(&app).await {
            tracing::warn!(?fault, "views were not counted");
        }
        if ending {
            return;
        }
    }
}

/// What other processes change and this one keeps in memory: looked for four times a second, and at once at a hint.
pub fn start_noticing(app: &App, tasks: &mut JoinSet<()>, end: &watch::Receiver<bool>) {
    let hinted = Arc::new(Notify::new());
    let (hearing, told, ends) = (app.clone(), Arc::clone(&hinted), end.clone());
    let begin = move || hear(hearing.clone(), Arc::clone(&told), ends.clone());
    tasks.spawn(async move { keep("hints", begin).await });
    let (app, end) = (app.clone(), end.clone());
    let begin = move || notice(app.clone(), Arc::clone(&hinted), end.clone());
    tasks.spawn(async move { keep("notices", begin).await });
}

async fn notice(app: App, hinted: Arc<Notify>, mut end: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            _ = end.changed() => return,
            () = hinted.notified() => {}
            () = tokio::time::sleep(NOTICE) => {}
        }
        if let Err(fault) = app.notice().await {
            tracing::warn!(?fault, "changes of other processes were not seen");
        }
        if let Err(fault) = people::tell_asked(&app).await {
            tracing::warn!(?fault, "other processes were not told what this one counted");
        }
    }
}

/// Hands hints of other processes on, whole: a look that ends early must not break off what is being received.
async fn hear(app: App, hinted: Arc<Notify>, mut end: watch::Receiver<bool>) {
    let mut hints = app.database().hints();
    loop {
        tokio::select! {
            _ = end.changed() => return,
            said = hints.next() => match said {
                Said::Changed => hinted.notify_one(),
                Said::Counted(told) => people::hear_asked(&app, &told),
            },
        }
    }
}

/// Keeps the search index of this process up to date.
pub fn start_following(app: &App, tasks: &mut JoinSet<()>, end: &watch::Receiver<bool>) {
    app.directory().is_followed();
    let (app, end) = (app.clone(), end.clone());
    tasks.spawn(async move { keep("search", || follow(app.clone(), end.clone())).await });
}

async fn follow(app: App, mut end: watch::Receiver<bool>) {
    let mut follows = true;
    loop {
        let followed = search::follow(&app).await;
        if let Err(fault) = &followed
            && follows
        {
            tracing::warn!(?fault, "the search index does not follow");
        }
        if followed.is_ok() && !follows {
            tracing::info!("the search index follows again");
        }
        follows = followed.is_ok();
        tokio::select! {
            _ = end.changed() => return,
            () = app.directory().changed(SPACING, FOLLOW) => {}
        }
    }
}

/// Returns at the first SIGTERM or SIGINT.
pub async fn told_to_stop() {
    let (Ok(mut terminate), Ok(mut interrupt)) =
        (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[tokio::test]
    async fn a_task_that_panics_begins_again_until_it_ends_by_itself() {
        let begun = AtomicUsize::new(0);
        let work = async || assert!(begun.fetch_add(1, Ordering::Relaxed) == 1, "not yet");
        keep("work", work).await;
        assert_eq!(begun.load(Ordering::Relaxed), 2);
    }
}
