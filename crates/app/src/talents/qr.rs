//! The address of a talent's page, and its QR (codes.md §4).

use crate::{App, Context, Result};

/// The side of the picture for downloads, at least, in pixels.
pub const QR_SIDE: u32 = 768;

/// The whole address of the page of a code, as short as it gets.
///
/// # Errors
/// When the code cannot be in an address.
pub fn page_address(app: &App, code: &str) -> Result<String> {
    routes::PROFILE
        .absolute(&app.config().base_url, &[("code", code)])
        .context("writing the address of a page")
}

/// The QR of a page as an SVG without width or height; `label` names it for those who do not see it.
///
/// # Errors
/// When the address of this installation is too long for a QR.
pub fn qr_svg(app: &App, code: &str, label: &str) -> Result<String> {
    documents::qr::svg(&page_address(app, code)?, label).context("drawing a QR")
}

/// The QR of a page as a PNG of at least [`QR_SIDE`] pixels.
///
/// # Errors
/// As [`qr_svg`].
pub fn qr_png(app: &App, code: &str) -> Result<Vec<u8>> {
    documents::qr::png(&page_address(app, code)?, QR_SIDE).context("drawing a QR")
}
