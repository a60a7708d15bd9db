//! A face: the photo in its sizes, or initials on one of six grounds.

use app::media::{Photo, PhotoKind, PhotoSize};
use kernel::{Locale, msg, text};
use serde::Serialize;

use crate::Web;

/// Grounds behind initials.
const TINTS: u32 = 6;

/// What `components/portrait.html` draws; without a photo every address is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Portrait {
    /// Two letters, where there is no photo.
    pub initials: String,
    /// The ground behind them, 0 to 5, the same for a code everywhere.
    pub tint: u32,
    /// 320 pixels wide, WebP.
    pub small: Option<String>,
    /// The same as JPEG.
    pub small_jpg: Option<String>,
    /// 800 pixels wide, WebP.
    pub large: Option<String>,
    /// The same as JPEG.
    pub large_jpg: Option<String>,
    /// What it shows, in words.
    pub alt: String,
}

impl Portrait {
    /// The face of whoever has this name, code and photo.
    #[must_use]
    pub fn of(web: &Web, locale: Locale, name: &str, code: &str, photo: Option<&Photo>) -> Self {
        let file = |size, kind| photo.and_then(|photo| address(photo, size, kind));
        Self {
            initials: text::initials(name),
            tint: code.bytes().map(u32::from).sum::<u32>() % TINTS,
            small: file(PhotoSize::Face, PhotoKind::WebP),
            small_jpg: file(PhotoSize::Face, PhotoKind::Jpeg),
            large: file(PhotoSize::Hero, PhotoKind::WebP),
            large_jpg: file(PhotoSize::Hero, PhotoKind::Jpeg),
            alt: web.say(locale, &msg!("talents-card-photo-alt", name = name)),
        }
    }

    /// The same for a list, where a face is at most 240 px wide: the small file serves sharp screens too.
    #[must_use]
    pub fn small(self) -> Self {
        Self { large: None, large_jpg: None, ..self }
    }

    /// A face for samples of pages.
    #[must_use]
    pub fn sample(with_photo: bool) -> Self {
        let file = |name: &str| with_photo.then(|| format!("/media/{name}"));
        Self {
            initials: "AB".to_owned(),
            tint: 2,
            small: file("x-320.webp"),
            small_jpg: file("x-320.jpg"),
            large: file("x-800.webp"),
            large_jpg: file("x-800.jpg"),
            alt: "Portrait".to_owned(),
        }
    }
}

fn address(photo: &Photo, size: PhotoSize, kind: PhotoKind) -> Option<String> {
    routes::PHOTO.path(&[("name", &photo.file(size, kind))]).ok()
}
