//! `TestHouse`: everything composed as in production, with a clock, a mailer and randomness that tests hold.

use std::sync::{Arc, RwLock};

use chrono::{DateTime, TimeZone, Utc};
use db::{Db, Pools};
use gateways::{
    mail::{FakeMailer, Mailer},
    sandbox::Inside,
    scanner::Scanner,
    storage::{Files, LocalFiles},
};
use i18n::Translator;
use kernel::{Clock, FixedClock, SeededRng};
use queue::{Scheduler, Worker};
use render::Renderer;
use tempfile::TempDir;

use super::database::TestDatabase;
use crate::{
    Actor, App, Caller, Config, Memory, Parts, jobs, reactions, reference, schedule, settings,
};

/// A house of its own for one test.
pub struct TestHouse {
    /// The product.
    pub app: App,
    /// Its clock, at 1 June 2026, 09:00 UTC.
    pub clock: FixedClock,
    /// Its mailer, which remembers.
    pub mailer: Arc<FakeMailer>,
    /// Its data folder.
    pub folder: TempDir,
    worker: Worker<App>,
    database: TestDatabase,
}

/// What stands outside a house, when a test brings it.
#[derive(Default)]
struct Outside {
    files: Option<Arc<dyn Files>>,
    scanner: Option<Arc<dyn Scanner>>,
    mailer: Option<Arc<dyn Mailer>>,
}

impl TestHouse {
    /// Opens a house with the default configuration.
    ///
    /// # Panics
    /// When the house cannot be composed: a test has nothing to say then.
    #[expect(clippy::expect_used, reason = "a test that cannot start must stop")]
    pub async fn open() -> Self {
        Self::try_open(|_| (), Outside::default()).await.expect("the test house opens")
    }

    /// Opens a house whose configuration `change` has touched.
    ///
    /// # Panics
    /// As [`TestHouse::open`].
    #[expect(clippy::expect_used, reason = "a test that cannot start must stop")]
    pub async fn open_with(change: impl FnOnce(&mut Config)) -> Self {
        Self::try_open(change, Outside::default()).await.expect("the test house opens")
    }

    /// Opens a house that keeps its files in this store.
    ///
    /// # Panics
    /// As [`TestHouse::open`].
    #[expect(clippy::expect_used, reason = "a test that cannot start must stop")]
    pub async fn open_storing(files: Arc<dyn Files>) -> Self {
        let outside = Outside { files: Some(files), ..Outside::default() };
        Self::try_open(|_| (), outside).await.expect("the test house opens")
    }

    /// Opens a house with a virus scanner.
    ///
    /// # Panics
    /// As [`TestHouse::open`].
    #[expect(clippy::expect_used, reason = "a test that cannot start must stop")]
    pub async fn open_scanned(scanner: Arc<dyn Scanner>) -> Self {
        let outside = Outside { scanner: Some(scanner), ..Outside::default() };
        Self::try_open(|_| (), outside).await.expect("the test house opens")
    }

    /// Opens a house whose letters leave by this mailer; its own one remembers nothing then.
    ///
    /// # Panics
    /// As [`TestHouse::open`].
    #[expect(clippy::expect_used, reason = "a test that cannot start must stop")]
    pub async fn open_mailing(mailer: Arc<dyn Mailer>) -> Self {
        let outside = Outside { mailer: Some(mailer), ..Outside::default() };
        Self::try_open(|_| (), outside).await.expect("the test house opens")
    }

    async fn try_open(change: impl FnOnce(&mut Config), outside: Outside) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("taalentio-test").tempdir()?;
        let database = TestDatabase::fresh(folder.path()).await?;
        let db = Arc::new(Db::open(&database.url, Pools { connections: 8 }).await?);
        let clock = FixedClock::at(start());
        let shared: Arc<dyn Clock> = Arc::new(clock.clone());
        let rng = Arc::new(SeededRng::new(7));
        let vault =
            settings::recognise(&db, &folder.path().join("keys"), rng.as_ref(), shared.now())
                .await?;
        let reference = reference::load(&db, shared.now()).await?;
        let words = Arc::new(Translator::embedded()?);
        let mailer = Arc::new(FakeMailer::new());
        let mut config = Config::for_tests(folder.path());
        change(&mut config);
        let files = match outside.files {
            Some(files) => files,
            None => Arc::new(LocalFiles::open(folder.path().join("files"))?),
        };
        let app = App::new(Parts {
            config,
            db: Arc::clone(&db),
            clock: Arc::clone(&shared),
            rng,
            vault,
            mailer: outside.mailer.unwrap_or_else(|| Arc::<FakeMailer>::clone(&mailer)),
            files,
            reader: Arc::new(Inside(documents::told)),
            scanner: outside.scanner,
            renderer: Arc::new(Renderer::embedded(Arc::clone(&words))),
            words,
            reactions: reactions::reactions,
            reference: RwLock::new(Arc::new(reference)),
            memory: Memory::default(),
        });
        let registry = Arc::new(jobs::registry());
        let worker = Worker::new(db, shared, registry, app.clone(), app.wake());
        Ok(Self { app, clock, mailer, folder, worker, database })
    }

    /// The same product as another process runs it: same database, keys, files and clock, a memory of its own.
    ///
    /// # Panics
    /// When it cannot be composed: a test has nothing to say then.
    #[expect(clippy::expect_used, reason = "a test that cannot start must stop")]
    pub async fn another_process(&self) -> App {
        let db = Db::open(&self.database.url, Pools { connections: 8 }).await;
        let parts = self.app.parts();
        App::new(Parts {
            config: parts.config.clone(),
            db: Arc::new(db.expect("the database opens twice")),
            clock: Arc::clone(&parts.clock),
            rng: Arc::new(SeededRng::new(8)),
            vault: parts.vault.clone(),
            mailer: Arc::clone(&parts.mailer),
            files: Arc::clone(&parts.files),
            reader: Arc::clone(&parts.reader),
            scanner: parts.scanner.clone(),
            renderer: Arc::clone(&parts.renderer),
            words: Arc::clone(&parts.words),
            reactions: parts.reactions,
            reference: RwLock::new(self.app.reference()),
            memory: Memory::default(),
        })
    }

    /// Runs every job that is due; says how many were run.
    pub async fn run_jobs(&self) -> usize {
        self.worker.drain().await
    }

    /// Takes up every recurring job that is due, then runs as [`TestHouse::run_jobs`].
    pub async fn run_schedule(&self) -> usize {
        let (db, clock) = (self.app.database(), self.app.clock());
        Scheduler::new(db, clock, schedule::all(), self.app.wake()).tick().await;
        self.run_jobs().await
    }

    /// As [`TestHouse::run_schedule`] in this process and in `other` at the same time.
    pub async fn run_schedule_beside(&self, other: &App) {
        let scheduler =
            |app: &App| Scheduler::new(app.database(), app.clock(), schedule::all(), app.wake());
        let (here, there) = (scheduler(&self.app), scheduler(other));
        tokio::join!(here.tick(), there.tick());
        let (db, registry) = (other.database(), Arc::new(jobs::registry()));
        let worker = Worker::new(db, other.clock(), registry, other.clone(), other.wake());
        // Letters are written by jobs of the first turn.
        for _ in 0..2 {
            tokio::join!(self.run_jobs(), worker.drain());
        }
    }

    /// Somebody at the door, from a network address of the documentation range.
    #[must_use]
    pub fn visitor(&self) -> Actor {
        Actor::Visitor(Caller {
            address: "192.0.2.1".to_owned(),
            device: "Chrome / Android".to_owned(),
            ..Caller::default()
        })
    }
}

fn start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 6, 1, 9, 0, 0).single().unwrap_or_default()
}
