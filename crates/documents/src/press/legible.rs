//! Text that our fonts can draw: no empty box ever stands where a letter should.

use any_ascii::any_ascii_char;
use unicode_normalization::UnicodeNormalization;

use super::fonts::Shelf;

/// The text with foreign scripts transliterated, and without emoji and control characters.
pub(crate) fn legible(text: &str) -> String {
    let shelf = Shelf::shared();
    let mut legible = String::with_capacity(text.len());
    for letter in text.nfc() {
        if letter == '\n' || letter == '\t' {
            legible.push(' ');
        } else if letter.is_control() || is_emoji(letter) || steers_direction(letter) {
            // Dropped: it has no shape of its own.
        } else if shelf.draws(letter) {
            legible.push(letter);
        } else if letter.is_whitespace() {
            legible.push(' ');
        } else {
            legible.push_str(any_ascii_char(letter));
        }
    }
    legible.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether the first letter with a direction is Hebrew, Arabic or a relative; `None` without any.
pub(crate) fn reads_right_to_left(text: &str) -> Option<bool> {
    text.chars().filter(|letter| letter.is_alphabetic()).map(is_right_to_left).next()
}

fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Some text fonts draw a few of these in black; dropping all is at least even-handed.
fn is_emoji(letter: char) -> bool {
    matches!(
        letter,
        '\u{200D}' | '\u{20E3}' | '\u{2600}'..='\u{27BF}' | '\u{2B50}' | '\u{2B55}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{1F000}'..='\u{1FBFF}' | '\u{E0000}'..='\u{E007F}'
    )
}

/// Bidirectional overrides of strangers could reorder what stands beside them.
fn steers_direction(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_of_the_house_stay_and_others_are_transliterated() {
        for text in ["Élodie Ñandú", "آمنة بنت سعيد", "ⴰⵎⵉⵏⴰ", "አሚና", "Ελένη", "Борис"]
        {
            assert_eq!(legible(text), text);
        }
        assert_eq!(legible("王小明"), "WangXiaoMing");
        assert!(legible("रवि").is_ascii());
    }

    #[test]
    fn emoji_overrides_and_controls_are_dropped() {
        assert_eq!(legible("Danse 💃🏽 et chant 🎤"), "Danse et chant");
        assert_eq!(legible("👩‍👩‍👧 1️⃣ ⭐"), "1");
        assert_eq!(legible("a\u{202E}b\0c\nd"), "abc d");
    }

    #[test]
    fn the_first_letter_gives_the_direction() {
        assert_eq!(reads_right_to_left("12 آمنة (Amina)"), Some(true));
        assert_eq!(reads_right_to_left("« Amina » آمنة"), Some(false));
        assert_eq!(reads_right_to_left("1,72 – 34"), None);
    }
}
