//! They change their profile: each section saved on its own; what is not in the form stays untouched.

use kernel::{PersonId, Violations, msg};

use super::{Reading, profile, store};
use crate::{
    Actor, App, Error, Event, Permission, Result,
    answers::Answers,
    media::{self, Photo},
    people::{self, Purpose, SealedContact, Visibility, is_minor},
};

/// A part of a profile with a form of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Names, birth date, gender, nationalities; locked after verification.
    Identity,
    /// Phone, WhatsApp, address.
    Contact,
    /// Countries and city.
    Place,
    /// Trades, experience, languages, education, words.
    Talents,
    /// When, how and for how much.
    Availability,
    /// Portfolio, website, networks, and which of them are shown.
    Links,
    /// Who may see the page.
    Visibility,
    /// The photo.
    Photo,
}

impl Section {
    /// Every section, in the order of the page.
    pub const ALL: [Self; 8] = [
        Self::Identity,
        Self::Contact,
        Self::Place,
        Self::Talents,
        Self::Availability,
        Self::Links,
        Self::Visibility,
        Self::Photo,
    ];

    /// The word in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Contact => "contact",
            Self::Place => "place",
            Self::Talents => "talents",
            Self::Availability => "availability",
            Self::Links => "links",
            Self::Visibility => "visibility",
            Self::Photo => "photo",
        }
    }

    /// The section of a word in the address.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.key() == key)
    }
}

/// Saves one section of a person's profile, by that person or an administrator.
///
/// # Errors
/// Refused fields; [`Error::Conflict`] for a locked identity; [`Error::NotFound`] for other people's profiles.
pub async fn edit(
    app: &App,
    actor: &Actor,
    id: PersonId,
    section: Section,
    answers: &Answers,
) -> Result<()> {
    let own = actor.is(id);
    if !own && !actor.may(Permission::Administer) {
        actor.member()?;
        return Err(Error::NotFound);
    }
    let person = people::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    profile::exists(app, id).await?;
    if section == Section::Identity && person.verified && own {
        return Err(Error::Conflict(msg!("talents-identity-locked")));
    }
    save(app, actor, &person, section, answers).await?;
    profile::refresh_score(app, actor, id).await
}

async fn save(
    app: &App,
    actor: &Actor,
    person: &people::Person,
    section: Section,
    answers: &Answers,
) -> Result<()> {
    match section {
        Section::Identity => save_identity(app, actor, person, answers).await,
        Section::Contact => save_contact(app, actor, person, answers).await,
        Section::Place => save_place(app, actor, person, answers).await,
        Section::Talents => save_talents(app, actor, person, answers).await,
        Section::Availability => save_availability(app, actor, person, answers).await,
        Section::Links => save_links(app, actor, person, answers).await,
        Section::Visibility => save_visibility(app, actor, person, answers).await,
        // Photos come by their own routes, with their own action.
        Section::Photo => Err(Error::NotFound),
    }
}

fn edited(person: PersonId, section: Section, fields: &[&str]) -> Event {
    Event::ProfileEdited {
        person,
        section: section.key().to_owned(),
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
    }
}

async fn save_identity(
    app: &App,
    actor: &Actor,
    person: &people::Person,
    answers: &Answers,
) -> Result<()> {
    let reference = app.reference();
    let today = app.now().date_naive();
    let mut violations = Violations::new();
    let identity = people::read_identity(
        answers,
        &reference.places,
        reference.taxonomy.lists(),
        today,
        &mut violations,
    );
    if let Some(identity) = &identity {
        guard_age(person, identity.birth_date, today, &mut violations);
    }
    violations.into_result()?;
    let Some(identity) = identity else {
        return Err(Error::NotFound);
    };
    app.write(actor, async |tx| {
        people::set_identity(tx.conn(), person.id.0, &identity, tx.now()).await?;
        let key = format!("{} {}", identity.last_name.key(), identity.first_name.key());
        store::profile::set_name_key(tx.conn(), person.id.0, key).await?;
        tx.record(edited(
            person.id,
            Section::Identity,
            &["first_name", "last_name", "date_of_birth", "gender", "nationality"],
        ));
        Ok(())
    })
    .await
}

/// A change of birth date must not slip past the guardian (people.md §8).
fn guard_age(
    person: &people::Person,
    birth: chrono::NaiveDate,
    today: chrono::NaiveDate,
    violations: &mut Violations,
) {
    if is_minor(birth, today) != is_minor(person.birth_date, today) {
        violations.add("date_of_birth", msg!("talents-age-crosses-majority"));
    }
}

async fn save_contact(
    app: &App,
    actor: &Actor,
    person: &people::Person,
    answers: &Answers,
) -> Result<()> {
    let reference = app.reference();
    let home = person
        .residence
        .and_then(|id| reference.places.country(id))
        .map(|country| country.code.clone());
    let mut violations = Violations::new();
    let contact = people::read_contact(answers, home.as_deref(), &mut violations);
    violations.into_result()?;
    let Some(contact) = contact else {
        return Err(Error::NotFound);
    };
    let sealed = SealedContact::seal(app, &person.seal_id, Some(&contact), None);
    app.write(actor, async |tx| {
        people::set_contact(tx.conn(), person.id.0, sealed, tx.now()).await?;
        tx.record(edited(person.id, Section::Contact, &["phone", "whatsapp", "address"]));
        Ok(())
    })
    .await
}

async fn save_place(
    app: &App,
    actor: &Actor,
    person: &people::Person,
    answers: &Answers,
) -> Result<()> {
    let reference = app.reference();
    let mut violations = Violations::new();
    let place = people::read_place(answers, &reference.places, &mut violations);
    violations.into_result()?;
    let Some(place) = place else {
        return Err(Error::NotFound);
    };
    app.write(actor, async |tx| {
        people::set_place(tx.conn(), person.id.0, &place, tx.now()).await?;
        tx.record(edited(
            person.id,
            Section::Place,
            &["country_id", "residence_country_id", "residence_city_id"],
        ));
        Ok(())
    })
    .await
}

async fn save_talents(
    app: &App,
    actor: &Actor,
    person: &people::Person,
    answers: &Answers,
) -> Result<()> {
    let reference = app.reference();
    let mut form = Reading::new(answers, &reference, app.now().date_naive());
    let skills = form.skills();
    form.violations.into_result()?;
    let Some(skills) = skills else {
        return Err(Error::NotFound);
    };
    app.write(actor, async |tx| {
        store::set_skills(tx.conn(), person.id.0, &skills).await?;
        tx.record(edited(
            person.id,
            Section::Talents,
            &["talents", "years_experience", "languages", "education", "bio"],
        ));
        Ok(())
    })
    .await
}

async fn save_availability(
    app: &App,
    actor: &Actor,
    person: &people::Person,
    answers: &Answers,
) -> Result<()> {
    let reference = app.reference();
    let mut form = Reading::new(answers, &reference, app.now().date_naive());
    let (availability, terms) = (form.availability(), form.terms());
    form.violations.into_result()?;
    let (Some(availability), Some(terms)) = (availability, terms) else {
        return Err(Error::NotFound);
    };
    app.write(actor, async |tx| {
        store::set_availability(tx.conn(), person.id.0, &availability, &terms).await?;
        tx.record(edited(
            person.id,
            Section::Availability,
            &["availability", "available_from", "work_mode", "contract_kind", "rates"],
        ));
        Ok(())
    })
    .await
}

async fn save_links(
    app: &App,
    actor: &Actor,
    person: &people::Person,
    answers: &Answers,
) -> Result<()> {
    let mut violations = Violations::new();
    let links = people::read_links(answers, true, &mut violations);
    violations.into_result()?;
    app.write(actor, async |tx| {
        people::replace_links(app, tx, person.id, &person.seal_id, &links, false).await?;
        tx.record(edited(person.id, Section::Links, &["links"]));
        Ok(())
    })
    .await
}

async fn save_visibility(
    app: &App,
    actor: &Actor,
    person: &people::Person,
    answers: &Answers,
) -> Result<()> {
    let asked = answers.one("visibility");
    let Some(visibility) = Visibility::ALL.into_iter().find(|value| value.key() == asked) else {
        return Err(Error::field("visibility", msg!("words-choice-unknown")));
    };
    if visibility == Visibility::Public && is_minor(person.birth_date, app.now().date_naive()) {
        return Err(Error::field("visibility", msg!("talents-minors-are-not-public")));
    }
    let indexable = answers.ticked("indexable") && visibility == Visibility::Public;
    let public = visibility == Visibility::Public;
    let agreed = consents(app, person, public, answers.ticked("consent_messages")).await?;
    app.write(actor, async |tx| {
        people::set_visibility(tx.conn(), person.id.0, visibility, indexable, tx.now()).await?;
        if !agreed.is_empty() {
            people::give_consents(tx, person.id, &agreed, "profile").await?;
        }
        tx.record(edited(person.id, Section::Visibility, &["visibility", "indexable"]));
        Ok(())
    })
    .await
}

/// The consents that this answer changes; what stays as it was makes no row.
async fn consents(
    app: &App,
    person: &people::Person,
    public: bool,
    messages: bool,
) -> Result<Vec<(Purpose, bool)>> {
    let mut changed = Vec::new();
    if public != (person.visibility == Visibility::Public) {
        changed.push((Purpose::Public, public));
    }
    if messages != people::has_agreed(app, person.id, Purpose::Messages).await? {
        changed.push((Purpose::Messages, messages));
    }
    Ok(changed)
}

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

async fn fill_person(app: &App, person: &people::Person, answers: &mut Answers) -> Result<()> {
    answers.add("first_name", person.first_name.clone());
    answers.add("last_name", person.last_name.clone());
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
    answers.add("visibility", person.visibility.key());
    if people::has_agreed(app, person.id, Purpose::Messages).await? {
        answers.add("consent_messages", "on");
    }
    if person.indexable {
        answers.add("indexable", "on");
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
