//! A table as a file, written while its rows are read: whatever its length, a few of them are held.

use documents::sheet::{Csv, Separator, Workbook};
use futures_util::{
    StreamExt,
    stream::{self, BoxStream},
};

use crate::{Context, Result};

/// The pieces of a file, in order; after an error the file is not whole and must not look so.
pub type Chunks = BoxStream<'static, Result<Vec<u8>>>;

/// Rows that are read as they are taken.
pub(crate) trait Table: Send + Sized + 'static {
    /// The title of each column.
    fn titles(&self) -> Vec<String>;
    /// Whether the last rows were read.
    fn is_over(&self) -> bool;
    /// The next rows; none after the last ones.
    fn rows(&mut self) -> impl Future<Output = Result<Vec<Vec<String>>>> + Send;
}

/// A table as CSV (UTF-8 with byte order mark): its first rows are read before this returns, the others as the stream is
/// taken.
///
/// # Errors
/// What reading the first rows meets; the stream's last item is what reading a later one met.
pub(crate) async fn csv(table: impl Table, separator: Separator) -> Result<Chunks> {
    let mut writing = Writing { table, separator, broken: false };
    let mut csv = Csv::new(Vec::new(), separator).context("beginning a CSV file")?;
    csv.row(writing.table.titles()).context("writing a CSV row")?;
    let beginning = writing.step(csv).await?;
    let first = stream::once(async { Ok(beginning) });
    // Compression asks once more after the end; a finished unfold would answer that with a panic.
    Ok(first.chain(stream::unfold(writing, Writing::next)).fuse().boxed())
}

/// A table as a spreadsheet with at least its first `most` rows, which is made in memory before it is sent.
///
/// # Errors
/// What reading its rows meets.
pub(crate) async fn xlsx(mut table: impl Table, most: usize) -> Result<Vec<u8>> {
    let mut book = Workbook::new().context("beginning a spreadsheet")?;
    book.titles(table.titles()).context("writing a spreadsheet")?;
    let mut written = 0;
    while !table.is_over() && written < most {
        for row in table.rows().await? {
            book.row(row).context("writing a spreadsheet")?;
            written += 1;
        }
    }
    let done = tokio::task::spawn_blocking(move || book.finish()).await;
    done.context("writing a spreadsheet")?.context("writing a spreadsheet")
}

/// A CSV file under way.
struct Writing<T> {
    table: T,
    separator: Separator,
    broken: bool,
}

impl<T: Table> Writing<T> {
    /// The next rows; nothing after the last ones or after a failure.
    async fn next(mut self) -> Option<(Result<Vec<u8>>, Self)> {
        if self.broken || self.table.is_over() {
            return None;
        }
        let chunk = self.step(Csv::continued(Vec::new(), self.separator)).await;
        self.broken = chunk.is_err();
        Some((chunk, self))
    }

    async fn step(&mut self, mut csv: Csv<Vec<u8>>) -> Result<Vec<u8>> {
        for row in self.table.rows().await? {
            csv.row(row).context("writing a CSV row")?;
        }
        csv.finish().context("writing a CSV file")
    }
}
