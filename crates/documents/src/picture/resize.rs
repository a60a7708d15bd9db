//! Cutting a part out of a picture and making it small, before it is turned: half the memory.

use fast_image_resize::{ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage, Rgba};

use super::opened::Picture;
use crate::photo::PhotoRefusal;

/// A part of a picture in whole pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) x: u32,
    pub(crate) y: u32,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl Picture {
    /// Width and height as the picture is seen, in pixels.
    pub(crate) fn seen_size(&self) -> (u32, u32) {
        let (width, height) = (self.pixels.width(), self.pixels.height());
        if lies_on_its_side(self.orientation) { (height, width) } else { (width, height) }
    }

    /// The whole picture as it is seen.
    pub(crate) fn whole(&self) -> Area {
        let (width, height) = self.seen_size();
        Area { x: 0, y: 0, width, height }
    }
}

/// The `area` (as seen) at `size`, turned upright, on white, in sRGB.
pub(crate) fn cut(
    picture: &Picture,
    area: Area,
    size: (u32, u32),
) -> Result<RgbImage, PhotoRefusal> {
    let stored = stored_area(area, picture.seen_size(), picture.orientation);
    let (width, height) =
        if lies_on_its_side(picture.orientation) { (size.1, size.0) } else { size };
    let mut small = DynamicImage::new(width.max(1), height.max(1), picture.pixels.color());
    let options = ResizeOptions::new().crop(
        f64::from(stored.x),
        f64::from(stored.y),
        f64::from(stored.width),
        f64::from(stored.height),
    );
    Resizer::new()
        .resize(&picture.pixels, &mut small, &options)
        .map_err(|_| PhotoRefusal::Broken)?;
    small.apply_orientation(picture.orientation);
    Ok(picture.profile.to_srgb(on_white(small)))
}

fn lies_on_its_side(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

/// Where the seen `area` lies in the file, before it is turned.
fn stored_area(area: Area, (width, height): (u32, u32), orientation: Orientation) -> Area {
    let right = width - area.x - area.width;
    let below = height - area.y - area.height;
    let (x, y) = match orientation {
        Orientation::NoTransforms => (area.x, area.y),
        Orientation::FlipHorizontal => (right, area.y),
        Orientation::FlipVertical => (area.x, below),
        Orientation::Rotate180 => (right, below),
        Orientation::Rotate90 => (area.y, right),
        Orientation::Rotate270 => (below, area.x),
        Orientation::Rotate90FlipH => (area.y, area.x),
        Orientation::Rotate270FlipH => (below, right),
    };
    let turned = lies_on_its_side(orientation);
    let (width, height) =
        if turned { (area.height, area.width) } else { (area.width, area.height) };
    Area { x, y, width, height }
}

fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let clear = picture.into_rgba8();
    let mut flat = RgbImage::new(clear.width(), clear.height());
    for (to, from) in flat.pixels_mut().zip(clear.pixels()) {
        let Rgba([red, green, blue, alpha]) = *from;
        to.0 = [red, green, blue].map(|colour| over_white(colour, alpha));
    }
    flat
}

fn over_white(colour: u8, alpha: u8) -> u8 {
    let alpha = u32::from(alpha);
    let mixed = (u32::from(colour) * alpha + 255 * (255 - alpha) + 127) / 255;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::colour::Profile;

    /// 6 × 4 pixels, each of its own colour.
    fn chart() -> DynamicImage {
        let shade = |at: u32| u8::try_from(at * 40).unwrap();
        RgbImage::from_fn(6, 4, |x, y| image::Rgb([shade(x), shade(y), 7])).into()
    }

    #[test]
    fn cutting_before_turning_shows_what_turning_before_cutting_would() {
        for exif in 1..=8 {
            let orientation = Orientation::from_exif(exif).unwrap();
            let mut turned = chart();
            turned.apply_orientation(orientation);
            let picture = Picture { pixels: chart(), orientation, profile: Profile::of(None) };
            let area = Area { x: 1, y: 2, width: 3, height: 2 };
            let expected = turned.crop_imm(1, 2, 3, 2).into_rgb8();
            assert_eq!(cut(&picture, area, (3, 2)).unwrap(), expected, "orientation {exif}");
        }
    }

    #[test]
    fn what_is_transparent_becomes_white() {
        assert_eq!((over_white(0, 0), over_white(9, 255), over_white(0, 128)), (255, 9, 127));
    }
}
