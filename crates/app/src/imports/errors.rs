//! The rows that were refused or left out, as a file with the same columns, the line and the reason.

use std::collections::HashMap;

use documents::sheet::{Csv, Separator};
use futures_util::{
    StreamExt,
    stream::{self, BoxStream},
};
use kernel::{Locale, msg};

use super::{
    ImportId, ProblemRow, Verdict,
    arrive::open,
    model::Head,
    show::problem,
    store::{import, row},
};
use crate::{Actor, App, Context, Error, Event, Permission, Result};

const BATCH: u64 = 250;

/// The pieces of the file (`;`, UTF-8 with byte order mark); `labels` says what fields are called in the reader's words.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`]; a fault, here or as the stream's last item,
/// when a row does not open.
pub async fn errors_csv(
    app: &App,
    actor: &Actor,
    ImportId(id): ImportId,
    locale: Locale,
    labels: HashMap<String, String>,
) -> Result<BoxStream<'static, Result<Vec<u8>>>> {
    actor.require(Permission::Administer)?;
    let model = import::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let head: Head = open(app, "imports.head", &model.seal_id, &model.head)?;
    let titles = head.titles.len();
    let say = |message: &kernel::Message| app.words().translate(locale, message);
    let mut csv = Csv::new(Vec::new(), Separator::Semicolon).context("beginning a CSV file")?;
    let own = [say(&msg!("imports-errors-line")), say(&msg!("imports-errors-reason"))];
    csv.row(head.titles.iter().chain(&own)).context("writing titles")?;
    let beginning = csv.finish().context("writing titles")?;
    app.write(actor, async |tx| {
        tx.record(Event::ImportErrorsTaken { import: id });
        Ok(())
    })
    .await?;
    let errors =
        Errors { app: app.clone(), import: id, titles, locale, labels, last: 0, over: false };
    let first = stream::once(async { Ok(beginning) });
    Ok(first.chain(stream::unfold(errors, Errors::next)).fuse().boxed())
}

/// A file under way.
struct Errors {
    app: App,
    import: i64,
    titles: usize,
    locale: Locale,
    labels: HashMap<String, String>,
    last: i32,
    over: bool,
}

impl Errors {
    async fn next(mut self) -> Option<(Result<Vec<u8>>, Self)> {
        if self.over {
            return None;
        }
        let piece = self.step().await;
        self.over |= piece.is_err();
        Some((piece, self))
    }

    async fn step(&mut self) -> Result<Vec<u8>> {
        let asked = [Verdict::Refuse, Verdict::Skip];
        let rows = row::after(self.app.reader(), self.import, &asked, (self.last, BATCH)).await?;
        self.over = u64::try_from(rows.len()).unwrap_or(u64::MAX) < BATCH;
        let mut csv = Csv::continued(Vec::new(), Separator::Semicolon);
        for row in &rows {
            self.last = row.number;
            let problem = problem(&self.app, row)?;
            csv.row(self.cells(problem)).context("writing a CSV row")?;
        }
        csv.finish().context("writing a CSV file")
    }

    fn cells(&self, problem: ProblemRow) -> Vec<String> {
        let say = |message: &kernel::Message| self.app.words().translate(self.locale, message);
        let reason = |reason: &super::Reason| {
            let field = self.labels.get(reason.field.trim_end_matches("[]"));
            let sentence = say(&reason.message);
            field.map_or_else(|| sentence.clone(), |field| format!("{field}: {sentence}"))
        };
        let why: Vec<String> = problem.why.iter().map(reason).collect();
        let mut cells = problem.cells;
        cells.resize(self.titles, String::new());
        cells.extend([problem.number.to_string(), why.join(" · ")]);
        cells
    }
}
