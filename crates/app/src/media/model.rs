//! What a photo is, and how its files are named.

use chrono::{DateTime, Utc};
use kernel::Randomness;

/// The folder of the store that holds photos.
pub(super) const FOLDER: &str = "photos";
/// The folder of the store that holds CVs.
pub(super) const CVS: &str = "cvs";
/// Every folder of this room.
pub(super) const FOLDERS: [&str; 2] = [FOLDER, CVS];
/// Eight digits of time and 32 of chance.
const NAME_LENGTH: usize = 40;

/// A photo somebody has, as pages need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The random name that its files share.
    pub name: String,
    /// The mean colour as `#rrggbb`, shown while the picture is on its way.
    pub blur: String,
    /// Width of the largest size in pixels, at most 800.
    pub width: i32,
    /// Height of the largest size in pixels, at most 1,000.
    pub height: i32,
}

impl Photo {
    /// The file of one size, as the route of photos and [`super::open_file`] name it.
    #[must_use]
    pub fn file(&self, size: PhotoSize, kind: PhotoKind) -> String {
        format!("{}-{}.{}", self.name, size.width(), kind.extension())
    }
}

/// The sizes that are served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoSize {
    /// 96 px wide: the dot in a table.
    Dot,
    /// 320 px wide: the face in a list.
    Face,
    /// 800 px wide: the head of a profile.
    Hero,
}

impl PhotoSize {
    /// Every size.
    pub const ALL: [Self; 3] = [Self::Dot, Self::Face, Self::Hero];

    /// The width in pixels, less if the picture was smaller.
    #[must_use]
    pub const fn width(self) -> u32 {
        match self {
            Self::Dot => 96,
            Self::Face => 320,
            Self::Hero => 800,
        }
    }
}

/// The formats that are served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoKind {
    /// For nearly every browser.
    WebP,
    /// For the others, for mail and for documents.
    Jpeg,
}

impl PhotoKind {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::WebP, Self::Jpeg];

    /// The ending of the file's name.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::WebP => "webp",
            Self::Jpeg => "jpg",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::WebP => "image/webp",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// The name of a served size and format in `file`, when it is one.
pub(super) fn served_name(file: &str) -> Option<&str> {
    let name = name_of(file)?;
    let rest = file.get(NAME_LENGTH..)?;
    let known = |size: PhotoSize, kind: PhotoKind| {
        rest == format!("-{}.{}", size.width(), kind.extension())
    };
    PhotoSize::ALL
        .into_iter()
        .any(|size| PhotoKind::ALL.into_iter().any(|kind| known(size, kind)))
        .then_some(name)
}

/// The name that a file begins with, when it is one of ours.
pub(super) fn name_of(file: &str) -> Option<&str> {
    let name = file.get(..NAME_LENGTH)?;
    name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).then_some(name)
}

/// A name nobody has: the second it was drawn, so that sweeping knows its age, and 128 random bits.
pub(super) fn draw_name(now: DateTime<Utc>, rng: &dyn Randomness) -> String {
    let mut random = [0_u8; 16];
    rng.fill(&mut random);
    let seconds = u32::try_from(now.timestamp()).unwrap_or(u32::MAX);
    format!("{seconds:08x}{:032x}", u128::from_be_bytes(random))
}

/// When a name was drawn.
pub(super) fn drawn_at(name: &str) -> Option<DateTime<Utc>> {
    let seconds = u32::from_str_radix(name.get(..8)?, 16).ok()?;
    DateTime::from_timestamp(i64::from(seconds), 0)
}

/// Where a file lies in the store.
pub(super) fn key(file: &str) -> String {
    format!("{FOLDER}/{file}")
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use kernel::SeededRng;

    use super::*;

    #[test]
    fn a_name_tells_its_age_and_is_never_drawn_twice() {
        let rng = SeededRng::new(1);
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_600);
        let (one, other) = (draw_name(now, &rng), draw_name(now, &rng));
        assert_ne!(one, other);
        assert_eq!((one.len(), drawn_at(&one)), (NAME_LENGTH, Some(now)));
    }

    #[test]
    fn only_served_sizes_have_a_name() {
        let name = draw_name(DateTime::UNIX_EPOCH, &SeededRng::new(1));
        for good in ["-96.webp", "-320.jpg", "-800.webp"] {
            assert_eq!(served_name(&format!("{name}{good}")), Some(name.as_str()));
        }
        for bad in ["", "-full.jpg", "-800.png", "-96.webp/../x", "-96.WEBP", "-096.webp"] {
            assert_eq!(served_name(&format!("{name}{bad}")), None, "{bad}");
        }
        for bad in ["", "é", "../../keys/seal-1.key", &format!("{}-96.webp", "G".repeat(40))] {
            assert_eq!(served_name(bad), None, "{bad}");
        }
    }
}
