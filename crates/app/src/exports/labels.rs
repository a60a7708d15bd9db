//! What stands in the cells of one person, in the reader's language.

use documents::sheet::Cell;
use kernel::{CityId, CountryId, Locale, TalentId, local};

use super::{Column, query::Row};
use crate::{App, Context, Reference, Result, taxonomy::ListName, vault::SealContext};

/// Everything that cells are made of beside their row.
pub(super) struct Labels<'a> {
    pub app: &'a App,
    pub reference: &'a Reference,
    pub locale: Locale,
    pub columns: &'a [Column],
}

impl Labels<'_> {
    /// The cells of one person, in the order of the columns.
    ///
    /// # Errors
    /// A fault when a sealed value does not open.
    pub(super) fn cells(&self, row: &Row) -> Result<Vec<Cell>> {
        self.columns.iter().map(|column| self.cell(*column, row)).collect()
    }

    fn cell(&self, column: Column, row: &Row) -> Result<Cell> {
        Ok(match column {
            Column::Code => Cell::text(row.code.as_str()),
            Column::FirstName => Cell::text(row.first_name.as_str()),
            Column::LastName => Cell::text(row.last_name.as_str()),
            Column::Email => Cell::text(row.email.as_deref().unwrap_or_default()),
            Column::Phone => self.opened("people.phone", row, row.phone.as_deref())?,
            Column::Whatsapp => self.opened("people.whatsapp", row, row.whatsapp.as_deref())?,
            Column::Address => self.opened("people.address", row, row.address.as_deref())?,
            Column::Portfolio => self.opened("person_links.url", row, row.portfolio.as_deref())?,
            Column::Origin => Cell::text(self.country(row.origin_country_id)),
            Column::ResidenceCountry => Cell::text(self.country(row.residence_country_id)),
            Column::ResidenceCity => Cell::text(self.city(row)),
            Column::Nationality => Cell::text(self.nationality(row)),
            Column::Gender => Cell::text(self.choice(ListName::Gender, &row.gender)),
            Column::Talents => Cell::text(self.talents(row)),
            Column::Availability => {
                let key = row.availability.as_deref();
                Cell::text(
                    key.map_or_else(String::new, |key| self.choice(ListName::Availability, key)),
                )
            }
            Column::WorkMode => Cell::text(self.work_modes(row)),
            Column::Languages => Cell::text(self.languages(row)),
            Column::Score => Cell::Number(row.score.into()),
            Column::Experience => {
                row.years_experience.map_or(Cell::Empty, |years| Cell::Number(years.into()))
            }
            Column::Registered => Cell::Date(local::day_of(row.registered_at)),
            Column::BirthDate => Cell::Date(row.birth_date),
            Column::Page => self.address(&routes::PROFILE, row),
            Column::Cv if row.has_cv => self.address(&routes::CV, row),
            Column::Cv => Cell::Empty,
        })
    }

    /// An absolute address of somebody's page.
    fn address(&self, route: &routes::Route, row: &Row) -> Cell {
        let base = &self.app.config().base_url;
        Cell::text(route.absolute(base, &[("code", &row.code)]).unwrap_or_default())
    }

    fn opened(&self, column: &'static str, row: &Row, sealed: Option<&str>) -> Result<Cell> {
        let Some(sealed) = sealed else {
            return Ok(Cell::Empty);
        };
        let context = SealContext { column, seal_id: &row.seal_id };
        let opened = self.app.vault().open_sealed(context, sealed);
        opened.map(Cell::text).context("exporting the list of talents")
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
    fn nationality(&self, row: &Row) -> String {
        let countries = several(row.nationalities.as_deref()).filter_map(|id| id.parse().ok());
        let named = countries.filter_map(|id| self.reference.places.country(CountryId(id))).map(
            |country| {
                let (masculine, feminine) = &country.nationality;
                match (self.locale, row.gender.as_str()) {
                    (Locale::Fr, "F") => feminine.as_str(),
                    (Locale::Fr, _) => masculine.as_str(),
                    (Locale::En | Locale::Ar, _) => country.names.get(self.locale),
                }
            },
        );
        named.collect::<Vec<_>>().join(", ")
    }

    fn talents(&self, row: &Row) -> String {
        let ids = several(row.talents.as_deref()).filter_map(|id| id.parse().ok());
        let talents = ids.filter_map(|id| self.reference.taxonomy.talent(TalentId(id)));
        talents.map(|talent| talent.names.get(self.locale)).collect::<Vec<_>>().join(", ")
    }

    fn work_modes(&self, row: &Row) -> String {
        let keys = several(row.work_modes.as_deref());
        keys.map(|key| self.choice(ListName::WorkMode, key)).collect::<Vec<_>>().join(", ")
    }

    fn languages(&self, row: &Row) -> String {
        let spoken = several(row.languages.as_deref()).filter_map(|one| one.split_once(' '));
        let named = spoken.filter_map(|(language, level)| {
            let language = self.reference.taxonomy.language(language)?.names.get(self.locale);
            Some(format!("{language} ({})", self.choice(ListName::LanguageLevel, level)))
        });
        named.collect::<Vec<_>>().join(", ")
    }

    /// The label of a closed list's value; a value that the list has lost stays what it is.
    fn choice(&self, list: ListName, key: &str) -> String {
        let choice = self.reference.taxonomy.lists().find(list, key);
        choice.map_or(key, |choice| choice.names.get(self.locale)).to_owned()
    }
}

/// What is written with commas between, as [`Row`] has it.
fn several(text: Option<&str>) -> impl Iterator<Item = &str> {
    text.into_iter().flat_map(|text| text.split(','))
}
