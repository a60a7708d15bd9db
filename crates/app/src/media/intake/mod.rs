//! The one way in for every file, whatever route it takes (quality.md S54, S58, S62, S63, S65).
//!
//! How often, how large, what it is, whether a scanner objects: asked in this order. What comes out is weighed bytes
//! that hold one of a few places, so that a hundred uploads at once are never in memory together.

mod agree;
mod often;
pub(super) mod scan;

use std::sync::LazyLock;

use documents::{
    photo,
    reading::{self, ArchiveRefusal},
    table,
};
use kernel::{Message, msg};

use super::Upload;
use crate::{
    Actor, App, Context as _, Error, Result,
    slots::{Slot, Slots},
};
pub(super) use agree::Kind;
pub(super) use often::count_waiting;
pub(super) use scan::Scan;

/// Files that are in memory at the same time; the largest has 10 MiB.
static HANDS: LazyLock<Slots> = LazyLock::new(|| Slots::new(2, MOST_WAITING));
/// Who waits for them holds a request of the 256 that a process answers at a time (R20): files must not take them all.
const MOST_WAITING: usize = 128;

/// What a file is sent for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Somebody's photograph.
    Photo,
    /// Somebody's CV.
    Cv,
    /// A table of people, which is read and never kept.
    Table,
}

impl Purpose {
    /// The form name of its field.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Cv => "cv",
            Self::Table => "file",
        }
    }

    /// Most bytes.
    #[must_use]
    pub const fn max_bytes(self) -> usize {
        match self {
            Self::Photo => photo::MAX_BYTES,
            Self::Cv => reading::MAX_BYTES,
            Self::Table => table::MAX_BYTES,
        }
    }

    /// What is said of a larger file.
    #[must_use]
    pub fn too_big(self) -> Message {
        let max = i64::try_from(self.max_bytes() / (1024 * 1024)).unwrap_or(i64::MAX);
        match self {
            Self::Photo => msg!("media-photo-too-big", max = max),
            Self::Cv => msg!("media-cv-too-big", max = max),
            Self::Table => msg!("imports-file-big", max = max),
        }
    }
}

/// A file that may be kept.
#[derive(Debug)]
pub struct Received {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) kind: Kind,
    pub(super) scan: Scan,
    _place: Slot,
}

impl Received {
    /// Whether the virus scanner was asked and did not answer: what is not kept cannot wait for it.
    #[must_use]
    pub fn waits_for_scanner(&self) -> bool {
        self.scan == Scan::Waiting
    }

    /// The name it had, and its content.
    #[must_use]
    pub fn into_parts(self) -> (String, Vec<u8>) {
        (self.name, self.bytes)
    }
}

/// Takes a file in, or refuses it; nothing is written.
///
/// # Errors
/// [`Error::Invalid`] on the field of the purpose, [`Error::Later`] after thirty files in half an hour, and when 128 others
/// wait already.
pub async fn receive(
    app: &App,
    actor: &Actor,
    upload: &Upload,
    purpose: Purpose,
) -> Result<Received> {
    often::count(app, actor).await?;
    weigh(app, upload, purpose).await
}

/// What a file is and whether it may be kept.
async fn weigh(app: &App, upload: &Upload, purpose: Purpose) -> Result<Received> {
    let refuse = |why: Message| Error::field(purpose.field(), why);
    if upload.size() > purpose.max_bytes() {
        return Err(refuse(purpose.too_big()));
    }
    let place = HANDS.take(msg!("media-busy")).await?;
    let bytes = upload.bytes().await.context("reading a file that was sent")?;
    let name = upload.name().to_owned();
    let declared = upload.declared().to_owned();
    let known = tokio::task::spawn_blocking(move || {
        let kind = recognised(&bytes, &name, &declared, purpose);
        (kind, bytes, name)
    });
    let (kind, bytes, name) = known.await.context("looking at a file that was sent")?;
    let kind = kind.map_err(refuse)?;
    let scan = scan::ask(app, &bytes, purpose).await?;
    Ok(Received { name, bytes, kind, scan, _place: place })
}

/// What the content is, when name, declared type and content agree and nothing in it is a trap.
fn recognised(
    bytes: &[u8],
    name: &str,
    declared: &str,
    purpose: Purpose,
) -> std::result::Result<Kind, Message> {
    let kind = Kind::of(bytes, purpose)?;
    if !kind.agrees_with(name, declared) {
        return Err(msg!("media-file-other-type", kind = kind.label()));
    }
    if let Kind::Document(document) = kind {
        reading::guard(bytes, document).map_err(|why| match why {
            ArchiveRefusal::Broken => msg!("media-cv-broken"),
            ArchiveRefusal::Bomb => msg!("media-cv-bomb"),
            ArchiveRefusal::Macros => msg!("media-cv-macros"),
        })?;
    }
    Ok(kind)
}
