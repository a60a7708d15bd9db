//! Letters kept on disk instead of sent: what an installation without a mail provider does.
//!
//! `{folder}/{time}-{id}.eml`, mode 600, whole or absent; the same id twice is one file. They may hold
//! temporary passwords, so whoever owns the folder sweeps it after seven days (people.md §2).

mod read;

pub use read::{KeptLetter, LetterText};

use super::{Letter, Mailer, compose};
use crate::GatewayError;
use crate::disk::{absent_is_none, private_folder, sweep_unfinished, write_whole};
use crate::storage::on_disk;
use chrono::{DateTime, NaiveDateTime, Utc};
use kernel::{Clock, Page, PageRequest};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::sync::Mutex;

/// How a file's time is written, in UTC; it sorts by itself.
const STAMP: &str = "%Y%m%dT%H%M%SZ";

/// A folder of letters.
pub struct Outbox {
    folder: PathBuf,
    clock: Arc<dyn Clock>,
    /// One writer at a time, so that two copies of a letter cannot both find it absent.
    turn: Mutex<()>,
}

impl Outbox {
    /// The outbox of that folder, made when absent.
    pub fn open(folder: impl Into<PathBuf>, clock: Arc<dyn Clock>) -> Result<Self, GatewayError> {
        let folder = folder.into();
        private_folder(&folder).map_err(GatewayError::temporary)?;
        Ok(Self { folder, clock, turn: Mutex::new(()) })
    }

    /// A page of the letters kept, newest first; only these are opened.
    pub async fn list(&self, page: PageRequest) -> Result<Page<KeptLetter>, GatewayError> {
        let folder = self.folder.clone();
        on_disk(move || {
            let mut names = names(&folder)?;
            names.sort_unstable_by(|a, b| b.cmp(a));
            let wanted = |rows: u64| usize::try_from(rows).unwrap_or(usize::MAX);
            let rest = names.into_iter().skip(wanted(page.offset));
            let names = Page::from_overfetch(
                rest.take(wanted(page.size).saturating_add(1)).collect(),
                page,
            );
            let mut kept = Vec::new();
            for name in names.rows {
                // Swept meanwhile: not an error.
                let Some(bytes) = absent_is_none(fs::read(folder.join(&name)))? else {
                    continue;
                };
                kept.extend(read::summary(name, &bytes));
            }
            Ok(Page { rows: kept, more: names.more })
        })
        .await
    }

    /// One letter as an administrator reads it; nothing when there is no letter of that name.
    pub async fn read(&self, name: &str) -> Result<Option<LetterText>, GatewayError> {
        let Some(bytes) = self.raw(name).await? else {
            return Ok(None);
        };
        Ok(read::text(name.to_owned(), &bytes))
    }

    /// One letter as its bytes on disk; nothing when there is no letter of that name.
    pub async fn raw(&self, name: &str) -> Result<Option<Vec<u8>>, GatewayError> {
        if written_at(name).is_none() {
            return Ok(None);
        }
        let path = self.folder.join(name);
        on_disk(move || absent_is_none(fs::read(path))).await
    }

    /// Removes what a crash left unfinished before that moment; answers how many files.
    pub async fn sweep_unfinished(&self, older_than: DateTime<Utc>) -> Result<usize, GatewayError> {
        let folder = self.folder.clone();
        on_disk(move || sweep_unfinished(&folder, older_than)).await
    }

    /// Removes the letters written before that moment; answers how many.
    pub async fn sweep(&self, older_than: DateTime<Utc>) -> Result<usize, GatewayError> {
        let folder = self.folder.clone();
        on_disk(move || {
            let mut swept = 0;
            for name in names(&folder)? {
                if written_at(&name).is_some_and(|at| at < older_than) {
                    swept += absent_is_none(fs::remove_file(folder.join(name)))?.map_or(0, |()| 1);
                }
            }
            Ok(swept)
        })
        .await
    }
}

#[async_trait::async_trait]
impl Mailer for Outbox {
    async fn send(&self, letter: &Letter) -> Result<(), GatewayError> {
        let bytes = compose::message(letter)?.formatted();
        let (folder, id) = (self.folder.clone(), letter.id.clone());
        let stamp = self.clock.now().format(STAMP);
        let name = format!("{stamp}-{id}.eml");
        let _turn = self.turn.lock().await;
        on_disk(move || {
            let kept = names(&folder)?;
            if kept.iter().any(|kept| id_of(kept) == Some(&id)) {
                return Ok(());
            }
            write_whole(&folder, &name, &bytes)?;
            let former = |kept: &&String| id_of(kept).is_some_and(|kept| is_former_try(kept, &id));
            for name in kept.iter().filter(former) {
                absent_is_none(fs::remove_file(folder.join(name)))?;
            }
            Ok(())
        })
        .await
    }

    fn name(&self) -> &'static str {
        "outbox"
    }
}

fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        names.extend(name.to_str().filter(|name| written_at(name).is_some()).map(str::to_owned));
    }
    Ok(names)
}

/// When the letter of that file name was written; nothing for a name that is not one of ours.
fn written_at(name: &str) -> Option<DateTime<Utc>> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    let (stamp, _) = name.strip_suffix(".eml")?.split_once('-')?;
    if !name.bytes().all(plain) {
        return None;
    }
    NaiveDateTime::parse_from_str(stamp, STAMP).ok().map(|at| at.and_utc())
}

/// Whether `kept` is an earlier try of the letter `id`: a letter that is another one each time it is tried (a password
/// drawn anew, say) is `id`, then `id.` and a number that grows. Only the last one is of use.
fn is_former_try(kept: &str, id: &str) -> bool {
    let (letter, this) = numbered(id);
    let (former, that) = numbered(kept);
    former == letter && that < this
}

/// A letter and which try of it this is, from 1.
fn numbered(id: &str) -> (&str, u64) {
    let parts = id.rsplit_once('.');
    let number = parts.and_then(|(letter, number)| Some((letter, number.parse().ok()?)));
    number.unwrap_or((id, 1))
}

fn id_of(name: &str) -> Option<&str> {
    Some(name.strip_suffix(".eml")?.split_once('-')?.1)
}
