//! Values of a form in words, for who compares two people.

use app::{Reference, duplicates::Field, taxonomy::ListName};
use kernel::{Locale, Message, msg};

/// The name of a field.
pub(super) const fn label(field: Field) -> Message {
    match field {
        Field::Identity => msg!("duplicates-field-identity"),
        Field::Phone => msg!("admin-person-phone"),
        Field::Place => msg!("admin-person-place"),
        Field::Address => msg!("admin-person-address"),
        Field::Talents => msg!("search-people-talents"),
        Field::Languages => msg!("duplicates-field-languages"),
        Field::Experience => msg!("duplicates-field-experience"),
        Field::Education => msg!("duplicates-field-education"),
        Field::Bio => msg!("duplicates-field-bio"),
        Field::Availability => msg!("duplicates-field-availability"),
        Field::AvailableFrom => msg!("duplicates-field-available-from"),
        Field::WorkModes => msg!("duplicates-field-work-modes"),
        Field::Contracts => msg!("duplicates-field-contracts"),
        Field::Rates => msg!("duplicates-field-rates"),
        Field::Links => msg!("duplicates-field-links"),
    }
}

/// A value as people read it; what no list knows stays as it is.
pub(super) fn said(reference: &Reference, locale: Locale, field: Field, value: &str) -> String {
    let known = match field {
        Field::Talents => value.parse().ok().and_then(|id| {
            reference.taxonomy.talent(id).map(|talent| talent.names.get(locale).to_owned())
        }),
        Field::Languages => {
            reference.taxonomy.language(value).map(|language| language.names.get(locale).to_owned())
        }
        Field::Place => place(reference, locale, value),
        Field::Availability => choice(reference, locale, ListName::Availability, value),
        Field::WorkModes => choice(reference, locale, ListName::WorkMode, value),
        Field::Contracts => choice(reference, locale, ListName::ContractKind, value),
        _ => None,
    };
    known.unwrap_or_else(|| value.to_owned())
}

fn choice(reference: &Reference, locale: Locale, list: ListName, key: &str) -> Option<String> {
    let found = reference.taxonomy.lists().find(list, key)?;
    Some(found.names.get(locale).to_owned())
}

/// Countries and cities have numbers of their own: a value of this field says both, the country first.
fn place(reference: &Reference, locale: Locale, value: &str) -> Option<String> {
    let (kind, id) = value.split_once(' ')?;
    match kind {
        "country" => {
            let country = reference.places.country(id.parse().ok()?)?;
            Some(country.names.get(locale).to_owned())
        }
        "city" => Some(reference.places.city(id.parse().ok()?)?.names.get(locale).to_owned()),
        _ => None,
    }
}
