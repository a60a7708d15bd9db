//! Translation keys against templates and code: what is said exists in every language, what exists is said.

mod ftl;
mod uses;

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::repo::{Repo, of_product};
use ftl::Catalogue;
use uses::Use;

/// The languages, the source first.
const LANGUAGES: [&str; 3] = ["fr", "en", "ar"];

/// docs/words.toml.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Keys whose end is computed, so that no text names them whole.
    #[serde(default)]
    computed: Vec<Computed>,
    /// Words that templates may show without a key, the same in every language.
    #[serde(default)]
    pub shown: Vec<Shown>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Computed {
    prefix: String,
    reason: String,
}

/// A word that needs no translation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// The word.
    pub text: String,
    /// Why it is the same everywhere.
    pub reason: String,
}

/// The exceptions about words.
pub fn words(repo: &Repo) -> Result<Words> {
    toml::from_str(&repo.read("docs/words.toml")?).context("docs/words.toml does not read")
}

/// Every key that lacks a language, a use or a definition.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    let mut catalogues = Vec::new();
    for language in LANGUAGES {
        catalogues.push(Catalogue::read(
            language,
            &repo.sources(&format!("translations/{language}"), &["ftl"])?,
        ));
    }
    let mut uses = Vec::new();
    for template in repo.sources("templates", &["html", "txt"])? {
        uses.extend(uses::of_template(&template));
    }
    let code = of_product(repo.sources("crates", &["rs"])?);
    for source in &code {
        uses.extend(uses::of_code(source));
    }
    Ok(faults(&catalogues, &uses, &uses::literals(&code), &words(repo)?))
}

fn faults(
    catalogues: &[Catalogue],
    uses: &[Use],
    literals: &BTreeSet<String>,
    words: &Words,
) -> Vec<String> {
    let Some((french, others)) = catalogues.split_first() else {
        return Vec::new();
    };
    let mut faults: Vec<String> =
        catalogues.iter().flat_map(|catalogue| catalogue.faults.clone()).collect();
    faults.extend(others.iter().flat_map(|other| french.differences(other)));
    let unknown = uses.iter().filter(|used| !used.is_prefix && !french.has(&used.key));
    faults
        .extend(unknown.map(|used| format!("{}: `{}` is in no translation", used.place, used.key)));
    let prefixes: Vec<&str> =
        uses.iter().filter(|used| used.is_prefix).map(|used| used.key.as_str()).collect();
    let computed = |key: &str| {
        prefixes.iter().any(|prefix| key.starts_with(prefix))
            || words.computed.iter().any(|one| key.starts_with(&one.prefix))
    };
    let said: BTreeSet<&str> = uses.iter().map(|used| used.key.as_str()).collect();
    let idle = french.keys().filter(|key| {
        !said.contains(key) && !literals.contains(*key) && !french.mentions(key) && !computed(key)
    });
    faults.extend(idle.map(|key| format!("{}: `{key}` is said nowhere", french.place(key))));
    faults.extend(words.computed.iter().filter_map(|one| one.complaint(french)));
    faults
}

impl Computed {
    fn complaint(&self, french: &Catalogue) -> Option<String> {
        let Self { prefix, reason } = self;
        if reason.trim().is_empty() {
            return Some(format!("docs/words.toml: {prefix} needs a reason"));
        }
        (!french.keys().any(|key| key.starts_with(prefix)))
            .then(|| format!("docs/words.toml: no key starts with {prefix}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repo::Source;

    fn catalogue(language: &str, text: &str) -> Catalogue {
        let path = format!("translations/{language}/home.ftl");
        Catalogue::read(language, &[Source { path, text: text.to_owned() }])
    }

    fn used(key: &str, is_prefix: bool) -> Use {
        Use { place: "a.html:1".to_owned(), key: key.to_owned(), is_prefix }
    }

    #[test]
    fn missing_unused_and_different_keys_are_told() {
        let languages = [
            catalogue("fr", "home-a = A\nhome-b = B\nhome-x-1 = X\n"),
            catalogue("en", "home-a = A\nhome-b = B { $n }\nhome-x-1 = X\n"),
        ];
        let found = faults(
            &languages,
            &[used("home-a", false), used("home-c", false), used("home-x-", true)],
            &BTreeSet::new(),
            &Words::default(),
        );
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found.iter().any(|fault| fault.contains("`home-b` has other values")));
        assert!(found.contains(&"a.html:1: `home-c` is in no translation".to_owned()));
        assert!(found.contains(&"translations/fr/home.ftl: `home-b` is said nowhere".to_owned()));
    }

    #[test]
    fn a_computed_prefix_needs_keys() {
        let languages = [catalogue("fr", "home-a-1 = A\n")];
        let one = |prefix: &str| Computed {
            prefix: prefix.to_owned(),
            reason: "the end is a number".to_owned(),
        };
        let words = Words { computed: vec![one("home-a-"), one("home-z-")], shown: Vec::new() };
        assert_eq!(
            faults(&languages, &[], &BTreeSet::new(), &words),
            ["docs/words.toml: no key starts with home-z-"]
        );
    }
}
