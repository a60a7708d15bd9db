//! This process's own copy of the search index: opened when it is first needed, asked by whoever searches.

use std::{
    fs::DirBuilder,
    os::unix::fs::DirBuilderExt,
    path::PathBuf,
    sync::{
        Arc, Mutex, OnceLock, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use index::{Ask, Found, Index, Writer};
use kernel::AccountId;
use tokio::sync::{Notify, watch};

use super::{
    feed::Place,
    follow::{Turn, follow},
    layout::{self, Fields},
};
use crate::{Actor, App, Context, Error, Result};

/// Processes that share a data folder: each takes the first folder that nobody else writes into.
const MOST_COPIES: usize = 16;
/// Accounts share a mark: with more than this many, somebody may wait for another's change too.
const MARKS: usize = 1_024;
/// How long whoever has changed something waits to find it; then they see the list as it was.
const OWN_CHANGE: Duration = Duration::from_secs(1);
/// How long a search waits for an index that is being made.
const BEING_MADE: Duration = Duration::from_secs(5);

/// The index of one process.
pub struct Directory {
    opened: OnceLock<Opened>,
    /// One reads the feed at a time.
    pub(super) turn: tokio::sync::Mutex<Turn>,
    /// Whether somebody follows the feed all the time: who searches does not do it first, then.
    is_followed: AtomicBool,
    /// Told by every write of this process that may have changed an entry.
    told: Notify,
    /// How many such writes there were.
    writes: AtomicU64,
    /// Up to which of them the index holds; nothing before it was ever whole.
    reached: watch::Sender<Option<u64>>,
    /// The last time the feed was read to its end.
    looked: Mutex<Option<Looked>>,
    /// Which of them was the last of an account.
    marks: Box<[AtomicU64]>,
}

impl Default for Directory {
    fn default() -> Self {
        Self {
            opened: OnceLock::new(),
            turn: tokio::sync::Mutex::default(),
            is_followed: AtomicBool::default(),
            told: Notify::new(),
            writes: AtomicU64::default(),
            reached: watch::Sender::new(None),
            looked: Mutex::default(),
            marks: std::iter::repeat_with(AtomicU64::default).take(MARKS).collect(),
        }
    }
}

/// A look at the feed, to its end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Looked {
    /// When it began: the index holds what was committed before.
    pub began: Instant,
    /// The place up to which the index holds everything for certain.
    pub place: Place,
}

pub(super) struct Opened {
    pub index: Index,
    pub fields: Fields,
    writer: Arc<Mutex<Writer>>,
}

impl std::fmt::Debug for Directory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Directory")
    }
}

impl Directory {
    /// Who fulfils what is asked, for somebody whose last own write was `wrote`.
    ///
    /// # Errors
    /// [`Error::Later`] while the index is made for the first time; when it cannot be read.
    pub(super) async fn search(
        app: &App,
        wrote: u64,
        ask: impl FnOnce(&Fields) -> Ask + Send,
    ) -> Result<Found> {
        let (index, fields) = Self::at(app, wrote).await?;
        let ask = ask(&fields);
        let found = tokio::task::spawn_blocking(move || index.search(&ask)).await;
        found.context("searching")?.context("searching")
    }

    /// How many there are.
    ///
    /// # Errors
    /// As [`Directory::search`].
    pub(super) async fn count(
        app: &App,
        wrote: u64,
        ask: impl FnOnce(&Fields) -> Ask + Send,
    ) -> Result<u64> {
        let (index, fields) = Self::at(app, wrote).await?;
        let ask = ask(&fields);
        let found = tokio::task::spawn_blocking(move || index.count(&ask)).await;
        found.context("counting")?.context("counting")
    }

    /// The same, everybody at one moment.
    ///
    /// # Errors
    /// As [`Directory::search`].
    pub(super) async fn keys(
        app: &App,
        wrote: u64,
        ask: impl FnOnce(&Fields) -> Ask + Send,
    ) -> Result<Vec<i64>> {
        let (index, fields) = Self::at(app, wrote).await?;
        let ask = ask(&fields);
        let found = tokio::task::spawn_blocking(move || index.keys(&ask)).await;
        found.context("searching")?.context("searching")
    }

    /// The index, once it holds this write.
    async fn at(app: &App, wrote: u64) -> Result<(Index, Fields)> {
        let directory = app.directory();
        if directory.is_followed.load(Ordering::Relaxed) {
            directory.wait_for(wrote).await?;
        } else {
            follow(app).await?;
        }
        let opened = directory.opened(app)?;
        Ok((opened.index.clone(), opened.fields))
    }

    /// Whoever has just changed something finds it: waits until the index holds it, at most a second.
    async fn wait_for(&self, wrote: u64) -> Result<()> {
        let mut reached = self.reached.subscribe();
        let made = tokio::time::timeout(BEING_MADE, reached.wait_for(Option::is_some));
        if !matches!(made.await, Ok(Ok(_))) {
            return Err(Error::busy());
        }
        let own = reached.wait_for(|reached| reached.is_some_and(|reached| reached >= wrote));
        let _late = tokio::time::timeout(OWN_CHANGE, own).await;
        Ok(())
    }

    /// Says that somebody follows the feed from now on, so that nobody else needs to.
    pub fn is_followed(&self) {
        self.is_followed.store(true, Ordering::Relaxed);
    }

    /// Says that a write of this process may have changed an entry, and whose write it was.
    pub(crate) fn written(&self, actor: &Actor) {
        let write = self.writes.fetch_add(1, Ordering::SeqCst).saturating_add(1);
        if let Some(mark) = self.mark(actor) {
            mark.fetch_max(write, Ordering::SeqCst);
        }
        self.told.notify_one();
    }

    /// The last write of whoever searches, in this process.
    pub(super) fn last_write_of(&self, actor: &Actor) -> u64 {
        self.mark(actor).map_or(0, |mark| mark.load(Ordering::SeqCst))
    }

    fn mark(&self, actor: &Actor) -> Option<&AtomicU64> {
        let Actor::Member(member, _) = actor else { return None };
        let AccountId(account) = member.account;
        let place = usize::try_from(account.unsigned_abs()).unwrap_or_default() % MARKS;
        self.marks.get(place)
    }

    /// How many writes there were: to be asked before the feed is read.
    pub(super) fn writes(&self) -> u64 {
        self.writes.load(Ordering::SeqCst)
    }

    /// Says that the index holds every write up to this one, and what there was when somebody looked.
    pub(super) fn reaches(&self, write: u64, looked: Looked) {
        *self.looked.lock().unwrap_or_else(PoisonError::into_inner) = Some(looked);
        self.reached.send_replace(Some(write));
    }

    /// The last look to the end of the feed, and how many entries there are since; nothing before the first.
    pub(super) fn stands(&self) -> Option<(Looked, u64)> {
        let looked = *self.looked.lock().unwrap_or_else(PoisonError::into_inner);
        looked.zip(self.opened.get().map(|opened| opened.index.len()))
    }

    /// Waits for a write of this process, and `spacing` more for those that come with it; not longer than `longest`,
    /// for other processes write too.
    pub async fn changed(&self, spacing: Duration, longest: Duration) {
        if tokio::time::timeout(longest, self.told.notified()).await.is_ok() {
            tokio::time::sleep(spacing).await;
        }
    }

    pub(super) fn opened(&self, app: &App) -> Result<&Opened> {
        if let Some(opened) = self.opened.get() {
            return Ok(opened);
        }
        let opened = open(app)?;
        // Of two who open at once, one finds the folder taken and has the next: the first to be here is kept.
        Ok(self.opened.get_or_init(|| opened))
    }
}

/// The folders of the copies of every process that shares this data folder, also those that are not there.
pub(super) fn copies(app: &App) -> impl Iterator<Item = PathBuf> {
    let folder = app.config().data_dir.join("index");
    (0..MOST_COPIES).map(move |copy| folder.join(copy.to_string()))
}

fn open(app: &App) -> Result<Opened> {
    let (layout, fields) = layout::describe(&app.reference());
    let mut refused = None;
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(app.config().data_dir.join("index"))
        .context("making the folder of the search index")?;
    let mut copies = copies(app);
    while let Some(folder) = copies.next() {
        // Opening may empty a folder: the one who does it must be the only one who writes there.
        match Index::open_alone(&folder, &layout) {
            Ok((index, writer)) => {
                // Nobody follows the others that nobody writes: whoever is erased would stay in them.
                copies.for_each(|unused| Index::remove_unused(&unused));
                return Ok(Opened { index, fields, writer: Arc::new(Mutex::new(writer)) });
            }
            Err(error) => refused = Some(error),
        }
    }
    let why = refused.map_or_else(|| anyhow::anyhow!("no folder is free"), anyhow::Error::from);
    Err(Error::fault(why.context("opening the search index")))
}

impl Opened {
    /// Writing waits for the disk, so it has a thread of its own.
    pub async fn work<T, F>(&self, task: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Writer) -> index::Result<T> + Send + 'static,
    {
        let writer = Arc::clone(&self.writer);
        let done = tokio::task::spawn_blocking(move || {
            task(&mut writer.lock().unwrap_or_else(PoisonError::into_inner))
        });
        done.await.context("writing the search index")?.context("writing the search index")
    }
}
