//! Why a picture is refused, said for people.

use documents::photo::{self, PhotoRefusal};
use kernel::{Message, msg};

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
