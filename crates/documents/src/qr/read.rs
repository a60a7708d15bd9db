//! From a picture to the texts of the QR codes in it.

use image::{DynamicImage, GrayImage};
use rqrr::PreparedImage;

use crate::photo::PhotoRefusal;
use crate::picture::{self, Picture, cut};

/// A picture of a code may have this many bytes (10 MiB).
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
/// Longer sides at which a code is looked for: fine print first, then what blur and moiré hide.
const SIDES: [u32; 2] = [1600, 800];
/// Pictures below this are tiny clean codes: they are looked at enlarged.
const TINY: u32 = 400;
const MAX_CODES: usize = 20;

/// Why no text came out of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QrRefusal {
    /// The picture itself is not taken.
    #[error(transparent)]
    Picture(#[from] PhotoRefusal),
    /// No code was found: ask for a sharper picture or the typed code.
    #[error("no readable QR code")]
    NoCode,
}

/// Reads every QR code of a JPEG, PNG or WebP, dark on light or light on dark.
pub fn read(bytes: &[u8]) -> Result<Vec<String>, QrRefusal> {
    let decoded = picture::open(bytes, MAX_BYTES)?.decode()?;
    for side in SIDES {
        let grey = grey_at(&decoded, side)?;
        for inverted in [false, true] {
            let texts = texts_in(&grey, inverted);
            if !texts.is_empty() {
                return Ok(texts);
            }
        }
    }
    Err(QrRefusal::NoCode)
}

fn grey_at(picture: &Picture, side: u32) -> Result<GrayImage, PhotoRefusal> {
    let whole = picture.whole();
    let longer = whole.width.max(whole.height);
    let side = if longer < TINY { side } else { side.min(longer) };
    let scaled = |length: u32| {
        let scaled = u64::from(length) * u64::from(side) / u64::from(longer.max(1));
        u32::try_from(scaled).unwrap_or(side).max(1)
    };
    let small = cut(picture, whole, (scaled(whole.width), scaled(whole.height)))?;
    Ok(DynamicImage::from(small).into_luma8())
}

fn texts_in(grey: &GrayImage, inverted: bool) -> Vec<String> {
    let (width, height) = grey.dimensions();
    let (Ok(width), Ok(height)) = (usize::try_from(width), usize::try_from(height)) else {
        return Vec::new();
    };
    let pixels = grey.as_raw();
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        let light = pixels.get(y * width + x).copied().unwrap_or(u8::MAX);
        if inverted { u8::MAX - light } else { light }
    });
    let mut texts: Vec<String> = Vec::new();
    for grid in prepared.detect_grids().into_iter().take(MAX_CODES) {
        if let Ok((_, text)) = grid.decode()
            && !texts.contains(&text)
        {
            texts.push(text);
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage, imageops};

    use super::*;
    use crate::qr::png;

    const URL: &str = "https://talents.example.org/t/MAR-CAS-0001-F";

    fn file(picture: impl Into<DynamicImage>, format: image::ImageFormat) -> Vec<u8> {
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture.into().write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    fn code() -> RgbImage {
        image::load_from_memory(&png(URL, 512).unwrap()).unwrap().into_rgb8()
    }

    #[test]
    fn what_is_drawn_is_read() {
        for text in [URL, "MAR-CAS-0001-F", "بطاقة", "x"] {
            assert_eq!(read(&png(text, 512).unwrap()).unwrap(), [text]);
        }
    }

    #[test]
    fn a_code_is_found_in_a_photograph_of_a_badge() {
        let mut photo = RgbImage::from_pixel(3000, 2000, Rgb([180, 170, 150]));
        imageops::overlay(&mut photo, &code(), 1700, 900);
        let blurred = imageops::rotate90(&imageops::fast_blur(&photo, 2.0));
        assert_eq!(read(&file(blurred, image::ImageFormat::Jpeg)).unwrap(), [URL]);
    }

    #[test]
    fn a_code_in_light_on_dark_is_read() {
        let mut inverted = code();
        imageops::invert(&mut inverted);
        assert_eq!(read(&file(inverted, image::ImageFormat::Png)).unwrap(), [URL]);
    }

    #[test]
    fn two_codes_give_two_texts_and_a_tiny_one_is_read() {
        let mut sheet = RgbImage::from_pixel(1400, 700, Rgb([255, 255, 255]));
        imageops::overlay(&mut sheet, &code(), 50, 50);
        let other = image::load_from_memory(&png("other", 512).unwrap()).unwrap().into_rgb8();
        imageops::overlay(&mut sheet, &other, 750, 50);
        let mut texts = read(&file(sheet, image::ImageFormat::Png)).unwrap();
        texts.sort();
        assert_eq!(texts, [URL, "other"]);
        let tiny = imageops::resize(&code(), 111, 111, imageops::FilterType::Triangle);
        assert_eq!(read(&file(tiny, image::ImageFormat::Png)).unwrap(), [URL]);
    }

    #[test]
    fn a_picture_without_code_and_a_file_without_picture_are_told_apart() {
        let noise = RgbImage::from_fn(300, 200, |x, y| {
            Rgb([((x * 7919) ^ (y * 104_729)).to_le_bytes()[0]; 3])
        });
        assert_eq!(read(&file(noise, image::ImageFormat::Png)), Err(QrRefusal::NoCode));
        let dot = RgbImage::new(1, 1);
        assert_eq!(read(&file(dot, image::ImageFormat::Png)), Err(QrRefusal::NoCode));
        assert_eq!(read(b"text"), Err(QrRefusal::Picture(PhotoRefusal::NotAPicture)));
    }
}
