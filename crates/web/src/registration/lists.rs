//! What the fields of a talent are chosen from, in the reader's language.

use app::{
    Reference,
    places::{Country, Places},
    taxonomy::{Choice, ListName, TalentTag, Taxonomy},
};
use kernel::{
    CityId, CountryId, Locale, TalentId,
    text::{Network, fold},
};
use render::FormState;
use serde::Serialize;

use super::options::{
    CategoryOption, ChoiceOption, CityOption, CountryOption, LanguageOption, NetworkOption,
    TalentOption,
};

/// The country most people here come from stands first.
const FIRST_COUNTRY: &str = "MA";
/// Currencies offered besides the one of the residence; the server takes every other one too.
const CURRENCIES: [&str; 12] =
    ["MAD", "EUR", "USD", "GBP", "XOF", "XAF", "DZD", "TND", "EGP", "CAD", "CHF", "AED"];

/// Every list of the fields of a talent.
#[derive(Debug, Serialize)]
pub struct Lists {
    /// Countries by name.
    pub countries: Vec<CountryOption>,
    /// Cities of the chosen residence country, bigger ones first.
    pub cities: Vec<CityOption>,
    /// Genders.
    pub genders: Vec<ChoiceOption>,
    /// General talents by category.
    pub categories: Vec<CategoryOption>,
    /// Languages.
    pub languages: Vec<LanguageOption>,
    /// Levels of a language.
    pub levels: Vec<ChoiceOption>,
    /// When somebody can work.
    pub availabilities: Vec<ChoiceOption>,
    /// Where somebody works.
    pub work_modes: Vec<ChoiceOption>,
    /// How somebody is engaged.
    pub contract_kinds: Vec<ChoiceOption>,
    /// ISO 4217 codes.
    pub currencies: Vec<String>,
    /// Social networks.
    pub networks: Vec<NetworkOption>,
}

impl Lists {
    /// The lists as this form needs them: the cities of its country, the categories of its talents.
    #[must_use]
    pub fn of(reference: &Reference, locale: Locale, form: &FormState) -> Self {
        let (places, taxonomy) = (&reference.places, &reference.taxonomy);
        let chosen = form.values.get("residence_country_id");
        let home = chosen.and_then(|text| places.country_named(text.trim()));
        let list = |name: ListName| {
            let choices = taxonomy.lists().get(name).iter();
            choices.map(|choice| choice_option(choice, locale)).collect()
        };
        Self {
            countries: countries(places, locale),
            cities: home.map_or_else(Vec::new, |home| cities(places, home.id, locale)),
            genders: list(ListName::Gender),
            categories: categories(taxonomy, locale, &chosen_talents(form)),
            languages: languages(taxonomy, locale),
            levels: list(ListName::LanguageLevel),
            availabilities: list(ListName::Availability),
            work_modes: list(ListName::WorkMode),
            contract_kinds: list(ListName::ContractKind),
            currencies: currencies(home, form),
            networks: networks(),
        }
    }
}

impl Lists {
    pub(crate) fn sample() -> Self {
        let choice = |emoji: &str| ChoiceOption {
            value: "flexible".to_owned(),
            label: "Flexible".to_owned(),
            emoji: emoji.to_owned(),
        };
        let talent = |id, emoji: &str| TalentOption {
            id: TalentId(id),
            emoji: emoji.to_owned(),
            name: "Ménage".to_owned(),
        };
        let category = |open| CategoryOption {
            name: "Services à la personne".to_owned(),
            open,
            talents: vec![talent(1, "🧹"), talent(2, "")],
        };
        Self {
            countries: vec![CountryOption {
                id: CountryId(1),
                name: "Maroc".to_owned(),
                flag: "🇲🇦".to_owned(),
                dial: "212".to_owned(),
                currency: "MAD".to_owned(),
            }],
            cities: vec![CityOption { id: CityId(1), name: "Ouarzazate".to_owned() }],
            genders: vec![choice("")],
            categories: vec![category(true), category(false)],
            languages: vec![LanguageOption {
                code: "fra".to_owned(), name: "Français".to_owned()
            }],
            levels: vec![choice("")],
            availabilities: vec![choice("🔄")],
            work_modes: vec![choice("💫")],
            contract_kinds: vec![choice("")],
            currencies: vec!["MAD".to_owned()],
            networks: networks(),
        }
    }
}

fn countries(places: &Places, locale: Locale) -> Vec<CountryOption> {
    let mut sorted: Vec<&Country> = places.countries().iter().collect();
    sorted.sort_by_cached_key(|country| {
        (country.code != FIRST_COUNTRY, fold(country.names.get(locale)))
    });
    let option = |country: &Country| CountryOption {
        id: country.id,
        name: country.names.get(locale).to_owned(),
        flag: country.flag.clone(),
        dial: country.dial.clone(),
        currency: country.currency.clone(),
    };
    sorted.into_iter().map(option).collect()
}

fn cities(places: &Places, country: CountryId, locale: Locale) -> Vec<CityOption> {
    let cities = places.cities_of(country).iter();
    cities.map(|city| CityOption { id: city.id, name: city.names.get(locale).to_owned() }).collect()
}

fn choice_option(choice: &Choice, locale: Locale) -> ChoiceOption {
    ChoiceOption {
        value: choice.key.clone(),
        label: choice.names.get(locale).to_owned(),
        emoji: choice.emoji.clone(),
    }
}

fn chosen_talents(form: &FormState) -> Vec<String> {
    form.lists.get("talents[]").or_else(|| form.lists.get("talents")).cloned().unwrap_or_default()
}

fn categories(taxonomy: &Taxonomy, locale: Locale, chosen: &[String]) -> Vec<CategoryOption> {
    let general =
        taxonomy.categories().iter().filter(|category| category.tag == TalentTag::General);
    let mut options: Vec<CategoryOption> = general
        .map(|category| {
            let talents = taxonomy.talents().iter();
            let own = talents.filter(|talent| talent.active && talent.category == category.id);
            let talents: Vec<TalentOption> = own
                .map(|talent| TalentOption {
                    id: talent.id,
                    emoji: talent.emoji.clone(),
                    name: talent.names.get(locale).to_owned(),
                })
                .collect();
            let open = talents.iter().any(|talent| chosen.contains(&talent.id.to_string()));
            CategoryOption { name: category.names.get(locale).to_owned(), open, talents }
        })
        .filter(|category| !category.talents.is_empty())
        .collect();
    if options.iter().all(|category| !category.open)
        && let Some(first) = options.first_mut()
    {
        first.open = true;
    }
    options
}

fn languages(taxonomy: &Taxonomy, locale: Locale) -> Vec<LanguageOption> {
    let languages = taxonomy.languages().iter();
    languages
        .map(|language| LanguageOption {
            code: language.code.clone(),
            name: language.names.get(locale).to_owned(),
        })
        .collect()
}

fn currencies(home: Option<&Country>, form: &FormState) -> Vec<String> {
    let mut list: Vec<String> = CURRENCIES.map(str::to_owned).into();
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
