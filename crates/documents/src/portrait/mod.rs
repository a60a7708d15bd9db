//! Drawn portraits for demonstration data: head and shoulders lit from one side, from a seed.
//!
//! No real face, no picture of anyone; the same seed is the same person for ever.

mod dice;
mod drawing;
mod hair;
mod person;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, RgbImage};
use person::Person;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Tree};

const JPEG_QUALITY: u8 = 88;

/// Why a portrait was not painted.
#[derive(Debug, thiserror::Error)]
pub enum PortraitFault {
    /// The drawing is no valid SVG.
    #[error("the portrait could not be drawn")]
    Draw(#[from] usvg::Error),
    /// There is no memory for the picture.
    #[error("the portrait has no canvas")]
    Canvas,
    /// The picture could not be written.
    #[error("the portrait could not be written")]
    Write(#[from] image::ImageError),
}

/// The portrait as SVG of 200 × 250 units (4:5), decorative for assistive technology.
#[must_use]
pub fn draw(seed: u64, man: bool) -> String {
    drawing::svg(&Person::of(seed, man))
}

/// The portrait as JPEG, 4:5, `width` (16 to 2,048) pixels wide.
pub fn jpeg(seed: u64, man: bool, width: u16) -> Result<Vec<u8>, PortraitFault> {
    let width = width.clamp(16, 2048);
    let (across, down) = (u32::from(width), u32::from(width) * 5 / 4);
    let tree = Tree::from_str(&draw(seed, man), &usvg::Options::default())?;
    let mut canvas = Pixmap::new(across, down).ok_or(PortraitFault::Canvas)?;
    let scale = f32::from(width) / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut canvas.as_mut());
    // The ground is opaque, so the colours are not multiplied with any transparency.
    let colours =
        canvas.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]);
    let picture =
        RgbImage::from_raw(across, down, colours.collect()).ok_or(PortraitFault::Canvas)?;
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode(
        picture.as_raw(),
        across,
        down,
        ExtendedColorType::Rgb8,
    )?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_seed_is_one_person_and_seeds_differ() {
        assert_eq!(draw(7, true), draw(7, true));
        let drawn: HashSet<String> = (0..200).map(|seed| draw(seed, seed % 2 == 0)).collect();
        assert_eq!(drawn.len(), 200);
    }

    #[test]
    fn every_drawing_can_be_painted() {
        for seed in 0..60 {
            let svg = draw(seed, seed % 2 == 0);
            assert!(svg.len() < 9_000, "{}", svg.len());
            assert!(Tree::from_str(&svg, &usvg::Options::default()).is_ok());
        }
    }

    #[test]
    fn a_painted_portrait_is_taken_like_a_photograph() {
        let bytes = jpeg(3, false, 480).unwrap();
        let photo = crate::photo::ingest(&bytes, None).unwrap();
        assert!(photo.variants.iter().any(|one| (one.width, one.height) == (480, 600)));
    }
}
