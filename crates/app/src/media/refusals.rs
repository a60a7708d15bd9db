//! Why a picture is refused, said for people.

use chrono::TimeDelta;
use documents::photo::{self, PhotoRefusal};
use gateways::GatewayError;
use kernel::{Message, msg};
use sea_orm::{DbErr, SqlErr};

use crate::Error;

/// The sentence for a refusal; `max_bytes` is what the form takes.
pub(crate) fn sentence(refusal: PhotoRefusal, max_bytes: usize) -> Message {
    match refusal {
        PhotoRefusal::NotAPicture => msg!("media-photo-not-a-picture"),
        PhotoRefusal::Heic => msg!("media-photo-heic"),
        PhotoRefusal::TooBig => {
            msg!(
                "media-photo-too-big",
                max = i64::try_from(max_bytes / (1024 * 1024)).unwrap_or(i64::MAX)
            )
        }
        PhotoRefusal::TooManyPixels => msg!("media-photo-too-many-pixels"),
        PhotoRefusal::TooSmall => msg!("media-photo-too-small", min = i64::from(photo::MIN_SIDE)),
        PhotoRefusal::Animated => msg!("media-photo-animated"),
        PhotoRefusal::Broken => msg!("media-photo-broken"),
    }
}

/// The refusal of the field `photo`.
pub(super) fn refused(refusal: PhotoRefusal) -> Error {
    Error::field("photo", sentence(refusal, photo::MAX_BYTES))
}

/// A row for somebody who is not there.
pub(super) fn nobody(fault: DbErr) -> Error {
    match fault.sql_err() {
        Some(SqlErr::ForeignKeyConstraintViolation(_)) => Error::NotFound,
        _ => fault.into(),
    }
}

/// A store that is full, away or refuses us: nobody did anything wrong, and trying again makes sense. What it said is
/// for the log alone.
pub(super) fn store(fault: GatewayError) -> Error {
    tracing::error!(%fault, "the store of files does not do what it is asked");
    no_room()
}

/// What somebody hears when there is no room for a file now; a 503 at the face.
#[must_use]
pub fn no_room() -> Error {
    Error::Later { after: TimeDelta::seconds(60), why: msg!("errors-no-room") }
}
