//! From bytes to pixels, in two steps: the header decides, and only then is memory given.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, Limits};

use super::colour::Profile;
use super::kind::Kind;
use crate::photo::PhotoRefusal;

const MAX_PIXELS: u64 = 40_000_000;
const MAX_SIDE: u32 = 20_000;
/// Decoded, in bytes: 40 MP in four channels; turning and shrinking need about half as much again (quality.md S57).
const MAX_MEMORY: u64 = 160 * 1024 * 1024;
/// A progressive JPEG of a camera has about ten scans; thousands of them are a way to burn time.
const MAX_JPEG_SCANS: usize = 100;

/// A picture whose header was accepted; nothing is decoded yet.
pub(crate) struct Opened<'a> {
    decoder: Box<dyn ImageDecoder + 'a>,
}

/// The decoded picture as it lies in the file, and how it must be turned to be seen.
pub(crate) struct Picture {
    pub(crate) pixels: DynamicImage,
    pub(crate) orientation: Orientation,
    pub(crate) profile: Profile,
}

/// Reads the header of a JPEG, PNG or WebP of at most `max_bytes`.
pub(crate) fn open(bytes: &[u8], max_bytes: usize) -> Result<Opened<'_>, PhotoRefusal> {
    if bytes.len() > max_bytes {
        return Err(PhotoRefusal::TooBig);
    }
    let decoder = decoder(bytes)?;
    let (width, height) = decoder.dimensions();
    let too_large = width.max(height) > MAX_SIDE
        || u64::from(width) * u64::from(height) > MAX_PIXELS
        || decoder.total_bytes() > MAX_MEMORY;
    if too_large { Err(PhotoRefusal::TooManyPixels) } else { Ok(Opened { decoder }) }
}

impl Opened<'_> {
    /// The shorter side in pixels.
    pub(crate) fn shorter_side(&self) -> u32 {
        let (width, height) = self.decoder.dimensions();
        width.min(height)
    }

    /// Decodes the pixels; of the metadata only the orientation and the colour profile are read.
    pub(crate) fn decode(mut self) -> Result<Picture, PhotoRefusal> {
        let orientation = self.decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let profile = Profile::of(self.decoder.icc_profile().ok().flatten());
        let pixels = DynamicImage::from_decoder(self.decoder)?;
        Ok(Picture { pixels, orientation, profile })
    }
}

fn decoder(bytes: &[u8]) -> Result<Box<dyn ImageDecoder + '_>, PhotoRefusal> {
    let reader = Cursor::new(bytes);
    let mut decoder: Box<dyn ImageDecoder + '_> = match Kind::of(bytes)? {
        Kind::Jpeg => {
            let scans = bytes.windows(2).filter(|pair| *pair == [0xFF, 0xDA]).count();
            if scans > MAX_JPEG_SCANS {
                return Err(PhotoRefusal::Broken);
            }
            Box::new(JpegDecoder::new(reader)?)
        }
        Kind::Png => {
            let png = PngDecoder::with_limits(reader, limits())?;
            if png.is_apng()? {
                return Err(PhotoRefusal::Animated);
            }
            Box::new(png)
        }
        Kind::WebP => {
            let webp = WebPDecoder::new(reader)?;
            if webp.has_animation() {
                return Err(PhotoRefusal::Animated);
            }
            Box::new(webp)
        }
    };
    decoder.set_limits(limits())?;
    Ok(decoder)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    limits
}
