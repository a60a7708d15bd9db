//! Before the own photo goes: a question, so that one wrong touch costs nothing.

use std::sync::Arc;

use app::talents;
use axum::extract::State;
use kernel::msg;
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    cards::Portrait,
    hall::{Visit, flash::Flash, redirect},
    present::{self, Answer, Frame},
};

/// The values of the question.
#[derive(Debug, Serialize)]
pub struct PhotoDeletePage {
    /// The face that would go.
    pub portrait: Portrait,
}

impl Page for PhotoDeletePage {
    const TEMPLATE: &'static str = "pages/talents/photo_delete.html";

    fn samples() -> Vec<Self> {
        vec![Self { portrait: Portrait::sample(true) }]
    }
}

/// `GET /profile/photo/delete`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let person = visit.actor.member()?.person;
    let sheet = talents::sheet(&web.app, &visit.actor, person).await?;
    if sheet.photo.is_none() {
        return Ok(redirect::to(&routes::PROFILE_PHOTO, &[]));
    }
    let portrait = Portrait::of(&web, visit.locale, &sheet.name, &sheet.code, sheet.photo.as_ref());
    let frame = Frame::titled(msg!("talents-photo-delete-title")).noindex();
    present::page(&web, &visit, &frame, &PhotoDeletePage { portrait })
}

/// `POST /profile/photo/delete`.
pub async fn remove(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let person = visit.actor.member()?.person;
    talents::remove_photo(&web.app, &visit.actor, person).await?;
    Ok(Flash::PhotoRemoved.at(&web, routes::PROFILE_PHOTO.pattern))
}
