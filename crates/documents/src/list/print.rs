//! From a list to the values of its template, and to the press.

use serde::Serialize;

use super::{List, ListFault};
use crate::press::{self, Printed, Template, legible, reads_right_to_left};

const TEMPLATE: Template =
    Template { name: "list.typ", source: include_str!("../../../../templates/documents/list.typ") };

/// Prints the list: A4 landscape, tagged, with title and language. Meant for hundreds of rows: memory grows with each.
///
/// # Errors
/// When the document does not compile.
pub fn printed_list(list: &List) -> Result<Vec<u8>, ListFault> {
    printed(list).map(|printed| printed.pdf)
}

pub(super) fn printed(list: &List) -> Result<Printed, ListFault> {
    let values =
        serde_json::to_vec(&Values::of(list)).map_err(|error| ListFault(error.to_string()))?;
    let mut files = vec![("list.json", values)];
    files.extend(list.logo.clone().map(|logo| ("logo", logo)));
    press::print(TEMPLATE, files)
}

/// What `list.json` holds.
#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    has_logo: bool,
    site: String,
    title: String,
    lead: Text,
    columns: Vec<Column>,
    rows: Vec<Vec<Text>>,
    footer: String,
    page: String,
}

/// A text and the direction it is read in.
#[derive(Serialize)]
struct Text {
    text: String,
    rtl: bool,
}

#[derive(Serialize)]
struct Column {
    title: String,
    share: u8,
    code: bool,
}

impl<'a> Values<'a> {
    fn of(list: &'a List) -> Self {
        let page_is_rtl = list.locale.direction() == "rtl";
        let directed = |text: &str| {
            let text = legible(text);
            let rtl = reads_right_to_left(&text).unwrap_or(page_is_rtl);
            Text { text, rtl }
        };
        let row = |cells: &Vec<String>| {
            let cells = cells.iter().map(String::as_str).chain(std::iter::repeat(""));
            cells.take(list.columns.len()).map(directed).collect()
        };
        let columns = list.columns.iter().map(|column| Column {
            title: legible(&column.title),
            share: column.share.max(1),
            code: column.code,
        });
        Self {
            lang: list.locale.tag(),
            has_logo: list.logo.is_some(),
            site: legible(&list.site),
            title: legible(&list.title),
            lead: directed(&list.lead),
            columns: columns.collect(),
            rows: list.rows.iter().map(row).collect(),
            footer: legible(&list.footer),
            page: legible(&list.page),
        }
    }
}
