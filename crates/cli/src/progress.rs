//! A bar in the terminal for work that takes a while; nothing when nobody looks.

use std::io::{IsTerminal, Write};

/// Signs of a whole bar.
const WIDTH: u64 = 30;

/// A line that is written again and again.
pub struct Bar {
    label: &'static str,
    shown: bool,
    last: Option<u64>,
}

impl Bar {
    /// A bar for the person at the terminal; silent when standard error is a file.
    pub fn new(label: &'static str) -> Self {
        Self { label, shown: std::io::stderr().is_terminal(), last: None }
    }

    /// Shows how far the work is.
    pub fn at(&mut self, done: u64, total: u64) {
        let percent = percent(done, total);
        if !self.shown || self.last == Some(percent) {
            return;
        }
        self.last = Some(percent);
        let full = usize::try_from(percent * WIDTH / 100).unwrap_or(0);
        let rest = usize::try_from(WIDTH).unwrap_or(0).saturating_sub(full);
        let bar = format!("{}{}", "█".repeat(full), "░".repeat(rest));
        // A terminal that went away is no reason to stop working.
        let _gone =
            write!(std::io::stderr(), "\r{} {bar} {percent:>3} % {done}/{total}", self.label);
    }

    /// Leaves the line.
    pub fn end(self) {
        if self.shown && self.last.is_some() {
            let _gone = writeln!(std::io::stderr());
        }
    }
}

fn percent(done: u64, total: u64) -> u64 {
    (done * 100).checked_div(total).map_or(100, |percent| percent.min(100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_to_do_is_all_done() {
        assert_eq!((percent(0, 0), percent(0, 8), percent(4, 8), percent(9, 8)), (100, 0, 50, 100));
    }
}
