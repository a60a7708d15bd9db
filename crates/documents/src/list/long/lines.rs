//! Text broken into the lines of a column.

use super::type_case::{Letters, TypeCase};

/// Most lines of a cell; what is longer ends in an ellipsis, so that a row always fits a page.
const MOST: usize = 12;

/// A text as the lines of a column.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    /// The lines from top to bottom; none for an empty text.
    pub lines: Vec<String>,
    /// Whether they are read from right to left.
    pub rtl: bool,
}

/// Breaks a text at its spaces, and inside words that are wider than the column. `width` is in parts of the size.
pub(super) fn broken(
    case: &mut TypeCase,
    letters: Letters,
    (text, rtl): (&str, bool),
    width: f32,
) -> Lines {
    let mut breaking =
        Breaking { case, letters, rtl, width, lines: Vec::new(), line: String::new(), at: 0.0 };
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        breaking.word(word);
    }
    breaking.end_line();
    let mut lines = breaking.lines;
    if lines.len() > MOST {
        lines.truncate(MOST);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    Lines { lines, rtl }
}

struct Breaking<'a> {
    case: &'a mut TypeCase,
    letters: Letters,
    rtl: bool,
    width: f32,
    lines: Vec<String>,
    line: String,
    at: f32,
}

impl Breaking<'_> {
    fn word(&mut self, word: &str) {
        let space = if self.line.is_empty() { 0.0 } else { self.measure(" ") };
        let wide = self.measure(word);
        if self.at + space + wide <= self.width {
            if !self.line.is_empty() {
                self.line.push(' ');
            }
            self.line.push_str(word);
            self.at += space + wide;
            return;
        }
        self.end_line();
        if wide <= self.width {
            self.line.push_str(word);
            self.at = wide;
        } else {
            self.letters(word);
        }
    }

    /// A word that is wider than the column, after its hyphens where it has some, else letter by letter.
    fn letters(&mut self, word: &str) {
        for part in word.split_inclusive(['-', '/', '@', '.']) {
            let wide = self.measure(part);
            if self.at + wide <= self.width {
                self.line.push_str(part);
                self.at += wide;
                continue;
            }
            self.end_line();
            for letter in part.chars() {
                let wide = self.measure(letter.encode_utf8(&mut [0; 4]));
                if self.at + wide > self.width && wide > 0.0 {
                    self.end_line();
                }
                self.line.push(letter);
                self.at += wide;
            }
        }
    }

    fn measure(&mut self, text: &str) -> f32 {
        self.case.width(self.letters, self.rtl, text)
    }

    fn end_line(&mut self) {
        if !self.line.is_empty() {
            self.lines.push(std::mem::take(&mut self.line));
        }
        self.at = 0.0;
    }
}
