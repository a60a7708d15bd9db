//! A filter said in words.

use kernel::{Locale, msg};

use super::{DirectoryFilter, ListedStatus};
use crate::{App, taxonomy::ListName};

/// One criterion in words, and the filter without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// The words.
    pub label: String,
    /// What remains when it is taken away.
    pub without: DirectoryFilter,
}

impl DirectoryFilter {
    /// Each criterion in the reader's language, in the order of the form.
    #[must_use]
    pub fn chips(&self, app: &App, locale: Locale) -> Vec<Chip> {
        let reference = app.reference();
        let say = |message| app.words().translate(locale, &message);
        let mut chips = Vec::new();
        let mut chip = |label: String, without: Self| chips.push(Chip { label, without });
        if let Some(text) = &self.q {
            chip(
                say(msg!("search-chip-text", text = text.as_str())),
                Self { q: None, ..self.clone() },
            );
        }
        if let Some(code) = &self.code {
            chip(
                say(msg!("search-chip-code", code = code.as_str())),
                Self { code: None, ..self.clone() },
            );
        }
        for talent in self.talents.iter().filter_map(|id| reference.taxonomy.talent(*id)) {
            let talents = self.talents.iter().copied().filter(|id| *id != talent.id).collect();
            chip(talent.names.get(locale).to_owned(), Self { talents, ..self.clone() });
        }
        if let Some(country) = self.country.and_then(|id| reference.places.country(id)) {
            let label = say(msg!("search-chip-origin", country = country.names.get(locale)));
            chip(label, Self { country: None, ..self.clone() });
        }
        if let Some(city) = self.city.and_then(|id| reference.places.city(id)) {
            chip(city.names.get(locale).to_owned(), Self { city: None, ..self.clone() });
        }
        let lists = reference.taxonomy.lists();
        if let Some(gender) =
            self.gender.as_deref().and_then(|key| lists.find(ListName::Gender, key))
        {
            chip(gender.names.get(locale).to_owned(), Self { gender: None, ..self.clone() });
        }
        if let Some(day) = self.registered_from {
            let day = app.words().date(locale, day);
            chip(
                say(msg!("search-chip-registered-from", day = day)),
                Self { registered_from: None, ..self.clone() },
            );
        }
        if let Some(has) = self.has_photo {
            let label = if has { msg!("search-chip-photo") } else { msg!("search-chip-no-photo") };
            chip(say(label), Self { has_photo: None, ..self.clone() });
        }
        if let Some(status) = self.status {
            let label = match status {
                ListedStatus::Active => msg!("search-chip-active"),
                ListedStatus::Suspended => msg!("search-chip-suspended"),
            };
            chip(say(label), Self { status: None, ..self.clone() });
        }
        chips
    }

    /// The whole filter in the reader's language: « Femme, Casablanca », or that everyone is meant.
    #[must_use]
    pub fn in_words(&self, app: &App, locale: Locale) -> String {
        let labels: Vec<String> =
            self.chips(app, locale).into_iter().map(|chip| chip.label).collect();
        if labels.is_empty() {
            app.words().translate(locale, &msg!("search-everyone"))
        } else {
            labels.join(", ")
        }
    }
}
