//! The list of talents to print: A4 landscape, with a column to write in.

use documents::{
    list::{List, ListColumn, printed_list},
    sheet::Cell,
};
use kernel::{Arg, Locale, Message, msg};

use super::{Asked, Choice, Column, Format, Whom, begin::Export};
use crate::{Actor, App, Context, Result, people::dashed};

/// What is printed of each person: what fits on one line of paper, whatever the columns of other files.
const PRINTED: [(Column, u8); 8] = [
    (Column::Code, 5),
    (Column::FirstName, 4),
    (Column::LastName, 4),
    (Column::ResidenceCity, 4),
    (Column::Phone, 5),
    (Column::Gender, 2),
    (Column::Talents, 7),
    (Column::Availability, 4),
];

/// The people who are asked for, as a list to print (PDF), at most [`super::MOST_PRINTED`].
///
/// # Errors
/// As [`super::csv()`]; [`crate::Error::Invalid`] on `format` for too many people.
pub async fn list_pdf(app: &App, actor: &Actor, asked: &Asked) -> Result<Vec<u8>> {
    let columns = PRINTED.iter().map(|(column, _)| *column).collect();
    let choice = Choice { columns, ..asked.choice.clone() };
    let asked = Asked { choice, ..asked.clone() };
    let mut export = Export::begin(app, actor, &asked, Format::Pdf).await?;
    let mut rows = Vec::new();
    while !export.people.are_over() {
        for cells in export.rows().await? {
            rows.push(printed(rows.len() + 1, &cells));
        }
    }
    let list = described(&export, actor, &asked, rows);
    let drawn = tokio::task::spawn_blocking(move || printed_list(&list)).await;
    drawn.context("printing a list")?.context("printing a list")
}

/// A line: its number, the cells, and room to write.
fn printed(number: usize, cells: &[Cell]) -> Vec<String> {
    let cells = PRINTED.iter().zip(cells).map(|((column, _), cell)| {
        let text = cell.written();
        if *column == Column::Code { dashed(&text) } else { text.into_owned() }
    });
    std::iter::once(number.to_string()).chain(cells).collect()
}

fn described(export: &Export, actor: &Actor, asked: &Asked, rows: Vec<Vec<String>>) -> List {
    let (app, locale) = (&export.app, asked.locale);
    let who = actor.member().map(|member| member.name.clone()).unwrap_or_default();
    let told = [
        ("date", Arg::Text(app.words().date(locale, app.now().date_naive()))),
        ("who", Arg::Text(who)),
        ("count", Arg::Number(i64::try_from(export.count).unwrap_or(i64::MAX))),
    ];
    // The document counts its own pages: the names of the counters travel as they are.
    let counters =
        [("page", Arg::Text("{page}".to_owned())), ("pages", Arg::Text("{pages}".to_owned()))];
    List {
        locale,
        site: "Taalentio".to_owned(),
        title: export.say(&msg!("exports-list-title")),
        lead: lead(app, &asked.whom, locale),
        columns: columns(export),
        rows,
        footer: app.words().text(locale, "exports-list-footer", &told),
        page: app.words().text(locale, "exports-list-page", &counters),
        ..List::default()
    }
}

fn lead(app: &App, whom: &Whom, locale: Locale) -> String {
    match whom {
        Whom::Found(filter) => filter.in_words(app, locale),
        Whom::Selected(people) => {
            let count = i64::try_from(people.len()).unwrap_or(i64::MAX);
            app.words().text(locale, "exports-selected", &[("count", Arg::Number(count))])
        }
    }
}

fn columns(export: &Export) -> Vec<ListColumn> {
    let column =
        |title: &Message, share, code| ListColumn { title: export.say(title), share, code };
    let printed = PRINTED.iter().map(|(one, share)| {
        column(&one.title(), *share, matches!(one, Column::Code | Column::Phone))
    });
    let number = column(&msg!("exports-list-number"), 2, true);
    let room = column(&msg!("exports-list-observations"), 6, false);
    std::iter::once(number).chain(printed).chain([room]).collect()
}
