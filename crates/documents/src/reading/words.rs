//! Words as a search and a person can use them: one kind of space, letters in one form, lines in reading order.

use unicode_normalization::UnicodeNormalization as _;

use super::{LONGEST_TEXT, Outcome};

/// Fewer letters and digits than this are no CV but the stray marks of a scanned page.
const FEWEST: usize = 12;

/// The text in NFC without controls, with at most one blank line at a time; nothing worth reading is a picture.
pub(super) fn settled(text: &str) -> Outcome {
    let folded: String = text.chars().flat_map(plain).nfc().take(LONGEST_TEXT).collect();
    let mut shown = String::with_capacity(folded.len());
    let mut blank = 0;
    for line in folded.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        blank = if line.is_empty() { blank + 1 } else { 0 };
        if blank < 2 && !(line.is_empty() && shown.is_empty()) {
            shown.push_str(&line);
            shown.push('\n');
        }
    }
    let worth = shown.chars().filter(|letter| letter.is_alphanumeric()).count();
    if worth < FEWEST { Outcome::ImageOnly } else { Outcome::Read(shown.trim_end().to_owned()) }
}

/// A letter without its shape: `ﻢ` is `م`, `ﬁ` is `fi`; controls and marks of direction go, line ends and tabs stay.
fn plain(letter: char) -> Vec<char> {
    match letter {
        '\n' | '\t' => vec![letter],
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => Vec::new(),
        '\u{FB00}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' => letter.nfkc().collect(),
        other if other.is_control() => Vec::new(),
        other => vec![other],
    }
}
