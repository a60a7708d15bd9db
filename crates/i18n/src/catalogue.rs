//! The words of one language: all its files merged, each key once.

use crate::{Source, format::show_number, plural, variables};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::{Entry, Pattern};
use kernel::{Arg, Locale};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) struct Catalogue {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    entries: BTreeMap<String, Known>,
}

/// What is known of a key without saying it.
pub(crate) struct Known {
    pub(crate) file: String,
    pub(crate) variables: BTreeSet<String>,
}

impl Catalogue {
    pub(crate) fn load(locale: Locale, sources: &[Source], faults: &mut Vec<String>) -> Self {
        let language = locale.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks (U+2068) would land in attributes, addresses and mail subjects; pages use <bdi>.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match locale {
            Locale::Fr => |value, _| show(Locale::Fr, value),
            Locale::En => |value, _| show(Locale::En, value),
            Locale::Ar => |value, _| show(Locale::Ar, value),
        }));
        if let Err(error) = bundle.add_builtins() {
            faults.push(format!("{}: {error}", locale.tag()));
        }
        let mut catalogue = Self { locale, bundle, entries: BTreeMap::new() };
        for source in sources.iter().filter(|source| source.locale == locale) {
            catalogue.add(source, faults);
        }
        catalogue
    }

    fn add(&mut self, source: &Source, faults: &mut Vec<String>) {
        let place = format!("{}/{}", source.locale.tag(), source.file);
        let resource =
            FluentResource::try_new(source.text.clone()).unwrap_or_else(|(kept, errors)| {
                faults.extend(errors.into_iter().map(|error| format!("{place}: {error}")));
                kept
            });
        for (key, pattern) in resource.entries().filter_map(spoken) {
            let known = Known { file: source.file.clone(), variables: variables::of(pattern) };
            self.entries.insert(key.to_owned(), known);
        }
        if let Err(errors) = self.bundle.add_resource(resource) {
            faults.extend(errors.into_iter().map(|error| format!("{place}: {error}")));
        }
    }

    /// The sentence, or nothing when the key is unknown; `wrong` receives values that were not given.
    pub(crate) fn say<'a>(
        &self,
        key: &str,
        args: impl Iterator<Item = (&'a str, &'a Arg)>,
        wrong: &mut Vec<String>,
    ) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut given = FluentArgs::new();
        for (name, value) in args {
            let value = match value {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Number(number) => plural::number(self.locale, *number),
            };
            given.set(name.to_owned(), value);
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned();
        wrong.extend(errors.into_iter().map(|error| error.to_string()));
        Some(said)
    }

    pub(crate) const fn entries(&self) -> &BTreeMap<String, Known> {
        &self.entries
    }
}

fn spoken<'e>(entry: &'e Entry<&'e str>) -> Option<(&'e str, &'e Pattern<&'e str>)> {
    match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        _ => None,
    }
}

fn show(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        // Years and numbers of a street are written without a gap; from 10,000 on every language wants one.
        FluentValue::Number(number) => {
            let gap_from = if number.options.use_grouping { 5 } else { usize::MAX };
            Some(show_number(locale, &plural::digits(number), gap_from))
        }
        _ => None,
    }
}
