//! Photographs of people: taken from strangers, looked at, made small and harmless.
//!
//! Whatever comes in is decoded under limits and written anew, so that no metadata, no hidden
//! archive and no script survives. The file as sent is never kept.

mod crop;
mod refusal;
#[cfg(test)]
mod tests;
mod variant;

pub use crop::Crop;
pub use refusal::PhotoRefusal;
pub use variant::Variant;

use crate::picture;
pub use crate::picture::Kind as PictureKind;

/// A photograph may have this many bytes (5 MiB).
pub const MAX_BYTES: usize = 5 * 1024 * 1024;
/// A photograph has at least this many pixels on each side.
pub const MIN_SIDE: u32 = 200;

/// A photograph ready to be stored.
#[derive(Debug, Clone)]
pub struct Photo {
    /// `96`, `320` and `800` as WebP and JPEG, then `full` as JPEG; see [`Variant::name`].
    pub variants: Vec<Variant>,
    /// The mean colour as `#rrggbb`: what a page shows while the picture is on its way.
    pub blur: String,
}

/// Takes a JPEG, PNG or WebP; `crop` chooses the 4:5 part, else its middle is used.
pub fn ingest(bytes: &[u8], crop: Option<Crop>) -> Result<Photo, PhotoRefusal> {
    let opened = picture::open(bytes, MAX_BYTES)?;
    if opened.shorter_side() < MIN_SIDE {
        return Err(PhotoRefusal::TooSmall);
    }
    let decoded = opened.decode()?;
    let whole = decoded.whole();
    let portrait = crop.unwrap_or(Crop::WHOLE).portrait_of(whole);
    if portrait.width < variant::SMALLEST_WIDTH {
        return Err(PhotoRefusal::TooSmall);
    }
    variant::draw(&decoded, portrait)
}
