//! Installs what the tests need and the machine lacks, from the Debian packages that every such machine can have.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, bail};

use super::{JOURNEYS, Options, postgres};
use crate::{css, drill, repo::Repo, report::Tally, run, say};

/// A program or a font, the package that brings it, and how one sees that it is there.
struct Need {
    package: &'static str,
    is_there: fn() -> bool,
    only_for: Part,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Postgres,
    Browser,
    Documents,
}

const NEEDS: &[Need] = &[
    Need {
        package: "postgresql",
        is_there: || postgres::programs().is_some(),
        only_for: Part::Postgres,
    },
    Need {
        package: "faketime",
        is_there: || drill::faketime().is_some(),
        only_for: Part::Documents,
    },
    Need { package: "poppler-utils", is_there: || on_path("pdftotext"), only_for: Part::Documents },
    Need {
        package: "libimage-exiftool-perl",
        is_there: || on_path("exiftool"),
        only_for: Part::Documents,
    },
    Need {
        // The program may be there without the part that opens workbooks.
        package: "libreoffice-calc-nogui",
        is_there: || Path::new("/usr/lib/libreoffice/program/libsclo.so").exists(),
        only_for: Part::Documents,
    },
    Need {
        package: "clamav-daemon",
        is_there: || Path::new("/usr/sbin/clamd").exists(),
        only_for: Part::Documents,
    },
    Need {
        package: "chromium",
        is_there: || on_path("chromium") || on_path("chromium-browser") || on_path("google-chrome"),
        only_for: Part::Browser,
    },
    Need {
        package: "fonts-noto-core",
        is_there: || Path::new("/usr/share/fonts/truetype/noto").exists(),
        only_for: Part::Browser,
    },
    Need { package: "nodejs", is_there: || on_path("node"), only_for: Part::Browser },
    Need { package: "npm", is_there: || on_path("npm"), only_for: Part::Browser },
];

/// Installs what is missing for the chosen tests.
pub fn missing(repo: &Repo, options: &Options) -> Result<Tally> {
    let wanted = |part: Part| match part {
        Part::Postgres => !options.sqlite,
        Part::Browser => !options.no_browser,
        Part::Documents => true,
    };
    let packages: Vec<_> = NEEDS
        .iter()
        .filter(|need| wanted(need.only_for) && !(need.is_there)())
        .map(|need| need.package)
        .collect();
    if !packages.is_empty() {
        install(&packages)?;
    }
    if !options.no_browser && repo.has(JOURNEYS) {
        css::install_tools(repo)?;
    }
    Ok(Tally::default())
}

fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    say::line(&format!("   installing {list}"));
    if !on_path("apt-get") {
        bail!("this machine lacks {list} and has no apt-get: install them and run the tests again");
    }
    let advice = || {
        format!(
            "the packages do not install: run `apt-get install {list}` and then the tests again"
        )
    };
    run::quiet(&mut apt(&["update"])).with_context(advice)?;
    let words = [&["install", "--yes", "--no-install-recommends"], packages].concat();
    run::quiet(&mut apt(&words)).with_context(advice).map(|_| ())
}

fn apt(words: &[&str]) -> Command {
    let mut command = if is_root() {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["--non-interactive", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    };
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// Whether this process may do everything.
pub fn is_root() -> bool {
    let said = Command::new("id").arg("-u").output();
    said.is_ok_and(|said| said.stdout.trim_ascii() == b"0")
}

fn on_path(program: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(program).is_file())
}
