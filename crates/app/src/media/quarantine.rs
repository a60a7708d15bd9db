//! Files that came while the virus scanner was away: looked at later, released or removed (quality.md S65).

use documents::reading::DocumentKind;
use gateways::scanner::{Scanner, Verdict};
use kernel::PersonId;
use queue::{Job, NewJob, Outcome};
use serde::{Deserialize, Serialize};

use super::{
    cvs::{self, ReadCv},
    intake::Scan,
    ledger,
    model::{CVS, key},
    prepare, refusals,
    store::{self, file},
};
use crate::{Actor, App, Context as _, Error, Event, Permission, Result};

/// Files of one run; the next one follows in minutes.
const AT_ONCE: u64 = 100;

/// Ask the virus scanner about the files that it has not seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScanWaiting {}

impl Job for ScanWaiting {
    const NAME: &'static str = "scan_waiting";
}

/// Runs [`ScanWaiting`].
///
/// # Errors
/// [`Outcome::Retry`] when the store or the database fails; a scanner that is still away is asked again next time.
pub async fn scan_waiting(app: App, _job: ScanWaiting) -> std::result::Result<(), Outcome> {
    scan_all(&app).await.map_err(|fault| Outcome::retry(format!("{fault:?}")))
}

/// How files are looked at now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watch {
    /// Whether a virus scanner is configured.
    pub scanner: bool,
    /// How many files wait for it.
    pub waiting: u64,
}

/// How files are looked at now; for administrators.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn watch(app: &App, actor: &Actor) -> Result<Watch> {
    actor.require(Permission::Administer)?;
    let waiting = file::count_waiting(app.reader()).await?;
    Ok(Watch { scanner: app.parts().scanner.is_some(), waiting })
}

async fn scan_all(app: &App) -> Result<()> {
    for waiting in file::waiting(app.reader(), AT_ONCE).await? {
        let Some(found) = look(app, &waiting).await? else {
            return Ok(());
        };
        match found {
            Found::Nothing(scan) => release(app, &waiting, scan).await?,
            Found::Virus(virus) => {
                tracing::warn!(virus, file = waiting.name, "a file that waited was infected");
                remove(app, &waiting).await?;
            }
        }
    }
    Ok(())
}

enum Found {
    Nothing(Scan),
    Virus(String),
}

/// What the scanner says of a file; nothing while it is away. Without a scanner there is nothing to wait for.
async fn look(app: &App, waiting: &file::Model) -> Result<Option<Found>> {
    let Some(scanner) = &app.parts().scanner else {
        return Ok(Some(Found::Nothing(Scan::Unseen)));
    };
    let Some(stored) = stored(app, waiting).await? else {
        return Ok(Some(Found::Nothing(Scan::Clean)));
    };
    let bytes = app.parts().files.get(&stored).await.context("reading a file that waits")?;
    ask(scanner.as_ref(), &bytes.unwrap_or_default()).await
}

async fn ask(scanner: &dyn Scanner, bytes: &[u8]) -> Result<Option<Found>> {
    match scanner.scan(bytes).await {
        Ok(Verdict::Clean) => Ok(Some(Found::Nothing(Scan::Clean))),
        Ok(Verdict::Infected(virus)) => Ok(Some(Found::Virus(virus))),
        Err(fault) if fault.is_temporary() => Ok(None),
        Err(fault) => Err(Error::fault(fault)),
    }
}

/// Where the largest file of a name lies; nothing when its owner has replaced it.
async fn stored(app: &App, waiting: &file::Model) -> Result<Option<String>> {
    if waiting.folder != CVS {
        return Ok(Some(key(&format!("{}-full.jpg", waiting.name))));
    }
    let found = store::cv::named(app.reader(), &waiting.name).await?;
    let kind = found.and_then(|(row, _)| DocumentKind::parse(&row.kind));
    Ok(kind.map(|kind| cvs::file_key(&waiting.name, kind)))
}

async fn release(app: &App, waiting: &file::Model, scan: Scan) -> Result<()> {
    app.write(&Actor::System("virus scanner"), async |tx| {
        file::set_scan(tx.conn(), &waiting.name, scan.key()).await?;
        if waiting.folder == CVS {
            tx.enqueue(NewJob::now(&ReadCv { person: PersonId(waiting.person_id) }));
        }
        Ok(())
    })
    .await
}

/// Removes an infected file with its row, unless its owner has replaced it meanwhile.
async fn remove(app: &App, waiting: &file::Model) -> Result<()> {
    let stored = stored(app, waiting).await?;
    let person = PersonId(waiting.person_id);
    app.write(&Actor::System("virus scanner"), async |tx| {
        if waiting.folder == CVS {
            store::cv::delete_named(tx.conn(), &waiting.name).await?;
        } else {
            store::photo::delete_named(tx.conn(), &waiting.name).await?;
        }
        ledger::remove(tx, &waiting.name).await?;
        tx.record(Event::InfectedFileRemoved { person });
        Ok(())
    })
    .await?;
    match stored {
        Some(file) if waiting.folder == CVS => {
            app.parts().files.delete(&file).await.map(|_| ()).map_err(refusals::store)
        }
        _ => prepare::remove_files(app, &waiting.name).await,
    }
}
