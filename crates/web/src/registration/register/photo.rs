//! The photo of the form: sent with it, or waiting since a former refusal.

use app::{
    Actor, App, Error,
    media::{self, Crop, PreparedPhoto, Purpose, Upload, incoming},
};
use kernel::{Message, msg};

use super::page::Incoming;
use crate::{
    error::Refusal,
    hall::forms::{Fields, FormRefusal, SentFile},
};

/// What the form brought.
pub(super) struct SentPhoto {
    given: Given,
    name: String,
    crop: Option<Crop>,
    /// The photo of a former refusal, if it is still there.
    former: Option<Incoming>,
}

enum Given {
    Nothing,
    /// A file of this form.
    File(Upload),
    TooBig,
    /// The photo of a former refusal.
    Waiting(Upload),
    /// It waited too long.
    Gone,
}

impl SentPhoto {
    pub(super) async fn read(app: &App, fields: &Fields) -> Result<Self, Error> {
        let token = fields.one("incoming");
        let kept = incoming::take(app, token).await?;
        let former = kept.is_some().then(|| Incoming::new(token, fields.one("incoming_name")));
        let file = fields.file("photo");
        let given = match (file, kept) {
            (Some(SentFile { too_big: true, .. }), _) => Given::TooBig,
            (Some(file), _) => Given::File(file.upload.clone()),
            (None, Some(upload)) => Given::Waiting(upload),
            (None, None) if token.is_empty() => Given::Nothing,
            (None, None) => Given::Gone,
        };
        let name = file.map_or_else(String::new, |file| file.upload.name().to_owned());
        Ok(Self { given, name, crop: Crop::parse(fields.one("crop")), former })
    }

    /// What is wrong with it before the picture itself is looked at.
    pub(super) fn refusal(&self) -> Option<Message> {
        match self.given {
            Given::TooBig => Some(Purpose::Photo.too_big()),
            Given::Gone => Some(msg!("talents-register-photo-gone")),
            Given::Nothing | Given::File(_) | Given::Waiting(_) => None,
        }
    }

    /// Makes it ready for the person who joins.
    ///
    /// # Errors
    /// [`Error::Invalid`] on `photo` for a picture that is not taken.
    pub(super) async fn prepare(
        &self,
        app: &App,
        actor: &Actor,
    ) -> Result<Option<PreparedPhoto>, Error> {
        match &self.given {
            Given::File(upload) | Given::Waiting(upload) => {
                let received = media::receive(app, actor, upload, Purpose::Photo).await?;
                media::prepare(app, received, self.crop).await.map(Some)
            }
            Given::Nothing | Given::TooBig | Given::Gone => Ok(None),
        }
    }

    /// Keeps it for the form that comes back. A picture that is not taken, or not now, is refused beside its field,
    /// and the one before it stays.
    pub(super) async fn keep(
        self,
        app: &App,
        actor: &Actor,
        refusal: &mut FormRefusal,
    ) -> Result<Option<Incoming>, Refusal> {
        let Self { given, name, former, .. } = self;
        let Given::File(upload) = given else {
            return Ok(former);
        };
        if refusal.violations.iter().any(|violation| violation.field == "photo") {
            return Ok(former);
        }
        match incoming::keep(app, actor, &upload).await {
            Ok(token) => {
                forget(app, former).await;
                Ok(Some(Incoming::new(&token, &name)))
            }
            Err(error) => {
                refusal.add("photo", FormRefusal::from_error(error)?);
                Ok(former)
            }
        }
    }

    /// Somebody has joined: nothing waits any more.
    pub(super) async fn done(self, app: &App) {
        forget(app, self.former).await;
    }
}

/// The photo behind a token, if it still waits.
pub(super) async fn waiting(app: &App, token: &str, name: &str) -> Result<Option<Incoming>, Error> {
    Ok(incoming::take(app, token).await?.map(|_| Incoming::new(token, name)))
}

/// A photo that cannot be removed now waits for the sweep.
async fn forget(app: &App, photo: Option<Incoming>) {
    let Some(photo) = photo else { return };
    if let Err(fault) = incoming::forget(app, &photo.token).await {
        tracing::warn!(
            fault = format!("{fault:?}"),
            "a photo of a refused form waits for the sweep"
        );
    }
}
