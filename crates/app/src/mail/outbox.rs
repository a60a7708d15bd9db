//! The letters kept on disk when no mail provider is set, read by administrators.

use gateways::mail::Outbox;
pub use gateways::mail::{KeptLetter, LetterText};
use kernel::{Page, PageRequest};

use crate::{Actor, App, Context, Error, Permission, Result};

/// A page of the letters in the outbox, newest first. They hold secrets: for administrators only.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn outbox_letters(
    app: &App,
    actor: &Actor,
    page: PageRequest,
) -> Result<Page<KeptLetter>> {
    actor.require(Permission::Administer)?;
    open(app)?.list(page).await.context("listing the outbox")
}

/// One letter of the outbox by the name of its file.
///
/// # Errors
/// As [`outbox_letters`]; [`Error::NotFound`] when there is no such letter.
pub async fn outbox_letter(app: &App, actor: &Actor, name: &str) -> Result<LetterText> {
    actor.require(Permission::Administer)?;
    let found = open(app)?.read(name).await.context("reading the outbox")?;
    found.ok_or(Error::NotFound)
}

fn open(app: &App) -> Result<Outbox> {
    Outbox::open(app.outbox_folder(), app.clock()).context("opening the outbox")
}
