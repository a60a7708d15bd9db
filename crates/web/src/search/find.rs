//! Find one person by a typed code or the picture of a QR.

use std::sync::Arc;

use app::{Error, search};
use axum::extract::State;
use kernel::msg;
use render::{FormState, Page};
use serde::Serialize;

use crate::{
    Web,
    hall::{
        Visit,
        forms::{Fields, FormRefusal, SentFile},
        redirect,
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct FindPage {
    /// Fields `code` and `picture`.
    pub form: FormState,
}

impl Page for FindPage {
    const TEMPLATE: &'static str = "pages/search/find.html";

    fn samples() -> Vec<Self> {
        let empty = FormState::new(routes::FIND.pattern);
        let mut refused = empty.clone().value("code", "MA-M-9999-RAB");
        for field in ["code", "picture"] {
            let text = "Personne n’a ce code.".to_owned();
            refused.errors.push(render::FieldError { field: field.to_owned(), text });
        }
        vec![Self { form: empty }, Self { form: refused }]
    }
}

/// `GET /talents/find`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let page = FindPage { form: FormState::new(routes::FIND.pattern) };
    present::page(&web, &visit, &frame(), &page)
}

/// `POST /talents/find`.
pub async fn submit(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    match find(&web, &visit, &fields).await {
        Ok(code) => Ok(redirect::to(&routes::PROFILE, &[("code", &code)])),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let form = fields.into_form(routes::FIND.pattern);
            let form = form.with_violations(&refusal.violations, |why| web.say(visit.locale, why));
            present::page(&web, &visit, &frame().refused(&refusal), &FindPage { form })
        }
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("search-find-title")).noindex()
}

/// A picture says more than what was typed before it.
async fn find(web: &Web, visit: &Visit, fields: &Fields) -> Result<String, Error> {
    let (field, found) = match fields.file("picture") {
        Some(picture) => ("picture", by_picture(web, visit, picture).await?),
        None if fields.one("code").trim().is_empty() => {
            return Err(Error::field("code", msg!("words-required")));
        }
        None => ("code", search::by_code(&web.app, &visit.actor, fields.one("code")).await?),
    };
    found.ok_or_else(|| Error::field(field, msg!("search-find-nobody")))
}

async fn by_picture(web: &Web, visit: &Visit, picture: &SentFile) -> Result<Option<String>, Error> {
    if picture.too_big {
        return Err(Error::field("picture", msg!("media-photo-too-big", max = 5_i64)));
    }
    let bytes = picture.upload.bytes().await.map_err(Error::fault)?;
    search::by_qr(&web.app, &visit.actor, bytes).await
}
