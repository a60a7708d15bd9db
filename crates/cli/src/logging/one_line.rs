//! A writer that keeps each event on its line: what would break it, or steer a terminal, is written as JSON writes it.

use std::io::{self, Write};

use tracing_subscriber::fmt::MakeWriter;

/// Makes writers of whole events from writers of bytes.
pub(super) struct OneLine<W>(pub W);

/// Writes one event, which comes in one piece.
pub(super) struct Line<W>(W);

impl<'w, W: MakeWriter<'w>> MakeWriter<'w> for OneLine<W> {
    type Writer = Line<W::Writer>;

    fn make_writer(&'w self) -> Self::Writer {
        Line(self.0.make_writer())
    }
}

impl<W: Write> Write for Line<W> {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(event);
        let body = text.strip_suffix('\n').unwrap_or(&text);
        let mut line = String::with_capacity(text.len());
        for c in body.chars() {
            match c {
                '\n' => line.push_str("\\n"),
                '\r' => line.push_str("\\r"),
                // The colours of a terminal are ours: the library escapes those of values.
                '\u{1b}' => line.push(c),
                c if breaks(c) => line.push_str(&format!("\\u{:04x}", u32::from(c))),
                c => line.push(c),
            }
        }
        line.push('\n');
        self.0.write_all(line.as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn breaks(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}
