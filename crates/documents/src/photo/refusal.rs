//! The reasons for which a picture is not taken.

use image::ImageError;

/// Why a picture is refused; the caller has a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhotoRefusal {
    /// The content is neither JPEG, PNG nor WebP, whatever its name says.
    #[error("not a JPEG, PNG or WebP picture")]
    NotAPicture,
    /// An iPhone picture (HEIC, HEIF), for which no safe decoder exists: convert it first.
    #[error("a HEIC picture")]
    Heic,
    /// More bytes than the caller accepts.
    #[error("too many bytes")]
    TooBig,
    /// More than 40 megapixels, or a side above 20,000 pixels, or as much memory.
    #[error("too many pixels")]
    TooManyPixels,
    /// A side, or the part that was cut out, is too small to be looked at.
    #[error("too few pixels")]
    TooSmall,
    /// A moving picture.
    #[error("an animated picture")]
    Animated,
    /// The content starts like a picture and cannot be decoded as one.
    #[error("a broken picture")]
    Broken,
}

impl From<ImageError> for PhotoRefusal {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => Self::TooManyPixels,
            _ => Self::Broken,
        }
    }
}
