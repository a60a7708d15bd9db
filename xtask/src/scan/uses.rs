//! Where templates and code name translation keys.

use std::collections::BTreeSet;

use crate::{repo::Source, templates::without_comments};

/// A place that says a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// `path:line`.
    pub place: String,
    /// The key, or how it begins.
    pub key: String,
    /// Whether the rest of the key is computed.
    pub is_prefix: bool,
}

/// The calls that name a key in code.
const CALLS: [&str; 2] = ["msg!(", "Message::new("];

/// Keys of `t('…')`; one that goes on with `~` is a prefix.
pub fn of_template(source: &Source) -> Vec<Use> {
    let text = without_comments(&source.text);
    let source = Source { path: source.path.clone(), text };
    let mut found = Vec::new();
    for (place, _) in source.text.match_indices("t(") {
        let before = source.text.get(..place).and_then(|before| before.chars().next_back());
        let whole_name = !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '.'));
        if let Some((key, after)) =
            source.text.get(place + 2..).filter(|_| whole_name).and_then(literal)
        {
            found.push(a_use(&source, place, key, after.starts_with('~')));
        }
    }
    found
}

/// Keys of `msg!("…")`, `Message::new("…")` and `words.text(…, "…", …)`.
pub fn of_code(source: &Source) -> Vec<Use> {
    let source = Source { path: source.path.clone(), text: source.production() };
    let mut found = Vec::new();
    for call in CALLS {
        for (place, _) in source.text.match_indices(call) {
            if let Some((key, _)) = source.text.get(place + call.len()..).and_then(literal) {
                found.push(a_use(&source, place, key, false));
            }
        }
    }
    for (place, call) in source.text.match_indices(".text(") {
        let second = source
            .text
            .get(place + call.len()..)
            .and_then(|rest| rest.split_once(','))
            .and_then(|(_, rest)| literal(rest));
        if let Some((key, _)) = second.filter(|(key, _)| key.contains('-')) {
            found.push(a_use(&source, place, key, false));
        }
    }
    found
}

/// Every string literal of the code that could be a key: lists of keys are written as plain text.
pub fn literals(code: &[Source]) -> BTreeSet<String> {
    let is_key = |text: &&str| {
        text.contains('-')
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    code.iter()
        .flat_map(|source| {
            source.production().split('"').filter(is_key).map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

fn a_use(source: &Source, place: usize, key: &str, is_prefix: bool) -> Use {
    Use {
        place: format!("{}:{}", source.path, source.line_of(place)),
        key: key.to_owned(),
        is_prefix,
    }
}

/// The quoted text at the start, and what follows it.
fn literal(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let quote = text.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    let (inside, after) = text.split_at(1).1.split_once(quote)?;
    Some((inside, after.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(uses: &[Use]) -> Vec<(&str, bool)> {
        uses.iter().map(|one| (one.key.as_str(), one.is_prefix)).collect()
    }

    #[test]
    fn templates_name_keys_and_prefixes() {
        let text =
            "{# t('not-me') #}\n{{ t('a-b') }}{{ t('c-' ~ kind) }}{{ at('x') }}{{ t(\"d\", n=1) }}"
                .to_owned();
        let uses = of_template(&Source { path: "a.html".to_owned(), text });
        assert_eq!(keys(&uses), [("a-b", false), ("c-", true), ("d", false)]);
        assert!(uses.iter().all(|one| one.place == "a.html:2"));
    }

    #[test]
    fn code_names_keys() {
        let text = "/// msg!(\"no-comment\")\nmsg!(\"a-b\", n = 1); Message::new(\n \"c-d\"); words.text(locale, \"e-f\", &[]); page.text(a, \"plain\")".to_owned();
        let uses = of_code(&Source { path: "a.rs".to_owned(), text });
        assert_eq!(keys(&uses), [("a-b", false), ("c-d", false), ("e-f", false)]);
    }

    #[test]
    fn literals_that_look_like_keys_count_as_said() {
        let source =
            Source { path: "a.rs".to_owned(), text: "[\"a-b\", \"A b\", \"plain\"]".to_owned() };
        assert_eq!(literals(&[source]), BTreeSet::from(["a-b".to_owned()]));
    }
}
