//! A file arrives: recognised, read under limits, and kept as sealed rows; the file itself is forgotten.

use chrono::TimeDelta;
use documents::table::{self, Table, TableKind, TableRefusal};
use gateways::sandbox::Ended;
use kernel::{Locale, Message, msg};
use sea_orm::Set;

use super::{
    Choices, ImportId, State, Verdict, columns,
    model::Head,
    store::{import, row},
};
use crate::{
    Actor, App, Context, Error, Event, Permission, Result,
    media::{self, Purpose, Upload},
    vault::{SealContext, fingerprint},
};

/// How long rows are kept after the last step.
pub(super) const KEPT: TimeDelta = TimeDelta::days(7);
/// Rows of one write (house.md §6.5).
pub(super) const AT_ONCE: usize = 500;

/// Takes a file in and gives the number of its import.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Invalid`] on `file` for what is no table of ours;
/// [`Error::Later`] after many files, or while the virus scanner does not answer.
pub async fn arrive(app: &App, actor: &Actor, upload: &Upload, locale: Locale) -> Result<ImportId> {
    actor.require(Permission::Administer)?;
    let account = actor.member()?.account.0;
    let received = media::receive(app, actor, upload, Purpose::Table).await?;
    if received.waits_for_scanner() {
        let why = msg!("imports-scanner-away");
        return Err(Error::Later { after: TimeDelta::minutes(5), why });
    }
    let (name, bytes) = received.into_parts();
    let file_hash = fingerprint(&bytes);
    let table = read(app, bytes).await?.map_err(|why| Error::field("file", sentence(why)))?;
    let found = columns::recognise(&table.titles);
    let seal_id = uuid::Uuid::new_v4().to_string();
    let head = Head { name, titles: table.titles };
    let sealed = seal(app, "imports.head", &seal_id, &head)?;
    let choices = Choices { locale, ..Choices::default() };
    let new = import::ActiveModel {
        account_id: Set(account),
        seal_id: Set(seal_id),
        head: Set(sealed),
        file_hash: Set(file_hash),
        columns: Set(serde_json::to_string(&found).context("writing columns")?),
        choices: Set(serde_json::to_string(&choices).context("writing choices")?),
        state: Set(State::Arriving.key().to_owned()),
        rows: Set(i32::try_from(table.rows.len()).unwrap_or(i32::MAX)),
        totals: Set(None),
        created_at: Set(app.now()),
        settled_at: Set(None),
        ends_at: Set(app.now() + KEPT),
        ..Default::default()
    };
    let id = app.write(actor, async |tx| Ok(import::insert(tx.conn(), new).await?)).await?;
    keep(app, actor, id, table.rows).await?;
    Ok(ImportId(id))
}

/// Writes the rows, then says that the import is whole.
async fn keep(app: &App, actor: &Actor, id: i64, rows: Vec<table::Row>) -> Result<()> {
    let count = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    for some in rows.chunks(AT_ONCE) {
        let sealed = some.iter().map(|one| sealed_row(app, id, one)).collect::<Result<Vec<_>>>()?;
        app.write(&Actor::System("import"), async |tx| {
            tx.unseen();
            Ok(row::insert(tx.conn(), sealed).await?)
        })
        .await?;
    }
    app.write(actor, async |tx| {
        if !import::go(tx.conn(), id, &[State::Arriving], State::Matching).await? {
            return Err(Error::NotFound);
        }
        tx.record(Event::ImportArrived { import: id, rows: count });
        Ok(())
    })
    .await
}

fn sealed_row(app: &App, import: i64, one: &table::Row) -> Result<row::ActiveModel> {
    let seal_id = uuid::Uuid::new_v4().to_string();
    let cells = seal(app, "import_rows.cells", &seal_id, &one.cells)?;
    Ok(row::ActiveModel {
        import_id: Set(import),
        number: Set(i32::try_from(one.number).unwrap_or(i32::MAX)),
        seal_id: Set(seal_id),
        cells: Set(cells),
        verdict: Set(Verdict::Waiting.key().to_owned()),
        why: Set(None),
        person_id: Set(None),
        ..Default::default()
    })
}

fn seal<T: serde::Serialize>(
    app: &App,
    column: &'static str,
    seal_id: &str,
    value: &T,
) -> Result<String> {
    let text = serde_json::to_string(value).context("writing what is sealed")?;
    Ok(app.vault().seal(SealContext { column, seal_id }, &text, app.rng()))
}

/// Opens what [`seal`] closed.
pub(super) fn open<T: serde::de::DeserializeOwned>(
    app: &App,
    column: &'static str,
    seal_id: &str,
    sealed: &str,
) -> Result<T> {
    let context = SealContext { column, seal_id };
    let text = app.vault().open_sealed(context, sealed).map_err(Error::fault)?;
    serde_json::from_str(&text).context("reading what was sealed")
}

/// CSV is read here, a workbook by a process that may crash.
async fn read(app: &App, bytes: Vec<u8>) -> Result<std::result::Result<Table, TableRefusal>> {
    match TableKind::of(&bytes) {
        Err(refusal) => Ok(Err(refusal)),
        Ok(TableKind::Csv) => media::work(move || table::csv(&bytes)).await,
        Ok(TableKind::Xlsx) => {
            let ended = app.parts().reader.run(bytes).await;
            match ended.context("starting the process that reads")? {
                Ended::Said(said) => Ok(Table::heard(&said)),
                Ended::Died => Ok(Err(TableRefusal::Broken)),
            }
        }
    }
}

fn sentence(why: TableRefusal) -> Message {
    let number = |most: usize| i64::try_from(most).unwrap_or(i64::MAX);
    match why {
        TableRefusal::NotATable => msg!("imports-file-none"),
        TableRefusal::Locked => msg!("imports-file-locked"),
        TableRefusal::Broken => msg!("imports-file-broken"),
        TableRefusal::Bomb => msg!("imports-file-bomb"),
        TableRefusal::Macros => msg!("imports-file-macros"),
        TableRefusal::NoRows => msg!("imports-file-empty"),
        TableRefusal::TooManyRows => msg!("imports-file-tall", max = number(table::MOST_ROWS)),
        TableRefusal::TooManyColumns => {
            msg!("imports-file-wide", max = number(table::MOST_COLUMNS))
        }
        TableRefusal::CellTooLong(row) => msg!("imports-file-cell", row = i64::from(row)),
    }
}
