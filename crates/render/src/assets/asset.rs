//! One file as browsers receive it.

use std::borrow::Cow;
use std::io::Write as _;
use std::sync::OnceLock;

/// Brotli quality 9 of 11: the last two steps cost ten times the time for two percent of the bytes.
const BROTLI: (u32, u32) = (9, 22);

/// A file with its type, its ETag and its compressed forms.
#[derive(Debug)]
pub struct Asset {
    /// The content as it is.
    pub bytes: Cow<'static, [u8]>,
    /// Media type, with `charset=utf-8` for text.
    pub mime: String,
    /// Strong ETag with its quotes.
    pub etag: String,
    br: OnceLock<Option<Vec<u8>>>,
    gzip: OnceLock<Option<Vec<u8>>>,
}

impl Asset {
    pub(crate) fn new(bytes: Cow<'static, [u8]>, mime: &str, hash: &str) -> Self {
        let text = mime.starts_with("text/") || is_text(mime);
        let mime = if text { format!("{mime}; charset=utf-8") } else { mime.to_owned() };
        let etag = format!("\"{hash}\"");
        Self { bytes, mime, etag, br: OnceLock::new(), gzip: OnceLock::new() }
    }

    /// The content as Brotli, made once; nothing when it would not be smaller.
    pub fn br(&self) -> Option<&[u8]> {
        self.compressed(&self.br, |bytes| {
            let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, BROTLI.0, BROTLI.1);
            writer.write_all(bytes).ok()?;
            Some(writer.into_inner())
        })
    }

    /// The content as gzip, made once; nothing when it would not be smaller.
    pub fn gzip(&self) -> Option<&[u8]> {
        self.compressed(&self.gzip, |bytes| {
            let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            writer.write_all(bytes).ok()?;
            writer.finish().ok()
        })
    }

    fn compressed<'a>(
        &'a self,
        kept: &'a OnceLock<Option<Vec<u8>>>,
        compress: impl FnOnce(&[u8]) -> Option<Vec<u8>>,
    ) -> Option<&'a [u8]> {
        let made = kept.get_or_init(|| {
            let worth = self.mime.contains("charset=") || self.mime == "application/wasm";
            worth
                .then(|| compress(&self.bytes))
                .flatten()
                .filter(|made| made.len() < self.bytes.len())
        });
        made.as_deref()
    }
}

fn is_text(mime: &str) -> bool {
    matches!(
        mime,
        "application/javascript"
            | "application/json"
            | "application/manifest+json"
            | "image/svg+xml"
    )
}
