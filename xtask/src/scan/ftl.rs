//! Fluent files read line by line: keys, the values they speak of, and the other keys they mention.

use std::collections::{BTreeMap, BTreeSet};

use crate::repo::Source;

/// What is known of the keys of one language.
#[derive(Debug)]
pub struct Catalogue {
    language: String,
    keys: BTreeMap<String, Known>,
    /// Keys given twice.
    pub faults: Vec<String>,
}

#[derive(Debug, Default)]
struct Known {
    path: String,
    values: BTreeSet<String>,
    mentions: BTreeSet<String>,
}

impl Catalogue {
    /// Reads the files of one language.
    pub fn read(language: &str, sources: &[Source]) -> Self {
        let mut catalogue =
            Self { language: language.to_owned(), keys: BTreeMap::new(), faults: Vec::new() };
        for source in sources {
            catalogue.add(source);
        }
        catalogue
    }

    /// Whether the language has the key.
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// Every key, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.keys().map(String::as_str)
    }

    /// The file of a key.
    pub fn place(&self, key: &str) -> &str {
        self.keys.get(key).map_or("", |known| known.path.as_str())
    }

    /// Whether another sentence contains this one.
    pub fn mentions(&self, key: &str) -> bool {
        self.keys.values().any(|known| known.mentions.contains(key))
    }

    /// What another language has otherwise.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let tag = &other.language;
        let lacking =
            self.keys().filter(|key| !other.has(key)).map(|key| format!("{tag} lacks `{key}`"));
        let foreign = other
            .keys()
            .filter(|key| !self.has(key))
            .map(|key| format!("{}: `{key}` is not in {}", other.place(key), self.language));
        let values =
            |catalogue: &Self, key: &str| catalogue.keys.get(key).map(|known| known.values.clone());
        let otherwise =
            self.keys().filter(|key| other.has(key) && values(self, key) != values(other, key));
        let otherwise = otherwise.map(|key| {
            format!("{}: `{key}` has other values than in {}", other.place(key), self.language)
        });
        lacking.chain(foreign).chain(otherwise).collect()
    }

    fn add(&mut self, source: &Source) {
        let mut current = None;
        for line in source.text.lines() {
            if let Some((key, value)) = beginning(line) {
                if self.has(key) {
                    self.faults.push(format!(
                        "{}: `{key}` is given twice in {}",
                        source.path, self.language
                    ));
                }
                let known = Known { path: source.path.clone(), ..Known::default() };
                self.keys.insert(key.to_owned(), known);
                current = Some(key);
                self.note(key, value);
            } else if let Some(key) = current.filter(|_| line.starts_with([' ', '}', '\t'])) {
                self.note(key, line);
            } else if !line.trim().is_empty() {
                current = None;
            }
        }
    }

    fn note(&mut self, key: &str, text: &str) {
        let Some(known) = self.keys.get_mut(key) else {
            return;
        };
        for part in text.split('$').skip(1) {
            known.values.insert(word(part).to_owned());
        }
        for part in text.split('{').skip(1).map(str::trim_start) {
            let name = word(part);
            if name.starts_with(|c: char| c.is_ascii_lowercase()) {
                known.mentions.insert(name.to_owned());
            }
        }
    }
}

/// The key and the first words of a message that starts on this line.
fn beginning(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let key = key.trim_end();
    let named = key.starts_with(|c: char| c.is_ascii_alphabetic()) && word(key) == key;
    named.then_some((key, value))
}

fn word(text: &str) -> &str {
    let end = text
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
        .unwrap_or(text.len());
    text.split_at(end).0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Catalogue {
        Catalogue::read("fr", &[Source { path: "fr/a.ftl".to_owned(), text: text.to_owned() }])
    }

    #[test]
    fn keys_values_and_mentions_are_found() {
        let catalogue = read(
            "# a = comment\na-one = Un { $name }\na-two =\n    { $count ->\n        [one] { a-one }\n       *[other] = { $count }\n    }\n",
        );
        assert_eq!(catalogue.keys().collect::<Vec<_>>(), ["a-one", "a-two"]);
        assert!(catalogue.mentions("a-one") && !catalogue.mentions("a-two"));
        assert_eq!(
            catalogue.keys.get("a-two").unwrap().values,
            BTreeSet::from(["count".to_owned()])
        );
    }

    #[test]
    fn a_key_given_twice_is_a_fault() {
        assert_eq!(read("a = 1\na = 2\n").faults, ["fr/a.ftl: `a` is given twice in fr"]);
    }
}
