//! Saying things on the terminal: one place, so that no other file prints.

use std::io::Write;

/// One line on standard output, at once.
pub fn line(text: &str) {
    // The tests of this crate are counted by what test programs print: what they say would be counted too.
    if cfg!(test) {
        return;
    }
    let mut out = std::io::stdout().lock();
    // A reader that went away is no reason to stop half-way and leave things behind.
    let _said = writeln!(out, "{text}").and_then(|()| out.flush());
}
