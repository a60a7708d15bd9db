//! From a text to a QR code as SVG or PNG.

use std::fmt::Write;

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, GrayImage, ImageEncoder, Luma};
use qrcode::{Color, EcLevel, QrCode};

/// The empty border a scanner needs, in modules (ISO/IEC 18004).
const QUIET: usize = 4;
const MIN_PNG: u32 = 512;
const MAX_PNG: u32 = 4096;

/// Why no code could be drawn.
#[derive(Debug, thiserror::Error)]
pub enum QrFault {
    /// The text does not fit into the largest code (2,331 bytes).
    #[error("the text is too long for a QR code")]
    TooLong(#[from] qrcode::types::QrError),
    /// The picture could not be written.
    #[error("the QR picture could not be written")]
    Write(#[from] image::ImageError),
}

/// An SVG without width or height, named `label` for those who do not see it.
pub fn svg(text: &str, label: &str) -> Result<String, QrFault> {
    let code = Modules::of(text)?;
    let side = code.side + 2 * QUIET;
    let label = escaped(label);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" \
         aria-label=\"{label}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" \
         d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{}\"/></svg>",
        code.path()
    ))
}

/// A PNG in black and white whose side is the smallest whole multiple of at least `min_px` (512 to 4,096) pixels.
pub fn png(text: &str, min_px: u32) -> Result<Vec<u8>, QrFault> {
    let code = Modules::of(text)?;
    let side = u32::try_from(code.side + 2 * QUIET).unwrap_or(u32::MAX);
    let scale = min_px.clamp(MIN_PNG, MAX_PNG).div_ceil(side);
    let picture = GrayImage::from_fn(side * scale, side * scale, |x, y| {
        Luma([if code.is_dark_at(x / scale, y / scale) { 0 } else { 255 }])
    });
    let mut bytes = Vec::new();
    let (width, height) = picture.dimensions();
    PngEncoder::new(&mut bytes).write_image(&picture, width, height, ExtendedColorType::L8)?;
    Ok(bytes)
}

/// The squares of a code without their border.
struct Modules {
    side: usize,
    dark: Vec<bool>,
}

impl Modules {
    fn of(text: &str) -> Result<Self, QrFault> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
        let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
        Ok(Self { side: code.width(), dark })
    }

    /// Whether the square is dark, counted with the quiet zone.
    fn is_dark_at(&self, x: u32, y: u32) -> bool {
        let inside =
            |at: u32| usize::try_from(at).ok()?.checked_sub(QUIET).filter(|at| *at < self.side);
        let at = inside(y).zip(inside(x)).map(|(row, column)| row * self.side + column);
        at.and_then(|at| self.dark.get(at)).copied().unwrap_or(false)
    }

    /// One path; neighbours in a row are drawn together.
    fn path(&self) -> String {
        let mut path = String::new();
        for (row, squares) in self.dark.chunks(self.side).enumerate() {
            let mut column = 0;
            for run in squares.chunk_by(|one, next| one == next) {
                if run.first() == Some(&true) {
                    let (x, y, length) = (column + QUIET, row + QUIET, run.len());
                    let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
                }
                column += run.len();
            }
        }
        path
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_scales_and_says_its_name() {
        let svg = svg("https://example.org/t/MAR-CAS-0001-F", "Code \"QR\" <1>").unwrap();
        assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "));
        assert!(svg.contains("role=\"img\" aria-label=\"Code &quot;QR&quot; &lt;1&gt;\""));
        assert!(!svg.contains("width=") && !svg.contains("height="));
        assert_eq!(svg.matches("<path").count(), 2);
    }

    #[test]
    fn the_picture_is_large_enough_and_has_its_border() {
        let picture = image::load_from_memory(&png("x", 1).unwrap()).unwrap().into_luma8();
        assert!(picture.width() >= 512 && picture.width() == picture.height());
        let module = picture.width() / 29;
        assert_eq!(picture.get_pixel(4 * module - 1, 4 * module - 1)[0], 255);
        assert_eq!(picture.get_pixel(4 * module, 4 * module)[0], 0);
    }

    #[test]
    fn a_novel_does_not_fit() {
        assert!(matches!(svg(&"x".repeat(3000), ""), Err(QrFault::TooLong(_))));
    }
}
