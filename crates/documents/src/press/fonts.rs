//! The fonts that documents embed (SIL Open Font License, text beside them), loaded once.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!("../../../../assets/fonts/pdf/", $name))
    };
}

/// Text, its bold, Arabic, its bold, codes, Tifinagh, Ethiopic.
pub(crate) const FILES: [&[u8]; 7] = [
    font!("NotoSans-Regular.ttf"),
    font!("NotoSans-Bold.ttf"),
    font!("NotoNaskhArabic-Regular.ttf"),
    font!("NotoNaskhArabic-Bold.ttf"),
    font!("NotoSansMono-Bold.ttf"),
    font!("NotoSansTifinagh-Regular.ttf"),
    font!("NotoSansEthiopic-Regular.ttf"),
];

/// Fonts and language of the typesetter, the same for every document.
pub(super) struct Shelf {
    pub(super) library: LazyHash<Library>,
    pub(super) book: LazyHash<FontBook>,
    pub(super) fonts: Vec<Font>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
    Shelf {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

impl Shelf {
    pub(super) fn shared() -> &'static Self {
        &SHELF
    }

    /// Whether some font can draw the letter.
    pub(super) fn draws(&self, letter: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
    }
}
