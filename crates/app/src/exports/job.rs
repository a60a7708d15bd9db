//! Files that take too long for a page: asked for, made by a job, fetched by who asked.

use chrono::TimeDelta;
use futures_util::TryStreamExt as _;
use kernel::{AccountId, Locale, PersonId, msg};
use queue::{Job, NewJob, Outcome};
use serde::{Deserialize, Serialize};

use super::{
    Asked, Choice, Column, ExportId, ExportState, Format, Separation, Whom,
    begin::{self, Export},
    csv, faces, list,
    pieces::{self, Pieces},
    store::export,
    xlsx,
};
use crate::{
    Actor, App, Context, Error, Event, Permission, Result, accounts, search::DirectoryFilter,
    vault::SealContext,
};

/// How long a file waits for who asked for it.
pub(super) const KEPT: TimeDelta = TimeDelta::hours(24);
/// For how long after it was asked for a file is tried again when the database or the store fails.
const TRIED: TimeDelta = TimeDelta::minutes(10);
/// Files of one account that are being made at once.
const MOST_AT_WORK: u64 = 3;

/// Make a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunExport {
    /// Which.
    pub export: i64,
}

impl Job for RunExport {
    const NAME: &'static str = "exports.run";
    const AT_ONCE: usize = 2;
}

/// What is asked for, as it is kept, sealed: a searched text may be somebody's name.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    filter: Option<Vec<(String, String)>>,
    people: Vec<i64>,
    columns: Vec<String>,
    separation: String,
    reason: String,
    locale: String,
}

/// Whether so many people are a job's work.
#[must_use]
pub const fn is_for_a_job(format: Format, count: u64) -> bool {
    match format {
        Format::Pdf | Format::Contact => count > super::MOST_PRINTED,
        // Two pages and a large photo each.
        Format::Composite => count > super::MOST_PRINTED / 10,
        Format::Excel | Format::Csv => count > super::MOST_AT_ONCE,
    }
}

/// Asks for a file that a job makes; recorded in the journal now.
///
/// # Errors
/// As [`super::csv()`]; [`Error::Invalid`] on `format` for a list too long to print, or while three others are made.
pub async fn ask_for(app: &App, actor: &Actor, asked: &Asked) -> Result<ExportId> {
    let format = asked.choice.format;
    let asked = &list::as_printed(asked);
    let member = actor.member()?;
    let permit = begin::permit(app, actor, asked).await?;
    let seal_id = uuid::Uuid::new_v4().to_string();
    let words = serde_json::to_string(&Kept::of(asked)).context("writing what is asked for")?;
    let place = SealContext { column: "exports.asked", seal_id: &seal_id };
    let sealed = app.vault().seal(place, &words, app.rng());
    let (account, role) = (member.account.0, member.role.key().to_owned());
    let rows = i64::try_from(permit.count).unwrap_or(i64::MAX);
    let told = begin::told(app, asked, &permit);
    let (created_at, ends_at) = (app.now(), app.now() + KEPT);
    app.write(actor, async |tx| {
        if export::at_work(tx.conn(), account).await? >= MOST_AT_WORK {
            return Err(Error::field("format", msg!("exports-too-many-running")));
        }
        let row = export::New { account, role, seal_id, sealed, format, rows, created_at, ends_at };
        let id = export::insert(tx.conn(), row).await?;
        tx.enqueue(NewJob::now(&RunExport { export: id }));
        tx.record(told);
        Ok(ExportId(id))
    })
    .await
}

/// Runs [`RunExport`]: a try that died begins again, for nothing of it was kept.
///
/// # Errors
/// [`Outcome::Retry`] when the database or the store fails.
pub async fn run_export(app: App, job: RunExport) -> std::result::Result<(), Outcome> {
    run(&app, job.export).await.map_err(|fault| Outcome::retry(format!("{fault:?}")))
}

async fn run(app: &App, id: i64) -> Result<()> {
    let Some(row) = export::find(app.reader(), id).await? else {
        return Ok(());
    };
    if !ExportState::parse(&row.state).is_at_work() {
        return Ok(());
    }
    let Some(actor) = requester(app, &row).await? else {
        return over(app, &row, ExportState::Ended).await;
    };
    let mut file = Pieces::begin(app, &row);
    match make(app, &row, &actor, &mut file).await {
        Ok(bytes) => keep(app, &row, &actor, (file.name, bytes)).await,
        // Given up meanwhile, or its requester may not any more.
        Err(Error::Conflict(_)) => gave_up(app, &row, (&file.name, ExportState::Ended)).await,
        // What passes is no failure: the next try begins again.
        Err(fault @ (Error::Fault(_) | Error::Later { .. }))
            if app.now() < row.created_at + TRIED =>
        {
            pieces::remove_try(app, &row, &file.name).await?;
            Err(fault)
        }
        Err(fault) => {
            tracing::error!(export = id, ?fault, "an export failed");
            gave_up(app, &row, (&file.name, ExportState::Failed)).await
        }
    }
}

/// Puts the file where its requester finds it, unless it was given up meanwhile.
async fn keep(
    app: &App,
    row: &export::Model,
    actor: &Actor,
    (name, bytes): (String, u64),
) -> Result<()> {
    let (account, person) = (actor.member()?.account, actor.member()?.person);
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    app.write(&Actor::System("export"), async |tx| {
        let times = (tx.now(), tx.now() + KEPT);
        tx.unseen();
        if export::ready(tx.conn(), row.id, (&name, bytes), times).await? {
            tx.record(Event::ExportReady { export: row.id, account, person });
        }
        Ok(())
    })
    .await
    // What a try leaves that came too late is swept.
}

/// Ends one that this try could not make; another try may have made it meanwhile, whose file stays.
async fn gave_up(app: &App, row: &export::Model, (name, state): (&str, ExportState)) -> Result<()> {
    app.write(&Actor::System("export"), async |tx| {
        tx.unseen();
        export::end_at_work(tx.conn(), row.id, state, tx.now()).await?;
        Ok(())
    })
    .await?;
    pieces::remove_try(app, row, name).await
}

/// Ends one whose file is not to be given.
async fn over(app: &App, row: &export::Model, state: ExportState) -> Result<()> {
    end(app, row.id, state).await?;
    pieces::remove(app, row).await
}

/// Ends one that is at work or ready.
pub(super) async fn end(app: &App, id: i64, state: ExportState) -> Result<()> {
    app.write(&Actor::System("export"), async |tx| {
        tx.unseen();
        export::end(tx.conn(), id, state, tx.now()).await?;
        Ok(())
    })
    .await
}

async fn make(app: &App, row: &export::Model, actor: &Actor, file: &mut Pieces) -> Result<u64> {
    let place = SealContext { column: "exports.asked", seal_id: &row.seal_id };
    let words = app.vault().open_sealed(place, &row.asked).context("reading what is asked for")?;
    let kept: Kept = serde_json::from_str(&words).context("reading what is asked for")?;
    let format = Format::parse(&row.format).unwrap_or_default();
    let asked = kept.asked(app, format);
    let progress = Progress { app: app.clone(), row: row.clone() };
    progress.reached(0).await?;
    let mut export = Export::resumed(app, actor, &asked, progress).await?;
    match format {
        Format::Excel => file.add(&xlsx::write(&mut export, actor, &asked).await?).await?,
        Format::Pdf => file.add(&list::write(&mut export, actor, &asked).await?).await?,
        Format::Contact | Format::Composite => {
            file.add(&faces::write(&mut export, actor, &asked).await?).await?;
        }
        Format::Csv => {
            let mut chunks = csv::write(export, &asked).await?;
            while let Some(chunk) = chunks.try_next().await? {
                file.add(&chunk).await?;
            }
        }
    }
    file.end().await
}

/// Who asked, as they are now; nobody when they may not take it any more.
pub(super) async fn requester(app: &App, row: &export::Model) -> Result<Option<Actor>> {
    let actor = accounts::in_absence(app, AccountId(row.account_id)).await?;
    let kept = |actor: &Actor| {
        actor.member().is_ok_and(|member| member.role.key() == row.role)
            && actor.may(Permission::ExportTalents)
    };
    Ok(actor.filter(kept))
}

/// How far a file is, told a thousand people at a time, and whether it may go on.
pub(super) struct Progress {
    app: App,
    row: export::Model,
}

impl Progress {
    /// # Errors
    /// [`Error::Conflict`] when it was given up, or its requester may not take it any more.
    pub(super) async fn reached(&self, people: u64) -> Result<()> {
        let reached = i64::try_from(people).unwrap_or(i64::MAX);
        let goes_on = self
            .app
            .write(&Actor::System("export"), async |tx| {
                tx.unseen();
                Ok(export::reach(tx.conn(), self.row.id, reached).await?)
            })
            .await?;
        if goes_on && requester(&self.app, &self.row).await?.is_some() {
            return Ok(());
        }
        Err(Error::Conflict(msg!("exports-ended")))
    }
}

impl Kept {
    fn of(asked: &Asked) -> Self {
        let (filter, people) = match &asked.whom {
            Whom::Found(filter) => {
                let pairs = filter.to_query().into_iter();
                (Some(pairs.map(|(name, value)| (name.to_owned(), value)).collect()), Vec::new())
            }
            Whom::Selected(people) => (None, people.iter().map(|person| person.0).collect()),
        };
        Self {
            filter,
            people,
            columns: asked.choice.columns.iter().map(|one| one.key().to_owned()).collect(),
            separation: asked.choice.separation.key().to_owned(),
            reason: asked.reason.clone(),
            locale: asked.locale.tag().to_owned(),
        }
    }

    fn asked(self, app: &App, format: Format) -> Asked {
        let whom = match self.filter {
            Some(pairs) => Whom::Found(DirectoryFilter::parse(&app.reference(), &pairs).0),
            None => Whom::selected(self.people.into_iter().map(PersonId)),
        };
        let columns = self.columns.iter().filter_map(|key| Column::parse(key)).collect();
        let separation = Separation::parse(&self.separation).unwrap_or_default();
        Asked {
            whom,
            choice: Choice { columns, format, separation },
            reason: self.reason,
            locale: Locale::parse(&self.locale).unwrap_or_default(),
        }
    }
}
