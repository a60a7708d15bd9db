//! The own photo: seen, put and replaced.

use std::sync::Arc;

use app::{
    Error,
    media::{Crop, Purpose},
    talents::{self, Section},
};
use axum::extract::State;
use kernel::msg;

use super::edit;
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal, SentFile},
    },
    present::Answer,
};

/// `GET /profile/photo`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    edit::draw(&web, &visit, Section::Photo, None).await
}

/// `POST /profile/upload-photo`; a refused picture leaves nothing behind.
pub async fn upload(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    match put(&web, &visit, &fields).await {
        Ok(()) => Ok(Flash::PhotoSaved.at(&web, routes::PROFILE_PHOTO.pattern)),
        Err(error) => {
            edit::draw(
                &web,
                &visit,
                Section::Photo,
                Some((FormRefusal::from_error(error)?, fields)),
            )
            .await
        }
    }
}

async fn put(web: &Web, visit: &Visit, fields: &Fields) -> Result<(), Error> {
    let person = visit.actor.member()?.person;
    let SentFile { upload, too_big, .. } =
        fields.file("photo").ok_or_else(|| Error::field("photo", msg!("words-required")))?;
    if *too_big {
        return Err(Error::field("photo", Purpose::Photo.too_big()));
    }
    let crop = Crop::parse(fields.one("crop"));
    talents::put_photo(&web.app, &visit.actor, person, upload, crop).await
}
