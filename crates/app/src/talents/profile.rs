//! Who sees which part of a profile (people.md §5).

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{PersonId, text::PhoneNumber};

use super::{
    Audience, Completeness,
    audience::{audience_of, may_see},
    completeness, store,
};
use crate::{
    Actor, App, Error, Event, Result, Tx,
    accounts::{self, AccountSummary},
    media::{
        self, Photo,
        cvs::{self, Cv},
    },
    people::{self, Gender, Guardian, Link, LinkKind, Person, Visibility},
};

/// The number of no person.
const NOBODY: PersonId = PersonId(0);

/// What anybody may see: this type has no field for a contact, a birth date or an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicProfile {
    /// The person, for links inside the product.
    pub person: PersonId,
    /// First name and initial.
    pub name: String,
    /// The code, as stored.
    pub code: String,
    /// Stated gender, which words of trades may need.
    pub gender: Gender,
    /// The photo, when there is one.
    pub photo: Option<Photo>,
    /// Country and city of residence.
    pub residence: Option<kernel::CountryId>,
    /// The listed city.
    pub city: Option<kernel::CityId>,
    /// The town that is not listed.
    pub city_name: Option<String>,
    /// What the profile holds, without rates.
    pub kept: Kept,
    /// The links the person shows.
    pub links: Vec<Link>,
    /// Whether search engines may list the page.
    pub indexable: bool,
    /// Who may see the page.
    pub visibility: Visibility,
}

/// The parts of a profile that every audience shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Trades, the main one first.
    pub talents: Vec<kernel::TalentId>,
    /// Languages with their level.
    pub languages: Vec<super::LanguageSkill>,
    /// Years of experience.
    pub years_experience: Option<i32>,
    /// Education.
    pub education: Option<String>,
    /// Words about oneself.
    pub bio: Option<String>,
    /// A key of the list `availability`.
    pub availability: Option<String>,
    /// From which day.
    pub available_from: Option<NaiveDate>,
}

/// How to reach somebody, for casting staff and the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contacts {
    /// First and last name.
    pub full_name: String,
    /// E-mail address.
    pub email: String,
    /// Telephone; absent for staff without a profile.
    pub phone: Option<PhoneNumber>,
    /// WhatsApp.
    pub whatsapp: Option<PhoneNumber>,
    /// Postal address.
    pub address: Option<String>,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Who answers for a minor.
    pub guardian: Option<Guardian>,
}

/// A page as one audience sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullProfile {
    /// Through whose eyes.
    pub audience: Audience,
    /// What everybody sees.
    pub public: PublicProfile,
    /// For casting staff, the person and administrators.
    pub contacts: Option<Contacts>,
    /// The CV, for the same; nothing when there is none.
    pub cv: Option<Cv>,
    /// Whether the account is suspended: only administrators get this far.
    pub suspended: bool,
    /// When they joined, in UTC.
    pub registered_at: DateTime<Utc>,
}

/// What somebody sees of their own profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnProfile {
    /// The profile with contacts.
    pub full: FullProfile,
    /// What the score looks at.
    pub completeness: Completeness,
    /// The score, 0 to 100.
    pub score: i32,
    /// Views in the last 30 days.
    pub views: i64,
}

/// Opens a page by any code of the person; a reading of contacts by staff is journaled.
///
/// # Errors
/// [`Error::NotFound`] for a code nobody has, a page this actor may not see, and a suspended person alike.
pub async fn see(app: &App, actor: &Actor, code: &str) -> Result<FullProfile> {
    let (holder, account) = holder(app, code).await?;
    let (person, audience) = (holder.id, audience_of(actor, holder.id));
    let minors = people::minors_are_open(app, actor).await?;
    let profile = load_for(app, holder, account, (audience, minors)).await?;
    if audience != Audience::Owner {
        seen_again(app, person);
    }
    if matches!(audience, Audience::Recruiter | Audience::Admin) {
        app.write(actor, async |tx| {
            tx.record(Event::ProfileRead { person });
            Ok(())
        })
        .await?;
    }
    Ok(profile)
}

/// Counts one more view of a page that is shown from memory.
pub fn seen_again(app: &App, person: PersonId) {
    app.parts().memory.views.add(person, app.today());
}

/// The public part of a page that this actor may open: for what hangs on the page. Nothing is counted or journaled.
///
/// # Errors
/// As [`see`].
pub async fn look(app: &App, actor: &Actor, code: &str) -> Result<PublicProfile> {
    let (holder, account) = holder(app, code).await?;
    let audience = audience_of(actor, holder.id);
    let minors = people::minors_are_open(app, actor).await?;
    if !may_see(&holder, account.suspended, (audience, minors), app.today()) {
        return Err(Error::NotFound);
    }
    Ok(read(app, holder, account, Audience::Visitor).await?.public)
}

/// Whether everybody may see the page of somebody whose page this actor may see.
///
/// # Errors
/// [`Error::NotFound`] when this actor may not.
pub(super) async fn is_public_to(app: &App, actor: &Actor, id: PersonId) -> Result<bool> {
    let (person, account) = find(app, id).await?;
    let (suspended, today) = (account.suspended, app.today());
    if may_see(&person, suspended, (Audience::Visitor, false), today) {
        return Ok(true);
    }
    let minors = people::minors_are_open(app, actor).await?;
    if may_see(&person, suspended, (audience_of(actor, id), minors), today) {
        return Ok(false);
    }
    Err(Error::NotFound)
}

/// The owner's own page as another audience would see it; `None` when that audience would see nothing.
///
/// # Errors
/// [`Error::NotFound`] when it is not the actor's own page.
pub async fn see_as(
    app: &App,
    actor: &Actor,
    code: &str,
    audience: Audience,
) -> Result<Option<FullProfile>> {
    let (holder, account) = holder(app, code).await?;
    if !actor.is(holder.id) || audience == Audience::Admin {
        return Err(Error::NotFound);
    }
    match load_for(app, holder, account, (audience, false)).await {
        Ok(profile) => Ok(Some(profile)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Somebody's own profile with its score; `None` for accounts without a talent profile.
///
/// # Errors
/// [`Error::Anonymous`] when nobody is signed in.
pub async fn own(app: &App, actor: &Actor) -> Result<Option<OwnProfile>> {
    let person = actor.member()?.person;
    let full = match load(app, person, Audience::Owner).await {
        Ok(full) => full,
        Err(Error::NotFound) => return Ok(None),
        Err(other) => return Err(other),
    };
    let completeness = measure(&full);
    let score = super::completeness(&completeness);
    let views = people::count_views(app, person).await?;
    Ok(Some(OwnProfile { full, completeness, score, views }))
}

/// Who holds a code, with their account: the rows that decide are looked for before anything else is read, and for a
/// code nobody has too, so that a hidden page takes the time of an unknown one (quality.md S21).
pub(super) async fn holder(app: &App, code: &str) -> Result<(Person, AccountSummary)> {
    let held = people::holder(app.reader(), code).await?;
    find(app, held.map_or(NOBODY, |(id, _)| id)).await
}

async fn find(app: &App, id: PersonId) -> Result<(Person, AccountSummary)> {
    let person = people::find(app.reader(), id).await?;
    let account = accounts::of_person(app, id).await?;
    person.zip(account).ok_or(Error::NotFound)
}

async fn load_for(
    app: &App,
    person: Person,
    account: AccountSummary,
    reader: (Audience, bool),
) -> Result<FullProfile> {
    if !may_see(&person, account.suspended, reader, app.today()) {
        return Err(Error::NotFound);
    }
    read(app, person, account, reader.0).await
}

/// Reads a profile for an audience, whoever may see it.
pub(crate) async fn load(app: &App, id: PersonId, audience: Audience) -> Result<FullProfile> {
    let (person, account) = find(app, id).await?;
    read(app, person, account, audience).await
}

/// Contacts are not even decrypted for visitors.
async fn read(
    app: &App,
    person: Person,
    account: AccountSummary,
    audience: Audience,
) -> Result<FullProfile> {
    let id = person.id;
    let kept = store::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let photo = media::of_people(app, &[id]).await?.remove(&id);
    let everything = audience != Audience::Visitor;
    let links = people::links_of(app, id, &person.seal_id, !everything).await?;
    let contacts =
        if everything { Some(contacts(app, &person, account.email).await?) } else { None };
    let cv = if everything { cvs::of_person(app, id).await? } else { None };
    Ok(FullProfile {
        cv,
        audience,
        suspended: account.suspended,
        registered_at: kept.profile.registered_at,
        contacts,
        public: public(person, kept, photo, links),
    })
}

async fn contacts(app: &App, person: &Person, email: String) -> Result<Contacts> {
    let contact = people::contact_of(app, person.id).await?;
    let (phone, whatsapp, address) = contact.map_or((None, None, None), |contact| {
        (Some(contact.phone), Some(contact.whatsapp), contact.address)
    });
    Ok(Contacts {
        full_name: person.full_name(),
        email,
        phone,
        whatsapp,
        address,
        birth_date: person.birth_date,
        guardian: people::guardian_of(app, person.id).await?,
    })
}

fn public(
    person: Person,
    kept: store::Kept,
    photo: Option<Photo>,
    links: Vec<Link>,
) -> PublicProfile {
    PublicProfile {
        person: person.id,
        name: person.public_name(),
        gender: person.gender,
        photo,
        residence: person.residence,
        city: person.city,
        city_name: person.city_name,
        indexable: person.indexable,
        visibility: person.visibility,
        links,
        code: kept.profile.code,
        kept: Kept {
            talents: kept.talents,
            languages: kept.languages,
            years_experience: kept.profile.years_experience,
            education: kept.profile.education,
            bio: kept.profile.bio,
            availability: kept.profile.availability,
            available_from: kept.profile.available_from,
        },
    }
}

/// What the score looks at, read from a profile with contacts.
pub(super) fn measure(profile: &FullProfile) -> Completeness {
    let public = &profile.public;
    let contacts = profile.contacts.as_ref();
    Completeness {
        names: true,
        email: contacts.is_some(),
        phone: contacts.is_some_and(|contacts| contacts.phone.is_some()),
        birth_date: contacts.is_some(),
        origin: public.residence.is_some(),
        city: public.city.is_some() || public.city_name.is_some(),
        photo: public.photo.is_some(),
        cv: profile.cv.is_some(),
        portfolio: public.links.iter().any(|link| link.kind == LinkKind::Portfolio),
        bio: public.kept.bio.is_some(),
        talents: !public.kept.talents.is_empty(),
        networks: public
            .links
            .iter()
            .filter(|link| matches!(link.kind, LinkKind::Network(_)))
            .count(),
    }
}

/// Whether somebody has a talent profile: accounts of staff have none.
pub(crate) async fn is_talent(app: &App, person: PersonId) -> Result<bool> {
    Ok(store::profile::find(app.reader(), person.0).await?.is_some())
}

/// The present code of a talent; nothing without a profile.
pub(crate) async fn code_of(app: &App, person: PersonId) -> Result<Option<String>> {
    Ok(store::profile::find(app.reader(), person.0).await?.map(|profile| profile.code))
}

/// Puts a profile into every list, or takes it out of all of them: a merge, or its end.
pub(crate) async fn set_listed(tx: &Tx, person: PersonId, listed: bool) -> Result<()> {
    let status = if listed { store::profile::ACTIVE } else { store::profile::MERGED };
    Ok(store::profile::set_status(tx.conn(), person.0, status).await?)
}

/// Refuses people without a talent profile.
pub(super) async fn exists(app: &App, person: PersonId) -> Result<()> {
    store::profile::find(app.reader(), person.0).await?.ok_or(Error::NotFound).map(|_| ())
}

/// Writes the score again after a change.
pub(super) async fn refresh_score(app: &App, actor: &Actor, person: PersonId) -> Result<()> {
    let score = completeness(&measure(&load(app, person, Audience::Owner).await?));
    app.write(actor, async |tx| {
        tx.unseen();
        Ok(store::profile::set_score(tx.conn(), person.0, score).await?)
    })
    .await
}
