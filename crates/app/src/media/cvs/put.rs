//! Put, replace and remove a CV; and the three steps of one that joins a larger change.

use documents::reading::DocumentKind;
use kernel::PersonId;
use queue::NewJob;
use sea_orm::Set;

use super::{
    CvState, ReadCv,
    model::{key, title},
};
use crate::{
    Actor, App, Context as _, Error, Event, Result, Tx,
    media::{
        Purpose, Received, Upload,
        intake::{Kind, Scan},
        ledger,
        model::{CVS, draw_name},
        put::may_change,
        receive, refusals,
        store::{self, file::NewFile},
    },
    vault::SealContext,
};

/// A CV whose file is written and which nobody owns yet: attach it, or discard it.
#[derive(Debug)]
#[must_use = "a file that is neither attached nor discarded waits for the sweep"]
pub struct PreparedCv {
    name: String,
    title: String,
    kind: DocumentKind,
    bytes: i32,
    scan: Scan,
}

/// Where the file of a CV lies in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCv(String);

/// Writes the file of a CV that was received.
///
/// # Errors
/// [`Error::Later`] when the store is full or away, and nothing is left in it.
pub async fn prepare(app: &App, received: Received) -> Result<PreparedCv> {
    let Kind::Document(kind) = received.kind else {
        return Err(Error::fault(anyhow::anyhow!("a picture was received as a CV")));
    };
    let prepared = PreparedCv {
        name: draw_name(app.now(), app.rng()),
        title: title(&received.name, kind),
        kind,
        bytes: i32::try_from(received.bytes.len()).context("weighing a CV")?,
        scan: received.scan,
    };
    let put = app.parts().files.put(&key(&prepared.name, kind), received.bytes).await;
    put.map_err(refusals::store)?;
    Ok(prepared)
}

/// Makes a prepared CV the person's, in the caller's transaction, and has it read. Gives the file it replaces, which is
/// to be removed with [`forget`] once the transaction is kept.
///
/// # Errors
/// [`Error::NotFound`] when there is no such person, [`Error::Invalid`] when they have too many files.
pub async fn attach(
    app: &App,
    tx: &mut Tx,
    person: PersonId,
    cv: &PreparedCv,
) -> Result<Option<StoredCv>> {
    let former = store::cv::of_person(tx.conn(), person.0).await?.map(|(row, _)| row);
    let file = NewFile { name: &cv.name, folder: CVS, bytes: cv.bytes, scan: cv.scan.key() };
    ledger::replace(tx, person, "cv", former.as_ref().map(|row| row.name.as_str()), file).await?;
    let seal_id = uuid::Uuid::new_v4().to_string();
    let place = SealContext { column: "cvs.title", seal_id: &seal_id };
    let row = store::cv::ActiveModel {
        person_id: Set(person.0),
        name: Set(cv.name.clone()),
        title: Set(app.vault().seal(place, &cv.title, app.rng())),
        seal_id: Set(seal_id),
        kind: Set(cv.kind.key().to_owned()),
        bytes: Set(cv.bytes),
        state: Set(CvState::Waiting.key().to_owned()),
        content: Set(None),
        created_at: Set(tx.now()),
        read_at: Set(None),
        ..Default::default()
    };
    store::cv::put(tx.conn(), row).await.map_err(refusals::nobody)?;
    tx.enqueue(NewJob::now(&ReadCv { person }));
    Ok(former.map(|row| file_of(&row)))
}

/// Removes the file of a CV whose transaction was refused. After a fault the row may stand all the same: leave the file
/// to the sweep then.
pub async fn discard(app: &App, cv: PreparedCv) {
    forget(app, &StoredCv(key(&cv.name, cv.kind))).await;
}

/// Makes this document the person's CV, in place of the former one; for the person and for administrators.
///
/// # Errors
/// As [`receive`], [`prepare`] and [`attach`]; [`Error::Forbidden`] for everyone else.
pub async fn put(app: &App, actor: &Actor, person: PersonId, upload: &Upload) -> Result<()> {
    may_change(actor, person)?;
    let received = receive(app, actor, upload, Purpose::Cv).await?;
    let cv = prepare(app, received).await?;
    let attached = app.write(actor, async |tx| {
        let former = attach(app, tx, person, &cv).await?;
        tx.record(Event::CvReplaced { person });
        Ok(former)
    });
    match attached.await {
        Ok(former) => {
            if let Some(file) = former {
                forget(app, &file).await;
            }
            Ok(())
        }
        // When the database broke, the row may stand all the same: the sweep knows, once it can be asked again.
        Err(fault @ (Error::Fault(_) | Error::Later { .. })) => Err(fault),
        Err(refusal) => {
            discard(app, cv).await;
            Err(refusal)
        }
    }
}

/// Removes the person's CV, its file and its words; nothing happens when there is none.
///
/// # Errors
/// [`Error::Forbidden`] for everyone but the person and administrators.
pub async fn remove(app: &App, actor: &Actor, person: PersonId) -> Result<()> {
    may_change(actor, person)?;
    let former = app.write(actor, async |tx| {
        let Some((row, _)) = store::cv::of_person(tx.conn(), person.0).await? else {
            return Ok(None);
        };
        ledger::remove(tx, &row.name).await?;
        store::cv::delete(tx.conn(), person.0).await?;
        tx.record(Event::CvRemoved { person });
        Ok(Some(file_of(&row)))
    });
    if let Some(file) = former.await? {
        forget(app, &file).await;
    }
    Ok(())
}

/// The file of a person's CV, to be removed with [`forget`] once the row is gone.
pub(crate) async fn stored(tx: &Tx, person: PersonId) -> Result<Option<StoredCv>> {
    let found = store::cv::of_person(tx.conn(), person.0).await?;
    Ok(found.map(|(row, _)| file_of(&row)))
}

/// Gives the CV of that name to another person who has none: a merge, or its end.
pub(crate) async fn hand_over(tx: &mut Tx, name: &str, to: PersonId) -> Result<()> {
    if store::cv::hand_over(tx.conn(), name, to.0).await? {
        ledger::hand_over(tx, name, to).await?;
        // Whoever was to read it looks for it where it was.
        tx.enqueue(NewJob::now(&ReadCv { person: to }));
    }
    Ok(())
}

fn file_of(row: &store::cv::Model) -> StoredCv {
    StoredCv(key(&row.name, DocumentKind::parse(&row.kind).unwrap_or(DocumentKind::Pdf)))
}

/// A file that cannot be removed now is logged and left to the sweep: the change that led here is already kept.
pub async fn forget(app: &App, file: &StoredCv) {
    if let Err(fault) = app.parts().files.delete(&file.0).await {
        tracing::warn!(%fault, "the file of a former CV stays until the sweep");
    }
}
