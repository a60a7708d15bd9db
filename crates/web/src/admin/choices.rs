//! What the form of a profile offers to choose from, as the component `talent_fields` reads it.

use app::{
    Reference,
    people::LinkKind,
    taxonomy::{Category, ListName},
};
use kernel::{Locale, text::fold};
use render::FormState;
use serde::Serialize;

use crate::search::choices::{Choice, list};

/// Rows for languages, at least.
const LANGUAGE_ROWS: usize = 3;

/// The lists of a profile's form.
#[derive(Debug, Default, Serialize)]
pub struct Choices {
    /// Every country, by name.
    pub countries: Vec<Country>,
    /// The cities of the chosen country of residence.
    pub cities: Vec<City>,
    /// The genders.
    pub genders: Vec<Choice>,
    /// The talents by category.
    pub categories: Vec<Talents>,
    /// The languages.
    pub languages: Vec<Language>,
    /// How well a language is spoken.
    pub levels: Vec<Choice>,
    /// The languages of the form, and empty rows for more.
    pub language_rows: Vec<LanguageRow>,
    /// When somebody can work.
    pub availabilities: Vec<WithEmoji>,
    /// Where somebody works.
    pub work_modes: Vec<WithEmoji>,
    /// How somebody is engaged.
    pub contract_kinds: Vec<WithEmoji>,
    /// The currencies, by code.
    pub currencies: Vec<String>,
    /// Where links can lead.
    pub links: Vec<Link>,
}

/// A country.
#[derive(Debug, Serialize)]
pub struct Country {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its flag.
    pub flag: String,
    /// Its dialling prefix.
    pub dial: String,
    /// Its currency.
    pub currency: String,
}

/// A city.
#[derive(Debug, Serialize)]
pub struct City {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
}

/// The talents of a category.
#[derive(Debug, Serialize)]
pub struct Talents {
    /// The category.
    pub name: String,
    /// Its talents.
    pub talents: Vec<Talent>,
}

/// A talent.
#[derive(Debug, Serialize)]
pub struct Talent {
    /// Its number.
    pub id: i64,
    /// Decoration.
    pub emoji: String,
    /// Its name.
    pub name: String,
}

/// A language.
#[derive(Debug, Serialize)]
pub struct Language {
    /// ISO 639-3.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A language that is spoken.
#[derive(Debug, Serialize)]
pub struct LanguageRow {
    /// ISO 639-3, or nothing.
    pub code: String,
    /// A key of the levels, or nothing.
    pub level: String,
}

/// A choice with its decoration.
#[derive(Debug, Serialize)]
pub struct WithEmoji {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// Decoration.
    pub emoji: String,
}

/// Where a link leads.
#[derive(Debug, Serialize)]
pub struct Link {
    /// The field.
    pub name: &'static str,
    /// The network's own name; the two own pages are named by the template.
    pub label: Option<&'static str>,
}

impl Choices {
    /// The lists for a form as it stands.
    #[must_use]
    pub fn of(reference: &Reference, locale: Locale, form: &FormState) -> Self {
        let levels = list(reference, locale, ListName::LanguageLevel);
        Self {
            countries: countries(reference, locale),
            cities: cities(reference, locale, form),
            genders: list(reference, locale, ListName::Gender),
            categories: categories(reference, locale),
            languages: languages(reference, locale),
            levels,
            language_rows: language_rows(form),
            availabilities: with_emoji(reference, locale, ListName::Availability),
            work_modes: with_emoji(reference, locale, ListName::WorkMode),
            contract_kinds: with_emoji(reference, locale, ListName::ContractKind),
            currencies: currencies(reference),
            links: LinkKind::all().map(link).collect(),
        }
    }

    /// Lists for samples of pages.
    #[must_use]
    pub fn sample() -> Self {
        let with_emoji = |value: &str, emoji: &str| {
            vec![WithEmoji {
                value: value.to_owned(),
                label: value.to_owned(),
                emoji: emoji.to_owned(),
            }]
        };
        let text = str::to_owned;
        let (dial, currency) = (text("212"), text("MAD"));
        let talent = Talent { id: 1, emoji: text("🍽️"), name: text("Serveuse") };
        Self {
            countries: vec![Country {
                id: 1,
                name: text("Maroc"),
                flag: text("🇲🇦"),
                dial,
                currency,
            }],
            cities: vec![City { id: 1, name: text("Ouarzazate") }],
            genders: vec![Choice::new("F", "Femme")],
            categories: vec![Talents { name: text("Service"), talents: vec![talent] }],
            languages: vec![Language { code: text("ara"), name: text("Arabe") }],
            levels: vec![Choice::new("b2", "B2")],
            language_rows: vec![LanguageRow { code: text("ara"), level: String::new() }],
            availabilities: with_emoji("temps_plein", "⏰"),
            work_modes: with_emoji("remote", ""),
            contract_kinds: with_emoji("salarie", ""),
            currencies: vec![text("MAD")],
            links: LinkKind::all().map(link).collect(),
        }
    }
}

fn countries(reference: &Reference, locale: Locale) -> Vec<Country> {
    let country = |country: &app::places::Country| Country {
        id: country.id.0,
        name: country.names.get(locale).to_owned(),
        flag: country.flag.clone(),
        dial: country.dial.clone(),
        currency: country.currency.clone(),
    };
    let mut all: Vec<Country> = reference.places.countries().iter().map(country).collect();
    all.sort_by_cached_key(|country| fold(&country.name));
    all
}

fn cities(reference: &Reference, locale: Locale, form: &FormState) -> Vec<City> {
    let residence = form.values.get("residence_country_id").map(|text| text.trim());
    let country = residence.and_then(|text| reference.places.country_named(text));
    let cities = country.map(|country| reference.places.cities_of(country.id)).unwrap_or_default();
    cities
        .iter()
        .map(|city| City { id: city.id.0, name: city.names.get(locale).to_owned() })
        .collect()
}

fn categories(reference: &Reference, locale: Locale) -> Vec<Talents> {
    let taxonomy = &reference.taxonomy;
    let talents = |category: &Category| {
        let own = taxonomy
            .talents()
            .iter()
            .filter(|talent| talent.active && talent.category == category.id);
        let talent = |talent: &app::taxonomy::Talent| Talent {
            id: talent.id.0,
            emoji: talent.emoji.clone(),
            name: talent.names.get(locale).to_owned(),
        };
        Talents { name: category.names.get(locale).to_owned(), talents: own.map(talent).collect() }
    };
    taxonomy
        .categories()
        .iter()
        .map(talents)
        .filter(|category| !category.talents.is_empty())
        .collect()
}

fn languages(reference: &Reference, locale: Locale) -> Vec<Language> {
    let languages = reference.taxonomy.languages().iter();
    languages
        .map(|one| Language { code: one.code.clone(), name: one.names.get(locale).to_owned() })
        .collect()
}

fn language_rows(form: &FormState) -> Vec<LanguageRow> {
    let held = |name: &str| form.lists.get(name).cloned().unwrap_or_default();
    let (codes, levels) = (held("languages[]"), held("language_levels[]"));
    let row = |place: usize| LanguageRow {
        code: codes.get(place).cloned().unwrap_or_default(),
        level: levels.get(place).cloned().unwrap_or_default(),
    };
    (0..LANGUAGE_ROWS.max(codes.len() + 1)).map(row).collect()
}

fn with_emoji(reference: &Reference, locale: Locale, name: ListName) -> Vec<WithEmoji> {
    let choices = reference.taxonomy.lists().get(name).iter();
    let choice = |choice: &app::taxonomy::Choice| WithEmoji {
        value: choice.key.clone(),
        label: choice.names.get(locale).to_owned(),
        emoji: choice.emoji.clone(),
    };
    choices.map(choice).collect()
}

fn currencies(reference: &Reference) -> Vec<String> {
    let mut all: Vec<String> =
        reference.places.countries().iter().map(|country| country.currency.clone()).collect();
    all.retain(|currency| !currency.is_empty());
    all.sort();
    all.dedup();
    all
}

const fn link(kind: LinkKind) -> Link {
    let label = match kind {
        LinkKind::Portfolio | LinkKind::Website => None,
        LinkKind::Network(network) => Some(network.label()),
    };
    Link { name: kind.key(), label }
}
