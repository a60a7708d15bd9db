//! What the editor of a profile shows: each section's form as it stands, before anybody touched it.

use kernel::PersonId;

use super::store;
use crate::{
    Actor, App, Error, Permission, Result, accounts,
    answers::Answers,
    media::{
        self, Photo,
        cvs::{self, Cv},
    },
    people::{self, Purpose},
};

/// What the editor of a profile shows around its forms.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Every field as it stands.
    pub answers: Answers,
    /// Whether the identity was verified, which locks it for its owner.
    pub locked: bool,
    /// The name on the public page.
    pub name: String,
    /// The code, as stored.
    pub code: String,
    /// The photo, when there is one.
    pub photo: Option<Photo>,
    /// The CV, when there is one.
    pub cv: Option<Cv>,
}

/// Reads everything the editor of a profile shows.
///
/// # Errors
/// As [`answers_of`].
pub async fn sheet(app: &App, actor: &Actor, id: PersonId) -> Result<Sheet> {
    let answers = answers_of(app, actor, id).await?;
    let person = people::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let code = store::profile::find(app.reader(), id.0).await?.ok_or(Error::NotFound)?.code;
    let photo = media::of_people(app, &[id]).await?.remove(&id);
    Ok(Sheet {
        answers,
        locked: person.verified && actor.is(id),
        name: person.public_name(),
        code,
        photo,
        cv: cvs::of_person(app, id).await?,
    })
}

/// What a section's form shows before anybody touched it.
///
/// # Errors
/// [`Error::NotFound`] for other people's profiles, unless the actor is an administrator.
pub async fn answers_of(app: &App, actor: &Actor, id: PersonId) -> Result<Answers> {
    if !actor.is(id) && !actor.may(Permission::Administer) {
        return Err(Error::NotFound);
    }
    let person = people::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let kept = store::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let mut answers = Answers::default();
    fill_person(app, &person, &mut answers).await?;
    fill_profile(&kept, &mut answers);
    for link in people::links_of(app, id, &person.seal_id, false).await? {
        answers.add(link.kind.key(), link.url);
        if link.shown {
            answers.add(format!("show_{}", link.kind.key()), "on");
        }
    }
    Ok(answers)
}

/// What is known of whoever is signed in and may add a talent profile, as the fields of the registration; `None` when
/// they have one.
///
/// # Errors
/// [`Error::Anonymous`] when nobody is signed in.
pub async fn known_of_own(app: &App, actor: &Actor) -> Result<Option<Answers>> {
    let member = actor.member()?;
    if store::profile::find(app.reader(), member.person.0).await?.is_some() {
        return Ok(None);
    }
    let person = people::find(app.reader(), member.person).await?.ok_or(Error::NotFound)?;
    let account = accounts::find(app, member.account).await?.ok_or(Error::NotFound)?;
    let mut answers = Answers::default();
    answers.add("email", account.email);
    // Staff have names only (people.md §1); the rest of their row says nothing.
    if person.origin.is_none() {
        fill_names(&person, &mut answers);
        return Ok(Some(answers));
    }
    fill_facts(app, &person, &mut answers).await?;
    for link in people::links_of(app, person.id, &person.seal_id, false).await? {
        answers.add(link.kind.key(), link.url);
    }
    Ok(Some(answers))
}

fn fill_names(person: &people::Person, answers: &mut Answers) {
    answers.add("first_name", person.first_name.clone());
    answers.add("last_name", person.last_name.clone());
}

async fn fill_person(app: &App, person: &people::Person, answers: &mut Answers) -> Result<()> {
    fill_facts(app, person, answers).await?;
    answers.add("visibility", person.visibility.key());
    if let Some(account) = accounts::of_person(app, person.id).await? {
        answers.add("email", account.email);
        answers.add("locale", account.locale.tag());
    }
    if let Some(guardian) = people::guardian_of(app, person.id).await? {
        answers.add("guardian_name", guardian.name);
        answers.add("guardian_phone", guardian.phone.as_str());
        answers.add("guardian_email", guardian.email.as_str());
    }
    if people::has_agreed(app, person.id, Purpose::Messages).await? {
        answers.add("consent_messages", "on");
    }
    if person.indexable {
        answers.add("indexable", "on");
    }
    Ok(())
}

/// Who somebody is, how to reach them, where they live.
async fn fill_facts(app: &App, person: &people::Person, answers: &mut Answers) -> Result<()> {
    fill_names(person, answers);
    answers.add("date_of_birth", person.birth_date.to_string());
    answers.add("gender", person.gender.letter().to_string());
    for country in people::nationalities_of(app.reader(), person.id).await? {
        answers.add("nationality", country.to_string());
    }
    if let Some(contact) = people::contact_of(app, person.id).await? {
        answers.add("phone", contact.phone.as_str());
        if contact.whatsapp == contact.phone {
            answers.add("whatsapp_same", "on");
        } else {
            answers.add("whatsapp", contact.whatsapp.as_str());
        }
        answers.add("address", contact.address.unwrap_or_default());
    }
    let mut number = |name: &str, id: Option<i64>| {
        answers.add(name, id.map_or_else(String::new, |id| id.to_string()))
    };
    number("country_id", person.origin.map(|id| id.0));
    number("residence_country_id", person.residence.map(|id| id.0));
    match (&person.city, &person.city_name) {
        (Some(city), _) => answers.add("residence_city_id", city.to_string()),
        (None, Some(name)) => {
            answers.add("residence_city_id", "other");
            answers.add("residence_city_name", name.clone());
        }
        (None, None) => {}
    }
    Ok(())
}

fn fill_profile(kept: &store::Kept, answers: &mut Answers) {
    let row = &kept.profile;
    kept.talents.iter().for_each(|id| answers.add("talents[]", id.to_string()));
    for skill in &kept.languages {
        answers.add("languages[]", skill.language.clone());
        answers.add("language_levels[]", skill.level.clone());
    }
    kept.work_modes.iter().for_each(|key| answers.add("work_mode[]", key.clone()));
    kept.contract_kinds.iter().for_each(|key| answers.add("contract_kind[]", key.clone()));
    let texts = [
        ("education", &row.education),
        ("bio", &row.bio),
        ("availability", &row.availability),
        ("currency", &row.currency),
    ];
    for (name, text) in texts {
        answers.add(name, text.clone().unwrap_or_default());
    }
    answers
        .add("available_from", row.available_from.map_or_else(String::new, |day| day.to_string()));
    let numbers = [
        ("years_experience", row.years_experience),
        ("rate_hourly_min", row.rate_hourly_min),
        ("rate_hourly_max", row.rate_hourly_max),
        ("rate_monthly_min", row.rate_monthly_min),
        ("rate_monthly_max", row.rate_monthly_max),
    ];
    for (name, number) in numbers {
        answers.add(name, number.map_or_else(String::new, |number| number.to_string()));
    }
}
