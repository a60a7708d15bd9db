//! The own CV: seen, put, replaced and removed; and the way to somebody's CV for those who may read it.

use std::sync::Arc;

use app::{
    Error,
    media::Purpose,
    talents::{self, Section},
};
use axum::extract::{Path, State};
use kernel::msg;
use render::Page;
use serde::Serialize;

use super::edit;
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal, SentFile},
        redirect,
    },
    media::CvLine,
    present::{self, Answer, Frame},
};

/// The values of the question before a CV goes.
#[derive(Debug, Serialize)]
pub struct CvDeletePage {
    /// The CV that would go.
    pub cv: CvLine,
}

impl Page for CvDeletePage {
    const TEMPLATE: &'static str = "pages/talents/cv_delete.html";

    fn samples() -> Vec<Self> {
        vec![Self { cv: CvLine::sample(true) }]
    }
}

/// `GET /profile/cv`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    edit::draw(&web, &visit, Section::Cv, None).await
}

/// `POST /profile/upload-cv`; a refused file leaves nothing behind.
pub async fn upload(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    match put(&web, &visit, &fields).await {
        Ok(()) => Ok(Flash::CvSaved.at(&web, routes::PROFILE_CV.pattern)),
        Err(error) => {
            let refused = Some((FormRefusal::from_error(error)?, fields));
            edit::draw(&web, &visit, Section::Cv, refused).await
        }
    }
}

async fn put(web: &Web, visit: &Visit, fields: &Fields) -> Result<(), Error> {
    let person = visit.actor.member()?.person;
    let SentFile { upload, too_big, .. } =
        fields.file("cv").ok_or_else(|| Error::field("cv", msg!("words-required")))?;
    if *too_big {
        return Err(Error::field("cv", Purpose::Cv.too_big()));
    }
    talents::put_cv(&web.app, &visit.actor, person, upload).await
}

/// `GET /profile/cv/delete`.
pub async fn ask(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let person = visit.actor.member()?.person;
    let sheet = talents::sheet(&web.app, &visit.actor, person).await?;
    let Some(cv) = &sheet.cv else {
        return Ok(redirect::to(&routes::PROFILE_CV, &[]));
    };
    let cv = CvLine::of(&web, visit.locale, cv, &sheet.code)?;
    let frame = Frame::titled(msg!("talents-cv-delete-title")).noindex();
    present::page(&web, &visit, &frame, &CvDeletePage { cv })
}

/// `POST /profile/cv/delete`.
pub async fn remove(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let person = visit.actor.member()?.person;
    talents::remove_cv(&web.app, &visit.actor, person).await?;
    Ok(Flash::CvRemoved.at(&web, routes::PROFILE_CV.pattern))
}

/// `GET /t/{code}/cv`: to the file, by a link of five minutes.
pub async fn follow(State(web): State<Arc<Web>>, visit: Visit, Path(code): Path<String>) -> Answer {
    let token = talents::cv_link(&web.app, &visit.actor, &code).await?;
    Ok(redirect::to(&routes::FILE, &[("token", &token)]))
}
