//! The CV of the form: sent with it, or waiting since a former refusal.

use app::{
    Actor, App, Error,
    media::{
        self, Purpose, Upload,
        cvs::{self, PreparedCv},
        incoming,
    },
};
use kernel::{Message, msg};

use super::page::WaitingCv;
use crate::{
    error::Refusal,
    hall::forms::{Fields, FormRefusal},
};

/// What the form brought.
pub(super) struct SentCv {
    given: Given,
    /// The CV of a former refusal, if it is still there.
    former: Option<WaitingCv>,
}

enum Given {
    Nothing,
    /// A file of this form.
    File(Upload),
    TooBig,
    /// The file of a former refusal.
    Waiting(Upload),
    /// It waited too long.
    Gone,
}

impl SentCv {
    pub(super) async fn read(app: &App, fields: &Fields) -> Result<Self, Error> {
        let (token, name) = (fields.one("incoming_cv"), fields.one("incoming_cv_name"));
        let kept = incoming::take_cv(app, token, name).await?;
        let former = kept.is_some().then(|| WaitingCv::new(token, name));
        let given = match (fields.file(Purpose::Cv.field()), kept) {
            (Some(file), _) if file.too_big => Given::TooBig,
            (Some(file), _) => Given::File(file.upload.clone()),
            (None, Some(upload)) => Given::Waiting(upload),
            (None, None) if token.is_empty() => Given::Nothing,
            (None, None) => Given::Gone,
        };
        Ok(Self { given, former })
    }

    /// What is wrong with it before the file itself is looked at.
    pub(super) fn refusal(&self) -> Option<Message> {
        match self.given {
            Given::TooBig => Some(Purpose::Cv.too_big()),
            Given::Gone => Some(msg!("talents-register-cv-gone")),
            Given::Nothing | Given::File(_) | Given::Waiting(_) => None,
        }
    }

    /// Makes it ready for the person who joins.
    ///
    /// # Errors
    /// [`Error::Invalid`] on `cv` for a file that is not taken.
    pub(super) async fn prepare(
        &self,
        app: &App,
        actor: &Actor,
    ) -> Result<Option<PreparedCv>, Error> {
        match &self.given {
            Given::File(upload) | Given::Waiting(upload) => {
                let received = media::receive(app, actor, upload, Purpose::Cv).await?;
                cvs::prepare(app, received).await.map(Some)
            }
            Given::Nothing | Given::TooBig | Given::Gone => Ok(None),
        }
    }

    /// Keeps it for the form that comes back. A file that is not taken, or not now, is refused beside its field, and the one before
    /// it stays.
    pub(super) async fn keep(
        self,
        app: &App,
        actor: &Actor,
        refusal: &mut FormRefusal,
    ) -> Result<Option<WaitingCv>, Refusal> {
        let Given::File(upload) = self.given else {
            return Ok(self.former);
        };
        if refusal.violations.iter().any(|violation| violation.field == "cv") {
            return Ok(self.former);
        }
        match incoming::keep_cv(app, actor, &upload).await {
            Ok(token) => {
                forget(app, self.former).await;
                Ok(Some(WaitingCv::new(&token, upload.name())))
            }
            Err(error) => {
                refusal.add("cv", FormRefusal::from_error(error)?);
                Ok(self.former)
            }
        }
    }

    /// Somebody has joined: nothing waits any more.
    pub(super) async fn done(self, app: &App) {
        forget(app, self.former).await;
    }
}

/// The CV behind a token, if it still waits.
pub(super) async fn waiting(
    app: &App,
    token: &str,
    name: &str,
) -> Result<Option<WaitingCv>, Error> {
    Ok(incoming::take_cv(app, token, name).await?.map(|_| WaitingCv::new(token, name)))
}

/// A CV that cannot be removed now waits for the sweep.
async fn forget(app: &App, cv: Option<WaitingCv>) {
    let Some(cv) = cv else { return };
    if let Err(fault) = incoming::forget(app, &cv.token).await {
        tracing::warn!(fault = format!("{fault:?}"), "a CV of a refused form waits for the sweep");
    }
}
