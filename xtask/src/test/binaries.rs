//! The test programs of chosen crates, out of a build of the whole workspace: choosing crates on cargo's command line would
//! choose other features too, and compile most of the tree again.

use std::path::PathBuf;

use anyhow::Result;
use serde::Deserialize;

use crate::{cargo::cargo, repo::Repo, run};

/// One test program.
#[derive(Debug, PartialEq, Eq)]
pub struct TestProgram {
    /// The program.
    pub path: PathBuf,
    /// The folder of its crate, where tests expect to be.
    pub folder: PathBuf,
}

#[derive(Deserialize)]
struct Artifact {
    manifest_path: PathBuf,
    profile: Profile,
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Profile {
    test: bool,
}

/// Builds all tests and gives the programs of these crates.
pub fn of(repo: &Repo, crates: &[&str]) -> Result<Vec<TestProgram>> {
    let words =
        ["test", "--workspace", "--no-run", "--quiet", "--message-format=json-render-diagnostics"];
    let said = run::quiet(cargo(repo).args(words))?;
    Ok(said.lines().filter_map(program).filter(|program| is_of(program, crates)).collect())
}

fn is_of(program: &TestProgram, crates: &[&str]) -> bool {
    program.folder.file_name().is_some_and(|name| crates.iter().any(|wanted| name == *wanted))
}

fn program(line: &str) -> Option<TestProgram> {
    let artifact: Artifact = serde_json::from_str(line).ok()?;
    let folder = artifact.manifest_path.parent()?.to_owned();
    let path = artifact.executable.filter(|_| artifact.profile.test)?;
    Some(TestProgram { path, folder })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_test_programs_of_the_chosen_crates_are_taken() {
        let line = |folder: &str, test: bool| {
            format!(
                r#"{{"reason":"compiler-artifact","manifest_path":"/r/crates/{folder}/Cargo.toml","profile":{{"test":{test}}},"executable":"/t/x"}}"#
            )
        };
        let found = program(&line("db", true)).unwrap();
        assert!(is_of(&found, &["db"]) && !is_of(&found, &["web"]));
        assert_eq!(program(&line("cli", false)), None);
        assert_eq!(program(r#"{"reason":"build-finished","success":true}"#), None);
    }
}
