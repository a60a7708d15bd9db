//! The poster that brings people to the registration page.

use crate::{App, Context, Result};

/// What a poster shows beside its sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poster {
    /// The address of the registration page, whole.
    pub address: String,
    /// The same address as a QR, an SVG without width or height.
    pub qr_svg: String,
}

impl App {
    /// Draws the poster; `label` names the QR for those who do not see it.
    ///
    /// # Errors
    /// When the address of this installation is too long for a QR.
    pub fn poster(&self, label: &str) -> Result<Poster> {
        let address = routes::REGISTER
            .absolute(&self.config().base_url, &[])
            .context("writing the address of a poster")?;
        let qr_svg = documents::qr::svg(&address, label).context("drawing the QR of a poster")?;
        Ok(Poster { address, qr_svg })
    }
}
