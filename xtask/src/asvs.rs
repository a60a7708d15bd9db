//! The requirements of OWASP ASVS 5.0 at levels 1 and 2 (docs/asvs.toml), and what shows each: docs/asvs.md.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::repo::{Repo, Source};

const LIST: &str = "docs/asvs.toml";
/// Where the page lies.
pub const PAGE: &str = "docs/asvs.md";

/// How many requirements of level 1 and of level 2 the standard has, in its release 5.0.0.
const LEVELS: [(u8, usize); 2] = [(1, 70), (2, 183)];
/// Most words of what a requirement is about: they are ours, and no copy of the standard.
const MOST_WORDS: usize = 12;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    chapters: Vec<String>,
    sections: BTreeMap<String, u32>,
    beyond: BTreeSet<String>,
    requirement: Vec<Requirement>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Requirement {
    id: String,
    level: u8,
    about: String,
    state: State,
    how: String,
    #[serde(default)]
    tests: Vec<String>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
enum State {
    #[serde(rename = "met")]
    Met,
    #[serde(rename = "in part")]
    InPart,
    #[serde(rename = "does not apply")]
    DoesNotApply,
    #[serde(rename = "open")]
    Open,
}

impl State {
    const ALL: [Self; 4] = [Self::Met, Self::InPart, Self::DoesNotApply, Self::Open];

    const fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::InPart => "in part",
            Self::DoesNotApply => "does not apply",
            Self::Open => "open",
        }
    }
}

/// The files in which a function of each name is.
type Functions = BTreeMap<String, Vec<String>>;

/// The page; a fault in the list is an error that says what to do.
pub fn page(repo: &Repo) -> Result<String> {
    let list: List =
        toml::from_str(&repo.read(LIST)?).with_context(|| format!("{LIST} does not read"))?;
    let functions = functions(&repo.sources("", &["rs"])?);
    let mut faults = [missing(&list), uncounted(&list)].concat();
    for one in &list.requirement {
        faults.extend(unsaid(one));
        faults.extend(unshown(one, |path| repo.has(path), &functions));
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n   "));
    }
    write(&list, &functions)
}

fn functions(sources: &[Source]) -> Functions {
    let mut found = Functions::new();
    for source in sources {
        for name in source.functions() {
            found.entry(name.to_owned()).or_default().push(source.path.clone());
        }
    }
    found
}

/// Every number of every section is there once: as a requirement, or among those beyond level 2.
fn missing(list: &List) -> Vec<String> {
    let all: BTreeSet<String> = list
        .sections
        .iter()
        .flat_map(|(section, last)| (1..=*last).map(move |n| format!("{section}.{n}")))
        .collect();
    let mut seen = list.beyond.clone();
    let mut faults = Vec::new();
    for one in &list.requirement {
        if !seen.insert(one.id.clone()) {
            faults.push(format!("{LIST}: {} is there twice", one.id));
        }
    }
    let gone = all.difference(&seen).map(|id| format!("{LIST}: {id} is missing"));
    let strange = seen.difference(&all).map(|id| format!("{LIST}: {id} is of no section"));
    faults.extend(gone.chain(strange));
    faults
}

fn uncounted(list: &List) -> Vec<String> {
    let there = |level| list.requirement.iter().filter(|one| one.level == level).count();
    let wrong = LEVELS.iter().filter(|(level, most)| there(*level) != *most);
    wrong
        .map(|(level, most)| {
            format!("{LIST}: {} requirements are of level {level}, not {most}", there(*level))
        })
        .collect()
}

fn unsaid(one: &Requirement) -> Vec<String> {
    let words = one.about.split_whitespace().count();
    let mut faults = Vec::new();
    if words == 0 || words > MOST_WORDS {
        faults.push(format!("{LIST}: say what {} is about in 1 to {MOST_WORDS} words", one.id));
    }
    if one.how.trim().is_empty() {
        faults.push(format!("{LIST}: say how {} is met, or why not", one.id));
    }
    faults
}

/// What shows a requirement is a function of ours or a file of ours; a met one is shown by something.
fn unshown(one: &Requirement, has: impl Fn(&str) -> bool, functions: &Functions) -> Vec<String> {
    let gone = one.tests.iter().filter(|name| !functions.contains_key(*name) && !has(name));
    let mut faults: Vec<String> = gone
        .map(|name| format!("{LIST}: {} is shown by `{name}`, which is not there", one.id))
        .collect();
    if one.state == State::Met && one.tests.is_empty() {
        faults.push(format!("{LIST}: {} is met, and nothing shows it", one.id));
    }
    faults
}

fn write(list: &List, functions: &Functions) -> Result<String> {
    let count = |state| list.requirement.iter().filter(|one| one.state == state).count();
    let counts: Vec<String> =
        State::ALL.iter().map(|state| format!("{} {}", count(*state), state.word())).collect();
    let mut page = format!(
        "# OWASP ASVS 5.0, levels 1 and 2\n\nWritten by `cargo xtask generate` from `{LIST}`. Of {} requirements: {}.\n\n\
         The numbers are those of the [OWASP Application Security Verification Standard](https://owasp.org/www-project-application-security-verification-standard/)\n\
         5.0.0 (CC BY-SA 4.0), where each is written out; what they are about is said here in our own words. A name in the\n\
         last column is a test.\n",
        list.requirement.len(),
        counts.join(", ")
    );
    for (number, title) in (1..).zip(&list.chapters) {
        let head = format!("{number}.");
        write!(
            page,
            "\n## V{number} {title}\n\n| | Level | About | State | How | Shown by |\n|---|--:|---|---|---|---|\n"
        )?;
        let mut rows: Vec<&Requirement> =
            list.requirement.iter().filter(|one| one.id.starts_with(&head)).collect();
        rows.sort_by_key(|one| place(&one.id));
        for one in rows {
            let by: Vec<String> = one.tests.iter().map(|name| shown(name, functions)).collect();
            let (id, level, about, how) = (&one.id, one.level, &one.about, &one.how);
            let (state, by) = (one.state.word(), by.join("<br>"));
            writeln!(page, "| {id} | {level} | {about} | {state} | {how} | {by} |")?;
        }
    }
    Ok(page)
}

fn place(id: &str) -> Vec<u32> {
    id.split('.').filter_map(|number| number.parse().ok()).collect()
}

fn shown(name: &str, functions: &Functions) -> String {
    match functions.get(name) {
        Some(paths) => format!("`{name}` ({})", paths.join(", ")),
        None => format!("[{name}](../{name})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(requirements: &str) -> List {
        let head = "chapters = [\"Words\"]\nbeyond = [\"1.1.2\"]\nsections = { \"1.1\" = 3 }\n";
        toml::from_str(&format!("{head}{requirements}")).unwrap()
    }

    fn one(id: &str, state: &str, tests: &str) -> String {
        format!(
            "[[requirement]]\nid = \"{id}\"\nlevel = 1\nabout = \"a\"\nstate = \"{state}\"\nhow = \"b\"\ntests = [{tests}]\n"
        )
    }

    fn known() -> Functions {
        functions(&[Source { path: "a.rs".to_owned(), text: "fn s01_x() {}\n".to_owned() }])
    }

    #[test]
    fn every_number_of_a_section_is_there_once() {
        let whole = one("1.1.1", "open", "") + &one("1.1.3", "open", "");
        assert_eq!(missing(&list(&whole)), [""; 0]);
        let gap = missing(&list(&(one("1.1.1", "open", "") + &one("1.1.2", "open", ""))));
        assert_eq!(gap.len(), 2, "{gap:?}");
        assert!(gap[0].contains("1.1.2 is there twice") && gap[1].contains("1.1.3 is missing"));
        let strange = missing(&list(&(whole + &one("1.2.1", "open", ""))));
        assert!(strange.len() == 1 && strange[0].contains("1.2.1 is of no section"));
    }

    #[test]
    fn the_standard_has_so_many_of_each_level() {
        let faults = uncounted(&list(&one("1.1.1", "open", "")));
        assert_eq!(faults.len(), 2);
        assert!(faults[0].contains("1 requirements are of level 1, not 70"));
    }

    #[test]
    fn a_test_or_file_that_is_not_there_is_a_fault() {
        let faults = |state, tests| {
            let list = list(&one("1.1.1", state, tests));
            unshown(&list.requirement[0], |path| path == "docs/x.md", &known()).len()
        };
        assert_eq!(faults("met", "\"s01_x\", \"docs/x.md\""), 0);
        assert_eq!(faults("in part", "\"s01_y\", \"docs/y.md\""), 2);
        assert_eq!((faults("met", ""), faults("open", "")), (1, 0));
    }

    #[test]
    fn what_it_is_about_is_short_and_how_is_said() {
        let long = one("1.1.1", "open", "").replace("\"a\"", "\"a b c d e f g h i j k l m\"");
        assert_eq!(unsaid(&list(&long).requirement[0]).len(), 1);
        let mute = one("1.1.1", "open", "").replace("\"b\"", "\" \"").replace("\"a\"", "\"\"");
        assert_eq!(unsaid(&list(&mute).requirement[0]).len(), 2);
    }

    #[test]
    fn the_page_has_a_row_for_each_in_the_order_of_numbers() {
        let rows = one("1.1.10", "open", "") + &one("1.1.9", "met", "\"s01_x\", \"docs/x.md\"");
        let page = write(&list(&rows), &known()).unwrap();
        let nine =
            "| 1.1.9 | 1 | a | met | b | `s01_x` (a.rs)<br>[docs/x.md](../docs/x.md) |\n| 1.1.10 |";
        assert!(page.contains(nine) && page.contains("## V1 Words"), "{page}");
        assert!(page.contains("Of 2 requirements: 1 met, 0 in part, 0 does not apply, 1 open."));
    }
}
