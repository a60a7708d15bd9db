//! CSV as people's programs write it: any of three separators, UTF-8, UTF-16 or Windows-1252.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Gathering, Table, TableRefusal};
use crate::sheet::neutral;

/// Separators, the one that wins a tie first.
const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];

/// Reads a CSV file.
///
/// # Errors
/// [`TableRefusal`] for text that is none, and beyond the limits.
pub fn csv(bytes: &[u8]) -> Result<Table, TableRefusal> {
    let text = decoded(bytes).ok_or(TableRefusal::NotATable)?;
    if text.chars().any(is_binary) {
        return Err(TableRefusal::NotATable);
    }
    let (separator, text, skipped) = separated(&text);
    let mut rows = ::csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .trim(::csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut gathering = Gathering::default();
    let mut record = ::csv::StringRecord::new();
    let mut lines = Lines { text, at: 0, line: skipped };
    while rows.read_record(&mut record).map_err(|_| TableRefusal::Broken)? {
        let number = lines.of(record.position().map_or(0, ::csv::Position::byte));
        // A hundred thousand columns are refused before they are copied.
        if record.iter().skip(super::MOST_COLUMNS).any(|cell| !cell.is_empty()) {
            return Err(TableRefusal::TooManyColumns);
        }
        let cells = record.iter().take(super::MOST_COLUMNS).map(|cell| unneutral(cell).to_owned());
        gathering.row(number, cells.collect())?;
    }
    gathering.table()
}

/// The cell without the apostrophe that [`neutral`] put before what a spreadsheet would run.
#[must_use]
pub fn unneutral(cell: &str) -> &str {
    let Some(bare) = cell.strip_prefix('\'') else { return cell };
    if neutral(bare) == cell { bare } else { cell }
}

fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return std::str::from_utf8(rest).ok().map(Cow::Borrowed);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return UTF_16LE.decode_without_bom_handling_and_without_replacement(rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return UTF_16BE.decode_without_bom_handling_and_without_replacement(rest);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(Cow::Borrowed(text)),
        Err(_) => Some(WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}

/// Whether no text has this character; old programs end a file with 0x1A.
fn is_binary(c: char) -> bool {
    let control = c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{1A}' | '\u{85}');
    control || c == '\u{FFFD}'
}

/// Counts lines: the parser counts two for one where they end as on Windows.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line, from 1, of the first character at or after this byte that ends none.
    fn of(&mut self, byte: u64) -> u32 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        let rest = self.text.as_bytes().get(byte..).unwrap_or_default();
        let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let start = byte.saturating_add(ends);
        let passed = self.text.as_bytes().get(self.at..start).unwrap_or_default();
        let ended = passed.iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(ended).unwrap_or(u32::MAX));
        self.at = start;
        self.line.saturating_add(1)
    }
}

/// The separator, the text it separates, and how many lines were taken off: Excel may say it in a line of its own.
fn separated(text: &str) -> (u8, &str, u32) {
    let text = text.trim_end_matches('\u{1A}');
    let first = text.lines().next().unwrap_or_default();
    if let Some(said) = first.trim_matches('"').strip_prefix("sep=")
        && let Some(&separator) = said.as_bytes().first()
        && separator.is_ascii()
    {
        let rest = text.split_once('\n').map_or("", |(_, rest)| rest);
        return (separator, rest, 1);
    }
    let titles = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: char| outside_quotes(titles).filter(|c| *c == separator).count();
    let mut best = (';', 0);
    for separator in SEPARATORS {
        let found = count(separator);
        if found > best.1 {
            best = (separator, found);
        }
    }
    (u8::try_from(best.0).unwrap_or(b';'), text, 0)
}

fn outside_quotes(line: &str) -> impl Iterator<Item = char> {
    let mut quoted = false;
    line.chars().filter(move |c| {
        quoted ^= *c == '"';
        !quoted
    })
}
