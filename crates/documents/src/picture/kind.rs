//! What a file is, by its first bytes alone: neither name nor declared type is believed.

use crate::photo::PhotoRefusal;

/// The picture formats that are decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
}

impl Kind {
    /// Recognises the content, or says why it is not taken.
    ///
    /// # Errors
    /// [`PhotoRefusal::Heic`] for a picture of an iPhone, [`PhotoRefusal::NotAPicture`] for everything else.
    pub fn of(bytes: &[u8]) -> Result<Self, PhotoRefusal> {
        if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
            Ok(Self::Jpeg)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Ok(Self::Png)
        } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            Ok(Self::WebP)
        } else if is_heic(bytes) {
            Err(PhotoRefusal::Heic)
        } else {
            Err(PhotoRefusal::NotAPicture)
        }
    }

    /// The endings that names of this kind have, in lower case.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif", "pjpeg"],
            Self::Png => &["png"],
            Self::WebP => &["webp"],
        }
    }

    /// The media types that browsers declare for this kind.
    #[must_use]
    pub const fn declared(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["image/jpeg", "image/jpg", "image/pjpeg"],
            Self::Png => &["image/png", "image/x-png"],
            Self::WebP => &["image/webp"],
        }
    }
}

/// ISO 23008-12: an `ftyp` box whose major or compatible brands name HEIF with HEVC.
fn is_heic(bytes: &[u8]) -> bool {
    let (Some(size), Some(b"ftyp")) = (bytes.first_chunk::<4>(), bytes.get(4..8)) else {
        return false;
    };
    let end = usize::try_from(u32::from_be_bytes(*size)).unwrap_or(0).min(256).min(bytes.len());
    let brands = bytes.get(8..end).unwrap_or_default();
    let mut names = brands.chunks_exact(4);
    // An AVIF file also carries the general brand `mif1`.
    !names.clone().any(|name| matches!(name, b"avif" | b"avis"))
        && names.any(|name| {
            matches!(
                name,
                b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"mif1" | b"msf1"
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_iphone_picture_is_named_and_avif_is_not_mistaken_for_it() {
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic____";
        let avif = b"\0\0\0\x1cftypavif\0\0\0\0mif1avifmiaf____";
        assert_eq!(Kind::of(heic), Err(PhotoRefusal::Heic));
        assert_eq!(Kind::of(avif), Err(PhotoRefusal::NotAPicture));
    }

    #[test]
    fn content_that_only_pretends_is_no_picture() {
        for bytes in [
            &b"GIF89a...."[..],
            b"<svg xmlns='x'/>",
            b"<!doctype html>",
            b"%PDF-1.7",
            b"",
            b"\xFF\xD8",
        ] {
            assert_eq!(Kind::of(bytes), Err(PhotoRefusal::NotAPicture));
        }
    }
}
