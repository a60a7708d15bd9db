//! Documents of people (a CV): what kind they are, whether they are bombs, and the words in them.
//!
//! [`DocumentKind::of`] and [`guard`] look at a few bytes under limits and may run where pages are answered. [`read`]
//! parses whole hostile files with parsers that others wrote: it runs in a process of its own that may crash.

mod archive;
mod doc;
mod docx;
mod kind;
mod order;
mod outcome;
mod pdf;
#[cfg(test)]
mod tests;
mod words;

pub use archive::ArchiveRefusal;
pub use kind::DocumentKind;
pub use outcome::Outcome;

pub(crate) use archive::Archive;

/// A CV may have this many bytes (10 MiB).
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
/// Most characters of a text; nobody's CV is longer, and a database row should not be.
pub const LONGEST_TEXT: usize = 200_000;

/// Looks at the directory of an archive (DOCX) before anything of it is unpacked; other kinds have none.
///
/// # Errors
/// [`ArchiveRefusal`] for a bomb, for parts that overlap, for archives within, and for a document with macros.
pub fn guard(bytes: &[u8], kind: DocumentKind) -> Result<(), ArchiveRefusal> {
    if kind == DocumentKind::Docx && !kind::is_compound(bytes) {
        let archive = Archive::open(bytes)?;
        archive.must_be_a_document()?;
        archive.must_not_nest()?;
    }
    Ok(())
}

/// The words of a document. May take seconds and hundreds of megabytes, overflow its stack or abort: never call it in
/// a process that answers pages.
#[must_use]
pub fn read(bytes: &[u8]) -> Outcome {
    let Some(kind) = DocumentKind::of(bytes) else {
        return Outcome::Broken;
    };
    let outcome = match kind {
        DocumentKind::Pdf => pdf::read(bytes),
        DocumentKind::Docx => docx::read(bytes),
        DocumentKind::Doc => doc::read(bytes),
    };
    match outcome {
        Outcome::Read(text) => words::settled(&text),
        other => other,
    }
}
