//! The language of edited letters: words, `{{values}}` and blank lines; nothing in it decides or repeats (quality.md S53).
//!
//! A paragraph, or a line of a list, that speaks of a value which a letter does not have is left out of that letter.

use kernel::{Message, msg};

use super::known::{Kind, Known};

/// Words or a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words as they were typed.
    Words(String),
    /// A value.
    Value(Known),
}

impl Piece {
    /// The value it is, if it is one.
    pub const fn value(&self) -> Option<&Known> {
        match self {
            Self::Value(known) => Some(known),
            Self::Words(_) => None,
        }
    }
}

/// One line.
pub type Line = Vec<Piece>;

/// Lines without a blank one between them.
pub type Paragraph = Vec<Line>;

/// A text as paragraphs.
///
/// # Errors
/// The sentence that says what does not read, and in which line; which value is unknown; which one must stand alone.
pub fn parse(text: &str, known: &[Known]) -> Result<Vec<Paragraph>, Message> {
    let mut paragraphs = vec![Paragraph::new()];
    for (number, line) in (1_i64..).zip(text.lines()) {
        if line.trim().is_empty() {
            paragraphs.push(Paragraph::new());
            continue;
        }
        let line = read(line.trim_end(), known, number)?;
        let is_block =
            |piece: &Piece| matches!(piece, Piece::Value(one) if one.kind == Kind::Block);
        if let Some(Piece::Value(block)) = line.iter().find(|piece| is_block(piece)) {
            if line.len() > 1 {
                return Err(msg!("mail-texts-alone", name = block.name, line = number));
            }
            paragraphs.extend([vec![line], Paragraph::new()]);
            continue;
        }
        if let Some(last) = paragraphs.last_mut() {
            last.push(line);
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    Ok(paragraphs)
}

/// One line of words and values.
///
/// # Errors
/// As [`parse`].
pub fn read(line: &str, known: &[Known], number: i64) -> Result<Line, Message> {
    let broken = || msg!("mail-texts-braces", line = number);
    let mut pieces = Line::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{{") {
        words(before, &mut pieces).ok_or_else(broken)?;
        let (name, after) = after.split_once("}}").ok_or_else(broken)?;
        let name = name.trim();
        let plain = |c: char| c.is_ascii_lowercase() || c == '_';
        if name.is_empty() || !name.chars().all(plain) {
            return Err(broken());
        }
        let found = known.iter().find(|one| one.name == name);
        let found = found.ok_or_else(|| msg!("mail-texts-unknown", name = name, line = number))?;
        pieces.push(Piece::Value(*found));
        rest = after;
    }
    words(rest, &mut pieces).ok_or_else(broken)?;
    Ok(pieces)
}

/// Adds words; none when they hold what elsewhere would be code.
fn words(text: &str, pieces: &mut Line) -> Option<()> {
    if ["}}", "{%", "%}", "{#", "#}"].iter().any(|code| text.contains(code)) {
        return None;
    }
    if !text.is_empty() {
        pieces.push(Piece::Words(text.to_owned()));
    }
    Some(())
}

/// The values that a text speaks of.
pub fn spoken(paragraphs: &[Paragraph]) -> impl Iterator<Item = &'static str> {
    paragraphs.iter().flatten().flatten().filter_map(|piece| match piece {
        Piece::Value(known) => Some(known.name),
        Piece::Words(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::{Template, texts::known::of};

    fn refused(text: &str) -> String {
        parse(text, of(Template::PasswordReset)).unwrap_err().key.into_owned()
    }

    #[test]
    fn s53_an_edited_letter_holds_values_and_no_code() {
        for code in [
            "{{ 7 * 7 }}",
            "{{ name.__class__ }}",
            "{{ name|safe }}",
            "{{ name() }}",
            "{{ mail.password }}",
            "{% if name %}x{% endif %}",
            "{% include 'mail/_foot.txt' %}",
            "{# hidden #}",
            "{{name",
            "name}}",
            "{{}}",
            "{{{{name}}}}",
            "{{ self }}\n{% set x = 1 %}",
            "{{ range(9999999) }}",
            "{{ 'a'*9 }}",
        ] {
            assert!(
                ["mail-texts-braces", "mail-texts-unknown"].contains(&refused(code).as_str()),
                "{code}"
            );
        }
        assert_eq!(refused("{{password}}"), "mail-texts-unknown", "a value of another letter");
        assert_eq!(refused("x\n\n{{ site | upper }}"), "mail-texts-braces");
    }

    #[test]
    fn paragraphs_are_apart_and_values_are_found() {
        let text = "Hello {{ name }},\r\n\r\nOne\n{{link}}\n\n\n";
        let read = parse(text, of(Template::PasswordReset)).unwrap();
        assert_eq!(read.len(), 2);
        assert_eq!(spoken(&read).collect::<Vec<_>>(), ["name", "link"]);
        let inside = parse("Facts: {{recap}}", of(Template::NameDetection)).unwrap_err();
        assert_eq!(inside.key, "mail-texts-alone");
    }
}
