//! Reading people back: the person, their contacts, their guardian.

use kernel::{CityId, CountryId, Locale, PersonId, text::PhoneNumber};
use sea_orm::ConnectionTrait;

use super::{Contact, Gender, Guardian, Person, Visibility, store};
use crate::{App, Context, Error, Result, Tx, vault::SealContext};

/// A person by number.
pub(crate) async fn find(conn: &impl ConnectionTrait, id: PersonId) -> Result<Option<Person>> {
    Ok(store::find(conn, id.0).await?.map(person))
}

/// Holds these people until the transaction ends: of two decisions about the same ones, the second sees the first.
pub(crate) async fn hold(tx: &Tx, people: &[PersonId]) -> Result<()> {
    let ids: Vec<i64> = people.iter().map(|person| person.0).collect();
    Ok(store::hold(tx.conn(), &ids).await?)
}

/// The person a form sent before has made.
pub(crate) async fn by_submission(
    conn: &impl ConnectionTrait,
    submission: &str,
) -> Result<Option<Person>> {
    Ok(store::by_submission(conn, submission).await?.map(person))
}

/// How to reach somebody; a value that does not open is a fault, never an empty field.
pub(crate) async fn contact_of(app: &App, id: PersonId) -> Result<Option<Contact>> {
    let Some(row) = store::find(app.reader(), id.0).await? else {
        return Ok(None);
    };
    let (Some(phone), Some(whatsapp)) = (&row.phone, &row.whatsapp) else {
        return Ok(None);
    };
    let open = |column, sealed: &str| {
        app.vault()
            .open_sealed(SealContext { column, seal_id: &row.seal_id }, sealed)
            .map_err(Error::fault)
    };
    let address =
        row.address.as_deref().map(|sealed| open("people.address", sealed)).transpose()?;
    Ok(Some(Contact {
        phone: PhoneNumber::stored(&open("people.phone", phone)?),
        whatsapp: PhoneNumber::stored(&open("people.whatsapp", whatsapp)?),
        address,
    }))
}

/// Who answers for somebody.
pub(crate) async fn guardian_of(app: &App, id: PersonId) -> Result<Option<Guardian>> {
    let Some(row) = store::find(app.reader(), id.0).await? else {
        return Ok(None);
    };
    let Some(sealed) = &row.guardian else {
        return Ok(None);
    };
    let context = SealContext { column: "people.guardian", seal_id: &row.seal_id };
    let text = app.vault().open_sealed(context, sealed).map_err(Error::fault)?;
    serde_json::from_str(&text).map(Some).context("reading a guardian")
}

/// The nationalities of a person, the main one first.
pub(crate) async fn nationalities_of(
    conn: &impl ConnectionTrait,
    id: PersonId,
) -> Result<Vec<CountryId>> {
    Ok(store::nationality::all_of(conn, id.0).await?)
}

fn person(row: store::person::Model) -> Person {
    Person {
        id: PersonId(row.id),
        seal_id: row.seal_id,
        first_name: row.first_name,
        last_name: row.last_name,
        birth_date: row.birth_date,
        gender: Gender::parse(&row.gender).unwrap_or(Gender::N),
        origin: row.origin_country_id.map(CountryId),
        residence: row.residence_country_id.map(CountryId),
        city: row.residence_city_id.map(CityId),
        city_name: row.residence_city_name,
        locale: Locale::parse(&row.locale).unwrap_or_default(),
        visibility: Visibility::parse(&row.visibility),
        indexable: row.indexable,
        verified: row.verified_at.is_some(),
    }
}
