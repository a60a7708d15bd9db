//! The list of talents as CSV, written a thousand people at a time while the reader takes it.

use documents::sheet::{Csv, Separator};
use futures_util::{
    StreamExt,
    stream::{self, BoxStream},
};

use super::{Asked, Format, Separation, begin::Export};
use crate::{Actor, App, Context, Result};

/// The pieces of a file, in order; after an error the file is not whole and must not look so.
pub type Chunks = BoxStream<'static, Result<Vec<u8>>>;

/// The people who are asked for, as CSV (UTF-8 with byte order mark). The first thousand are read and the export is
/// recorded before this returns; the rest is read as the stream is taken.
///
/// # Errors
/// As [`Actor::require`] for [`crate::Permission::ExportTalents`]; [`crate::Error::Unproven`] for more than 50 people
/// or a sensitive column; [`crate::Error::Invalid`] on `columns` or `reason`; a fault, here or as the stream's last
/// item, when a telephone number cannot be decrypted.
pub async fn csv(app: &App, actor: &Actor, asked: &Asked) -> Result<Chunks> {
    let separator = match asked.choice.separation {
        Separation::Semicolon => Separator::Semicolon,
        Separation::Comma => Separator::Comma,
    };
    let export = Export::begin(app, actor, asked, Format::Csv).await?;
    let mut writing = Writing { export, separator, broken: false };
    let beginning = writing.beginning().await?;
    let first = stream::once(async { Ok(beginning) });
    // Compression asks once more after the end; a finished unfold would answer that with a panic.
    Ok(first.chain(stream::unfold(writing, Writing::next)).fuse().boxed())
}

/// A file under way.
struct Writing {
    export: Export,
    separator: Separator,
    broken: bool,
}

impl Writing {
    /// The mark, the titles and the first people.
    async fn beginning(&mut self) -> Result<Vec<u8>> {
        let mut csv = Csv::new(Vec::new(), self.separator).context("beginning a CSV file")?;
        csv.row(self.export.titles()).context("writing a CSV row")?;
        self.step(csv).await
    }

    /// The next people; nothing after the last ones or after a failure.
    async fn next(mut self) -> Option<(Result<Vec<u8>>, Self)> {
        if self.broken || self.export.people.are_over() {
            return None;
        }
        let chunk = self.step(Csv::continued(Vec::new(), self.separator)).await;
        self.broken = chunk.is_err();
        Some((chunk, self))
    }

    async fn step(&mut self, mut csv: Csv<Vec<u8>>) -> Result<Vec<u8>> {
        for cells in self.export.rows().await? {
            csv.row(cells.iter().map(documents::sheet::Cell::written))
                .context("writing a CSV row")?;
        }
        csv.finish().context("writing a CSV file")
    }
}
