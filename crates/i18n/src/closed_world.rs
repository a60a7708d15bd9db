//! The three languages say the same things: same files, same keys, same values.

use crate::Translator;
use kernel::Locale;

impl Translator {
    /// Every difference from the French source, one sentence each; empty when the languages agree.
    #[must_use]
    pub fn disagreements(&self) -> Vec<String> {
        [Locale::En, Locale::Ar].into_iter().flat_map(|locale| self.compare(locale)).collect()
    }

    fn compare(&self, locale: Locale) -> Vec<String> {
        let (source, other) = (self.fr.entries(), self.catalogue(locale).entries());
        let tag = locale.tag();
        let mut found = Vec::new();
        for (key, french) in source {
            let file = &french.file;
            match other.get(key) {
                None => found.push(format!("{tag}/{file} lacks `{key}`")),
                Some(same) if same.file != *file => {
                    found.push(format!(
                        "{tag}/{} has `{key}`, which French keeps in {file}",
                        same.file
                    ));
                }
                Some(same) if same.variables != french.variables => found.push(format!(
                    "{tag}/{file}: `{key}` speaks of {:?}, in French of {:?}",
                    same.variables, french.variables
                )),
                Some(_) => {}
            }
        }
        let unknown = other.iter().filter(|(key, _)| !source.contains_key(*key));
        found.extend(
            unknown
                .map(|(key, known)| format!("{tag}/{} has `{key}`, French does not", known.file)),
        );
        found
    }
}
