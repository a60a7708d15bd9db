//! Read photos: their rows for lists, their files for browsers.

use std::collections::HashMap;

use kernel::PersonId;

use super::{
    Photo,
    model::{key, served_name},
    prepare::FILES,
    refusals, store,
};
use crate::{App, Error, Result};

/// The photos of these people, at most a page or an export's step of them, with one query.
///
/// # Errors
/// When the database fails.
pub async fn of_people(app: &App, people: &[PersonId]) -> Result<HashMap<PersonId, Photo>> {
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    let rows =
        store::photo::of_people(app.reader(), people.iter().map(|person| person.0).collect())
            .await?;
    let photo = |row: store::photo::Model| {
        let photo = Photo { name: row.name, blur: row.blur, width: row.width, height: row.height };
        (PersonId(row.person_id), photo)
    };
    Ok(rows.into_iter().map(photo).collect())
}

/// Every file of a photo with its bytes, the size kept for cropping too: for its owner's own copy.
pub(crate) async fn whole(app: &App, photo: &Photo) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for end in FILES {
        let file = format!("{}-{end}", photo.name);
        let bytes = app.parts().files.get(&key(&file)).await.map_err(refusals::store)?;
        files.extend(bytes.map(|bytes| (file, bytes)));
    }
    Ok(files)
}

/// The bytes of a served size by its random file name, whoever asks; the size kept for cropping again never comes out here.
///
/// # Errors
/// [`Error::NotFound`] for any other name, a photo that was replaced, and one of a suspended account; [`Error::Later`]
/// while the store does not answer.
pub async fn open_file(app: &App, file: &str) -> Result<Vec<u8>> {
    let name = served_name(file).ok_or(Error::NotFound)?;
    if !store::photo::is_served(app.reader(), name).await? {
        return Err(Error::NotFound);
    }
    let bytes = app.parts().files.get(&key(file)).await.map_err(refusals::store)?;
    bytes.ok_or(Error::NotFound)
}

/// Whose photo a served size is, by its random file name.
///
/// # Errors
/// [`Error::NotFound`] for any other name and a photo that was replaced.
pub(crate) async fn owner_of(app: &App, file: &str) -> Result<PersonId> {
    let name = served_name(file).ok_or(Error::NotFound)?;
    store::photo::owner_of(app.reader(), name).await?.map(PersonId).ok_or(Error::NotFound)
}
