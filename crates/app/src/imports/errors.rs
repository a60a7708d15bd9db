//! The rows that were refused or left out, as a file with the same columns, the line and the reason.

use std::collections::HashMap;

use documents::sheet::Separator;
use kernel::{Locale, msg};

use super::{
    ImportId, ProblemRow, Verdict,
    arrive::open,
    model::Head,
    show::problem,
    store::{import, row},
};
use crate::{
    Actor, App, Error, Event, Permission, Result,
    exports::{Chunks, Table, table_csv},
};

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
) -> Result<Chunks> {
    actor.require(Permission::Administer)?;
    let model = import::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let head: Head = open(app, "imports.head", &model.seal_id, &model.head)?;
    app.write(actor, async |tx| {
        tx.record(Event::ImportErrorsTaken { import: id });
        Ok(())
    })
    .await?;
    let errors = Errors {
        app: app.clone(),
        import: id,
        titles: head.titles,
        locale,
        labels,
        last: 0,
        over: false,
    };
    table_csv(errors, Separator::Semicolon).await
}

/// A file under way.
struct Errors {
    app: App,
    import: i64,
    titles: Vec<String>,
    locale: Locale,
    labels: HashMap<String, String>,
    last: i32,
    over: bool,
}

impl Table for Errors {
    fn titles(&self) -> Vec<String> {
        let own = [msg!("imports-errors-line"), msg!("imports-errors-reason")];
        let own = own.map(|message| self.app.words().translate(self.locale, &message));
        self.titles.iter().cloned().chain(own).collect()
    }

    fn is_over(&self) -> bool {
        self.over
    }

    async fn rows(&mut self) -> Result<Vec<Vec<String>>> {
        let asked = [Verdict::Refuse, Verdict::Skip];
        let rows = row::after(self.app.reader(), self.import, &asked, (self.last, BATCH)).await?;
        self.over = u64::try_from(rows.len()).unwrap_or(u64::MAX) < BATCH;
        self.last = rows.last().map_or(self.last, |row| row.number);
        rows.iter().map(|row| Ok(self.cells(problem(&self.app, row)?))).collect()
    }
}

impl Errors {
    fn cells(&self, problem: ProblemRow) -> Vec<String> {
        let say = |message: &kernel::Message| self.app.words().translate(self.locale, message);
        let reason = |reason: &super::Reason| {
            let field = self.labels.get(reason.field.trim_end_matches("[]"));
            let sentence = say(&reason.message);
            field.map_or_else(|| sentence.clone(), |field| format!("{field}: {sentence}"))
        };
        let why: Vec<String> = problem.why.iter().map(reason).collect();
        let mut cells = problem.cells;
        cells.resize(self.titles.len(), String::new());
        cells.extend([problem.number.to_string(), why.join(" · ")]);
        cells
    }
}
