//! The words of a PDF.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pdf_extract::Document;

use super::Outcome;

pub(super) fn read(bytes: &[u8]) -> Outcome {
    // The parsers of PDF panic on what they did not expect; what they do worse than that, their process bears.
    let read = catch_unwind(AssertUnwindSafe(|| parse(bytes)));
    read.unwrap_or(Outcome::Broken)
}

fn parse(bytes: &[u8]) -> Outcome {
    let Ok(mut document) = Document::load_mem(bytes) else {
        return if mentions_a_lock(bytes) { Outcome::Encrypted } else { Outcome::Broken };
    };
    if document.is_encrypted() && document.decrypt("").is_err() {
        return Outcome::Encrypted;
    }
    if document.get_pages().is_empty() {
        return Outcome::Broken;
    }
    match pdf_extract::extract_text_from_mem(bytes) {
        Ok(text) => Outcome::Read(super::order::as_read(text)),
        Err(_) => Outcome::Broken,
    }
}

/// Whether the file says that it is encrypted, when it does not open otherwise.
fn mentions_a_lock(bytes: &[u8]) -> bool {
    bytes.windows(8).any(|window| window == b"/Encrypt")
}
