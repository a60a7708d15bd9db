//! Trades, towns and availability in the reader's language.

use app::{Reference, taxonomy::ListName};
use kernel::{CityId, CountryId, Locale, TalentId};
use serde::Serialize;

/// One trade on a chip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TalentChip {
    /// Decoration.
    pub emoji: String,
    /// Its name.
    pub name: String,
}

/// When somebody can work, on a chip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AvailabilityChip {
    /// In words.
    pub label: String,
    /// Decoration.
    pub emoji: String,
    /// `ok` for most of the week, `warn` for some of it, `ink` for not now.
    pub tone: &'static str,
}

/// Trades in the order given; what no longer exists is left out.
#[must_use]
pub fn trades(reference: &Reference, ids: &[TalentId], locale: Locale) -> Vec<TalentChip> {
    let known = ids.iter().filter_map(|id| reference.taxonomy.talent(*id));
    known
        .map(|talent| TalentChip {
            emoji: talent.emoji.clone(),
            name: talent.names.get(locale).to_owned(),
        })
        .collect()
}

/// The name of a listed city, or of the town as it was written.
#[must_use]
pub fn city(
    reference: &Reference,
    city: Option<CityId>,
    written: Option<&str>,
    locale: Locale,
) -> Option<String> {
    let listed = city.and_then(|id| reference.places.city(id)).map(|city| city.names.get(locale));
    listed.or(written).map(str::to_owned)
}

/// The name of a country.
#[must_use]
pub fn country(
    reference: &Reference,
    country: Option<CountryId>,
    locale: Locale,
) -> Option<String> {
    let country = country.and_then(|id| reference.places.country(id))?;
    Some(country.names.get(locale).to_owned())
}

/// The chip of a key of the list of availabilities.
#[must_use]
pub fn availability(
    reference: &Reference,
    key: Option<&str>,
    locale: Locale,
) -> Option<AvailabilityChip> {
    let choice = reference.taxonomy.lists().find(ListName::Availability, key?)?;
    let tone = match choice.key.as_str() {
        "temps_plein" | "temps_partiel" | "mi_temps" | "flexible" => "ok",
        "indisponible" => "ink",
        _ => "warn",
    };
    Some(AvailabilityChip {
        label: choice.names.get(locale).to_owned(),
        emoji: choice.emoji.clone(),
        tone,
    })
}

/// What is there, joined with dots: `Serveuse · Ouarzazate`.
#[must_use]
pub fn dotted(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
