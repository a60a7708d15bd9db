//! What the kernel says of a process.

use std::time::Duration;

use anyhow::{Context, Result};

/// The kernel counts processor time in hundredths of a second, whatever its own tick is.
const TICK: Duration = Duration::from_millis(10);

/// Processor time that a process has used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cpu(Duration);

impl Cpu {
    /// What a running process has used so far.
    ///
    /// # Errors
    /// When there is no such process.
    pub fn of(pid: u32) -> Result<Self> {
        let path = format!("/proc/{pid}/stat");
        let stat = std::fs::read_to_string(&path).with_context(|| format!("{path} is gone"))?;
        // The name in brackets may hold anything; fields 14 and 15 of the line are the 12th and 13th after it.
        let (_, rest) = stat.rsplit_once(')').with_context(|| format!("{path} does not read"))?;
        let ticks = rest.split_whitespace().skip(11).take(2).map(str::parse::<u32>);
        let ticks: u32 = ticks.sum::<Result<u32, _>>()?;
        Ok(Self(TICK.saturating_mul(ticks)))
    }

    /// What was used since then.
    #[must_use]
    pub fn since(self, then: Self) -> Duration {
        self.0.saturating_sub(then.0)
    }
}

/// How much memory a process holds, in KiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Memory {
    /// Pages in memory, counted as often as they are mapped: a database that eight connections map counts eight times.
    pub resident: u64,
    /// The same pages, each counted once.
    pub proportional: u64,
    /// The part of them that belongs to no file: what the program itself asked for.
    pub anonymous: u64,
}

impl Memory {
    /// The memory of a running process.
    ///
    /// # Errors
    /// When there is no such process.
    pub fn of(pid: u32) -> Result<Self> {
        let path = format!("/proc/{pid}/smaps_rollup");
        let status = std::fs::read_to_string(&path).with_context(|| format!("{path} is gone"))?;
        let line = |name: &str| {
            let text = status.lines().find_map(|line| line.strip_prefix(name));
            let word = text.and_then(|text| text.split_whitespace().next());
            word.and_then(|word| word.parse().ok()).with_context(|| format!("{path} has no {name}"))
        };
        Ok(Self {
            resident: line("Rss:")?,
            proportional: line("Pss:")?,
            anonymous: line("Anonymous:")?,
        })
    }
}
