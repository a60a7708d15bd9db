//! Both files of the form, for the registration and for the form by which staff prepare somebody.

use app::{Actor, App, Error, talents::Files};

use super::{
    cv::SentCv,
    page::{Incoming, WaitingCv, hidden},
    photo::SentPhoto,
};
use crate::{
    error::Refusal,
    hall::{
        forms::{Fields, FormRefusal},
        robot::Hidden,
    },
};

/// The photo and the CV that a form brought, or that wait since a former refusal.
pub(crate) struct SentFiles {
    pub(super) photo: SentPhoto,
    pub(super) cv: SentCv,
}

/// The files that wait for the form that comes back.
#[derive(Debug, Default)]
pub(crate) struct KeptFiles {
    /// The photo.
    pub photo: Option<Incoming>,
    /// The CV.
    pub cv: Option<WaitingCv>,
}

impl SentFiles {
    pub(crate) async fn read(app: &App, fields: &Fields) -> Result<Self, Error> {
        let photo = SentPhoto::read(app, fields).await?;
        Ok(Self { photo, cv: SentCv::read(app, fields).await? })
    }

    /// Refuses what is wrong with the files before they are looked at.
    pub(crate) fn are_there(&self) -> Result<(), Error> {
        let photo = self.photo.refusal().map(|why| Error::field("photo", why));
        let cv = || self.cv.refusal().map(|why| Error::field("cv", why));
        photo.or_else(cv).map_or(Ok(()), Err)
    }

    /// The files of the person who joins; when the second one is refused, the first one goes again.
    pub(crate) async fn prepare(&self, app: &App, actor: &Actor) -> Result<Files, Error> {
        let mut files = Files { photo: self.photo.prepare(app, actor).await?, cv: None };
        match self.cv.prepare(app, actor).await {
            Ok(cv) => {
                files.cv = cv;
                Ok(files)
            }
            Err(refused) => {
                files.discard(app).await;
                Err(refused)
            }
        }
    }

    /// Keeps them for the form that comes back; what is not taken is refused beside its field.
    pub(crate) async fn keep(
        self,
        app: &App,
        actor: &Actor,
        refusal: &mut FormRefusal,
    ) -> Result<KeptFiles, Refusal> {
        for (field, why) in [("photo", self.photo.refusal()), ("cv", self.cv.refusal())] {
            if let Some(why) = why {
                refusal.violations.add(field, why);
            }
        }
        let photo = self.photo.keep(app, actor, refusal).await?;
        Ok(KeptFiles { photo, cv: self.cv.keep(app, actor, refusal).await? })
    }

    /// Somebody has joined: nothing waits any more.
    pub(crate) async fn done(self, app: &App) {
        self.photo.done(app).await;
        self.cv.done(app).await;
    }
}

impl KeptFiles {
    /// What the form carries along besides its number.
    pub(crate) fn hidden(&self, form_id: String) -> Vec<Hidden> {
        hidden(form_id, None, self.photo.as_ref(), self.cv.as_ref())
    }
}
