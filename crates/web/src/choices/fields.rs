//! What the fields of a talent are chosen from, at registration and when a profile is changed.

use app::{
    Reference,
    places::Country,
    taxonomy::{ListName, TalentTag},
};
use kernel::{Locale, text::Network};
use render::FormState;
use serde::Serialize;

use super::{
    Choice, Group, LanguageRow, NetworkOption,
    lists::{cities, countries, list, talents},
};

/// The country most people here come from stands first.
const FIRST_COUNTRY: &str = "MA";
/// Currencies that are offered to everybody at registration.
const CURRENCIES: [&str; 12] =
    ["MAD", "EUR", "USD", "GBP", "XOF", "XAF", "DZD", "TND", "EGP", "CAD", "CHF", "AED"];
/// Rows of languages that are always there.
const LANGUAGE_ROWS: usize = 3;
/// Most rows that come back; as many are read.
const MOST_LANGUAGES: usize = 20;

/// How much is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// The general trades and the usual currencies with that of the residence; the server takes every other one too.
    Registration,
    /// Everything: what the form of a profile does not show, saving it would take away.
    Profile,
}

/// The lists that `components/talent_fields.html` reads.
#[derive(Debug, Serialize)]
pub struct FieldLists {
    /// Countries by name.
    pub countries: Vec<Choice>,
    /// Cities of the chosen country of residence; js/fields.js fetches them when another one is chosen.
    pub cities: Vec<Choice>,
    /// Genders.
    pub genders: Vec<Choice>,
    /// Talents by category.
    pub categories: Vec<Group>,
    /// Languages.
    pub languages: Vec<Choice>,
    /// Levels of a language.
    pub levels: Vec<Choice>,
    /// Languages with their levels: what was chosen and one empty row, three rows at least.
    pub language_rows: Vec<LanguageRow>,
    /// When somebody can work.
    pub availabilities: Vec<Choice>,
    /// Where somebody works.
    pub work_modes: Vec<Choice>,
    /// How somebody is engaged.
    pub contract_kinds: Vec<Choice>,
    /// ISO 4217 codes.
    pub currencies: Vec<String>,
    /// Social networks.
    pub networks: Vec<NetworkOption>,
    /// The latest possible date of birth, `YYYY-MM-DD`.
    pub today: String,
}

impl FieldLists {
    /// The lists as this form needs them, on this day: the cities of its country, the categories of its talents.
    #[must_use]
    pub fn of(
        reference: &Reference,
        locale: Locale,
        form: &FormState,
        today: String,
        offer: Offer,
    ) -> Self {
        let chosen = form.values.get("residence_country_id");
        let home = chosen.and_then(|text| reference.places.country_named(text.trim()));
        let list = |name| list(reference, locale, name);
        let languages = reference.taxonomy.languages().iter();
        Self {
            countries: countries(reference, locale, Some(FIRST_COUNTRY)),
            cities: home.map_or_else(Vec::new, |home| cities(reference, locale, home.id)),
            genders: list(ListName::Gender),
            categories: categories(reference, locale, form, offer),
            languages: languages
                .map(|language| Choice::new(&language.code, language.names.get(locale)))
                .collect(),
            levels: list(ListName::LanguageLevel),
            language_rows: language_rows(form),
            availabilities: list(ListName::Availability),
            work_modes: list(ListName::WorkMode),
            contract_kinds: list(ListName::ContractKind),
            currencies: currencies(reference, home, form, offer),
            networks: networks(),
            today,
        }
    }

    /// Short lists for samples of pages.
    #[must_use]
    pub fn sample() -> Self {
        let choice = |emoji: &str| vec![Choice::new("flexible", "Flexible").with(emoji)];
        let category = |open| Group {
            label: "Services à la personne".to_owned(),
            open,
            options: vec![Choice::new(1, "Ménage").with("🧹"), Choice::new(2, "Ménage")],
        };
        Self {
            countries: vec![Choice::new(1, "Maroc")],
            cities: vec![Choice::new(1, "Ouarzazate")],
            genders: choice(""),
            categories: vec![category(true), category(false)],
            languages: vec![Choice::new("ara", "Arabe")],
            levels: choice(""),
            language_rows: language_rows(
                &FormState::default().list("languages[]", vec!["ara".to_owned()]),
            ),
            availabilities: choice("🔄"),
            work_modes: choice("💫"),
            contract_kinds: choice(""),
            currencies: vec!["MAD".to_owned()],
            networks: networks(),
            today: "2026-06-01".to_owned(),
        }
    }
}

fn categories(reference: &Reference, locale: Locale, form: &FormState, offer: Offer) -> Vec<Group> {
    let wanted = |tag| offer == Offer::Profile || tag == TalentTag::General;
    let chosen = form.lists.get("talents[]").or_else(|| form.lists.get("talents"));
    let chosen = chosen.map_or(&[][..], Vec::as_slice);
    // Who has a talent that is offered no more keeps it.
    let held = if offer == Offer::Profile { chosen } else { &[] };
    let mut groups = talents(reference, locale, held, |talent| wanted(talent.tag));
    for group in &mut groups {
        group.open = group.options.iter().any(|talent| chosen.contains(&talent.value));
    }
    if groups.iter().all(|group| !group.open)
        && let Some(first) = groups.first_mut()
    {
        first.open = true;
    }
    groups
}

fn language_rows(form: &FormState) -> Vec<LanguageRow> {
    let list = |name: &str| form.lists.get(name).map_or(&[][..], Vec::as_slice);
    let levels = list("language_levels[]");
    let row = |(place, code): (usize, &String)| LanguageRow {
        code: code.clone(),
        level: levels.get(place).cloned().unwrap_or_default(),
    };
    let typed = list("languages[]").iter().enumerate().filter(|(_, code)| !code.is_empty());
    let mut rows: Vec<LanguageRow> = typed.map(row).take(MOST_LANGUAGES).collect();
    rows.resize_with(rows.len().saturating_add(1).max(LANGUAGE_ROWS), LanguageRow::default);
    rows
}

fn currencies(
    reference: &Reference,
    home: Option<&Country>,
    form: &FormState,
    offer: Offer,
) -> Vec<String> {
    let known = reference.places.countries().iter().map(|country| &country.currency);
    let mut list: Vec<String> = match offer {
        Offer::Registration => CURRENCIES.map(str::to_owned).into(),
        Offer::Profile => known.filter(|code| !code.is_empty()).cloned().collect(),
    };
    if offer == Offer::Profile {
        list.sort();
        list.dedup();
    }
    let typed = form.values.get("currency").filter(|code| code.len() == 3);
    for more in home.map(|home| &home.currency).into_iter().chain(typed) {
        if !list.contains(more) {
            list.push(more.clone());
        }
    }
    list
}

fn networks() -> Vec<NetworkOption> {
    let all = Network::ALL.iter();
    all.map(|network| NetworkOption { name: network.key(), label: network.label() }).collect()
}
