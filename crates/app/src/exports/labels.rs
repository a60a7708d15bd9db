//! What stands in the cells of one person, in the reader's language.

use std::collections::HashMap;

use kernel::{CityId, CountryId, Locale, PersonId, TalentId};

use super::query::{self, Row};
use crate::{App, Context, Reference, Result, search, taxonomy::ListName, vault::SealContext};

/// Everything that one step of the list needs beside its rows.
pub(super) struct Labels<'a> {
    app: &'a App,
    reference: &'a Reference,
    locale: Locale,
    talents: HashMap<PersonId, Vec<TalentId>>,
    nationalities: HashMap<PersonId, Vec<i64>>,
    work_modes: HashMap<PersonId, Vec<String>>,
    portfolios: HashMap<PersonId, Vec<String>>,
}

impl<'a> Labels<'a> {
    /// Reads what the rows of one step need, with one query for each list.
    pub(super) async fn of(
        app: &'a App,
        reference: &'a Reference,
        locale: Locale,
        rows: &[Row],
    ) -> Result<Self> {
        let people: Vec<PersonId> = rows.iter().map(|row| PersonId(row.person_id)).collect();
        Ok(Self {
            app,
            reference,
            locale,
            talents: search::talents_of(app, &people).await?,
            nationalities: query::nationalities(app, &people).await?,
            work_modes: query::work_modes(app, &people).await?,
            portfolios: query::portfolios(app, &people).await?,
        })
    }

    /// The cells of one person, in the order of the columns.
    ///
    /// # Errors
    /// A fault when a sealed value does not open.
    pub(super) fn cells(&self, row: &Row) -> Result<[String; 18]> {
        let person = PersonId(row.person_id);
        Ok([
            row.code.clone(),
            row.first_name.clone(),
            row.last_name.clone(),
            row.email.clone().unwrap_or_default(),
            self.opened("people.phone", row, row.phone.as_deref())?,
            self.opened("people.whatsapp", row, row.whatsapp.as_deref())?,
            self.country(row.origin_country_id),
            self.nationality(person, &row.gender),
            self.country(row.residence_country_id),
            self.city(row),
            self.choice(ListName::Gender, &row.gender),
            self.talents(person),
            row.availability
                .as_deref()
                .map(|key| self.choice(ListName::Availability, key))
                .unwrap_or_default(),
            self.work_modes(person),
            row.score.to_string(),
            // Nobody has a CV in this release, and empty is empty.
            String::new(),
            self.opened("person_links.url", row, self.portfolio(person))?,
            row.registered_at.format("%Y-%m-%d").to_string(),
        ])
    }

    fn opened(&self, column: &'static str, row: &Row, sealed: Option<&str>) -> Result<String> {
        let Some(sealed) = sealed else {
            return Ok(String::new());
        };
        let context = SealContext { column, seal_id: &row.seal_id };
        self.app.vault().open_sealed(context, sealed).context("exporting the list of talents")
    }

    fn portfolio(&self, person: PersonId) -> Option<&str> {
        self.portfolios.get(&person).and_then(|sealed| sealed.first()).map(String::as_str)
    }

    fn country(&self, id: Option<i64>) -> String {
        let country = id.and_then(|id| self.reference.places.country(CountryId(id)));
        country.map(|country| country.names.get(self.locale).to_owned()).unwrap_or_default()
    }

    fn city(&self, row: &Row) -> String {
        let city = row.residence_city_id.and_then(|id| self.reference.places.city(CityId(id)));
        let listed = city.map(|city| city.names.get(self.locale).to_owned());
        listed.or_else(|| row.residence_city_name.clone()).unwrap_or_default()
    }

    /// French has an adjective for each country; the other languages name the country.
    fn nationality(&self, person: PersonId, gender: &str) -> String {
        let countries = self.nationalities.get(&person).into_iter().flatten();
        let named = countries.filter_map(|id| self.reference.places.country(CountryId(*id))).map(
            |country| {
                let (masculine, feminine) = &country.nationality;
                match (self.locale, gender) {
                    (Locale::Fr, "F") => feminine.as_str(),
                    (Locale::Fr, _) => masculine.as_str(),
                    (Locale::En | Locale::Ar, _) => country.names.get(self.locale),
                }
            },
        );
        named.collect::<Vec<_>>().join(", ")
    }

    fn talents(&self, person: PersonId) -> String {
        let ids = self.talents.get(&person).into_iter().flatten();
        let talents = ids.filter_map(|id| self.reference.taxonomy.talent(*id));
        talents.map(|talent| talent.names.get(self.locale)).collect::<Vec<_>>().join(", ")
    }

    fn work_modes(&self, person: PersonId) -> String {
        let keys = self.work_modes.get(&person).into_iter().flatten();
        keys.map(|key| self.choice(ListName::WorkMode, key)).collect::<Vec<_>>().join(", ")
    }

    /// The label of a closed list's value; a value that the list has lost stays what it is.
    fn choice(&self, list: ListName, key: &str) -> String {
        let choice = self.reference.taxonomy.lists().find(list, key);
        choice.map_or(key, |choice| choice.names.get(self.locale)).to_owned()
    }
}
