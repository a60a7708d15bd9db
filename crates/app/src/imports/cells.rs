//! A row of a file as the form its person would have filled in.

use std::collections::HashMap;

use kernel::{CountryId, Locale, Violations, msg, text::PhoneNumber};

use super::{
    Choices,
    dates::{day, western},
    lookup::Lookup,
};
use crate::{Reference, answers::Answers, taxonomy::ListName};

/// What reads the rows of one import.
#[derive(Debug)]
pub(super) struct Cells<'a> {
    lookup: Lookup<'a>,
    reference: &'a Reference,
    columns: &'a [Option<&'static str>],
    choices: &'a Choices,
}

/// What a row says.
#[derive(Debug)]
pub(super) struct Said {
    /// The form.
    pub answers: Answers,
    /// What no form could say.
    pub refused: Violations,
    /// The number the person has elsewhere.
    pub reference: Option<String>,
    /// The language they read.
    pub locale: Locale,
}

impl<'a> Cells<'a> {
    pub(super) fn new(
        reference: &'a Reference,
        columns: &'a [Option<&'static str>],
        choices: &'a Choices,
    ) -> Self {
        Self { lookup: Lookup::of(reference), reference, columns, choices }
    }

    pub(super) fn read(&self, cells: &[String]) -> Said {
        let mut raw: HashMap<&'static str, Vec<&str>> = HashMap::new();
        for (field, cell) in self.columns.iter().zip(cells) {
            let cell = cell.trim();
            if let (Some(field), false) = (field, cell.is_empty()) {
                raw.entry(field).or_default().push(cell);
            }
        }
        let mut form =
            Form { cells: self, raw, answers: Answers::default(), refused: Violations::new() };
        form.places();
        form.lists();
        form.person();
        form.plain();
        let locale = form.locale();
        let reference = form.one("reference").map(str::to_owned);
        Said { answers: form.answers, refused: form.refused, reference, locale }
    }
}

/// A row being read.
struct Form<'a, 'b> {
    cells: &'b Cells<'a>,
    raw: HashMap<&'static str, Vec<&'b str>>,
    answers: Answers,
    refused: Violations,
}

impl<'b> Form<'_, 'b> {
    fn one(&self, field: &str) -> Option<&'b str> {
        self.raw.get(field).and_then(|all| all.first()).copied()
    }

    /// Every value of a field, one cell holding several.
    fn many(&self, field: &str) -> Vec<&'b str> {
        let cells = self.raw.get(field).into_iter().flatten();
        let parts = cells.flat_map(|cell| cell.split([',', ';', '|', '\n', '/', '،']));
        parts.map(str::trim).filter(|part| !part.is_empty()).collect()
    }

    fn refuse(&mut self, field: &'static str) {
        self.refused.add(field, msg!("imports-value-unknown"));
    }

    fn places(&mut self) {
        let origin = self.country("country_id");
        let residence = self.country("residence_country_id");
        for (name, id) in [("country_id", origin), ("residence_country_id", residence)] {
            if let Some(id) = id {
                self.answers.add(name, id.to_string());
            }
        }
        self.nationalities();
        let (Some(city), Some(residence)) = (self.one("residence_city"), residence) else {
            return;
        };
        match self.cells.lookup.city(residence, city) {
            Some(id) => self.answers.add("residence_city_id", id.to_string()),
            None => {
                self.answers.add("residence_city_id", "other");
                self.answers.add("residence_city_name", city);
            }
        }
    }

    fn country(&mut self, field: &'static str) -> Option<CountryId> {
        let Some(text) = self.one(field) else {
            return self.cells.choices.country;
        };
        let found = self.cells.lookup.country(text);
        if found.is_none() {
            self.refuse(field);
        }
        found
    }

    fn nationalities(&mut self) {
        let said = self.many("nationality");
        if let (true, Some(country)) = (said.is_empty(), self.cells.choices.country) {
            self.answers.add("nationality", country.to_string());
        }
        for text in said {
            match self.cells.lookup.country(text) {
                Some(id) => self.answers.add("nationality", id.to_string()),
                None => self.refuse("nationality"),
            }
        }
    }

    fn lists(&mut self) {
        let talents = self.many("talents");
        if let (true, Some(talent)) = (talents.is_empty(), self.cells.choices.talent) {
            self.answers.add("talents[]", talent.to_string());
        }
        for text in talents {
            match self.cells.lookup.talent(text) {
                Some(id) => self.answers.add("talents[]", id),
                None => self.refuse("talents[]"),
            }
        }
        for text in self.many("languages") {
            match self.cells.lookup.language(text) {
                Some(code) => self.answers.add("languages[]", code),
                None => self.refuse("languages[]"),
            }
        }
        for (field, name, list) in [
            ("work_mode", "work_mode[]", ListName::WorkMode),
            ("contract_kind", "contract_kind[]", ListName::ContractKind),
        ] {
            for text in self.many(field) {
                match self.cells.lookup.choice(list, text) {
                    Some(key) => self.answers.add(name, key),
                    None => self.refuse(name),
                }
            }
        }
        self.choice("availability", ListName::Availability);
    }

    fn choice(&mut self, field: &'static str, list: ListName) {
        let Some(text) = self.one(field) else { return };
        match self.cells.lookup.choice(list, text) {
            Some(key) => self.answers.add(field, key),
            None => self.refuse(field),
        }
    }

    fn person(&mut self) {
        // Not said is what the list calls not said.
        if self.one("gender").is_none() {
            self.answers.add("gender", "N");
        }
        self.choice("gender", ListName::Gender);
        for field in ["date_of_birth", "available_from"] {
            let Some(text) = self.one(field) else { continue };
            match day(text) {
                Some(day) => self.answers.add(field, day.to_string()),
                None => self.refused.add(field, msg!("imports-date-unclear")),
            }
        }
        for field in ["phone", "whatsapp", "guardian_phone"] {
            let Some(text) = self.one(field) else { continue };
            if is_shortened(text) {
                self.refused.add(field, msg!("imports-phone-shortened"));
            } else {
                let phone = phone(text, self.home());
                self.answers.add(field, phone);
            }
        }
        if self.one("whatsapp").is_none() {
            self.answers.add("whatsapp_same", "on");
        }
    }

    /// The ISO code of the country whose national numbers are meant.
    fn home(&self) -> Option<&'b str> {
        let id = self.answers.one("residence_country_id").parse().ok()?;
        let reference: &'b Reference = self.cells.reference;
        reference.places.country(id).map(|country| country.code.as_str())
    }

    /// What is read as it was typed, numbers in western digits.
    fn plain(&mut self) {
        for field in [
            "years_experience",
            "rate_hourly_min",
            "rate_hourly_max",
            "rate_monthly_min",
            "rate_monthly_max",
        ] {
            if let Some(text) = self.one(field) {
                let digits = western(text);
                let whole = digits.strip_suffix(".0").or_else(|| digits.strip_suffix(",0"));
                self.answers.add(field, whole.unwrap_or(&digits));
            }
        }
        let done = |field: &str| !self.answers.all(field).is_empty() || CONVERTED.contains(&field);
        let rest: Vec<(&'static str, &str)> = self
            .raw
            .iter()
            .filter(|(field, _)| !done(field))
            .filter_map(|(field, all)| Some((*field, *all.first()?)))
            .collect();
        for (field, text) in rest {
            self.answers.add(field, text);
        }
    }

    fn locale(&self) -> Locale {
        let said = self.one("locale").and_then(|text| {
            Locale::parse(text).or_else(|| match self.cells.lookup.language(text).as_deref() {
                Some("fra") => Some(Locale::Fr),
                Some("eng") => Some(Locale::En),
                Some("ara" | "ary") => Some(Locale::Ar),
                _ => None,
            })
        });
        said.unwrap_or(self.cells.choices.locale)
    }
}

/// Fields whose cells were turned into something else, or refused.
const CONVERTED: [&str; 18] = [
    "country_id",
    "residence_country_id",
    "nationality",
    "residence_city",
    "talents",
    "languages",
    "work_mode",
    "contract_kind",
    "availability",
    "gender",
    "date_of_birth",
    "available_from",
    "phone",
    "whatsapp",
    "guardian_phone",
    "years_experience",
    "locale",
    "reference",
];

/// Whether a spreadsheet wrote a long number as `2,12613E+11` and threw its digits away.
fn is_shortened(text: &str) -> bool {
    let Some((number, power)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    digits(power.trim_start_matches('+')) && digits(&number.replace([',', '.'], ""))
}

/// A number that lost its plus or its zero in a spreadsheet gets it back, when it is one then.
fn phone(text: &str, home: Option<&str>) -> String {
    let text = western(text);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let bare = text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-'));
    let reads = |text: &str| PhoneNumber::parse(text, home).is_ok();
    if reads(&text) || !bare {
        return text;
    }
    let repaired = [format!("+{digits}"), format!("0{digits}")];
    repaired.into_iter().find(|text| reads(text)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_spreadsheets_spoilt_are_mended_or_refused() {
        for (text, number) in [
            ("0612345678", "0612345678"),
            ("612345678", "612345678"),
            ("212612345678", "+212612345678"),
            ("٠٦١٢٣٤٥٦٧٨", "0612345678"),
            ("12", "12"),
        ] {
            let read = phone(text, Some("MA"));
            let parsed = PhoneNumber::parse(&read, Some("MA"));
            let wanted = PhoneNumber::parse(number, Some("MA"));
            assert_eq!(parsed.ok(), wanted.ok(), "{text} {read}");
        }
        for text in ["2.126E+11", "2,12612E+11", "2E11"] {
            assert!(is_shortened(text), "{text}");
        }
        for text in ["0612", "E", "e5", "12e", "Eve"] {
            assert!(!is_shortened(text), "{text}");
        }
    }
}
