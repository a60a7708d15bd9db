//! Arabic in a PDF lies as it is seen, from left to right; people read it the other way.

/// The text in reading order. Files that already keep it so are left alone: `ة` ends words and the article begins them,
/// which tells one from the other.
pub(super) fn as_read(text: String) -> String {
    if !lies_as_seen(&text) {
        return text;
    }
    let lines: Vec<String> = text.lines().map(turned).collect();
    lines.join("\n")
}

fn lies_as_seen(text: &str) -> bool {
    let (mut seen, mut read) = (0_usize, 0_usize);
    for word in
        text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 2)
    {
        let last = |letter: char| matches!(letter, 'ة' | 'ى');
        seen += usize::from(word.starts_with(last)) + usize::from(word.ends_with("لا"));
        read += usize::from(word.ends_with(last)) + usize::from(word.starts_with("ال"));
    }
    seen > read
}

/// One line with each Arabic run turned round; numbers and Latin words between them keep their direction.
fn turned(line: &str) -> String {
    let mut runs: Vec<(bool, String)> = Vec::new();
    for letter in line.chars() {
        let forward = letter.is_alphanumeric() && !is_arabic(letter);
        match runs.last_mut() {
            Some((known, run)) if *known == forward => run.push(letter),
            _ => runs.push((forward, letter.to_string())),
        }
    }
    let mut shown = String::with_capacity(line.len());
    for (forward, run) in runs {
        let run: String =
            if forward || !run.contains(is_arabic) { run } else { run.chars().rev().collect() };
        let touching =
            shown.ends_with(char::is_alphanumeric) && run.starts_with(char::is_alphanumeric);
        if touching {
            shown.push(' ');
        }
        shown.push_str(&run);
    }
    shown
}

/// Letters of the Arabic blocks, their presentation forms included; not its digits, which run forwards.
const fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{0600}'..='\u{065F}' | '\u{066E}'..='\u{06EF}' | '\u{06FA}'..='\u{077F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}
