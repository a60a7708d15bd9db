//! Assets: names from content, compressed forms, nothing outside the set.

use super::pictures;
use crate::assets;
use std::io::Read as _;

#[test]
fn a_name_holds_ten_digits_of_the_content() {
    let assets = pictures();
    let path = assets.path("fonts/a.woff2").unwrap();
    // SHA-256 of "font" begins so.
    assert_eq!(path, "/assets/fonts/a.795ea3efa4.woff2");
    let found = assets.find("/fonts/a.795ea3efa4.woff2").unwrap();
    assert_eq!((&*found.bytes, found.mime.as_str()), (&b"font"[..], "font/woff2"));
    assert!(found.etag.starts_with("\"795ea3efa4") && found.etag.len() == 66);
}

#[test]
fn a_stylesheet_points_at_the_fingerprinted_font() {
    let assets = pictures();
    let css = assets.find_plain("css/app.css").unwrap();
    let text = String::from_utf8(css.bytes.to_vec()).unwrap();
    assert_eq!(text, "@font-face{src:url(../fonts/a.795ea3efa4.woff2)}");
    assert_eq!(css.mime, "text/css; charset=utf-8");
}

#[test]
fn text_is_compressed_and_a_font_is_not() {
    let assets = pictures();
    let script = assets.find_plain("js/long.js").unwrap();
    let mut plain = Vec::new();
    brotli::Decompressor::new(script.br().unwrap(), 4096).read_to_end(&mut plain).unwrap();
    assert_eq!(plain, *script.bytes);
    plain.clear();
    flate2::read::GzDecoder::new(script.gzip().unwrap()).read_to_end(&mut plain).unwrap();
    assert_eq!(plain, *script.bytes);
    let font = assets.find_plain("fonts/a.woff2").unwrap();
    assert!(font.br().is_none() && font.gzip().is_none());
}

#[test]
fn nothing_else_is_found() {
    let assets = pictures();
    for path in ["css/app.css", "css/app.0000000000.css", "../Cargo.toml", "", "/"] {
        assert!(assets.find(path).is_none(), "{path}");
    }
    assert!(assets.find_plain("../Cargo.toml").is_none());
}

#[test]
fn every_embedded_asset_is_found_at_its_address() {
    for name in assets::Assets::embedded().names() {
        let address = assets::asset_path(name).unwrap();
        let found = assets::find(address.strip_prefix("/assets").unwrap()).unwrap();
        assert!(!found.mime.is_empty() && assets::find_plain(name).is_some());
    }
}
