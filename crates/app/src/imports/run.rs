//! The run: every row that may be done, each in a transaction of its own with its verdict, so that a run that died goes
//! on where it was.

use db::Takes;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use kernel::{PersonId, msg};
use queue::{Job, Outcome};
use serde::{Deserialize, Serialize};

use super::{
    Counts, State, Verdict,
    arrive::{KEPT, open},
    begin::forget_rows,
    cells::Cells,
    check::{Decided, Plan, kept},
    fill,
    judge::{Sound, judge, reasons},
    store::{import, key, row},
};
use crate::{
    Actor, App, Context, Error, Event, Result,
    settings::{self, CodeStyle},
    talents::{Files, Preparing, prepare_in},
    vault::SealContext,
};

/// Rows that are read together.
const BATCH: u64 = 200;
/// Rows that are written side by side: they share the syncs of the disk.
const ABREAST: usize = 8;

/// Who acts.
const ACTOR: Actor = Actor::System("import");

/// Write the people of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunImport {
    /// Which.
    pub import: i64,
}

impl Job for RunImport {
    const NAME: &'static str = "imports.run";
}

/// Runs [`RunImport`].
///
/// # Errors
/// [`Outcome::Retry`] when the database fails.
pub async fn run_import(app: App, job: RunImport) -> std::result::Result<(), Outcome> {
    run(&app, job.import).await.map_err(|fault| Outcome::retry(format!("{fault:?}")))
}

async fn run(app: &App, id: i64) -> Result<()> {
    let Some(plan) = Plan::of(app, id, State::Running).await? else {
        return Ok(());
    };
    let style = settings::registration(app).await?.code_style;
    let reference = app.reference();
    let cells = Cells::new(&reference, &plan.columns, &plan.choices);
    let today = app.today();
    loop {
        let open_rows = [Verdict::New, Verdict::Fill];
        let rows = row::after(app.reader(), id, &open_rows, (0, BATCH)).await?;
        if rows.is_empty() {
            break;
        }
        let work = rows.into_iter().map(|row| {
            let (plan, cells, reference) = (&plan, &cells, &reference);
            async move {
                let words: Vec<String> = open(app, "import_rows.cells", &row.seal_id, &row.cells)?;
                match judge(cells, &words, reference, today) {
                    Ok(sound) => one(app, (plan, style), &row, sound).await,
                    // The rules, the day or the lists have changed since the check.
                    Err(why) => {
                        let refused =
                            Decided { verdict: Verdict::Refuse, why, person: row.person_id };
                        conclude(app, row.id, refused).await
                    }
                }
            }
        });
        stream::iter(work).buffer_unordered(ABREAST).try_collect::<Vec<()>>().await?;
    }
    end(app, id).await
}

async fn one(
    app: &App,
    (plan, style): (&Plan, CodeStyle),
    row: &row::Model,
    sound: Sound,
) -> Result<()> {
    if Verdict::parse(&row.verdict) == Verdict::Fill {
        let person = row.person_id.map(PersonId).ok_or(Error::NotFound)?;
        return match fill::fill(app, person, &sound.new).await {
            Ok(()) => {
                let filled =
                    Decided { verdict: Verdict::Filled, why: Vec::new(), person: row.person_id };
                conclude(app, row.id, filled).await
            }
            other => refused(app, row.id, other).await,
        };
    }
    let reference = plan.reference(row, sound.reference.as_deref());
    let mut preparing = Preparing::of(app, sound.new, style, &Files::default());
    preparing.import = Some(plan.model.id);
    preparing.invited = plan.choices.letters;
    let index = app.vault().blind_index("import_keys.reference", &reference);
    let context = SealContext { column: "import_keys.reference", seal_id: preparing.seal_id() };
    let sealed = app.vault().seal(context, &reference, app.rng());
    let written = app.write_taking(Takes::ANumber, &ACTOR, async |tx| {
        let person = prepare_in(app, tx, preparing).await?;
        let reference = (sealed, index);
        key::insert(tx.conn(), person.0, reference, tx.now()).await.map_err(came_before)?;
        Ok(row::set(tx.conn(), row.id, Verdict::Created, (None, Some(person.0))).await?)
    });
    let written = written.await;
    refused(app, row.id, written).await
}

/// Somebody came of the same row or number since the check.
fn came_before(fault: sea_orm::DbErr) -> Error {
    let fault = db::DbError::from(fault);
    if fault.broke("ux_import_keys_reference_index") {
        Error::Conflict(msg!("imports-row-came-before"))
    } else {
        fault.into()
    }
}

/// A row that met a rule is told so; only machinery stops the run.
async fn refused(app: &App, row: i64, written: Result<()>) -> Result<()> {
    let decided = match written {
        Err(Error::Invalid(violations)) => {
            Decided { verdict: Verdict::Refuse, why: reasons(&violations), person: None }
        }
        Err(Error::Conflict(why)) => Decided::because(Verdict::Skip, "", why),
        Err(Error::NotFound) => Decided::because(Verdict::Skip, "", msg!("imports-row-gone")),
        other => return other,
    };
    conclude(app, row, decided).await
}

async fn conclude(app: &App, row: i64, decided: Decided) -> Result<()> {
    let why = kept(&decided.why)?;
    app.write(&ACTOR, async |tx| {
        tx.unseen();
        Ok(row::set(tx.conn(), row, decided.verdict, (why, decided.person)).await?)
    })
    .await
}

/// Counts, says so, and forgets every row that has nothing to be mended.
async fn end(app: &App, id: i64) -> Result<()> {
    let totals: Counts = row::counts(app.reader(), id).await?;
    let text = serde_json::to_string(&totals).context("writing totals")?;
    let ended = app
        .write(&ACTOR, async |tx| {
            let (now, until) = (tx.now(), tx.now() + KEPT);
            let ended = import::settle(tx.conn(), id, text, (now, until)).await?;
            if ended {
                tx.record(Event::ImportEnded {
                    import: id,
                    created: totals.created,
                    filled: totals.filled,
                    left: totals.skip + totals.refuse,
                });
            }
            Ok(ended)
        })
        .await?;
    if ended {
        forget_rows(app, id, &[Verdict::Refuse, Verdict::Skip]).await?;
    }
    Ok(())
}
