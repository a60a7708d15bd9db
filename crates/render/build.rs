//! Rebuilds a release when a template or an asset appears or goes; a debug build reads them as it runs.

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout();
    if std::env::var_os("PROFILE").is_some_and(|profile| profile == "release") {
        writeln!(out, "cargo:rerun-if-changed=../../templates")?;
        writeln!(out, "cargo:rerun-if-changed=../../assets/public")?;
    }
    writeln!(out, "cargo:rerun-if-changed=build.rs")
}
