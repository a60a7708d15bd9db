//! Stylesheets, scripts, fonts and pictures, named by their content so that browsers may keep them for ever.
//!
//! `css/app.css` answers at `/assets/css/app.<first 10 hex digits of its SHA-256>.css`. The plain name answers
//! too (a script imports its neighbour by it), for whoever serves it with a short life and the ETag.

mod asset;
mod table;

pub use asset::Asset;
pub use table::Assets;

/// The fingerprinted address of an asset, such as `/assets/css/app.0123456789.css`.
#[must_use]
pub fn asset_path(path: &str) -> Option<&'static str> {
    Assets::embedded().path(path)
}

/// The asset at that fingerprinted path under `/assets/`; its content can never change.
#[must_use]
pub fn find(path: &str) -> Option<&'static Asset> {
    Assets::embedded().find(path)
}

/// The asset of that plain name, which a later release may change.
#[must_use]
pub fn find_plain(path: &str) -> Option<&'static Asset> {
    Assets::embedded().find_plain(path)
}
