//! The part of a photograph that its owner chose to show.

use crate::picture::Area;

/// A rectangle in fractions (0 to 1) of the picture as it is seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crop {
    /// Distance from the left edge.
    pub x: f64,
    /// Distance from the upper edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl Crop {
    /// All of the picture.
    pub const WHOLE: Self = Self { x: 0.0, y: 0.0, w: 1.0, h: 1.0 };

    /// Reads `x,y,w,h`; what reaches over an edge is cut there, and an empty part is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let numbers: Vec<f64> = text
            .split(',')
            .map(|number| number.trim().parse().ok().filter(|value: &f64| value.is_finite()))
            .collect::<Option<_>>()?;
        let [x, y, w, h] = numbers.try_into().ok()?;
        Self { x, y, w, h }.clamped()
    }

    fn clamped(self) -> Option<Self> {
        let (x, y) = (self.x.clamp(0.0, 1.0), self.y.clamp(0.0, 1.0));
        let w = (self.w - (x - self.x).max(0.0)).min(1.0 - x);
        let h = (self.h - (y - self.y).max(0.0)).min(1.0 - y);
        (w > 0.0 && h > 0.0).then_some(Self { x, y, w, h })
    }

    /// The largest 4:5 part in the middle of this one, in pixels of `whole`.
    pub(super) fn portrait_of(self, whole: Area) -> Area {
        let Self { x, y, w, h } = self.clamped().unwrap_or(Self::WHOLE);
        let (left, width) = (part(x, whole.width), part(w, whole.width));
        let (top, height) = (part(y, whole.height), part(h, whole.height));
        let narrow = width.min(height * 4 / 5);
        let low = height.min(narrow * 5 / 4);
        Area {
            x: left + (width - narrow) / 2,
            y: top + (height - low) / 2,
            width: narrow,
            height: low,
        }
    }
}

/// The whole pixels in a fraction of `side`.
#[expect(
    clippy::as_conversions,
    reason = "rounding down is wanted, and the value lies between 0 and `side`"
)]
fn part(fraction: f64, side: u32) -> u32 {
    (fraction * f64::from(side)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crop_is_read_and_cut_at_the_edges() {
        assert_eq!(Crop::parse("0.1, 0.2,0.5,0.5"), Some(Crop { x: 0.1, y: 0.2, w: 0.5, h: 0.5 }));
        assert_eq!(Crop::parse("0.5,0,9,2"), Some(Crop { x: 0.5, y: 0.0, w: 0.5, h: 1.0 }));
        assert_eq!(Crop::parse("-1,-1,1.5,3"), Some(Crop { x: 0.0, y: 0.0, w: 0.5, h: 1.0 }));
    }

    #[test]
    fn nonsense_is_no_crop() {
        for text in
            ["", "1", "0,0,0,1", "0,0,1,-1", "NaN,0,1,1", "0,0,inf,1", "2,0,1,1", "0,0,1,1,1"]
        {
            assert_eq!(Crop::parse(text), None, "{text}");
        }
    }

    #[test]
    fn without_a_choice_the_middle_is_shown() {
        let whole = Area { x: 0, y: 0, width: 1000, height: 500 };
        let middle = Area { x: 300, y: 0, width: 400, height: 500 };
        assert_eq!(Crop::WHOLE.portrait_of(whole), middle);
    }
}
