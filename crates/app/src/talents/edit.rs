//! They change their profile: each section saved on its own; what is not in the form stays untouched.

use kernel::{PersonId, Violations, msg};

use super::{
    Reading, profile,
    staff::{Guarded, Reached},
    store,
};
use crate::{
    Actor, App, Error, Event, Permission, Result, Tx, accounts,
    answers::Answers,
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
    /// The CV.
    Cv,
}

impl Section {
    /// Every section, in the order of the page.
    pub const ALL: [Self; 9] = [
        Self::Identity,
        Self::Contact,
        Self::Place,
        Self::Talents,
        Self::Availability,
        Self::Links,
        Self::Visibility,
        Self::Photo,
        Self::Cv,
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
            Self::Cv => "cv",
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
    if section == Section::Identity {
        not_locked(actor, &person)?;
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
        // Files come by their own routes, with their own action.
        Section::Photo | Section::Cv => Err(Error::NotFound),
    }
}

/// What was verified is no longer its owner's to change.
fn not_locked(actor: &Actor, person: &people::Person) -> Result<()> {
    if person.verified && actor.is(person.id) {
        return Err(Error::Conflict(msg!("talents-identity-locked")));
    }
    Ok(())
}

/// The person as they stand, held until the transaction ends: what decides about them meanwhile waits, or is seen.
async fn held(tx: &Tx, person: PersonId) -> Result<people::Person> {
    people::hold(tx, &[person]).await?;
    people::find(tx.conn(), person).await?.ok_or(Error::NotFound)
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
    let today = app.today();
    let mut violations = Violations::new();
    let identity = people::read_identity(
        answers,
        &reference.places,
        reference.taxonomy.lists(),
        today,
        &mut violations,
    );
    let own = actor.is(person.id);
    let mut guarded = None;
    match &identity {
        Some(identity) if own => {
            guard_age(person, identity.birth_date, today, &mut violations);
        }
        Some(identity) => {
            guarded = Some(Guarded::of(app, person, identity, answers, &mut violations))
        }
        None => {}
    }
    violations.into_result()?;
    let Some(identity) = identity else {
        return Err(Error::NotFound);
    };
    app.write(actor, async |tx| {
        not_locked(actor, &held(tx, person.id).await?)?;
        people::set_identity(tx.conn(), person.id.0, &identity, tx.now()).await?;
        let key = format!("{} {}", identity.last_name.key(), identity.first_name.key());
        store::profile::set_name_key(tx.conn(), person.id.0, key).await?;
        if let Some(guarded) = guarded {
            guarded.write(tx, person).await?;
        }
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
    let mut reached = Reached::default();
    if !actor.is(person.id) {
        reached = Reached::of(app, actor, person, answers, &mut violations).await?;
    }
    violations.into_result()?;
    let Some(contact) = contact else {
        return Err(Error::NotFound);
    };
    let sealed = SealedContact::seal(app, &person.seal_id, Some(&contact), None);
    app.write(actor, async |tx| {
        people::set_contact(tx.conn(), person.id.0, sealed, tx.now()).await?;
        tx.record(edited(person.id, Section::Contact, &["phone", "whatsapp", "address"]));
        reached.write(tx, person.id).await
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
    let mut form = Reading::new(answers, &reference, app.today());
    form.kept = store::trade::all_of(app.reader(), person.id.0).await?;
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
    let mut form = Reading::new(answers, &reference, app.today());
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
    if visibility == Visibility::Public && is_minor(person.birth_date, app.today()) {
        return Err(Error::field("visibility", msg!("talents-minors-are-not-public")));
    }
    let account = accounts::of_person(app, person.id).await?;
    if account.is_some_and(|account| account.prepared) {
        return Err(Error::Conflict(msg!("talents-visibility-awaited")));
    }
    let indexable = answers.ticked("indexable") && visibility == Visibility::Public;
    let public = visibility == Visibility::Public;
    // Nobody agrees for another: staff hide a page, and show to all only what its owner agreed to show.
    let agreed = if actor.is(person.id) {
        consents(app, person, public, answers.ticked("consent_messages")).await?
    } else if public && !people::has_agreed(app, person.id, Purpose::Public).await? {
        return Err(Error::field("visibility", msg!("talents-visibility-not-agreed")));
    } else {
        Vec::new()
    };
    app.write(actor, async |tx| {
        held(tx, person.id).await?;
        if people::absence_of(tx.conn(), person.id).await?.is_some() {
            return Err(Error::Conflict(msg!("talents-visibility-away")));
        }
        people::set_visibility(tx.conn(), person.id.0, visibility, indexable, tx.now()).await?;
        if !agreed.is_empty() {
            let reader = (person.id, person.locale);
            people::give_consents(app, tx, reader, &agreed, "profile").await?;
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
