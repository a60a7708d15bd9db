//! The keys open what was sealed: a sample of each sealed column, unreadable values by table and row.

use super::Finding;
use crate::{
    Actor, App, Result,
    upkeep::{
        list_keys,
        sealed::{self, SealedRow, Which},
    },
    vault::{SEALED, SealContext, SealedTable},
};

/// Rows of each table that are opened: the first ones and those of each step after them.
const SAMPLE: u64 = 200;
/// Unreadable values that are named.
const NAMED: usize = 20;

pub(super) async fn look(app: &App, actor: &Actor) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    if !app.vault().is_in_its_place() {
        found.push(Finding::fault(
            "keys",
            "a key file that was read at the start is gone",
            "put the folder `keys` back from its copy before the server stops",
        ));
    }
    let (mut opened, mut unreadable) = (0_usize, Vec::new());
    for table in SEALED {
        for row in sample(app, table).await? {
            let (good, bad) = open(app, table, &row);
            opened += good;
            unreadable.extend(bad);
        }
    }
    let more = unreadable.len().saturating_sub(NAMED);
    for place in unreadable.iter().take(NAMED) {
        found.push(Finding::fault(
            "keys",
            format!("{place} does not decrypt"),
            "restore this value from a backup, or let the person type it again; until then it is left as it is",
        ));
    }
    if more > 0 {
        found.push(Finding::fault(
            "keys",
            format!("{more} more values of the sample do not decrypt"),
            "see whether a key file was lost: `taalentio keys list`",
        ));
    }
    let older: Vec<_> = list_keys(app, actor)
        .await?
        .into_iter()
        .filter(|key| !key.writes && key.values > 0)
        .collect();
    for key in older {
        found.push(Finding::warning(
            "keys",
            format!("{} values still need the old key {}", key.values, key.number),
            "run `taalentio keys rotate`: it goes on where it was",
        ));
    }
    if found.is_empty() {
        found.push(Finding::good("keys", format!("{opened} sampled values decrypt")));
    }
    Ok(found)
}

/// How many sampled values do not open.
pub async fn unreadable(app: &App) -> Result<u64> {
    let mut sum = 0;
    for table in SEALED {
        for row in sample(app, table).await? {
            sum += u64::try_from(open(app, table, &row).1.len()).unwrap_or(0);
        }
    }
    Ok(sum)
}

/// The first rows, and the last ones: a key that was changed badly shows at the ends.
async fn sample(app: &App, table: &'static SealedTable) -> Result<Vec<SealedRow>> {
    let conn = app.reader();
    let mut rows = sealed::rows(conn, table, Which::Any, i64::MIN, SAMPLE).await?;
    if let Some(start) = sealed::near_end(conn, table, SAMPLE).await? {
        let end = rows.last().map_or(i64::MIN, |row| row.cursor);
        rows.extend(sealed::rows(conn, table, Which::Any, start.max(end), SAMPLE).await?);
    }
    Ok(rows)
}

fn open(app: &App, table: &SealedTable, row: &SealedRow) -> (usize, Vec<String>) {
    let (mut opened, mut unreadable) = (0, Vec::new());
    for (column, value) in table.columns.iter().zip(&row.values) {
        let Some(sealed) = value.as_deref().and_then(|value| sealed::inner(column, value)) else {
            continue;
        };
        let opens = row.seal_id.as_deref().is_some_and(|seal_id| {
            app.vault().open_sealed(SealContext { column: column.place, seal_id }, &sealed).is_ok()
        });
        if opens {
            opened += 1;
        } else {
            let place =
                format!("{}.{} of {} {}", table.name, column.name, table.cursor, row.cursor);
            unreadable.push(place);
        }
    }
    (opened, unreadable)
}
