//! Somebody joins: person, account, code, profile, consents, photo and jobs in one transaction.

use chrono::TimeDelta;
use db::Takes;
use kernel::{Message, PersonId, Violations, msg};

use super::{
    Completeness, NewTalent, Registered, TalentCode,
    before::{Before, before, before_once_kept},
    completeness, store,
};
use crate::{
    Actor, App, Error, Event, Permission, Result, Role, Tx,
    accounts::{self, NewAccount},
    media::{
        self, PreparedPhoto,
        cvs::{self, PreparedCv},
    },
    people::{self, LinkKind, SealedContact, is_minor},
    places::{Places, UNLISTED},
    settings::{self, CodeStyle, Registration},
    vault::TokenPurpose,
};

/// What the transaction writes, decided before it begins.
pub(super) struct Decided {
    pub new: NewTalent,
    pub sealed: SealedContact,
    country: String,
    city: String,
    style: CodeStyle,
    score: i32,
    pub minor: bool,
}

/// The files of somebody who joins: written already, owned by nobody yet.
#[derive(Debug, Default)]
pub struct Files {
    /// The photo.
    pub photo: Option<PreparedPhoto>,
    /// The CV.
    pub cv: Option<PreparedCv>,
}

impl From<Option<PreparedPhoto>> for Files {
    fn from(photo: Option<PreparedPhoto>) -> Self {
        Self { photo, cv: None }
    }
}

/// Registers a talent and gives the code.
///
/// A form sent twice (the same `form_id` and address) gives the first registration again. When this returns an error
/// nothing was written and the files are gone.
///
/// # Errors
/// [`Error::Invalid`] with the address that has an account, [`Error::Later`] when registration is closed.
pub async fn register(
    app: &App,
    actor: &Actor,
    new: NewTalent,
    files: impl Into<Files>,
) -> Result<Registered> {
    let files = files.into();
    let outcome = try_register(app, actor, new, &files).await;
    // After a fault the rows may stand all the same: the sweep decides about the files then.
    if let Ok((_, false)) | Err(Error::Invalid(_)) = outcome {
        files.discard(app).await;
    }
    outcome.map(|(registered, _)| registered)
}

/// The registration, and whether it was made now (and the photo with it) or before.
async fn try_register(
    app: &App,
    actor: &Actor,
    mut new: NewTalent,
    files: &Files,
) -> Result<(Registered, bool)> {
    let door = open_door(app).await?;
    match before(app, new.person.submission.as_deref(), &new.email).await? {
        Before::This(registered) => return Ok((registered, false)),
        // Back, another address, sent again: somebody else on the same phone.
        Before::Another => new.person.submission = None,
        Before::Nothing => {}
    }
    if let Some(known) = accounts::known(app, &new.email).await? {
        // Of two that were sent at once, the other one may have been kept between these questions.
        let other = before(app, new.person.submission.as_deref(), &new.email).await?;
        if let Before::This(registered) = other {
            return Ok((registered, false));
        }
        return Err(refuse_known(app, actor, known.account, known.person).await);
    }
    let email = new.email.clone();
    let submission = new.person.submission.clone();
    let decided = decide(app, new, files, door.code_style, new_seal_id());
    let written = app
        .write_taking(Takes::ANumber, actor, async |tx| write(app, tx, decided, files).await)
        .await;
    match written {
        Ok((person, code)) => Ok((registered(app, person, code), true)),
        // The same address or the same form came twice at once: the other one was first.
        Err(Error::Invalid(violations)) => {
            match before_once_kept(app, actor, submission.as_deref(), &email).await? {
                Before::This(registered) => Ok((registered, false)),
                Before::Another | Before::Nothing => Err(Error::Invalid(violations)),
            }
        }
        Err(other) => Err(other),
    }
}

impl Files {
    /// Removes the files of somebody who did not join.
    pub async fn discard(self, app: &App) {
        if let Some(photo) = self.photo {
            media::discard(app, photo).await;
        }
        if let Some(cv) = self.cv {
            cvs::discard(app, cv).await;
        }
    }
}

/// Registers many people in one transaction, without letters and jobs; for filling an empty database.
///
/// # Errors
/// As [`register`]; then none of them is written.
pub async fn register_many(app: &App, actor: &Actor, many: Vec<NewTalent>) -> Result<usize> {
    actor.require(Permission::Administer)?;
    let decide = |new| decide(app, new, &Files::default(), CodeStyle::Sequential, new_seal_id());
    let many: Vec<Decided> = many.into_iter().map(decide).collect();
    let count = many.len();
    app.write_taking(Takes::ANumber, actor, async |tx| {
        for decided in many {
            write(app, tx, decided, &Files::default()).await?;
        }
        tx.forget_events();
        Ok(count)
    })
    .await
}

/// The settings of registration, when it is open.
pub(super) async fn open_door(app: &App) -> Result<Registration> {
    let door = settings::registration(app).await?;
    if door.open {
        return Ok(door);
    }
    Err(Error::Later { after: TimeDelta::hours(24), why: msg!("talents-registration-closed") })
}

pub(super) fn new_seal_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// Decides what is written; `seal_id` binds the contacts to the row of the person.
pub(super) fn decide(
    app: &App,
    new: NewTalent,
    files: &Files,
    style: CodeStyle,
    seal_id: String,
) -> Decided {
    let reference = app.reference();
    let sealed =
        SealedContact::seal(app, &seal_id, Some(&new.person.contact), new.person.guardian.as_ref());
    let country = reference
        .places
        .country(new.person.place.origin)
        .map_or_else(String::new, |country| country.code.clone());
    let city = city_code(&reference.places, &new);
    let minor = is_minor(new.person.identity.birth_date, app.today());
    let score = completeness(&Completeness {
        photo: files.photo.is_some(),
        cv: files.cv.is_some(),
        portfolio: new.links.iter().any(|link| link.kind == LinkKind::Portfolio),
        bio: new.skills.bio.is_some(),
        talents: !new.skills.talents.is_empty(),
        networks: new.links.iter().filter(|link| matches!(link.kind, LinkKind::Network(_))).count(),
        ..Completeness {
            names: true,
            email: true,
            phone: true,
            birth_date: true,
            origin: true,
            city: true,
            ..Completeness::default()
        }
    });
    Decided { new, sealed, country, city, style, score, minor }
}

fn city_code(places: &Places, new: &NewTalent) -> String {
    let listed = new.person.place.city.and_then(|city| places.city(city));
    listed.map_or_else(|| UNLISTED.to_owned(), |city| city.code.clone())
}

async fn write(
    app: &App,
    tx: &mut Tx,
    decided: Decided,
    files: &Files,
) -> Result<(PersonId, String)> {
    let new = &decided.new;
    let seal_id = decided.sealed.seal_id.clone();
    let inserted = people::insert(tx.conn(), &new.person, decided.sealed.clone(), tx.now()).await;
    let person = PersonId(inserted.map_err(already_sent)?);
    let account = NewAccount {
        person,
        email: new.email.clone(),
        role: Role::Talent,
        locale: new.person.locale,
    };
    let account = accounts::open(tx, account).await?;
    people::replace_links(app, tx, person, &seal_id, &new.links, true).await?;
    if let Some(photo) = &files.photo {
        media::attach(tx, person, photo).await?;
    }
    if let Some(cv) = &files.cv {
        cvs::attach(app, tx, person, cv).await?;
    }
    let code = around(app, tx, &decided, person).await?;
    tx.record(Event::TalentRegistered { person, account, minor: decided.minor });
    Ok((person, code))
}

/// Writes the profile of a person who stands already, with what hangs on it; gives the code.
pub(super) async fn around(
    app: &App,
    tx: &Tx,
    decided: &Decided,
    person: PersonId,
) -> Result<String> {
    let new = &decided.new;
    store::insert_around(tx.conn(), person.0, &new.skills, &new.availability).await?;
    let reader = (person, new.person.locale);
    people::give_consents(app, tx, reader, &new.consents, "registration").await?;
    // The counter comes last: its row is what every other registration of this country waits for.
    let code = take_code(app, tx, decided, person).await?;
    store::profile::insert(tx.conn(), person.0, &code, new, decided.score, tx.now()).await?;
    Ok(code)
}

pub(super) fn already_sent(fault: sea_orm::DbErr) -> Error {
    let fault = db::DbError::from(fault);
    if fault.broke("ux_people_submission") {
        Violations::one("form_id", msg!("talents-already-sent")).into()
    } else {
        fault.into()
    }
}

async fn take_code(app: &App, tx: &Tx, decided: &Decided, person: PersonId) -> Result<String> {
    let gender = decided.new.person.identity.gender;
    if decided.style == CodeStyle::Sequential {
        loop {
            let number = people::next_number(tx, "talent", &decided.country).await?;
            let code =
                TalentCode::sequential(&decided.country, gender, number, &decided.city).to_string();
            // An imported alias may stand in the way; the next number is as good.
            if people::give_code(tx, &code, "talent", person).await? {
                return Ok(code);
            }
        }
    }
    let group = format!("{}{}{}", decided.country, decided.city, gender.letter());
    let given = people::next_number(tx, "talent_random", &group).await?;
    let digits = random_digits(given);
    for _ in 0..1000 {
        let number = app.rng().below(10_u64.saturating_pow(digits));
        let width = usize::try_from(digits).unwrap_or(4);
        let code = TalentCode::random(
            &decided.country,
            gender,
            format!("{number:0width$}"),
            &decided.city,
        )
        .to_string();
        if people::give_code(tx, &code, "talent", person).await? {
            return Ok(code);
        }
    }
    Err(Error::Later { after: TimeDelta::seconds(5), why: msg!("errors-busy") })
}

/// Four digits, and one more each time nine tenths of the space are used (codes.md §1).
fn random_digits(given: i64) -> u32 {
    let mut digits = 4;
    let mut space = 10_000_i64;
    while given > space / 10 * 9 {
        digits += 1;
        space = space.saturating_mul(10);
    }
    digits
}

async fn refuse_known(
    app: &App,
    actor: &Actor,
    account: kernel::AccountId,
    person: PersonId,
) -> Error {
    let caller = actor.caller();
    let limit = format!("known-email {}", caller.address);
    if let Err(too_often) = accounts::limits::allow(app, &limit, 10, TimeDelta::hours(1)).await {
        return too_often;
    }
    let told = app.write(actor, async |tx| {
        tx.record(Event::KnownEmailUsed { account, person });
        Ok(())
    });
    match told.await {
        Ok(()) => Violations::one("email", email_known()).into(),
        Err(fault) => fault,
    }
}

/// The one refusal that tells an address exists (people.md §1).
pub fn email_known() -> Message {
    msg!("talents-email-known")
}

pub(super) fn registered(app: &App, person: PersonId, code: String) -> Registered {
    let welcome = app.vault().sign_token(
        TokenPurpose::Welcome,
        &person.to_string(),
        app.now() + TimeDelta::hours(24),
    );
    Registered { person, code, welcome }
}

/// Whether anybody has a profile.
///
/// # Errors
/// When the database fails.
pub async fn anybody(app: &App) -> Result<bool> {
    Ok(store::profile::any(app.reader()).await?)
}

/// Who a welcome token belongs to.
///
/// # Errors
/// [`Error::NotFound`] when the token is forged or older than 24 h.
pub fn welcome(app: &App, token: &str) -> Result<PersonId> {
    let facts =
        app.vault().read_token(TokenPurpose::Welcome, token, app.now()).ok_or(Error::NotFound)?;
    facts.parse().map_err(|_| Error::NotFound)
}

#[cfg(test)]
mod rules_tests {
    use super::random_digits;

    #[test]
    fn one_digit_more_when_nine_tenths_are_used() {
        assert_eq!(random_digits(1), 4);
        assert_eq!(random_digits(9_000), 4);
        assert_eq!(random_digits(9_001), 5);
        assert_eq!(random_digits(90_001), 6);
    }
}
