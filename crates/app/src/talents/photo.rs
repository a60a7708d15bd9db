//! Their photo: put, replaced and removed by its owner or an administrator; the score follows. Seen by whoever may see
//! their page.

use kernel::PersonId;

use super::profile;
use crate::{
    Actor, App, Result,
    media::{self, Crop, Upload},
};

/// A photo for a browser.
#[derive(Debug)]
pub struct ShownPhoto {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether anybody may see it today.
    pub public: bool,
}

/// A served size of a photo by its random file name, for whoever may see the page of its owner: an address that was
/// learned while the page was public opens nothing once it is not.
///
/// # Errors
/// [`crate::Error::NotFound`] for everybody else, any other name and a photo that was replaced alike.
pub async fn see_photo(app: &App, actor: &Actor, file: &str) -> Result<ShownPhoto> {
    let person = media::owner_of(app, file).await?;
    let public = profile::is_public_to(app, actor, person).await?;
    Ok(ShownPhoto { bytes: media::open_file(app, file).await?, public })
}

/// Makes this picture the photo of a talent, in place of the former one.
///
/// # Errors
/// As [`media::put_photo`]; [`crate::Error::NotFound`] for people without a talent profile.
pub async fn put_photo(
    app: &App,
    actor: &Actor,
    person: PersonId,
    upload: &Upload,
    crop: Option<Crop>,
) -> Result<()> {
    profile::exists(app, person).await?;
    media::put_photo(app, actor, person, upload, crop).await?;
    profile::refresh_score(app, actor, person).await
}

/// Removes the photo of a talent and its files.
///
/// # Errors
/// As [`put_photo`].
pub async fn remove_photo(app: &App, actor: &Actor, person: PersonId) -> Result<()> {
    profile::exists(app, person).await?;
    media::remove_photo(app, actor, person).await?;
    profile::refresh_score(app, actor, person).await
}
