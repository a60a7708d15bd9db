//! The three steps of a photo that joins a larger change: files first, then the row, or the files away again.

use documents::photo::{self, Crop, Variant};
use kernel::PersonId;
use sea_orm::Set;

use super::{
    intake::{Received, Scan},
    ledger,
    model::{FOLDER, draw_name, key, name_of},
    refusals,
    store::{self, file::NewFile},
    studio,
};
use crate::{App, Result, Tx};

/// A photo whose files are written and which nobody owns yet: attach it, or discard it.
#[derive(Debug)]
#[must_use = "files that are neither attached nor discarded wait for the sweep"]
pub struct PreparedPhoto {
    name: String,
    blur: String,
    width: i32,
    height: i32,
    bytes: i32,
    scan: Scan,
}

/// Looks at a picture that was received, makes it harmless and writes its files; `crop` chooses the 4:5 part, else its middle is used.
///
/// # Errors
/// [`crate::Error::Invalid`] on `photo` for a picture that is not taken, and nothing is left on disk.
pub async fn prepare(app: &App, received: Received, crop: Option<Crop>) -> Result<PreparedPhoto> {
    let scan = received.scan;
    let taken = studio::work(move || photo::ingest(&received.bytes, crop))
        .await?
        .map_err(refusals::refused)?;
    let name = draw_name(app.now(), app.rng());
    let largest = taken.variants.iter().find(|variant| variant.name == "800");
    let (width, height) = largest.map_or((0, 0), |variant| (variant.width, variant.height));
    let bytes: usize = taken.variants.iter().map(|variant| variant.bytes.len()).sum();
    let prepared = PreparedPhoto {
        bytes: i32::try_from(bytes).unwrap_or(i32::MAX),
        scan,
        name,
        blur: taken.blur,
        width: i32::try_from(width).unwrap_or(0),
        height: i32::try_from(height).unwrap_or(0),
    };
    write_files(app, &prepared.name, taken.variants).await?;
    Ok(prepared)
}

/// Makes a prepared photo the person's, in the caller's transaction. Gives the name of the photo it replaces, whose
/// files are to be removed with [`forget_files`] once the transaction is kept.
///
/// # Errors
/// [`crate::Error::NotFound`] when there is no such person, [`crate::Error::Invalid`] when they have too many files.
pub async fn attach(
    tx: &mut Tx,
    person: PersonId,
    photo: &PreparedPhoto,
) -> Result<Option<String>> {
    let former = store::photo::name_of(tx.conn(), person.0).await?;
    let row = store::photo::ActiveModel {
        person_id: Set(person.0),
        name: Set(photo.name.clone()),
        blur: Set(photo.blur.clone()),
        width: Set(photo.width),
        height: Set(photo.height),
        created_at: Set(tx.now()),
        ..Default::default()
    };
    let file =
        NewFile { name: &photo.name, folder: FOLDER, bytes: photo.bytes, scan: photo.scan.key() };
    ledger::replace(tx, person, "photo", former.as_deref(), file).await?;
    store::photo::put(tx.conn(), row).await.map_err(refusals::nobody)?;
    Ok(former)
}

/// Removes the files of a photo whose transaction was refused. After a fault the row may stand all the same: leave
/// the files to the sweep then.
pub async fn discard(app: &App, photo: PreparedPhoto) {
    forget_files(app, &photo.name).await;
}

/// Removes the files of a photo that no row owns any more. A file that cannot be removed now is logged and left to
/// the sweep: the change that led here is already kept.
pub async fn forget_files(app: &App, name: &str) {
    if let Err(fault) = remove_files(app, name).await {
        tracing::warn!(
            fault = format!("{fault:?}"),
            "the files of a former photo stay until the sweep"
        );
    }
}

/// Removes every file of a name.
pub(super) async fn remove_files(app: &App, name: &str) -> Result<()> {
    let Some(name) = name_of(name) else {
        return Ok(());
    };
    for file in FILES {
        let key = format!("{FOLDER}/{name}-{file}");
        app.parts().files.delete(&key).await.map_err(refusals::store)?;
    }
    Ok(())
}

/// The ends of the files that a photo consists of.
pub(super) const FILES: [&str; 7] =
    ["800.webp", "800.jpg", "320.webp", "320.jpg", "96.webp", "96.jpg", "full.jpg"];

/// All of the files, or none: what was written before one fails is removed again.
async fn write_files(app: &App, name: &str, variants: Vec<Variant>) -> Result<()> {
    let mut written = Vec::new();
    for variant in variants {
        let key = key(&format!("{name}-{}.{}", variant.name, variant.extension));
        if let Err(fault) = app.parts().files.put(&key, variant.bytes).await {
            take_back(app, &written).await;
            return Err(refusals::store(fault));
        }
        written.push(key);
    }
    Ok(())
}

/// A store that does not answer is asked once: the sweep has time.
async fn take_back(app: &App, keys: &[String]) {
    for key in keys {
        if let Err(fault) = app.parts().files.delete(key).await {
            tracing::warn!(%fault, "files of a photo that was not stored wait for the sweep");
            return;
        }
    }
}
