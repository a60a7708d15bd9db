//! What ran, how long it took and what came of it: the summary at the end of every long command.

use std::{
    ops::AddAssign,
    time::{Duration, Instant},
};

use anyhow::Result;

use crate::{say, stop};

/// How many passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Passed.
    pub passed: u64,
    /// Failed.
    pub failed: u64,
}

/// The stages of a command, in order.
#[derive(Debug, Default)]
pub struct Report {
    stages: Vec<Stage>,
}

#[derive(Debug)]
struct Stage {
    name: String,
    tally: Tally,
    time: Duration,
}

impl Tally {
    /// One thing that went well.
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    /// One thing that did not.
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    /// Adds what a line of `cargo test` says (`test result: ok. 3 passed; 0 failed; …`), or takes over the closing line
    /// of another program (`3 passed, 0 failed`).
    pub fn read(&mut self, line: &str) {
        let of_cargo = line.strip_prefix("test result:").and_then(|rest| rest.split_once('.'));
        let counts = of_cargo.map_or(line, |(_, counts)| counts);
        let mut words = counts.split([' ', ';', ',']).filter(|word| !word.is_empty());
        let (Some(Ok(passed)), Some("passed"), Some(Ok(failed)), Some("failed")) = (
            words.next().map(str::parse::<u64>),
            words.next(),
            words.next().map(str::parse::<u64>),
            words.next(),
        ) else {
            return;
        };
        let said = Self { passed, failed };
        if of_cargo.is_some() {
            *self += said;
        } else {
            *self = said;
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Report {
    /// Runs one stage and keeps what came of it; a stage that breaks counts as one failure.
    pub fn stage(&mut self, name: &str, work: impl FnOnce() -> Result<Tally>) {
        if stop::asked() {
            return;
        }
        let start = Instant::now();
        say::line(&format!("── {name}"));
        let tally = work().unwrap_or_else(|fault| {
            say::line(&format!("   {name}: {fault:#}"));
            Tally::FAILED
        });
        let stage = Stage { name: name.to_owned(), tally, time: start.elapsed() };
        say::line(&stage.line());
        self.stages.push(stage);
    }

    /// The stages of another report after ours.
    pub fn append(&mut self, other: Self) {
        self.stages.extend(other.stages);
    }

    /// Whether nothing failed.
    pub fn is_good(&self) -> bool {
        self.total().failed == 0 && !stop::asked()
    }

    /// Says what ran and ends with `N passed, N failed`; `false` when something failed or was cut short.
    pub fn close(&self) -> bool {
        say::line("── what ran");
        for stage in &self.stages {
            say::line(&stage.line());
        }
        if stop::asked() {
            say::line("cut short: somebody asked to stop");
        }
        let total = self.total();
        let failed = if self.stages.is_empty() { 1 } else { total.failed };
        say::line(&format!("{} passed, {failed} failed", total.passed));
        self.is_good() && failed == 0
    }

    /// Says which checks are to be mended; `false` when there are any.
    pub fn close_check(&self) -> bool {
        let bad: Vec<_> = self
            .stages
            .iter()
            .filter(|stage| stage.tally.failed > 0)
            .map(|stage| stage.name.as_str())
            .collect();
        say::line(&match bad.as_slice() {
            [] => format!("{} checks, nothing to mend", self.stages.len()),
            bad => format!("mend what is said above under: {}", bad.join(", ")),
        });
        self.is_good()
    }

    fn total(&self) -> Tally {
        let mut sum = Tally::default();
        self.stages.iter().for_each(|stage| sum += stage.tally);
        sum
    }
}

impl Stage {
    fn line(&self) -> String {
        let mark = if self.tally.failed == 0 { "ok  " } else { "FAIL" };
        let Tally { passed, failed } = self.tally;
        format!(
            "{mark} {:<40} {passed:>5} passed {failed:>4} failed {:>8.1} s",
            self.name,
            self.time.as_secs_f64()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> (u64, u64) {
        let mut tally = Tally::default();
        tally.read(line);
        (tally.passed, tally.failed)
    }

    #[test]
    fn both_ways_of_saying_a_result_are_read() {
        assert_eq!(
            read("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; finished in 0.1s"),
            (12, 0)
        );
        assert_eq!(read("test result: FAILED. 1 passed; 2 failed; 0 ignored"), (1, 2));
        assert_eq!(read("7 passed, 3 failed"), (7, 3));
        assert_eq!(read("running 12 tests"), (0, 0));
        assert_eq!(read("test a_name ... ok"), (0, 0));
    }

    #[test]
    fn results_of_cargo_add_up_and_a_closing_line_is_the_sum() {
        let mut tally = Tally::default();
        tally.read("test result: ok. 2 passed; 0 failed;");
        tally.read("test result: ok. 3 passed; 1 failed;");
        assert_eq!(tally, Tally { passed: 5, failed: 1 });
        tally.read("9 passed, 0 failed");
        assert_eq!(tally, Tally { passed: 9, failed: 0 });
    }

    #[test]
    fn a_stage_that_breaks_is_a_failure() {
        let mut report = Report::default();
        report.stage("good", || Ok(Tally { passed: 4, failed: 0 }));
        report.stage("broken", || anyhow::bail!("no luck"));
        assert_eq!(report.total(), Tally { passed: 4, failed: 1 });
        assert!(!report.close() && !report.close_check());
    }

    #[test]
    fn nothing_run_is_no_success() {
        assert!(!Report::default().close());
    }
}
