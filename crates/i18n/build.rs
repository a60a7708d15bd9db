//! Rebuilds a release when a translation file appears or goes; a debug build reads them as it runs.

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    let release = std::env::var_os("PROFILE").is_some_and(|profile| profile == "release");
    let watched = if release { "../../translations" } else { "build.rs" };
    writeln!(std::io::stdout(), "cargo:rerun-if-changed={watched}")
}
