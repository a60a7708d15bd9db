//! The machine the figures come from.

use std::{
    fs::{self, File},
    io::Write as _,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::Result;
use serde::Serialize;
use testkit::rig::say;

/// Syncs that are timed.
const SYNCS: usize = 200;

/// What is known of it.
#[derive(Debug, Clone, Serialize)]
pub struct Machine {
    /// The name of the processor.
    pub processor: String,
    /// How many programs it runs at a time.
    pub cores: usize,
    /// Its memory in MiB.
    pub memory_mib: u64,
    /// The kernel.
    pub kernel: String,
    /// The mean number of programs that wanted a core in the minute before: above zero, others were at work.
    pub load_before: String,
    /// The median time of an fsync after 4 KiB, in milliseconds.
    pub fsync_ms: f64,
    /// Whether the measuring program was built without optimisation, which makes the figures worthless.
    pub debug_build: bool,
}

impl Machine {
    /// Looks at this machine and at the disk of a folder.
    pub fn look(folder: &Path) -> Result<Self> {
        let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
        let after = |text: &str, name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name));
            line.map_or_else(String::new, |rest| rest.trim_matches([' ', '\t', ':']).to_owned())
        };
        let memory = after(&read("/proc/meminfo"), "MemTotal");
        let kib: u64 =
            memory.split(' ').next().and_then(|word| word.parse().ok()).unwrap_or_default();
        Ok(Self {
            processor: after(&read("/proc/cpuinfo"), "model name"),
            cores: std::thread::available_parallelism()?.get(),
            memory_mib: kib / 1024,
            kernel: read("/proc/sys/kernel/osrelease").trim().to_owned(),
            load_before: read("/proc/loadavg").split(' ').next().unwrap_or_default().to_owned(),
            fsync_ms: fsync(folder)?.as_secs_f64() * 1000.0,
            debug_build: cfg!(debug_assertions),
        })
    }

    /// Says it in one line.
    pub fn say(&self) {
        say::line(&format!(
            "{} cores of {}, {} MiB, kernel {}, load before {}, fsync {:.2} ms{}",
            self.cores,
            self.processor,
            self.memory_mib,
            self.kernel,
            self.load_before,
            self.fsync_ms,
            if self.debug_build { ", BUILT WITHOUT OPTIMISATION" } else { "" },
        ));
    }
}

fn fsync(folder: &Path) -> Result<Duration> {
    let mut file = File::create(folder.join("fsync"))?;
    let mut times = Vec::new();
    for _ in 0..SYNCS {
        file.write_all(&[7; 4096])?;
        let begun = Instant::now();
        file.sync_data()?;
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    Ok(times.get(SYNCS / 2).copied().unwrap_or_default())
}
