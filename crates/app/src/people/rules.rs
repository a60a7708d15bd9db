//! Forms into people: each field parsed or refused (people.md §2, §8).

use chrono::{Datelike, NaiveDate};
use kernel::{
    CityId, CountryId, Message, Violations, msg,
    text::{EmailAddress, PersonName, PhoneNumber, line, optional_line, paragraph},
};

use super::{Contact, Gender, Guardian, Identity, PlaceOf};
use crate::{
    answers::Answers,
    places::Places,
    taxonomy::{ListName, Lists},
};

/// Whole years from `birth` to `day`.
#[must_use]
pub fn age(birth: NaiveDate, day: NaiveDate) -> i32 {
    let had_birthday = (day.month(), day.day()) >= (birth.month(), birth.day());
    day.year() - birth.year() - i32::from(!had_birthday)
}

/// Whether somebody is under 18 on `day`.
#[must_use]
pub fn is_minor(birth: NaiveDate, day: NaiveDate) -> bool {
    age(birth, day) < 18
}

/// Reads names, birth date, gender and nationalities; refused fields go to `violations`.
pub fn read_identity(
    answers: &Answers,
    places: &Places,
    lists: &Lists,
    today: NaiveDate,
    violations: &mut Violations,
) -> Option<Identity> {
    let first_name = violations.take("first_name", PersonName::parse(answers.one("first_name")));
    let last_name = violations.take("last_name", PersonName::parse(answers.one("last_name")));
    let birth_date =
        violations.take("date_of_birth", birth_date(answers.one("date_of_birth"), today));
    let gender = violations.take("gender", gender(answers.one("gender"), lists));
    let nationalities = violations.take("nationality", nationalities(answers, places));
    Some(Identity {
        first_name: first_name?,
        last_name: last_name?,
        birth_date: birth_date?,
        gender: gender?,
        nationalities: nationalities?,
    })
}

/// Reads phone, WhatsApp and address; national numbers are those of `home`.
pub fn read_contact(
    answers: &Answers,
    home: Option<&str>,
    violations: &mut Violations,
) -> Option<Contact> {
    let phone = violations.take("phone", PhoneNumber::parse(answers.one("phone"), home));
    let same = answers.ticked("whatsapp_same");
    let whatsapp = if same {
        phone.clone()
    } else {
        violations.take("whatsapp", PhoneNumber::parse(answers.one("whatsapp"), home))
    };
    let address = violations.take("address", paragraph(answers.one("address"), 500));
    Some(Contact {
        phone: phone?,
        whatsapp: whatsapp?,
        address: address.map(|text| (!text.is_empty()).then_some(text))?,
    })
}

/// Reads origin, residence and city; `other` with a name is a town that is not listed.
pub fn read_place(
    answers: &Answers,
    places: &Places,
    violations: &mut Violations,
) -> Option<PlaceOf> {
    let origin = violations.take("country_id", country(answers.one("country_id"), places));
    let residence = violations
        .take("residence_country_id", country(answers.one("residence_country_id"), places));
    let city = answers.one("residence_city_id");
    if city == "other" {
        let name =
            violations.take("residence_city_name", line(answers.one("residence_city_name"), 100));
        return Some(PlaceOf {
            origin: origin?,
            residence: residence?,
            city: None,
            city_name: Some(name?),
        });
    }
    let listed = residence.map(|residence| listed_city(city, residence, places));
    let city =
        violations.take("residence_city_id", listed.unwrap_or_else(|| Err(msg!("words-required"))));
    Some(PlaceOf { origin: origin?, residence: residence?, city: Some(city?), city_name: None })
}

/// Reads who answers for a minor.
pub fn read_guardian(
    answers: &Answers,
    home: Option<&str>,
    violations: &mut Violations,
) -> Option<Guardian> {
    let name = violations.take("guardian_name", line(answers.one("guardian_name"), 150));
    let phone =
        violations.take("guardian_phone", PhoneNumber::parse(answers.one("guardian_phone"), home));
    let email =
        violations.take("guardian_email", EmailAddress::parse(answers.one("guardian_email")));
    Some(Guardian { name: name?, phone: phone?, email: email? })
}

fn birth_date(text: &str, today: NaiveDate) -> Result<NaiveDate, Message> {
    let text = line(text, 20)?;
    let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(&text, "%d/%m/%Y"));
    let date = date.map_err(|_| msg!("words-date-invalid"))?;
    match age(date, today) {
        _ if date > today => Err(msg!("words-date-future")),
        years if years > 100 => Err(msg!("words-age-over-100")),
        _ => Ok(date),
    }
}

fn gender(text: &str, lists: &Lists) -> Result<Gender, Message> {
    if text.trim().is_empty() {
        return Err(msg!("words-required"));
    }
    let key = lists.read(ListName::Gender, text)?;
    Gender::parse(&key).ok_or_else(|| msg!("words-choice-unknown"))
}

fn nationalities(answers: &Answers, places: &Places) -> Result<Vec<CountryId>, Message> {
    let mut found = Vec::new();
    let given = answers.all("nationality").iter().chain(answers.all("nationality[]"));
    for text in given.map(|text| text.trim()).filter(|text| !text.is_empty()).take(10) {
        let id = country(text, places)?;
        if !found.contains(&id) {
            found.push(id);
        }
    }
    if found.is_empty() { Err(msg!("words-required")) } else { Ok(found) }
}

fn country(text: &str, places: &Places) -> Result<CountryId, Message> {
    let text = optional_line(text, 20)?;
    if text.is_empty() {
        return Err(msg!("words-required"));
    }
    places
        .country_named(&text)
        .map(|country| country.id)
        .ok_or_else(|| msg!("words-choice-unknown"))
}

fn listed_city(text: &str, residence: CountryId, places: &Places) -> Result<CityId, Message> {
    if text.trim().is_empty() {
        return Err(msg!("words-required"));
    }
    let id: CityId = text.trim().parse().map_err(|_| msg!("words-choice-unknown"))?;
    let city = places.city(id).filter(|city| city.country == residence);
    city.map(|city| city.id).ok_or_else(|| msg!("people-city-of-another-country"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn a_birthday_counts_from_its_morning() {
        assert_eq!(age(day("2008-06-01"), day("2026-06-01")), 18);
        assert_eq!(age(day("2008-06-02"), day("2026-06-01")), 17);
        assert_eq!(age(day("2004-02-29"), day("2026-02-28")), 21);
    }

    #[test]
    fn impossible_births_are_refused() {
        let today = day("2026-06-01");
        assert_eq!(birth_date("2026-06-02", today), Err(msg!("words-date-future")));
        assert_eq!(birth_date("1925-01-01", today), Err(msg!("words-age-over-100")));
        assert_eq!(birth_date("2001-02-30", today), Err(msg!("words-date-invalid")));
        assert_eq!(birth_date("03/04/1998", today), Ok(day("1998-04-03")));
    }
}
