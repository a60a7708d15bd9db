//! `taalentio extract`: the words of a hostile document, in a process that has nothing to lose (quality.md S64).
//!
//! Before a byte is read it gives up files, sockets, other processes, all but 512 MiB of memory and all but ten seconds
//! of a processor. Whoever started it kills it when it takes too long on the clock.

use std::{
    io::{Read as _, Write as _},
    time::Duration,
};

use anyhow::{Context as _, Result};
use documents::reading;
use landlock::{ABI, Access as _, AccessFs, AccessNet, Ruleset, RulesetAttr as _};
use rlimit::Resource;

/// The name of the command.
pub const EXTRACT: &str = "extract";
/// How long it may take on the clock; a busy machine gives it less than a whole processor.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Seconds of a processor.
const PROCESSOR: u64 = 10;
/// Bytes of address space.
const MEMORY: u64 = 512 * 1024 * 1024;
/// Standard input, output and error are open already; no number is left for a file or a socket.
const OPEN_FILES: u64 = 3;

/// Runs the command; called before any thread of ours is there.
///
/// # Errors
/// When a limit cannot be set, which means that nothing is read.
pub fn run() -> Result<()> {
    let nothing = [
        (Resource::CORE, 0),
        (Resource::FSIZE, 0),
        (Resource::NPROC, 0),
        (Resource::CPU, PROCESSOR),
        (Resource::AS, MEMORY),
    ];
    let mut bytes = Vec::new();
    confine();
    for (resource, most) in nothing {
        resource.set(most, most).with_context(|| format!("{resource:?} cannot be limited"))?;
    }
    Resource::NOFILE.set(OPEN_FILES, OPEN_FILES).context("open files cannot be limited")?;
    let most = u64::try_from(reading::MAX_BYTES)?;
    std::io::stdin().take(most).read_to_end(&mut bytes).context("the document does not arrive")?;
    let told = documents::told(&bytes);
    std::io::stdout().write_all(&told).context("nobody hears the answer")
}

/// Takes the file system and the network away where the kernel can; the limits above hold where it cannot.
fn confine() {
    let abi = ABI::V4;
    let rules = Ruleset::default()
        .handle_access(AccessFs::from_all(abi))
        .and_then(|rules| rules.handle_access(AccessNet::from_all(abi)))
        .and_then(|rules| rules.create());
    // Older kernels know less or nothing of it.
    let _ = rules.and_then(|rules| rules.restrict_self());
}
