//! Their photo: put, replaced and removed by its owner or an administrator; the score follows.

use kernel::PersonId;

use super::profile;
use crate::{
    Actor, App, Result,
    media::{self, Crop, Upload},
};

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
