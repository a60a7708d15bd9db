//! The server for daily work: built, run, and built again when a source changes.

use std::{
    fs, path::Path, process::Child, process::Command, thread, time::Duration, time::SystemTime,
};

use anyhow::Result;

use crate::{cargo::cargo, css, generate, repo::Repo, run, say, stop};

/// Folders whose change means another program or other pages.
const WATCHED: [&str; 5] = ["crates", "templates", "translations", "assets", "seeds"];
/// How often they are looked at.
const LOOK: Duration = Duration::from_millis(700);

/// Serves until Ctrl-C; mails are at `/admin/outbox`.
pub fn run(repo: &Repo) -> Result<()> {
    while !stop::asked() {
        let seen = newest(repo);
        let mut server = rebuilt(repo)?;
        while !stop::asked() && newest(repo) == seen {
            thread::sleep(LOOK);
        }
        if let Some(server) = &mut server {
            run::end(server);
        }
    }
    Ok(())
}

/// The server of the present sources; nothing when they do not build, and the next change tries again.
fn rebuilt(repo: &Repo) -> Result<Option<Child>> {
    let built =
        css::build(repo).and_then(|()| run::shown(cargo(repo).args(["build", "--package", "cli"])));
    if let Err(fault) = built {
        say::line(&format!("not built: {fault:#}"));
        return Ok(None);
    }
    run::started(Command::new(generate::binary(repo)).arg("serve").current_dir(repo.root()))
        .map(Some)
}

/// When a watched file last changed; the built stylesheet is ours and does not count.
fn newest(repo: &Repo) -> Option<SystemTime> {
    WATCHED.iter().filter_map(|folder| newest_in(&repo.path(folder))).max()
}

fn newest_in(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder)
        .ok()?
        .flatten()
        .filter(|entry| !entry.path().ends_with("public/css/app.css"));
    entries
        .filter_map(|entry| {
            let about = entry.metadata().ok()?;
            if about.is_dir() { newest_in(&entry.path()) } else { about.modified().ok() }
        })
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_deep_inside_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("a/b")).unwrap();
        assert_eq!(newest_in(folder.path()), None);
        fs::write(folder.path().join("a/b/c.rs"), "x").unwrap();
        assert!(newest_in(folder.path()).is_some());
    }
}
