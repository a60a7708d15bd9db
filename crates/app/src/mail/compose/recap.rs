//! What a person said when registering, as labels and values.

use kernel::{CityId, CountryId, Locale, local};

use super::{Unsent, values::Fact};
use crate::{
    App,
    mail::neighbours::{self, Person},
};

/// What the person themselves is reminded of.
pub(super) async fn of_own(
    app: &App,
    person: &Person,
    locale: Locale,
) -> Result<Vec<Fact>, Unsent> {
    let mut facts = vec![
        fact(app, locale, "mail-recap-name", person.full_name()),
        fact(app, locale, "mail-recap-birth", app.words().date(locale, person.birth_date)),
    ];
    facts.extend(place(app, person, locale));
    facts.push(fact(app, locale, "mail-recap-talents", talents(app, person, locale).await?));
    facts.push(fact(app, locale, "mail-recap-email", person.email.clone().unwrap_or_default()));
    if let Some(phone) = person.phone(app)? {
        // A plus sign stays on its side of the digits in right-to-left text.
        let phone = if locale == Locale::Ar { format!("\u{200E}{phone}") } else { phone };
        facts.push(Fact { private: true, ..fact(app, locale, "mail-recap-phone", phone) });
    }
    facts.retain(|fact| !fact.value.is_empty());
    Ok(facts)
}

/// What an administrator is told: no contact, the record has it.
pub(super) async fn of_registration(
    app: &App,
    person: &Person,
    locale: Locale,
) -> Result<Vec<Fact>, Unsent> {
    let code = person.code.as_deref().map(neighbours::dashed).unwrap_or_default();
    let mut facts = vec![
        fact(app, locale, "mail-recap-name", person.full_name()),
        fact(app, locale, "mail-recap-code", code),
    ];
    facts.extend(place(app, person, locale));
    facts.push(fact(app, locale, "mail-recap-talents", talents(app, person, locale).await?));
    if let Some(at) = person.registered_at {
        let day = app.words().date(locale, local::day_of(at));
        facts.push(fact(app, locale, "mail-recap-date", day));
    }
    facts.retain(|fact| !fact.value.is_empty());
    Ok(facts)
}

fn fact(app: &App, locale: Locale, label: &str, value: String) -> Fact {
    Fact { label: app.words().text(locale, label, &[]), value, private: false }
}

fn place(app: &App, person: &Person, locale: Locale) -> [Fact; 2] {
    let reference = app.reference();
    let country = |id: Option<i64>| {
        id.and_then(|id| reference.places.country(CountryId(id)))
            .map(|country| country.names.get(locale).to_owned())
    };
    [
        fact(app, locale, "mail-recap-city", home(app, person, locale)),
        fact(
            app,
            locale,
            "mail-recap-origin",
            country(person.origin_country_id).unwrap_or_default(),
        ),
    ]
}

/// Where somebody lives: city and country.
pub(super) fn home(app: &App, person: &Person, locale: Locale) -> String {
    let reference = app.reference();
    let country = person
        .residence_country_id
        .and_then(|id| reference.places.country(CountryId(id)))
        .map(|country| country.names.get(locale).to_owned());
    let listed = person.residence_city_id.and_then(|id| reference.places.city(CityId(id)));
    let typed = person
        .residence_city_name
        .as_deref()
        .map(render::single_line)
        .filter(|name| !name.is_empty());
    let city = typed.or_else(|| listed.map(|city| city.names.get(locale).to_owned()));
    let home: Vec<_> = city.into_iter().chain(country).collect();
    home.join(if locale == Locale::Ar { "، " } else { ", " })
}

async fn talents(app: &App, person: &Person, locale: Locale) -> Result<String, Unsent> {
    let chosen = neighbours::talents_of(app, person.id).await?;
    let reference = app.reference();
    let known = chosen.into_iter().filter_map(|id| reference.taxonomy.talent(id));
    let names: Vec<_> = known.map(|talent| talent.names.get(locale).to_owned()).collect();
    Ok(app.words().list(locale, &names))
}
