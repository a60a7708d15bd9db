//! Every static check, the quick ones first; each gives its faults as sentences, none means all is well.

use anyhow::{Result, bail};

use crate::{
    budgets, cargo, css, deny, floors, generate, inventory,
    repo::Repo,
    report::{Report, Tally},
    say, scan, templates,
};

/// How many faults of one check are shown.
const SHOWN: usize = 200;

/// One check: its name, what to do when it finds something, and how it looks.
struct Check {
    name: &'static str,
    advice: &'static str,
    look: fn(&Repo) -> Result<Vec<String>>,
}

const CHECKS: &[Check] = &[
    Check { name: "format", advice: "run `cargo fmt --all`", look: cargo::formatted },
    Check {
        name: "floors",
        advice: "import downwards only, or give the exception and its reason in docs/floors.toml",
        look: floors::check,
    },
    Check {
        name: "budgets",
        advice: "split the file by what its parts are for, or list it with a reason in docs/budgets.toml",
        look: budgets::check,
    },
    Check {
        name: "words",
        advice: "add, remove or rename the keys in translations/fr, en and ar",
        look: scan::check,
    },
    Check {
        name: "templates",
        advice: "use ms- me- ps- pe- start- end-, script files, and keys for every visible word",
        look: templates::check,
    },
    Check {
        name: "dependencies",
        advice: "change the manifest, or deny.toml with a reason",
        look: deny::check,
    },
    Check {
        name: "spelling",
        advice: "correct the word, or accept it in _typos.toml",
        look: cargo::spelled,
    },
    Check {
        name: "inventory",
        advice: "give the column its class, purpose and end in docs/data-inventory.md",
        look: inventory::check,
    },
    Check {
        name: "stylesheet",
        advice: "run `cargo xtask css` and keep what it writes",
        look: css::check,
    },
    Check {
        name: "lints",
        advice: "mend what clippy says, or write `#[expect(…, reason = \"…\")]`",
        look: cargo::linted,
    },
    Check {
        name: "documentation",
        advice: "mend the links and headings that rustdoc names",
        look: cargo::documented,
    },
    Check {
        name: "generated",
        advice: "run `cargo xtask generate` and keep what it writes",
        look: generate::check,
    },
];

/// Runs every check.
pub fn run(repo: &Repo) -> Report {
    report(repo, CHECKS.iter())
}

/// Runs the checks of these names, or every one when there are none; `false` when they found something.
pub fn some(repo: &Repo, names: &[String]) -> Result<bool> {
    if let Some(odd) = names.iter().find(|name| CHECKS.iter().all(|check| check.name != **name)) {
        let known: Vec<_> = CHECKS.iter().map(|check| check.name).collect();
        bail!("there is no check `{odd}`, only: {}", known.join(", "));
    }
    let chosen = CHECKS
        .iter()
        .filter(|check| names.is_empty() || names.iter().any(|name| name == check.name));
    Ok(report(repo, chosen).close_check())
}

fn report(repo: &Repo, checks: impl Iterator<Item = &'static Check>) -> Report {
    let mut report = Report::default();
    for check in checks {
        report.stage(check.name, || Ok(tally(check, repo)));
    }
    report
}

fn tally(check: &Check, repo: &Repo) -> Tally {
    let faults = (check.look)(repo).unwrap_or_else(|fault| vec![format!("{fault:#}")]);
    if faults.is_empty() {
        return Tally::PASSED;
    }
    for fault in faults.iter().take(SHOWN) {
        say::line(&format!("   {fault}"));
    }
    if faults.len() > SHOWN {
        say::line(&format!("   and {} more", faults.len() - SHOWN));
    }
    say::line(&format!("   to mend it: {}", check.advice));
    Tally::FAILED
}
