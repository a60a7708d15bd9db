//! What this process asks of the system's memory: none of it in a core dump, and large pieces given back.

use std::{env, os::unix::process::CommandExt, process::Command};

/// Where the C library looks for what it is told, once, before a program begins.
const TUNABLES: &str = "GLIBC_TUNABLES";
/// Pieces of a mebibyte and more go back to the system as soon as they are free. By itself the C library raises that mark
/// up to 32 MiB at the first such piece that is freed, and keeps everything smaller: after some pictures, documents and
/// passwords a server held 200 MB that nothing was in.
const GIVE_BACK: &str = "glibc.malloc.mmap_threshold=1048576";

/// A core dump of this process holds no memory: keys and passwords are there (quality.md S84). The kernel takes the mask of
/// what may be dumped from this file, and children inherit it.
pub fn keep_private() {
    // Elsewhere than on Linux the file is not there; the service manager's limit is what is left.
    let _not_linux = std::fs::write("/proc/self/coredump_filter", "0");
}

/// Starts this program once more in its own place, with a C library that gives large pieces back. What an operator says
/// there is left alone; where it cannot be done, the program goes on and only holds more.
pub fn give_back() {
    if !cfg!(target_env = "gnu") || env::var_os(TUNABLES).is_some() {
        return;
    }
    let Ok(program) = env::current_exe() else {
        return;
    };
    let mut words = env::args_os();
    let mut again = Command::new(program);
    if let Some(name) = words.next() {
        again.arg0(name);
    }
    let fault = again.args(words).env(TUNABLES, GIVE_BACK).exec();
    tracing::warn!(%fault, "large pieces of memory are kept");
}
