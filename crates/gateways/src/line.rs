//! Text from outside made safe for a header or a log: one line, no control, no hidden direction.

/// At most `longest` characters on one line: line ends of every alphabet and control characters become one
/// space, marks that turn the reading direction go.
pub(crate) fn single_line(text: &str, longest: usize) -> String {
    let blank = |c: char| c.is_control() || matches!(c, ' ' | '\u{2028}' | '\u{2029}' | '\u{FEFF}');
    let turns = |c: &char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let mut line = String::with_capacity(text.len().min(longest));
    for c in text.trim_matches(blank).chars().filter(|c| !turns(c)).take(longest) {
        match c {
            c if blank(c) && line.ends_with(' ') => {}
            c if blank(c) => line.push(' '),
            c => line.push(c),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::single_line;

    #[test]
    fn a_line_end_of_any_alphabet_becomes_a_space() {
        assert_eq!(single_line("\r\na\r\nb\u{2028}c\u{85}d\0\x1b[31me\n", 99), "a b c d [31me");
        assert_eq!(single_line("cv\u{202E}fdp.exe", 99), "cvfdp.exe");
        assert_eq!(single_line("éèà", 2), "éè");
    }
}
