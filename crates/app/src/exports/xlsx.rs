//! The list of talents as a workbook: the people on one sheet, what was asked on another.

use documents::sheet::{Cell, Workbook};
use kernel::{Arg, local, msg};

use super::{Asked, Format, Whom, begin::Export};
use crate::{Actor, App, Context, Result};

/// The people who are asked for, as XLSX. Rows leave memory as they are written; what is kept is the packed file,
/// about 15 MB for 100,000 people.
///
/// # Errors
/// As [`super::csv()`].
pub async fn xlsx(app: &App, actor: &Actor, asked: &Asked) -> Result<Vec<u8>> {
    let asked = asked.clone().as_format(Format::Excel);
    let mut export = Export::begin(app, actor, &asked).await?;
    write(&mut export, actor, &asked).await
}

/// Writes the workbook of an export that may begin.
pub(super) async fn write(export: &mut Export, actor: &Actor, asked: &Asked) -> Result<Vec<u8>> {
    let right_to_left = asked.locale.direction() == "rtl";
    let sheet = export.say(&msg!("exports-sheet-talents"));
    let mut book = Workbook::named(&sheet, right_to_left).context("beginning a workbook")?;
    book.titles(export.titles()).context("writing titles")?;
    let widths = export.columns.iter().map(|column| column.width());
    book.widths(widths).context("setting widths")?;
    while !export.people.are_over() {
        for cells in export.rows().await? {
            book.cells(&cells).context("writing a row")?;
        }
    }
    let columns = u16::try_from(export.columns.len()).unwrap_or(u16::MAX);
    book.filtered(columns).context("setting a filter")?;
    let sheet = export.say(&msg!("exports-sheet-criteria"));
    book.next_sheet(&sheet, right_to_left).context("beginning a sheet")?;
    book.widths([28, 60]).context("setting widths")?;
    for (label, value) in criteria(export, actor, asked) {
        book.cells(&[Cell::text(label), value]).context("writing a criterion")?;
    }
    let done = tokio::task::spawn_blocking(move || book.finish()).await;
    done.context("packing a workbook")?.context("packing a workbook")
}

/// What was asked, by whom and when.
fn criteria(export: &Export, actor: &Actor, asked: &Asked) -> Vec<(String, Cell)> {
    let (app, locale) = (&export.app, asked.locale);
    let who = actor.member().map(|member| member.name.clone()).unwrap_or_default();
    let count = i64::try_from(export.count).unwrap_or(i64::MAX);
    let mut rows = vec![
        (export.say(&msg!("exports-criteria-who")), Cell::text(who)),
        (export.say(&msg!("exports-criteria-day")), Cell::Date(app.today())),
        (
            export.say(&msg!("exports-criteria-time")),
            Cell::text(local::local(app.now()).format("%H:%M (UTC%:z)").to_string()),
        ),
        (export.say(&msg!("exports-criteria-people")), Cell::Number(count)),
        (export.say(&msg!("exports-criteria-columns")), Cell::text(export.titles().join(", "))),
    ];
    let criterion = export.say(&msg!("exports-criteria-asked"));
    match &asked.whom {
        Whom::Selected(people) => {
            let count = i64::try_from(people.len()).unwrap_or(i64::MAX);
            let words =
                app.words().text(locale, "exports-selected", &[("count", Arg::Number(count))]);
            rows.push((criterion, Cell::text(words)));
        }
        Whom::Found(filter) => {
            let chips = filter.chips(app, locale);
            if chips.is_empty() {
                rows.push((criterion.clone(), Cell::text(export.say(&msg!("exports-everybody")))));
            }
            rows.extend(chips.into_iter().map(|chip| (criterion.clone(), Cell::text(chip.label))));
        }
    }
    if !asked.reason.trim().is_empty() {
        let label = export.say(&msg!("exports-criteria-reason"));
        rows.push((label, Cell::text(asked.reason.trim())));
    }
    rows
}
