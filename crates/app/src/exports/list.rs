//! The list of talents to print: A4 landscape, with a column to write in.

use documents::{
    list::{List, ListColumn, printed_list, printed_long_list},
    sheet::Cell,
};
use kernel::{Arg, Locale, Message, msg};

use super::{
    Asked, Choice, Column, Format, Whom,
    begin::Export,
    faces::{COMPOSITE, CONTACT},
};
use crate::{Actor, App, Context, Result, people::dashed};

/// Most rows for the typesetter.
const MOST_SET: usize = 500;

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
    let asked = as_printed(&asked.clone().as_format(Format::Pdf));
    let mut export = Export::begin(app, actor, &asked).await?;
    write(&mut export, actor, &asked).await
}

/// What is asked, with the columns of paper where it goes on paper.
pub(super) fn as_printed(asked: &Asked) -> Asked {
    let columns = match asked.choice.format {
        Format::Excel | Format::Csv => return asked.clone(),
        Format::Pdf => PRINTED.iter().map(|(column, _)| *column).collect(),
        Format::Contact => CONTACT.to_vec(),
        Format::Composite => COMPOSITE.to_vec(),
    };
    Asked { choice: Choice { columns, ..asked.choice.clone() }, ..asked.clone() }
}

/// Prints the list of an export that may begin.
pub(super) async fn write(export: &mut Export, actor: &Actor, asked: &Asked) -> Result<Vec<u8>> {
    let mut rows = Vec::new();
    while !export.people.are_over() {
        for cells in export.rows().await? {
            rows.push(printed(rows.len() + 1, &cells));
        }
    }
    let list = described(export, actor, asked, rows);
    let drawn = tokio::task::spawn_blocking(move || {
        // The typesetter holds every page at once; beyond this the list is drawn a page at a time.
        if list.rows.len() > MOST_SET { printed_long_list(&list) } else { printed_list(&list) }
    });
    drawn.await.context("printing a list")?.context("printing a list")
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
    let foot = foot(export, actor);
    List {
        locale,
        site: "Taalentio".to_owned(),
        title: export.say(&msg!("exports-list-title")),
        lead: lead(app, &asked.whom, locale),
        columns: columns(export),
        rows,
        footer: foot.footer,
        page: foot.page,
        ..List::default()
    }
}

/// The foot of each page.
pub(super) struct Foot {
    /// Date, who, how many.
    pub footer: String,
    /// The number of the page, with places.
    pub page: String,
}

pub(super) fn foot(export: &Export, actor: &Actor) -> Foot {
    let (app, locale) = (&export.app, export.locale);
    let who = actor.member().map(|member| member.name.clone()).unwrap_or_default();
    let told = [
        ("date", Arg::Text(app.words().date(locale, app.today()))),
        ("who", Arg::Text(who)),
        ("count", Arg::Number(i64::try_from(export.count).unwrap_or(i64::MAX))),
    ];
    // The document counts its own pages: the names of the counters travel as they are.
    let counters =
        [("page", Arg::Text("{page}".to_owned())), ("pages", Arg::Text("{pages}".to_owned()))];
    Foot {
        footer: app.words().text(locale, "exports-list-footer", &told),
        page: app.words().text(locale, "exports-list-page", &counters),
    }
}

pub(super) fn lead(app: &App, whom: &Whom, locale: Locale) -> String {
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
