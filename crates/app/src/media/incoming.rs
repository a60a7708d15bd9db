//! The photo of a form that was refused: it waits, harmless already, until the form comes back, at most an hour.
//!
//! The folder is the server's own (700, files 600), outside the store of photos; a signed token names a file, so
//! that nobody can ask for another's.

use chrono::TimeDelta;
use documents::photo;
use gateways::storage::LocalFiles;

use super::{
    model::{draw_name, drawn_at, name_of},
    often, refusals, studio,
};
use crate::{Actor, App, Context, Result, vault::TokenPurpose};

/// How long a photo waits.
const PATIENCE: TimeDelta = TimeDelta::hours(1);

/// Keeps a good picture and gives the signed token that the form carries.
///
/// # Errors
/// [`crate::Error::Invalid`] on `photo` for a picture that is not taken, and nothing is left on disk;
/// [`crate::Error::Later`] for whoever sent 30 in half an hour, and when too many pictures are worked on.
pub async fn keep(app: &App, actor: &Actor, bytes: Vec<u8>) -> Result<String> {
    often::count(app, actor).await?;
    let taken =
        studio::work(move || photo::ingest(&bytes, None)).await?.map_err(refusals::refused)?;
    let folder = folder(app)?;
    let name = draw_name(app.now(), app.rng());
    for variant in taken.variants {
        let key = match (variant.name, variant.extension) {
            ("full", _) => whole(&name),
            ("320", "jpg") => small(&name),
            _ => continue,
        };
        folder.put(&key, variant.bytes).await.context("keeping an incoming photo")?;
    }
    Ok(app.vault().sign_token(TokenPurpose::Incoming, &name, app.now() + PATIENCE))
}

/// The picture behind a token, ready for [`super::prepare`]; it stays for another try until [`forget`] or the sweep.
///
/// # Errors
/// When the disk fails.
pub async fn take(app: &App, token: &str) -> Result<Option<Vec<u8>>> {
    read(app, token, whole).await
}

/// A thumbnail (JPEG, 320 px wide) of the picture behind a token.
///
/// # Errors
/// When the disk fails.
pub async fn thumb(app: &App, token: &str) -> Result<Option<Vec<u8>>> {
    read(app, token, small).await
}

/// Removes the picture behind a token, once its form was accepted.
///
/// # Errors
/// When the disk fails.
pub async fn forget(app: &App, token: &str) -> Result<()> {
    let Some(name) = named(app, token) else {
        return Ok(());
    };
    let folder = folder(app)?;
    for key in [whole(&name), small(&name)] {
        folder.delete(&key).await.context("removing an incoming photo")?;
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
