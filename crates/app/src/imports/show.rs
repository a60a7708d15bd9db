//! An import as its page shows it.

use chrono::{DateTime, Utc};

use super::{
    Choices, Counts, ImportId, Reason, State, Verdict,
    arrive::open,
    check::Plan,
    model::Head,
    store::{import, row},
};
use crate::{Actor, App, Context, Error, Permission, Result};

/// Imports of the list.
const LATEST: u64 = 20;
/// Rows beside the titles.
const SAMPLES: u64 = 3;
/// Rows that are shown with their reasons; the file has them all.
const PROBLEMS: u64 = 50;

/// An import in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportLine {
    /// Which.
    pub id: ImportId,
    /// The name of its file.
    pub name: String,
    /// How far it is.
    pub state: State,
    /// How many rows it has.
    pub rows: u64,
    /// What came of it, when it is over.
    pub totals: Option<Counts>,
    /// When it arrived, in UTC.
    pub created_at: DateTime<Utc>,
    /// When its rows go, in UTC.
    pub ends_at: DateTime<Utc>,
}

/// A whole import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportView {
    /// What the list says of it.
    pub line: ImportLine,
    /// The titles of its columns.
    pub titles: Vec<String>,
    /// The field of each column.
    pub columns: Vec<Option<&'static str>>,
    /// What was chosen for the whole file.
    pub choices: Choices,
    /// Some rows, as they are in the file.
    pub samples: Vec<Vec<String>>,
    /// How many rows there are of each verdict; at the end those of the whole file.
    pub counts: Counts,
    /// The first rows that are refused or left out.
    pub problems: Vec<ProblemRow>,
}

/// A row that is refused or left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemRow {
    /// Where it stands in the file.
    pub number: i32,
    /// Refused, or left out.
    pub verdict: Verdict,
    /// Its cells.
    pub cells: Vec<String>,
    /// Why.
    pub why: Vec<Reason>,
    /// Whom it is about.
    pub person: Option<kernel::PersonId>,
}

/// The newest imports.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn latest(app: &App, actor: &Actor) -> Result<Vec<ImportLine>> {
    actor.require(Permission::Administer)?;
    let models = import::latest(app.reader(), LATEST).await?;
    models.iter().map(|model| line(app, model)).collect()
}

/// One import.
///
/// # Errors
/// As [`latest`]; [`Error::NotFound`].
pub async fn view(app: &App, actor: &Actor, ImportId(id): ImportId) -> Result<ImportView> {
    actor.require(Permission::Administer)?;
    let model = import::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let head: Head = open(app, "imports.head", &model.seal_id, &model.head)?;
    let plan = Plan::read(model)?;
    let line = line(app, &plan.model)?;
    let counts = match line.totals {
        Some(totals) => totals,
        None => row::counts(app.reader(), id).await?,
    };
    let samples = row::after(app.reader(), id, &Verdict::ALL, (0, SAMPLES)).await?;
    let samples = samples.iter().map(|row| cells(app, row)).collect::<Result<_>>()?;
    let asked = [Verdict::Refuse, Verdict::Skip];
    let problems = row::after(app.reader(), id, &asked, (0, PROBLEMS)).await?;
    let problems = problems.iter().map(|row| problem(app, row)).collect::<Result<_>>()?;
    Ok(ImportView {
        line,
        titles: head.titles,
        columns: plan.columns,
        choices: plan.choices,
        samples,
        counts,
        problems,
    })
}

fn line(app: &App, model: &import::Model) -> Result<ImportLine> {
    let head: Head = open(app, "imports.head", &model.seal_id, &model.head)?;
    let totals = model.totals.as_deref().map(serde_json::from_str).transpose();
    Ok(ImportLine {
        id: ImportId(model.id),
        name: head.name,
        state: State::parse(&model.state),
        rows: u64::try_from(model.rows).unwrap_or(0),
        totals: totals.context("reading totals")?,
        created_at: model.created_at,
        ends_at: model.ends_at,
    })
}

pub(super) fn problem(app: &App, row: &row::Model) -> Result<ProblemRow> {
    let why = row.why.as_deref().map(serde_json::from_str).transpose();
    Ok(ProblemRow {
        number: row.number,
        verdict: Verdict::parse(&row.verdict),
        cells: cells(app, row)?,
        why: why.context("reading reasons")?.unwrap_or_default(),
        person: row.person_id.map(kernel::PersonId),
    })
}

fn cells(app: &App, row: &row::Model) -> Result<Vec<String>> {
    open(app, "import_rows.cells", &row.seal_id, &row.cells)
}
