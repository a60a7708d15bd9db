//! Colours become sRGB: phones photograph in wider spaces, and the profile goes with the metadata.

use image::RgbImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// The colour space of a decoded picture; without a usable profile it is sRGB.
pub(crate) struct Profile(Option<ColorProfile>);

impl Profile {
    /// Reads an ICC profile; a broken one counts as none.
    pub(super) fn of(icc: Option<Vec<u8>>) -> Self {
        let profile = icc.and_then(|bytes| ColorProfile::new_from_slice(&bytes).ok());
        Self(profile.filter(|profile| profile.color_space == DataColorSpace::Rgb))
    }

    /// The same picture in sRGB; unchanged where the profile cannot be followed.
    pub(super) fn to_srgb(&self, picture: RgbImage) -> RgbImage {
        self.converted(&picture).unwrap_or(picture)
    }

    fn converted(&self, picture: &RgbImage) -> Option<RgbImage> {
        let transform = self
            .0
            .as_ref()?
            .create_transform_8bit(
                Layout::Rgb,
                &ColorProfile::new_srgb(),
                Layout::Rgb,
                TransformOptions::default(),
            )
            .ok()?;
        let mut pixels = vec![0; picture.as_raw().len()];
        transform.transform(picture.as_raw(), &mut pixels).ok()?;
        RgbImage::from_raw(picture.width(), picture.height(), pixels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_gamut_colour_is_brought_to_srgb() {
        let icc = ColorProfile::new_display_p3().encode().unwrap();
        let picture = RgbImage::from_pixel(2, 2, image::Rgb([200, 60, 60]));
        let seen = Profile::of(Some(icc)).to_srgb(picture.clone());
        assert!(seen.get_pixel(0, 0)[0] > 205, "{:?}", seen.get_pixel(0, 0));
        assert_eq!(Profile::of(Some(b"nonsense".to_vec())).to_srgb(picture.clone()), picture);
    }
}
