//! The files of a form that was refused: they wait, looked at already, until the form comes back, at most an hour.
//!
//! The folder is the server's own (700, files 600), outside the store; a signed token names a file, so
//! that nobody can ask for another's.

use chrono::TimeDelta;
use documents::photo;
use gateways::storage::LocalFiles;

use super::{
    Purpose, Upload,
    intake::{self, Kind},
    model::{draw_name, drawn_at, name_of},
    receive, refusals, studio,
};
use crate::{Actor, App, Context, Error, Result, vault::TokenPurpose};

/// How long a photo waits.
const PATIENCE: TimeDelta = TimeDelta::hours(1);

/// Keeps a good picture and gives the signed token that the form carries.
///
/// # Errors
/// [`crate::Error::Invalid`] on `photo` for a picture that is not taken, and nothing is left on disk;
/// [`crate::Error::Later`] for whoever sent 30 in half an hour, and when too many pictures are worked on.
pub async fn keep(app: &App, actor: &Actor, upload: &Upload) -> Result<String> {
    intake::count_waiting(app, actor, Purpose::Photo).await?;
    let received = receive(app, actor, upload, Purpose::Photo).await?;
    let taken = studio::work(move || photo::ingest(&received.bytes, None))
        .await?
        .map_err(refusals::refused)?;
    let folder = folder(app)?;
    let name = draw_name(app.now(), app.rng());
    for variant in taken.variants {
        let key = match (variant.name, variant.extension) {
            ("full", _) => whole(&name),
            ("320", "jpg") => small(&name),
            _ => continue,
        };
        if let Err(fault) = folder.put(&key, variant.bytes).await {
            // Half of a photo is of no use to the form; what cannot be removed either waits for the sweep.
            let _left = folder.delete(&whole(&name)).await;
            return Err(refusals::store(fault));
        }
    }
    Ok(app.vault().sign_token(TokenPurpose::Incoming, &name, app.now() + PATIENCE))
}

/// Keeps a good CV and gives the signed token that the form carries.
///
/// # Errors
/// [`crate::Error::Invalid`] on `cv` for a document that is not taken, and nothing is left on disk;
/// [`crate::Error::Later`] for whoever sent 30 in half an hour.
pub async fn keep_cv(app: &App, actor: &Actor, upload: &Upload) -> Result<String> {
    intake::count_waiting(app, actor, Purpose::Cv).await?;
    let received = receive(app, actor, upload, Purpose::Cv).await?;
    let Kind::Document(kind) = received.kind else {
        return Err(Error::NotFound);
    };
    let file = format!("{}.{}", draw_name(app.now(), app.rng()), kind.key());
    folder(app)?.put(&file, received.bytes).await.map_err(refusals::store)?;
    Ok(app.vault().sign_token(TokenPurpose::Incoming, &file, app.now() + PATIENCE))
}

/// The CV behind a token, under the name it was sent with; it stays for another try until [`forget`] or the sweep.
///
/// # Errors
/// When the disk fails.
pub async fn take_cv(app: &App, token: &str, name: &str) -> Result<Option<Upload>> {
    let Some(file) = named(app, token).filter(|file| file.contains('.')) else {
        return Ok(None);
    };
    let found = folder(app)?.open_file(&file).await.context("reading an incoming CV")?;
    let ending = file.rsplit('.').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let upload = found.map(|found| Upload::waiting(&format!("{stem}.{ending}"), found));
    upload.transpose().context("reading an incoming CV")
}

/// The picture behind a token, ready to be received again; it stays for another try until [`forget`] or the sweep.
///
/// # Errors
/// When the disk fails.
pub async fn take(app: &App, token: &str) -> Result<Option<Upload>> {
    let bytes = read(app, token, whole).await?;
    Ok(bytes.map(|bytes| Upload::of("photo.jpg", "image/jpeg", bytes)))
}

/// A thumbnail (JPEG, 320 px wide) of the picture behind a token.
///
/// # Errors
/// When the disk fails.
pub async fn thumb(app: &App, token: &str) -> Result<Option<Vec<u8>>> {
    read(app, token, small).await
}

/// Removes the file behind a token, once its form was accepted.
///
/// # Errors
/// When the disk fails.
pub async fn forget(app: &App, token: &str) -> Result<()> {
    let Some(name) = named(app, token) else {
        return Ok(());
    };
    let folder = folder(app)?;
    for key in [whole(&name), small(&name), name] {
        folder.delete(&key).await.context("removing an incoming file")?;
    }
    Ok(())
}

/// Removes what has waited longer than an hour; says how many files.
///
/// # Errors
/// When the disk fails.
pub async fn sweep(app: &App) -> Result<usize> {
    let folder = folder(app)?;
    let mut swept = 0;
    for key in folder.list("").await.context("listing incoming photos")? {
        let old = name_of(&key).and_then(drawn_at).is_none_or(|at| at + PATIENCE < app.now());
        if old && folder.delete(&key).await.context("sweeping an incoming photo")? {
            swept += 1;
        }
    }
    Ok(swept)
}

async fn read(app: &App, token: &str, key: fn(&str) -> String) -> Result<Option<Vec<u8>>> {
    let Some(name) = named(app, token) else {
        return Ok(None);
    };
    folder(app)?.get(&key(&name)).await.context("reading an incoming photo")
}

fn named(app: &App, token: &str) -> Option<String> {
    app.vault().read_token(TokenPurpose::Incoming, token, app.now())
}

pub(super) fn folder(app: &App) -> Result<LocalFiles> {
    LocalFiles::open(app.incoming_folder()).context("opening the folder of incoming photos")
}

fn whole(name: &str) -> String {
    format!("{name}-full.jpg")
}

fn small(name: &str) -> String {
    format!("{name}-320.jpg")
}
