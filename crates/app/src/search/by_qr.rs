//! Find one talent by a picture of a QR code.

use documents::{photo::PhotoRefusal, qr};
use kernel::msg;
use qr::QrRefusal;

use super::by_code;
use crate::{Actor, App, Error, Permission, Result, media};

/// The present code of the first talent that a QR of the picture (JPEG, PNG or WebP, at most 10 MiB) means.
///
/// # Errors
/// [`Error::Invalid`] on `picture` when it is no picture or shows no QR; as [`Actor::require`] for
/// [`Permission::SearchTalents`].
pub async fn by_qr(app: &App, actor: &Actor, picture: Vec<u8>) -> Result<Option<String>> {
    actor.require(Permission::SearchTalents)?;
    let texts = media::work(move || qr::read(&picture)).await?.map_err(refused)?;
    for text in texts {
        if let Some(code) = by_code(app, actor, &text).await? {
            return Ok(Some(code));
        }
    }
    Ok(None)
}

fn refused(refusal: QrRefusal) -> Error {
    let sentence = match refusal {
        // The sentence about the smallest side is about faces.
        QrRefusal::NoCode | QrRefusal::Picture(PhotoRefusal::TooSmall) => {
            msg!("search-picture-no-code")
        }
        QrRefusal::Picture(refusal) => media::sentence(refusal, qr::MAX_BYTES),
    };
    Error::field("picture", sentence)
}
