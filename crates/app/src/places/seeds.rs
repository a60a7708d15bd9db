//! The countries and cities that come with the program.

use std::collections::BTreeMap;

use db::Db;
use kernel::text::fold;
use sea_orm::Set;
use serde::Deserialize;

use super::{Names, store};
use crate::{Context, Error, Result};

const COUNTRIES: &str = include_str!("../../../../seeds/countries.json");
const CITIES: [&str; 5] = [
    include_str!("../../../../seeds/cities/africa.json"),
    include_str!("../../../../seeds/cities/americas.json"),
    include_str!("../../../../seeds/cities/asia.json"),
    include_str!("../../../../seeds/cities/europe.json"),
    include_str!("../../../../seeds/cities/oceania.json"),
];

/// The texts whose change makes them be loaded again.
pub const SEEDS: &[&str] = &[COUNTRIES, CITIES[0], CITIES[1], CITIES[2], CITIES[3], CITIES[4]];

#[derive(Deserialize)]
struct CountrySeed {
    code: String,
    alpha3: String,
    #[serde(flatten)]
    names: Names,
    flag: String,
    nationality: Nationality,
    dial: String,
    currency: String,
}

#[derive(Deserialize)]
struct Nationality {
    m: String,
    f: String,
}

#[derive(Deserialize)]
struct CitySeed {
    code: String,
    #[serde(flatten)]
    names: Names,
}

/// Writes the countries and cities of the seeds; rows that exist get the new names, none is removed.
pub async fn seed(db: &Db) -> Result<()> {
    let countries: Vec<CountrySeed> =
        serde_json::from_str(COUNTRIES).context("reading seeds/countries.json")?;
    let rows: Vec<_> = countries.into_iter().map(country_row).collect();
    db.write(async |tx| Ok::<_, Error>(store::put_countries(tx.conn(), rows).await?)).await?;
    let known = store::country_ids(db.reader()).await?;
    let mut rows = Vec::new();
    for text in CITIES {
        let cities: BTreeMap<String, Vec<CitySeed>> =
            serde_json::from_str(text).context("reading seeds/cities")?;
        for (country, list) in cities {
            let Some(id) = known.get(&country) else {
                continue;
            };
            rows.extend(list.into_iter().map(|city| city_row(*id, city)));
        }
    }
    for chunk in rows.chunks(500) {
        db.write(async |tx| Ok::<_, Error>(store::put_cities(tx.conn(), chunk.to_vec()).await?))
            .await?;
    }
    Ok(())
}

fn country_row(seed: CountrySeed) -> store::country::ActiveModel {
    store::country::ActiveModel {
        code: Set(seed.code),
        alpha3: Set(seed.alpha3),
        name_fr: Set(seed.names.fr),
        name_en: Set(seed.names.en),
        name_ar: Set(seed.names.ar),
        flag: Set(seed.flag),
        nationality_m: Set(seed.nationality.m),
        nationality_f: Set(seed.nationality.f),
        dial: Set(seed.dial),
        currency: Set(seed.currency),
        ..Default::default()
    }
}

fn city_row(country: i64, seed: CitySeed) -> store::city::ActiveModel {
    store::city::ActiveModel {
        country_id: Set(country),
        code: Set(seed.code),
        name_key: Set(fold(&seed.names.fr)),
        name_fr: Set(seed.names.fr),
        name_en: Set(seed.names.en),
        name_ar: Set(seed.names.ar),
        ..Default::default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn cities() -> BTreeMap<String, Vec<CitySeed>> {
        CITIES
            .iter()
            .flat_map(|text| {
                serde_json::from_str::<BTreeMap<String, Vec<CitySeed>>>(text).unwrap_or_default()
            })
            .collect()
    }

    #[test]
    fn every_country_of_the_standard_is_there_once() {
        let countries: Vec<CountrySeed> = serde_json::from_str(COUNTRIES).unwrap_or_default();
        let codes: HashSet<_> = countries.iter().map(|country| country.code.as_str()).collect();
        assert_eq!((countries.len(), codes.len()), (249, 249));
    }

    #[test]
    fn city_codes_are_three_letters_and_unique_in_their_country() {
        for (country, list) in cities() {
            let codes: HashSet<_> = list.iter().map(|city| city.code.as_str()).collect();
            assert_eq!(codes.len(), list.len(), "{country}");
            assert!(
                codes
                    .iter()
                    .all(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())),
                "{country}"
            );
            assert!(!codes.contains(super::super::UNLISTED), "{country}");
        }
    }

    #[test]
    fn the_promised_cities_have_their_codes() {
        let all = cities();
        let code = |country: &str, name: &str| {
            all.get(country)
                .and_then(|list| list.iter().find(|city| city.names.fr == name))
                .map(|city| city.code.clone())
        };
        for (country, name, expected) in [
            ("MA", "El Jadida", "ELJ"),
            ("MA", "Fès", "FES"),
            ("MA", "Tanger", "TNG"),
            ("MA", "Rabat", "RAB"),
            ("MA", "Casablanca", "CAS"),
            ("SN", "Dakar", "DAK"),
            ("MA", "Al Hoceïma", "ALH"),
        ] {
            assert_eq!(code(country, name).as_deref(), Some(expected), "{name}");
        }
        assert!(all.get("MA").is_some_and(|list| list.len() >= 40));
    }
}
