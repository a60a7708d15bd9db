//! A writer that keeps each event on its line: what would break it, or steer a terminal, is written as JSON writes it.

use std::{
    fmt::Write as _,
    io::{self, Write},
};

use tracing_subscriber::fmt::MakeWriter;

/// Makes writers of whole events from writers of bytes.
pub(super) struct OneLine<W> {
    /// Where they go.
    pub out: W,
    /// Whether colours, and nothing else that a terminal obeys, may pass.
    pub colours: bool,
}

/// Writes one event, which comes in one piece.
pub(super) struct Line<W> {
    out: W,
    colours: bool,
}

impl<'w, W: MakeWriter<'w>> MakeWriter<'w> for OneLine<W> {
    type Writer = Line<W::Writer>;

    fn make_writer(&'w self) -> Self::Writer {
        Line { out: self.out.make_writer(), colours: self.colours }
    }
}

impl<W: Write> Write for Line<W> {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(event);
        let body = text.strip_suffix('\n').unwrap_or(&text);
        let mut line = String::with_capacity(text.len() + 1);
        let mut rest = body.chars();
        while let Some(c) = rest.next() {
            match c {
                '\n' => line.push_str("\\n"),
                '\r' => line.push_str("\\r"),
                '\u{1b}' if self.colours && is_colour(rest.as_str()) => line.push(c),
                // Writing to a String cannot fail.
                c if breaks(c) => drop(write!(line, "\\u{:04x}", u32::from(c))),
                c => line.push(c),
            }
        }
        line.push('\n');
        self.out.write_all(line.as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn breaks(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether what follows an escape sets a colour: `[`, numbers, `m`.
fn is_colour(rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix('[') else { return false };
    rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';').starts_with('m')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(colours: bool, text: &str) -> String {
        let mut line = Line { out: Vec::new(), colours };
        line.write_all(text.as_bytes()).unwrap();
        String::from_utf8(line.out).unwrap()
    }

    #[test]
    fn s50_a_terminal_obeys_colours_alone() {
        let text = "\u{1b}[1;31mred\u{1b}[0m \u{1b}[2J\u{1b}]0;title\u{7}\u{1b}\n";
        let plain = "\\u001b[1;31mred\\u001b[0m \\u001b[2J\\u001b]0;title\\u0007\\u001b\n";
        assert_eq!(written(false, text), plain);
        let coloured = "\u{1b}[1;31mred\u{1b}[0m \\u001b[2J\\u001b]0;title\\u0007\\u001b\n";
        assert_eq!(written(true, text), coloured);
    }
}
