//! A filter said in words.

use chrono::NaiveDate;
use kernel::{Locale, Message, msg};

use super::{DirectoryFilter, Facet};
use crate::App;

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
        let say = |message: Message| app.words().translate(locale, &message);
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
        for (facet, values) in &self.among {
            for value in values {
                let label = facet.say(app, locale, value.number);
                let label = label.map(|label| match value.in_words(&reference, locale, &label) {
                    Some(at_level) => say(at_level),
                    None => say_of(*facet, label, &say),
                });
                label.into_iter().for_each(|label| chip(label, self.without(*facet, value.number)));
            }
            if self.asks_all(*facet) && values.len() > 1 {
                let mut any = self.clone();
                any.all_of.remove(facet);
                chip(say(msg!("search-chip-all", criterion = say(facet.name()))), any);
            }
        }
        for (message, without) in self.measures(app, locale) {
            chip(say(message), without);
        }
        chips
    }

    /// Numbers and days in words, each with what remains without it.
    fn measures(&self, app: &App, locale: Locale) -> Vec<(Message, Self)> {
        let number = |value: Option<u32>| value.map(i64::from);
        let day = |day: Option<NaiveDate>| day.map(|day| app.words().date(locale, day));
        let mut measures = Vec::new();
        measures.extend(number(self.age_min).map(|years| {
            (msg!("search-chip-age-min", years = years), Self { age_min: None, ..self.clone() })
        }));
        measures.extend(number(self.age_max).map(|years| {
            (msg!("search-chip-age-max", years = years), Self { age_max: None, ..self.clone() })
        }));
        measures.extend(number(self.experience_min).map(|years| {
            let without = Self { experience_min: None, ..self.clone() };
            (msg!("search-chip-experience", years = years), without)
        }));
        measures.extend(number(self.score_min).map(|score| {
            (msg!("search-chip-score", score = score), Self { score_min: None, ..self.clone() })
        }));
        measures.extend(self.rate_in_words().map(|rate| (rate, self.without_rate())));
        measures.extend(day(self.registered_from).map(|day| {
            let without = Self { registered_from: None, ..self.clone() };
            (msg!("search-chip-registered-from", day = day), without)
        }));
        measures.extend(day(self.registered_to).map(|day| {
            let without = Self { registered_to: None, ..self.clone() };
            (msg!("search-chip-registered-to", day = day), without)
        }));
        measures
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

/// A value beside its criterion, where it would not say which one it is of.
fn say_of(facet: Facet, value: String, say: &impl Fn(Message) -> String) -> String {
    match facet {
        Facet::Origin
        | Facet::Residence
        | Facet::Nationality
        | Facet::Visibility
        | Facet::Consent => {
            say(msg!("search-chip-of", criterion = say(facet.name()), value = value))
        }
        _ => value,
    }
}
