//! Their photo: put, replaced and removed by its owner or an administrator; the score follows.

use chrono::TimeDelta;
use kernel::{PersonId, msg};

use super::profile;
use crate::{
    Actor, App, Error, Result,
    accounts::limits,
    media::{self, Crop},
};

/// Photos that somebody may send within [`WINDOW`], taken or refused (quality.md S63).
const MOST: i32 = 30;
const WINDOW: TimeDelta = TimeDelta::minutes(30);

/// Makes this picture the photo of a talent, in place of the former one.
///
/// # Errors
/// As [`media::put_photo`]; [`Error::NotFound`] for people without a talent profile; [`Error::Later`] for whoever sent
/// 30 photos in half an hour.
pub async fn put_photo(
    app: &App,
    actor: &Actor,
    person: PersonId,
    bytes: Vec<u8>,
    crop: Option<Crop>,
) -> Result<()> {
    profile::exists(app, person).await?;
    not_too_often(app, actor).await?;
    media::put_photo(app, actor, person, bytes, crop).await?;
    profile::refresh_score(app, actor, person).await
}

/// Counts one photo of whoever sends it, before it costs anything.
async fn not_too_often(app: &App, actor: &Actor) -> Result<()> {
    let Ok(member) = actor.member() else {
        return Ok(());
    };
    let name = format!("photo {}", member.person);
    match limits::allow(app, &name, MOST, WINDOW).await {
        Err(Error::Later { after, .. }) => {
            let minutes = after.num_minutes() + 1;
            Err(Error::Later { after, why: msg!("media-photo-too-often", minutes = minutes) })
        }
        other => other,
    }
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
