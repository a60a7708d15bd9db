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

/// The most memory a process has held, in KiB, counted from now on.
#[derive(Debug, Clone, Copy)]
pub struct Peak {
    pid: u32,
    /// What it holds now.
    pub before: u64,
}

impl Peak {
    /// Begins to count.
    ///
    /// # Errors
    /// When there is no such process, or the kernel does not forget its former peak.
    pub fn begin(pid: u32) -> Result<Self> {
        let path = format!("/proc/{pid}/clear_refs");
        std::fs::write(&path, "5").with_context(|| format!("{path} does not take it"))?;
        Ok(Self { pid, before: status(pid, "VmRSS:")? })
    }

    /// How much more it held at most than in the beginning.
    ///
    /// # Errors
    /// When there is no such process.
    pub fn more(&self) -> Result<u64> {
        Ok(status(self.pid, "VmHWM:")?.saturating_sub(self.before))
    }
}

fn status(pid: u32, name: &str) -> Result<u64> {
    number(&format!("/proc/{pid}/status"), name)
}

/// The number behind a name in a file of the kernel.
fn number(path: &str, name: &str) -> Result<u64> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{path} is gone"))?;
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    let word = line.and_then(|line| line.split_whitespace().next());
    word.and_then(|word| word.parse().ok()).with_context(|| format!("{path} has no {name}"))
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
        let line = |name: &str| number(&path, name);
        Ok(Self {
            resident: line("Rss:")?,
            proportional: line("Pss:")?,
            anonymous: line("Anonymous:")?,
        })
    }
}
