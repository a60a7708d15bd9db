//! The one handle that actions receive: database, clock, randomness, keys, gateways, words.

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, Utc};
use db::{Db, Takes};
use gateways::{mail::Mailer, sandbox::Sandbox, scanner::Scanner, storage::Files};
use i18n::Translator;
use kernel::{Clock, Randomness, local};
use render::Renderer;
use sea_orm::DatabaseConnection;
use tokio::sync::Notify;

use crate::{
    Actor, Config, Result, Tx,
    accounts::Hashing,
    cached::Cached,
    dashboards::{AdminFigures, Faces, FrontFigures},
    freshness::{Freshness, Touched},
    journal::Noted,
    people::{Harvest, Views},
    reactions::Reactions,
    reference::Reference,
    search::Directory,
    vault::Vault,
};

/// The running product. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What the product is composed of; `cli` and the test house put it together.
pub struct Parts {
    /// The operator's decisions.
    pub config: Config,
    /// The database.
    pub db: Arc<Db>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Randomness for keys, tokens and codes.
    pub rng: Arc<dyn Randomness>,
    /// The keys.
    pub vault: Vault,
    /// Where mail goes.
    pub mailer: Arc<dyn Mailer>,
    /// Where files are kept.
    pub files: Arc<dyn Files>,
    /// Where documents that strangers sent are read.
    pub reader: Arc<dyn Sandbox>,
    /// The virus scanner, when one is configured.
    pub scanner: Option<Arc<dyn Scanner>>,
    /// The words of the three languages.
    pub words: Arc<Translator>,
    /// The template engine, for mails.
    pub renderer: Arc<Renderer>,
    /// What follows from what happens.
    pub reactions: Reactions,
    /// Countries, cities, talents and lists as they stand.
    pub reference: RwLock<Arc<Reference>>,
    /// What this process keeps in mind.
    pub memory: Memory,
}

/// What one process keeps in mind, empty at its start; nothing here must survive it.
#[derive(Default)]
pub struct Memory {
    /// Wakes the workers.
    pub wake: Arc<Notify>,
    /// Two password hashes at a time, no more.
    pub hashing: Hashing,
    /// Refusals that the journal has already.
    pub noted: Noted,
    /// Views of pages that wait for their place in the database.
    pub views: Views,
    /// Which codes each network address asked for.
    pub harvest: Harvest,
    /// The figures of the front page, read once a minute.
    pub figures: Cached<FrontFigures>,
    /// The faces of the front page.
    pub faces: Faces,
    /// The figures of the administrators' first page, counted every ten seconds at most.
    pub admin_figures: Cached<AdminFigures>,
    /// Whether the store of files answers, asked every two seconds at most.
    pub storage: Cached<bool>,
    /// Which drawn pages are older than a write.
    pub freshness: Freshness,
    /// The search index.
    pub directory: Directory,
    /// When the reference data was changed that this process has read.
    pub reference_stamp: Mutex<Option<String>>,
    /// The mail provider that administrators set, opened.
    pub mailer: crate::mail::Built,
    /// True once the server is stopping.
    pub stopping: AtomicBool,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("App")
    }
}

impl App {
    /// Puts the parts together.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// The present instant, in UTC.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.0.clock.now()
    }

    /// The day it is where the installation is.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        local::day_of(self.now())
    }

    /// The operator's decisions.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// The words of the three languages.
    #[must_use]
    pub fn words(&self) -> &Translator {
        &self.0.words
    }

    /// The template engine.
    #[must_use]
    pub fn renderer(&self) -> Arc<Renderer> {
        Arc::clone(&self.0.renderer)
    }

    /// Countries, cities, talents and lists as they stand.
    #[must_use]
    pub fn reference(&self) -> Arc<Reference> {
        Arc::clone(&self.0.reference.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Tells the server that it is stopping: readiness turns false.
    pub fn stop(&self) {
        self.0.memory.stopping.store(true, Ordering::Relaxed);
    }

    /// Whether the server is stopping.
    #[must_use]
    pub fn is_stopping(&self) -> bool {
        self.0.memory.stopping.load(Ordering::Relaxed)
    }

    /// Which drawn pages are older than a write of this process.
    #[must_use]
    pub fn freshness(&self) -> &Freshness {
        &self.0.memory.freshness
    }

    /// The search index of this process.
    #[must_use]
    pub fn directory(&self) -> &Directory {
        &self.0.memory.directory
    }

    /// Whether no other process writes to the database: a second one on a SQLite file is refused at its start.
    #[must_use]
    pub fn writes_alone(&self) -> bool {
        self.0.db.kind() == db::Kind::Sqlite
    }

    /// What wakes the workers.
    #[must_use]
    pub fn wake(&self) -> Arc<Notify> {
        Arc::clone(&self.0.memory.wake)
    }

    /// The clock, for workers.
    #[must_use]
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.0.clock)
    }

    /// The database, for workers and commands.
    #[must_use]
    pub fn database(&self) -> Arc<Db> {
        Arc::clone(&self.0.db)
    }

    /// The folder of outgoing mail files.
    #[must_use]
    pub fn outbox_folder(&self) -> PathBuf {
        self.0.config.data_dir.join("outbox")
    }

    /// Where a file of a form that was refused waits, at most an hour, and where files are while they are being sent.
    #[must_use]
    pub fn incoming_folder(&self) -> PathBuf {
        self.0.config.data_dir.join("incoming")
    }

    pub(crate) fn parts(&self) -> &Parts {
        &self.0
    }

    pub(crate) fn reader(&self) -> &DatabaseConnection {
        self.0.db.reader()
    }

    pub(crate) fn rng(&self) -> &dyn Randomness {
        self.0.rng.as_ref()
    }

    pub(crate) fn vault(&self) -> &Vault {
        &self.0.vault
    }

    /// Takes up keys that another process has made or removed; a few names are read from the key folder.
    pub fn refresh_keys(&self) {
        if let Err(fault) = self.vault().refresh() {
            tracing::error!(%fault, "the keys could not be read again");
        }
    }

    pub(crate) fn put_reference(&self, reference: Reference) {
        *self.0.reference.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(reference);
    }

    /// One write: what `change` does, the events it records and the jobs they cause, on disk when this returns.
    pub(crate) async fn write<T, F>(&self, actor: &Actor, change: F) -> Result<T>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T>,
    {
        self.write_taking(Takes::Nothing, actor, change).await
    }

    /// As [`App::write`], for a change that may take a number.
    pub(crate) async fn write_taking<T, F>(
        &self,
        takes: Takes,
        actor: &Actor,
        change: F,
    ) -> Result<T>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T>,
    {
        let now = self.now();
        let reactions = self.0.reactions;
        let written = self.0.db.write_with(
            takes,
            |tx| Tx::new(tx, now),
            async |tx: &mut Tx| {
                let value = change(tx).await?;
                let settled = tx.settle(actor, reactions).await?;
                Ok::<_, crate::Error>((value, settled))
            },
        );
        let unsettled = self.0.memory.freshness.unsettled();
        let written = written.await;
        unsettled.settle();
        let touched = match &written {
            Ok((_, settled)) => &settled.touched,
            // Nobody knows how far it came.
            Err(crate::Error::Fault(_)) => &Touched::Everything,
            Err(_) => &Touched::People(Vec::new()),
        };
        self.0.memory.freshness.changed(touched);
        if *touched != Touched::People(Vec::new()) {
            self.0.memory.directory.written(actor);
        }
        let (value, settled) = written?;
        if settled.has_jobs {
            self.0.memory.wake.notify_one();
        }
        Ok(value)
    }
}
