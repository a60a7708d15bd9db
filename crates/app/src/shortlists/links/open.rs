//! Somebody with a link: the door, the code word, the list, the photos.

use std::collections::HashMap;

use chrono::TimeDelta;
use kernel::{AccountId, PersonId, Secret, msg};
use sea_orm::Set;

use super::{Field, LinkState, Look, SharedPerson, SharedShortlist, rules, votes};
use crate::{
    Actor, App, Error, Event, Permission, Result, accounts,
    media::{self, PhotoKind, PhotoSize},
    people::Person,
    search::{self, TalentCard},
    shortlists::{
        Level, State,
        notes::TEXT,
        rules::state,
        store::{entry, link, list, note, vote},
    },
    vault::{Hashed, SealContext, TokenPurpose, fingerprint, stored_token},
};

/// How long a door that was passed stays open to the browser that passed it.
pub const PASS: TimeDelta = TimeDelta::hours(12);
/// Wrong code words an address may try on a link in a quarter of an hour, and all addresses together in an hour.
const TRIES: (i32, i32) = (8, 60);
/// Wrong words a link ever hears; then it opens to nobody who has not passed, and its maker gives another one.
const WRONG: i32 = 100;
/// Openings of one link in an hour by an address, and by all together: tracking is for people.
const OPENINGS: (i32, i32) = (30, 120);
/// Openings whose time and device are kept; later ones are counted alone.
const REMEMBERED: i32 = 500;

/// What a link shows: the list, or a door in front of it. Without a door, looking is an opening and is counted, unless
/// `pass` proves one.
///
/// # Errors
/// [`Error::NotFound`] for a link that is unknown, revoked, over or used up, and one whose maker is no longer casting
/// staff, alike; [`Error::Later`] when it is opened too often.
pub async fn look(app: &App, guest: &Actor, token: &str, pass: Option<&str>) -> Result<Look> {
    let row = good(app, token).await?;
    if let Some(pass) = pass.filter(|pass| passed(app, &row, pass)) {
        return Ok(Look::List(shown(app, guest, &row, pass.to_owned()).await?));
    }
    if rules::state(&row, app.now()) != LinkState::Open {
        return Err(Error::NotFound);
    }
    // Robots that look at what letters link to open nothing, and see nobody.
    if rules::has_a_door(&row) || guest.caller().kind == "robot" {
        return Ok(Look::Door { code: row.code.is_some() });
    }
    let pass = count(app, guest, &row).await?;
    Ok(Look::List(shown(app, guest, &row, pass).await?))
}

/// Passes the door of a link; gives what proves it, for [`PASS`].
///
/// # Errors
/// As [`look`]; [`Error::Invalid`] on `code` for another word; [`Error::Later`] after 8 words in a quarter of an hour.
pub async fn enter(app: &App, guest: &Actor, token: &str, word: &str) -> Result<String> {
    let row = good(app, token).await?;
    if rules::state(&row, app.now()) != LinkState::Open {
        return Err(Error::NotFound);
    }
    if let Some(code) = &row.code {
        let name = format!("shortlist-code {}", row.id);
        let here = format!("{name} {}", guest.caller().address);
        let ever = format!("{name} ever");
        let windows = [
            (&here, TRIES.0, TimeDelta::minutes(15)),
            (&name, TRIES.1, TimeDelta::hours(1)),
            (&ever, WRONG, row.expires_at - row.created_at),
        ];
        for (name, most, window) in windows {
            if accounts::limits::seen(app, name, window).await? >= most {
                return Err(Error::Later {
                    after: window,
                    why: msg!("accounts-limits-later", minutes = window.num_minutes()),
                });
            }
        }
        let word = Secret::new(word.trim().to_owned());
        if accounts::verify(app, &word, Some(code.clone())).await? == Hashed::Wrong {
            // Words that are right are counted nowhere: guests who share an address do not shut each other out.
            for (name, most, window) in windows {
                accounts::limits::allow(app, name, most, window).await?;
            }
            return Err(Error::field("code", msg!("shortlists-shared-code-wrong")));
        }
    }
    count(app, guest, &row).await
}

/// The photo of somebody on the list of a link, as JPEG of at most 320 pixels.
///
/// # Errors
/// As [`look`]; [`Error::NotFound`] too where the door was not passed, the link shows no photos, or nobody has one.
pub async fn photo(
    app: &App,
    guest: &Actor,
    token: &str,
    (of, pass): (i64, &str),
) -> Result<Vec<u8>> {
    let row = good(app, token).await?;
    if !passed(app, &row, pass) || !rules::fields(&row.fields).contains(&Field::Photo) {
        return Err(Error::NotFound);
    }
    let (_, card) = among(app, guest, &row, of).await?;
    let photo = card.photo.ok_or(Error::NotFound)?;
    media::open_file(app, &photo.file(PhotoSize::Face, PhotoKind::Jpeg)).await
}

/// Somebody whom a link shows.
pub(super) async fn among(
    app: &App,
    guest: &Actor,
    row: &link::Model,
    of: i64,
) -> Result<(entry::Model, TalentCard)> {
    let found = entry::find(app.reader(), row.shortlist_id, of).await?.ok_or(Error::NotFound)?;
    if state(&found) == State::Dropped {
        return Err(Error::NotFound);
    }
    let cards = search::cards_of(app, &stranger(guest), &[PersonId(found.person_id)]).await?;
    let card = cards.into_iter().next().ok_or(Error::NotFound)?;
    Ok((found, card))
}

/// The row of a link that was not ended and whose maker may still share; whether it is used up is for who opens it.
pub(super) async fn good(app: &App, token: &str) -> Result<link::Model> {
    let row = link::find(app.reader(), &stored_token(token)).await?.ok_or(Error::NotFound)?;
    if row.revoked_at.is_some() || row.expires_at <= app.now() {
        return Err(Error::NotFound);
    }
    let maker = accounts::in_absence(app, AccountId(row.by_account)).await?;
    let shares = maker.is_some_and(|maker| maker.may(Permission::SearchTalents));
    if shares { Ok(row) } else { Err(Error::NotFound) }
}

/// Whether a pass is one of this link.
pub(super) fn passed(app: &App, row: &link::Model, pass: &str) -> bool {
    let facts = app.vault().read_token(TokenPurpose::Shared, pass, app.now());
    facts.is_some_and(|facts| facts == door(row))
}

/// What a pass is about: the address of the link, whose number may be given again, and the code word that opens it now.
fn door(row: &link::Model) -> String {
    fingerprint(format!("{} {}", row.token, row.code.as_deref().unwrap_or_default()))
}

/// Counts an opening, and tells the owner of it; gives the pass.
async fn count(app: &App, guest: &Actor, row: &link::Model) -> Result<String> {
    let name = format!("shortlist-opening {}", row.id);
    // What an address asks beyond its own share is counted for nobody else.
    let here = format!("{name} {}", guest.caller().address);
    for (name, most) in [(&here, OPENINGS.0), (&name, OPENINGS.1)] {
        accounts::limits::allow(app, name, most, TimeDelta::hours(1)).await?;
    }
    app.write(&stranger(guest), async |tx| {
        if !link::open(tx.conn(), row.id, tx.now()).await? {
            return Err(Error::NotFound);
        }
        if row.openings < REMEMBERED {
            let opening = link::opening::ActiveModel {
                link_id: Set(row.id),
                at: Set(tx.now()),
                device: Set(guest.caller().device),
                ..Default::default()
            };
            link::note_opening(tx.conn(), opening).await?;
        }
        tx.record(Event::ShortlistOpened { shortlist: row.shortlist_id, link: row.id });
        Ok(())
    })
    .await?;
    let until = (app.now() + PASS).min(row.expires_at);
    Ok(app.vault().sign_token(TokenPurpose::Shared, &door(row), until))
}

/// Whoever holds a link is nobody in particular, also when they are signed in as staff.
pub(super) fn stranger(guest: &Actor) -> Actor {
    Actor::Visitor(guest.caller())
}

async fn shown(
    app: &App,
    guest: &Actor,
    row: &link::Model,
    pass: String,
) -> Result<SharedShortlist> {
    let found = list::find(app.reader(), row.shortlist_id).await?.ok_or(Error::NotFound)?;
    let mut rows = entry::all(app.reader(), row.shortlist_id).await?;
    rows.retain(|row| state(row) != State::Dropped);
    let people: Vec<PersonId> = rows.iter().map(|row| PersonId(row.person_id)).collect();
    let cards = search::cards_of(app, &stranger(guest), &people).await?;
    let mut cards: HashMap<PersonId, _> =
        cards.into_iter().map(|card| (card.person, card)).collect();
    let fields = rules::fields(&row.fields);
    let mut notes = notes_of(app, &rows, &fields).await?;
    let said = vote::of_link(app.reader(), row.id).await?;
    let mut shown = Vec::new();
    for one in rows {
        let Some(card) = cards.remove(&PersonId(one.person_id)) else { continue };
        let said = said.iter().find(|vote| vote.entry_id == one.id);
        let (vote, comment) =
            said.map(|said| votes::read(app, said)).transpose()?.unwrap_or_default();
        let notes = notes.remove(&one.id).unwrap_or_default();
        shown.push(SharedPerson { vote, comment, notes, ..person(one.id, card, &fields) });
    }
    Ok(SharedShortlist { name: found.name, pass, expires_at: row.expires_at, people: shown })
}

/// A card, of which nothing is left but what was chosen.
fn person(entry: i64, card: TalentCard, fields: &[Field]) -> SharedPerson {
    let has = |field| fields.contains(&field);
    let name = if has(Field::Name) {
        format!("{} {}", card.first_name, card.last_name)
    } else {
        Person::shown_to_all(&card.first_name, &card.last_name)
    };
    SharedPerson {
        entry,
        name,
        photo: card.photo.filter(|_| has(Field::Photo)),
        code: has(Field::Code).then_some(card.code),
        age: card.age.filter(|_| has(Field::Age)),
        gender: has(Field::Gender).then_some(card.gender),
        city: card.city.filter(|_| has(Field::City)),
        city_name: card.city_name.filter(|_| has(Field::City)),
        talents: if has(Field::Talents) { card.talents } else { Vec::new() },
        availability: card.availability.filter(|_| has(Field::Availability)),
        notes: Vec::new(),
        vote: None,
        comment: None,
    }
}

/// The notes for the production, when they were chosen.
async fn notes_of(
    app: &App,
    rows: &[entry::Model],
    fields: &[Field],
) -> Result<HashMap<i64, Vec<String>>> {
    let mut notes: HashMap<i64, Vec<String>> = HashMap::new();
    if !fields.contains(&Field::Notes) {
        return Ok(notes);
    }
    let entries = rows.iter().map(|row| row.id).collect();
    for row in note::of_entries(app.reader(), entries).await? {
        if Level::parse(&row.level) != Some(Level::Production) {
            continue;
        }
        let context = SealContext { column: TEXT, seal_id: &row.seal_id };
        let text = app.vault().open_sealed(context, &row.text).map_err(Error::fault)?;
        notes.entry(row.entry_id).or_default().push(text);
    }
    Ok(notes)
}
