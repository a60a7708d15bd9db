//! The list of talents as CSV, written a thousand people at a time while the reader takes it.

use std::sync::Arc;

use documents::sheet::{Csv, Separator};
use futures_util::{
    StreamExt,
    stream::{self, BoxStream},
};
use kernel::{Locale, msg};

use super::{
    columns::COLUMNS,
    labels::Labels,
    query::{self, Row, STEP},
};
use crate::{
    Actor, App, Context, Event, Permission, Reference, Result,
    search::{DirectoryFilter, View},
};

/// The pieces of a file, in order; after an error the file is not whole and must not look so.
pub type Chunks = BoxStream<'static, Result<Vec<u8>>>;

/// More people than this leave only with a fresh proof of who takes them (quality.md S09).
const WITHOUT_PROOF: u64 = 50;

/// The list that the filter gives this reader, as CSV (`;`, UTF-8 with byte order mark). The first thousand people
/// are read and the export is recorded before this returns; the rest is read as the stream is taken.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::ExportTalents`]; [`crate::Error::Unproven`] for more than 50 people; a fault, here or as the stream's last item, when a
/// telephone number cannot be decrypted.
pub async fn talents_csv(
    app: &App,
    actor: &Actor,
    filter: &DirectoryFilter,
    locale: Locale,
) -> Result<Chunks> {
    actor.require(Permission::ExportTalents)?;
    let view = View::of(app, actor);
    let count = query::count(app, &view, filter).await?;
    if count > WITHOUT_PROOF {
        actor.require_proof(app.now())?;
    }
    let mut export = Export {
        app: app.clone(),
        reference: app.reference(),
        view,
        filter: filter.clone(),
        locale,
        last: None,
        over: false,
    };
    let beginning = export.beginning().await?;
    record(app, actor, filter, count).await?;
    let first = stream::once(async { Ok(beginning) });
    // Compression asks once more after the end; a finished unfold would answer that with a panic.
    Ok(first.chain(stream::unfold(export, Export::next)).fuse().boxed())
}

/// Says in the journal that people's data leaves; a searched text may be somebody's name, so it is not repeated.
async fn record(app: &App, actor: &Actor, filter: &DirectoryFilter, rows: u64) -> Result<()> {
    let locale = Locale::default();
    let text = app.words().translate(locale, &msg!("exports-journal-text"));
    let told = DirectoryFilter { q: filter.q.as_ref().map(|_| text), ..filter.clone() };
    let filter = told.in_words(app, locale);
    app.write(actor, async |tx| {
        tx.record(Event::ListExported { rows, filter });
        Ok(())
    })
    .await
}

/// An export under way.
struct Export {
    app: App,
    reference: Arc<Reference>,
    view: View,
    filter: DirectoryFilter,
    locale: Locale,
    last: Option<Row>,
    over: bool,
}

impl Export {
    /// The mark, the titles and the first people.
    async fn beginning(&mut self) -> Result<Vec<u8>> {
        let titles = COLUMNS.map(|key| self.app.words().text(self.locale, key, &[]));
        let mut csv = Csv::new(Vec::new(), Separator::Semicolon).context("beginning a CSV file")?;
        csv.row(&titles).context("writing a CSV row")?;
        self.step(csv).await
    }

    /// The next people; nothing after the last ones or after a failure.
    async fn next(mut self) -> Option<(Result<Vec<u8>>, Self)> {
        if self.over {
            return None;
        }
        let chunk = self.step(Csv::continued(Vec::new(), Separator::Semicolon)).await;
        self.over |= chunk.is_err();
        Some((chunk, self))
    }

    async fn step(&mut self, mut csv: Csv<Vec<u8>>) -> Result<Vec<u8>> {
        let rows = query::step(&self.app, &self.view, &self.filter, self.last.as_ref()).await?;
        let labels = Labels::of(&self.app, &self.reference, self.locale, &rows).await?;
        for row in &rows {
            csv.row(labels.cells(row)?).context("writing a CSV row")?;
        }
        self.over = u64::try_from(rows.len()).unwrap_or(u64::MAX) < STEP;
        self.last = rows.into_iter().last();
        csv.finish().context("writing a CSV file")
    }
}
