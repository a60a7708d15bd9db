//! The printing press: a committed Typst template and values go in, a tagged PDF comes out.
//!
//! Values reach the template as files in memory, never as source, so nothing a person wrote is
//! markup. The press sees the files it is handed and the fonts of the house; no disk, no package.

mod desk;
mod fonts;
mod legible;
#[cfg(test)]
mod tests;

pub(crate) use desk::Template;
pub(crate) use fonts::FILES as FONTS;
pub(crate) use legible::{legible, reads_right_to_left};

use desk::Desk;
use typst::comemo;
use typst::diag::{SourceDiagnostic, SourceResult, Warned};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Remembered layouts older than this many documents are forgotten; else memory grows for ever.
const DOCUMENTS_REMEMBERED: usize = 5;

/// Why a document was not printed; the words are for developers.
#[derive(Debug, thiserror::Error)]
#[error("the document could not be printed: {0}")]
pub struct PressFault(pub(crate) String);

/// A printed document.
#[derive(Debug)]
pub(crate) struct Printed {
    /// The PDF.
    pub(crate) pdf: Vec<u8>,
    /// What the typesetter complained about; empty for every template of ours.
    #[cfg_attr(not(test), expect(dead_code, reason = "tests keep it empty"))]
    pub(crate) warnings: Vec<String>,
}

/// Prints the template with the files it may read.
pub(crate) fn print(
    template: Template,
    files: Vec<(&str, Vec<u8>)>,
) -> Result<Printed, PressFault> {
    let desk = Desk::new(template, files)?;
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&desk);
    let printed = output.and_then(|document| export(&document));
    comemo::evict(DOCUMENTS_REMEMBERED);
    let pdf = printed.map_err(|faults| PressFault(spoken(&faults).join("; ")))?;
    Ok(Printed { pdf, warnings: spoken(&warnings) })
}

/// Universal access (PDF/UA-1) if the document allows it, else simply tagged.
fn export(document: &PagedDocument) -> SourceResult<Vec<u8>> {
    if let Ok(standards) = PdfStandards::new(&[PdfStandard::Ua_1]) {
        let options = PdfOptions { standards, ..PdfOptions::default() };
        if let Ok(pdf) = typst_pdf::pdf(document, &options) {
            return Ok(pdf);
        }
    }
    typst_pdf::pdf(document, &PdfOptions::default())
}

fn spoken(diagnostics: &[SourceDiagnostic]) -> Vec<String> {
    diagnostics.iter().map(|one| one.message.to_string()).collect()
}
