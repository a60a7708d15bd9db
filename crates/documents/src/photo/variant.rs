//! The sizes in which a photograph is kept.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, RgbImage};

use super::{Photo, PhotoRefusal};
use crate::picture::{Area, Picture, cut};

/// Names and widths of the 4:5 sizes: dot in a table, face in a list, hero of a profile.
const SIZES: [(&str, u32); 3] = [("800", 800), ("320", 320), ("96", SMALLEST_WIDTH)];
/// Nothing narrower is worth showing.
pub(super) const SMALLEST_WIDTH: u32 = 96;
const FULL_SIDE: u32 = 2048;
const JPEG_QUALITY: u8 = 82;
const WEBP_QUALITIES: [f32; 3] = [78.0, 66.0, 54.0];
/// A list shows dozens of faces: above this many bytes the next lower quality is tried.
const LIST_BYTES: usize = 24 * 1024;

/// One file of a photograph.
#[derive(Debug, Clone)]
pub struct Variant {
    /// `96`, `320`, `800` (width of the 4:5 part, less if the picture is smaller) or `full` (all of it, at most 2,048 px).
    pub name: &'static str,
    /// `webp` or `jpg`.
    pub extension: &'static str,
    /// `image/webp` or `image/jpeg`.
    pub mime: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Draws every size of the picture; `portrait` is its 4:5 part.
pub(super) fn draw(picture: &Picture, portrait: Area) -> Result<Photo, PhotoRefusal> {
    let mut variants = Vec::with_capacity(SIZES.len() * 2 + 1);
    let mut blur = String::new();
    for (name, width) in SIZES {
        let width = width.min(portrait.width);
        let face = cut(picture, portrait, (width, width * 5 / 4))?;
        variants.push(webp(name, &face)?);
        variants.push(jpeg(name, &face)?);
        blur = mean_colour(&face);
    }
    let whole = picture.whole();
    variants.push(jpeg("full", &cut(picture, whole, fitted(whole))?)?);
    Ok(Photo { variants, blur })
}

/// The size of the area within a square of [`FULL_SIDE`], never larger than it is.
fn fitted(area: Area) -> (u32, u32) {
    let longer = area.width.max(area.height);
    if longer <= FULL_SIDE {
        return (area.width, area.height);
    }
    let scaled = |side: u32| {
        let side = u64::from(side) * u64::from(FULL_SIDE) / u64::from(longer);
        u32::try_from(side).unwrap_or(FULL_SIDE).max(1)
    };
    (scaled(area.width), scaled(area.height))
}

fn webp(name: &'static str, picture: &RgbImage) -> Result<Variant, PhotoRefusal> {
    let (width, height) = picture.dimensions();
    let encoder = webp::Encoder::from_rgb(picture.as_raw(), width, height);
    let mut bytes = Vec::new();
    for quality in WEBP_QUALITIES {
        let file = encoder.encode_simple(false, quality).map_err(|_| PhotoRefusal::Broken)?;
        bytes = file.to_vec();
        if name == "800" || bytes.len() <= LIST_BYTES {
            break;
        }
    }
    Ok(Variant { name, extension: "webp", mime: "image/webp", bytes, width, height })
}

fn jpeg(name: &'static str, picture: &RgbImage) -> Result<Variant, PhotoRefusal> {
    let (width, height) = picture.dimensions();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode(
        picture.as_raw(),
        width,
        height,
        ExtendedColorType::Rgb8,
    )?;
    Ok(Variant { name, extension: "jpg", mime: "image/jpeg", bytes, width, height })
}

fn mean_colour(picture: &RgbImage) -> String {
    let mut sums = [0_u64; 3];
    let mut count = 0_u64;
    for pixel in picture.pixels() {
        for (sum, colour) in sums.iter_mut().zip(pixel.0) {
            *sum += u64::from(colour);
        }
        count += 1;
    }
    let [red, green, blue] = sums.map(|sum| (sum + count / 2) / count.max(1));
    format!("#{red:02x}{green:02x}{blue:02x}")
}
