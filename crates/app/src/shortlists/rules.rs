//! What may be written, and who may what.

use kernel::{
    Message, Violations, msg,
    text::{line, paragraph},
};

use super::{
    Column, Level,
    model::State,
    store::{entry, list},
};

/// Characters of a name.
const LONGEST_NAME: usize = 120;
/// Characters of a note.
const LONGEST_NOTE: usize = 2_000;

/// The name of a list.
pub(super) fn name(typed: &str) -> Result<String, Message> {
    line(typed, LONGEST_NAME)
}

/// A note with its level; what is wrong stands beside `text` and `level`.
pub(super) fn note(text: &str, level: &str) -> Result<(String, Level), Violations> {
    let mut refused = Violations::new();
    let text = paragraph(text, LONGEST_NOTE)
        .and_then(|text| if text.is_empty() { Err(msg!("words-required")) } else { Ok(text) });
    let text = refused.take("text", text);
    let level = Level::parse(level).ok_or_else(|| msg!("words-choice-unknown"));
    let level = refused.take("level", level);
    match text.zip(level) {
        Some(note) => Ok(note),
        None => Err(refused),
    }
}

/// Columns as they are kept.
pub(super) fn written(columns: &[Column]) -> String {
    columns.iter().map(|column| column.key()).collect::<Vec<_>>().join(" ")
}

/// Columns as they were kept, in the order of pages.
pub(super) fn columns(kept: &str) -> Vec<Column> {
    let kept: Vec<&str> = kept.split(' ').collect();
    Column::ALL.iter().copied().filter(|column| kept.contains(&column.key())).collect()
}

/// The state of a row; a word of a later release is none.
pub(super) fn state(row: &entry::Model) -> State {
    State::parse(&row.state).unwrap_or(State::New)
}

/// Whether an account sees a list.
pub(super) const fn sees(row: &list::Model, account: i64) -> bool {
    row.team || row.account_id == account
}

/// Whether an account reads a note.
pub(super) fn reads(level: Level, author: Option<i64>, account: i64) -> bool {
    level != Level::Me || author == Some(account)
}

/// Where each entry goes when one of them is put at a place, counted from 0; places beyond the last are the last.
pub(super) fn placed(ids: &[i64], moved: i64, place: usize) -> Vec<i64> {
    let mut order: Vec<i64> = ids.iter().copied().filter(|id| *id != moved).collect();
    if ids.contains(&moved) {
        order.insert(place.min(order.len()), moved);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_goes_where_it_is_put_and_nobody_is_lost() {
        assert_eq!(placed(&[1, 2, 3, 4], 4, 0), [4, 1, 2, 3]);
        assert_eq!(placed(&[1, 2, 3, 4], 1, 2), [2, 3, 1, 4]);
        assert_eq!(placed(&[1, 2, 3, 4], 2, 99), [1, 3, 4, 2]);
        assert_eq!(placed(&[1, 2], 7, 0), [1, 2]);
        assert_eq!(placed(&[], 7, 0), [0_i64; 0]);
    }

    #[test]
    fn columns_are_written_and_read_back_in_one_order() {
        assert_eq!(columns("notes age unknown code"), [Column::Code, Column::Age, Column::Notes]);
        assert_eq!(columns(&written(&Column::FIRST)), Column::FIRST);
        assert_eq!(columns(""), []);
    }

    #[test]
    fn a_note_is_short_has_words_and_a_reader() {
        assert!(note("Très juste", "team").is_ok());
        for (text, level, field) in [
            ("", "team", "text"),
            (&*"x".repeat(10_000), "me", "text"),
            ("\u{202e}abc", "me", "text"),
            ("Oui", "everybody", "level"),
        ] {
            let refused = note(text, level).unwrap_err();
            assert!(refused.iter().any(|one| one.field == field), "{field}: {refused:?}");
        }
    }
}
