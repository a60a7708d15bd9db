//! What the fields of a talent are chosen from, in the reader's language.

use app::{Reference, people::LinkKind, taxonomy::ListName};
use kernel::{CountryId, Locale, text::fold};
use render::FormState;
use serde::Serialize;

/// Rows of languages that are offered, at least.
const LANGUAGE_ROWS: usize = 3;

/// The lists that `components/talent_fields.html` reads.
#[derive(Debug, Serialize)]
pub struct FieldLists {
    countries: Vec<CountryOption>,
    cities: Vec<CityOption>,
    genders: Vec<Choice>,
    categories: Vec<CategoryOption>,
    languages: Vec<LanguageOption>,
    levels: Vec<Choice>,
    language_rows: Vec<LanguageRow>,
    availabilities: Vec<Choice>,
    work_modes: Vec<Choice>,
    contract_kinds: Vec<Choice>,
    currencies: Vec<String>,
    networks: Vec<NetworkOption>,
    today: String,
}

#[derive(Debug, Serialize)]
struct CountryOption {
    id: i64,
    name: String,
    flag: String,
    dial: String,
    currency: String,
}

#[derive(Debug, Serialize)]
struct CityOption {
    id: i64,
    name: String,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    label: String,
    emoji: String,
}

#[derive(Debug, Serialize)]
struct CategoryOption {
    name: String,
    talents: Vec<TalentOption>,
}

#[derive(Debug, Serialize)]
struct TalentOption {
    id: i64,
    emoji: String,
    name: String,
}

#[derive(Debug, Serialize)]
struct LanguageOption {
    code: String,
    name: String,
}

#[derive(Debug, Default, Serialize)]
struct LanguageRow {
    code: String,
    level: String,
}

#[derive(Debug, Serialize)]
struct NetworkOption {
    name: &'static str,
    label: &'static str,
}

impl FieldLists {
    /// The lists for a form with these values, on this day (`YYYY-MM-DD`).
    pub fn around(reference: &Reference, locale: Locale, form: &FormState, today: String) -> Self {
        let list = |name| choices(reference, name, locale);
        Self {
            countries: countries(reference, locale),
            cities: cities(reference, locale, form),
            genders: list(ListName::Gender),
            categories: categories(reference, locale),
            languages: languages(reference, locale),
            levels: list(ListName::LanguageLevel),
            language_rows: language_rows(form),
            availabilities: list(ListName::Availability),
            work_modes: list(ListName::WorkMode),
            contract_kinds: list(ListName::ContractKind),
            currencies: currencies(reference),
            networks: LinkKind::all().filter_map(network).collect(),
            today,
        }
    }

    /// Short lists for samples of pages.
    pub fn sample() -> Self {
        let text = str::to_owned;
        let choice = || vec![Choice { value: text("F"), label: text("Femme"), emoji: text("⏰") }];
        let country = CountryOption {
            id: 1,
            name: text("Maroc"),
            flag: text("🇲🇦"),
            dial: text("212"),
            currency: text("MAD"),
        };
        Self {
            countries: vec![country],
            cities: vec![CityOption { id: 1, name: text("Ouarzazate") }],
            genders: choice(),
            categories: vec![CategoryOption {
                name: text("Service"),
                talents: vec![TalentOption {
                    id: 1, emoji: text("🍽️"), name: text("Serveuse")
                }],
            }],
            languages: vec![LanguageOption { code: text("ara"), name: text("Arabe") }],
            levels: choice(),
            language_rows: vec![
                LanguageRow { code: text("ara"), level: text("F") },
                LanguageRow::default(),
            ],
            availabilities: choice(),
            work_modes: choice(),
            contract_kinds: choice(),
            currencies: vec![text("MAD")],
            networks: vec![NetworkOption { name: "instagram", label: "Instagram" }],
            today: text("2026-06-01"),
        }
    }
}

fn countries(reference: &Reference, locale: Locale) -> Vec<CountryOption> {
    let option = |country: &app::places::Country| CountryOption {
        id: country.id.0,
        name: country.names.get(locale).to_owned(),
        flag: country.flag.clone(),
        dial: country.dial.clone(),
        currency: country.currency.clone(),
    };
    let mut countries: Vec<CountryOption> =
        reference.places.countries().iter().map(option).collect();
    countries.sort_by_cached_key(|country| fold(&country.name));
    countries
}

/// Those of the chosen country of residence; js/fields.js fetches them when another one is chosen.
fn cities(reference: &Reference, locale: Locale, form: &FormState) -> Vec<CityOption> {
    let chosen =
        form.values.get("residence_country_id").and_then(|id| id.trim().parse::<CountryId>().ok());
    let cities = chosen.map_or(&[][..], |country| reference.places.cities_of(country));
    cities
        .iter()
        .map(|city| CityOption { id: city.id.0, name: city.names.get(locale).to_owned() })
        .collect()
}

fn choices(reference: &Reference, name: ListName, locale: Locale) -> Vec<Choice> {
    let choice = |choice: &app::taxonomy::Choice| Choice {
        value: choice.key.clone(),
        label: choice.names.get(locale).to_owned(),
        emoji: choice.emoji.clone(),
    };
    reference.taxonomy.lists().get(name).iter().map(choice).collect()
}

fn categories(reference: &Reference, locale: Locale) -> Vec<CategoryOption> {
    let taxonomy = &reference.taxonomy;
    let talents = |category: i64| {
        let chosen =
            taxonomy.talents().iter().filter(|talent| talent.category == category && talent.active);
        let option = |talent: &app::taxonomy::Talent| TalentOption {
            id: talent.id.0,
            emoji: talent.emoji.clone(),
            name: talent.names.get(locale).to_owned(),
        };
        chosen.map(option).collect::<Vec<_>>()
    };
    let option = |category: &app::taxonomy::Category| CategoryOption {
        name: category.names.get(locale).to_owned(),
        talents: talents(category.id),
    };
    // Both halves: what the form does not show, saving it would take away.
    taxonomy
        .categories()
        .iter()
        .map(option)
        .filter(|category| !category.talents.is_empty())
        .collect()
}

fn languages(reference: &Reference, locale: Locale) -> Vec<LanguageOption> {
    let option = |language: &app::taxonomy::Language| LanguageOption {
        code: language.code.clone(),
        name: language.names.get(locale).to_owned(),
    };
    reference.taxonomy.languages().iter().map(option).collect()
}

/// What was chosen, and empty rows: one more than chosen, three at least.
fn language_rows(form: &FormState) -> Vec<LanguageRow> {
    let list = |name: &str| form.lists.get(name).map(Vec::as_slice).unwrap_or_default();
    let (codes, levels) = (list("languages[]"), list("language_levels[]"));
    let row = |(place, code): (usize, &String)| LanguageRow {
        code: code.clone(),
        level: levels.get(place).cloned().unwrap_or_default(),
    };
    let mut rows: Vec<LanguageRow> =
        codes.iter().enumerate().map(row).filter(|row| !row.code.is_empty()).collect();
    rows.resize_with((rows.len() + 1).max(LANGUAGE_ROWS), LanguageRow::default);
    rows
}

fn currencies(reference: &Reference) -> Vec<String> {
    let mut currencies: Vec<String> =
        reference.places.countries().iter().map(|country| country.currency.clone()).collect();
    currencies.sort();
    currencies.dedup();
    currencies.retain(|currency| !currency.is_empty());
    currencies
}

fn network(kind: LinkKind) -> Option<NetworkOption> {
    let LinkKind::Network(network) = kind else { return None };
    Some(NetworkOption { name: network.key(), label: network.label() })
}
