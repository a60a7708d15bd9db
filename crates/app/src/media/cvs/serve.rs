//! Give a CV out: a link signed for one account and a few minutes, and the file behind it.

use std::{fs::File, io};

use chrono::TimeDelta;
use documents::reading::DocumentKind;
use futures_util::stream::{self, Stream};
use kernel::{AccountId, PersonId};
use tokio::io::AsyncReadExt as _;

use super::{Cv, model::key};
use crate::{
    Actor, App, Error, Result,
    media::{refusals, store},
    vault::TokenPurpose,
};

/// How long a link works.
pub const LINK_LIFE: TimeDelta = TimeDelta::minutes(5);

/// Bytes of a piece on its way out.
const PIECE: usize = 64 * 1024;

/// A file on its way out.
#[derive(Debug)]
pub struct Download {
    /// The name to save it under.
    pub title: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Its size in bytes.
    pub bytes: i64,
    file: File,
}

impl Download {
    /// Its content, a piece at a time.
    pub fn chunks(self) -> impl Stream<Item = io::Result<Vec<u8>>> + Send + 'static {
        let file = tokio::fs::File::from_std(self.file);
        stream::try_unfold(file, |mut file| async move {
            let mut piece = vec![0; PIECE];
            let length = file.read(&mut piece).await?;
            piece.truncate(length);
            Ok((length > 0).then_some((piece, file)))
        })
    }
}

/// The CV of a person, when there is one; whether somebody may know of it is for the caller to decide.
///
/// # Errors
/// When the database fails, or the name of the file does not open.
pub async fn of_person(app: &App, person: PersonId) -> Result<Option<Cv>> {
    let found = store::cv::of_person(app.reader(), person.0).await?;
    found.map(|(row, scan)| Cv::of(app, &row, scan.as_deref())).transpose()
}

/// The file of a person's CV with its bytes: for its owner's own copy.
pub(crate) async fn whole(app: &App, person: PersonId) -> Result<Option<(String, Vec<u8>)>> {
    let Some(cv) = of_person(app, person).await? else {
        return Ok(None);
    };
    let bytes = app.parts().files.get(&key(&cv.name, cv.kind)).await.map_err(refusals::store)?;
    Ok(bytes.map(|bytes| (format!("{}.{}", cv.name, cv.kind.key()), bytes)))
}

/// A token that opens this CV to one account for [`LINK_LIFE`].
#[must_use]
pub fn sign(app: &App, account: AccountId, cv: &Cv) -> String {
    let facts = format!("{account}.{}", cv.name);
    app.vault().sign_token(TokenPurpose::Download, &facts, app.now() + LINK_LIFE)
}

/// The file behind a token.
///
/// # Errors
/// [`Error::NotFound`] when the token is forged, over or of another account, when the CV was replaced, and while it
/// waits for the virus scanner.
pub async fn open(app: &App, actor: &Actor, token: &str) -> Result<Download> {
    let facts = app.vault().read_token(TokenPurpose::Download, token, app.now());
    let facts = facts.ok_or(Error::NotFound)?;
    let (account, name) = facts.split_once('.').ok_or(Error::NotFound)?;
    if actor.member()?.account.to_string() != account {
        return Err(Error::NotFound);
    }
    let (row, scan) = store::cv::named(app.reader(), name).await?.ok_or(Error::NotFound)?;
    let cv = Cv::of(app, &row, scan.as_deref())?;
    if cv.quarantined {
        return Err(Error::NotFound);
    }
    let file = app.parts().files.open_file(&key(&cv.name, cv.kind)).await;
    let file = file.map_err(refusals::store)?.ok_or(Error::NotFound)?;
    Ok(Download { title: cv.title, kind: cv.kind, bytes: cv.bytes, file })
}
