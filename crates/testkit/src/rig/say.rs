//! Saying things on the terminal: the one place of these programs that prints.

use std::io::Write;

/// One line on standard output, at once.
pub fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    // A reader that went away is no reason to stop half-way and leave things behind.
    let _said = writeln!(out, "{text}").and_then(|()| out.flush());
}
