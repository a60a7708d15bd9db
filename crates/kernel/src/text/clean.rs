//! Trimming, normal form C, and the refusal of control characters (people.md §2).

use unicode_normalization::UnicodeNormalization;

use crate::{Message, msg};

/// One line of text of at most `max` characters, trimmed, in normal form C; inner white space is one space.
///
/// # Errors
/// Empty, too long, or with control or direction-override characters: the sentence says which.
pub fn line(raw: &str, max: usize) -> Result<String, Message> {
    let text = optional_line(raw, max)?;
    if text.is_empty() { Err(msg!("words-required")) } else { Ok(text) }
}

/// As [`line()`], but may be empty.
///
/// # Errors
/// Too long, or with control or direction-override characters.
pub fn optional_line(raw: &str, max: usize) -> Result<String, Message> {
    let trimmed = bounded(raw, max)?;
    if trimmed.chars().any(|c| is_forbidden(c) || c.is_control()) {
        return Err(msg!("words-control-characters"));
    }
    let normal: String = trimmed.nfc().collect();
    Ok(normal.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Several lines of at most `max` characters; line ends become `\n`; may be empty.
///
/// # Errors
/// Too long, or with control characters other than line ends.
pub fn paragraph(raw: &str, max: usize) -> Result<String, Message> {
    let text = bounded(raw, max)?.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    if text.chars().any(|c| is_forbidden(c) || (c.is_control() && c != '\n')) {
        return Err(msg!("words-control-characters"));
    }
    Ok(text.nfc().collect())
}

/// Counts before it normalises, so that ten megabytes cost one pass.
fn bounded(raw: &str, max: usize) -> Result<&str, Message> {
    let trimmed = raw.trim();
    // A character has at most 4 bytes, and composing marks at most 18 in normal form D (UAX #15).
    if trimmed.chars().nth(max).is_some() && trimmed.nfc().nth(max).is_some() {
        return Err(msg!("words-too-long", max = i64::try_from(max).unwrap_or(i64::MAX)));
    }
    Ok(trimmed)
}

/// Characters that turn the reading direction of what follows, or have no meaning in text.
const fn is_forbidden(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_composed() {
        assert_eq!(line("  Fa\u{300}tou   N. ", 100), Ok("F\u{e0}tou N.".to_owned()));
    }

    #[test]
    fn control_characters_are_refused() {
        for text in ["a\u{0}b", "a\nb", "a\u{202E}b", "a\u{7f}"] {
            assert_eq!(line(text, 100), Err(msg!("words-control-characters")), "{text:?}");
        }
    }

    #[test]
    fn ten_megabytes_are_too_long() {
        assert_eq!(line(&"a".repeat(10_000_000), 100), Err(msg!("words-too-long", max = 100)));
    }

    #[test]
    fn a_paragraph_keeps_its_lines() {
        assert_eq!(paragraph("a\r\nb", 10), Ok("a\nb".to_owned()));
    }
}
