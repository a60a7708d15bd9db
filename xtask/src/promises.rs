//! The promises of docs/promises.toml and what shows each: a page of evidence that keeps itself.

use std::{collections::BTreeMap, fmt::Write as _};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::repo::{Repo, Source};

const LIST: &str = "docs/promises.toml";
/// Where the page lies.
pub const PAGE: &str = "docs/generated/promises.md";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    promise: BTreeMap<String, String>,
    shown: BTreeMap<String, String>,
    waits: BTreeMap<String, String>,
}

/// A test and the file it is in.
type Tests = BTreeMap<String, Vec<(String, String)>>;

/// The page; a fault in the list is an error that says what to do.
pub fn page(repo: &Repo) -> Result<String> {
    let list: List =
        toml::from_str(&repo.read(LIST)?).with_context(|| format!("{LIST} does not read"))?;
    let tests = tests(&repo.sources("", &["rs"])?);
    let mut faults = faults(&list, &tests);
    let gone = list.shown.values().filter(|path| !repo.has(path));
    faults.extend(gone.map(|path| format!("{LIST}: {path} is not there")));
    if !faults.is_empty() {
        bail!("{}", faults.join("\n   "));
    }
    write(&list, &tests)
}

/// Every function whose name begins with a number of a promise: `s01_…`.
fn tests(sources: &[Source]) -> Tests {
    let mut found = Tests::new();
    for source in sources {
        for name in source.functions() {
            if let Some(number) = number(name) {
                found.entry(number).or_default().push((name.to_owned(), source.path.clone()));
            }
        }
    }
    found
}

fn number(name: &str) -> Option<String> {
    let (head, _) = name.split_once('_')?;
    let mut signs = head.chars();
    let kind = signs.next().filter(|kind| matches!(kind, 's' | 'r' | 'p'))?;
    let digits = signs.as_str();
    let whole = digits.len() >= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    whole.then(|| format!("{}{digits}", kind.to_ascii_uppercase()))
}

fn faults(list: &List, tests: &Tests) -> Vec<String> {
    let known = |number: &&String| !list.promise.contains_key(*number);
    let named = list.shown.keys().chain(list.waits.keys()).chain(tests.keys());
    let strange = named.filter(known).map(|number| format!("{LIST}: {number} has no name"));
    let bare = list.promise.keys().filter(|number| {
        !tests.contains_key(*number)
            && !list.shown.contains_key(*number)
            && list.waits.get(*number).is_none_or(|why| why.trim().is_empty())
    });
    let bare = bare.map(|number| {
        format!(
            "{LIST}: {number} has no test `{}_…`; say under `waits` what it waits for",
            number.to_lowercase()
        )
    });
    strange.chain(bare).collect()
}

fn write(list: &List, tests: &Tests) -> Result<String> {
    let mut numbers: Vec<&String> = list.promise.keys().collect();
    // S before R before P, and each in the order of its numbers.
    let place = |number: &str| {
        let kind = "SRP".find(number.chars().next().unwrap_or('S')).unwrap_or(3);
        (kind, number.get(1..).and_then(|digits| digits.parse::<u32>().ok()).unwrap_or(0))
    };
    numbers.sort_by_key(|number| place(number));
    let kept = numbers
        .iter()
        .filter(|number| tests.contains_key(**number) || list.shown.contains_key(**number));
    let mut page = format!(
        "# Promises\n\nWritten by `cargo xtask generate` from `{LIST}` and the names of the tests. {} of {} are shown.\n\n| | Promise | Shown by |\n|---|---|---|\n",
        kept.count(),
        numbers.len()
    );
    for number in numbers {
        let name = list.promise.get(number).map_or("", String::as_str);
        let mut by: Vec<String> = tests
            .get(number)
            .into_iter()
            .flatten()
            .map(|(test, path)| format!("`{test}` ({path})"))
            .collect();
        by.extend(list.shown.get(number).map(|path| format!("[{path}](../../{path})")));
        if by.is_empty() {
            let why = list.waits.get(number).map_or("", String::as_str);
            by.push(format!("*waits: {why}*"));
        }
        writeln!(page, "| {number} | {name} | {} |", by.join("<br>"))?;
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(waits: &[(&str, &str)]) -> List {
        let pair = |(number, text): &(&str, &str)| ((*number).to_owned(), (*text).to_owned());
        List {
            promise: [("S01", "Doors"), ("R02", "Power")].iter().map(pair).collect(),
            shown: BTreeMap::new(),
            waits: waits.iter().map(pair).collect(),
        }
    }

    fn found(text: &str) -> Tests {
        super::tests(&[Source { path: "a.rs".to_owned(), text: text.to_owned() }])
    }

    #[test]
    fn a_test_belongs_to_the_number_its_name_begins_with() {
        let tests =
            found("    async fn s01_every_door() {\nfn r02_x() {}\nfn s1_y() {}\nfn sum_2() {}\n");
        assert_eq!(tests.keys().collect::<Vec<_>>(), ["R02", "S01"]);
    }

    #[test]
    fn a_promise_without_test_or_reason_is_a_fault() {
        let tests = found("fn s01_x() {}\nfn s99_y() {}\n");
        let faults = faults(&list(&[]), &tests);
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults[0].contains("S99 has no name") && faults[1].contains("R02 has no test"));
    }

    #[test]
    fn a_reason_gives_way_to_a_test() {
        let page = write(&list(&[("S01", "later"), ("R02", "a drill")]), &found("fn s01_x() {}\n"));
        let page = page.unwrap();
        assert!(page.contains("| S01 | Doors | `s01_x` (a.rs) |") && !page.contains("later"));
        assert!(page.contains("| R02 | Power | *waits: a drill* |") && page.contains("1 of 2"));
    }
}
