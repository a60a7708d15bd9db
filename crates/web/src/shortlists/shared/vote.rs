//! Yes, maybe or no, with a word about it.

use std::sync::Arc;

use app::{
    Error,
    shortlists::links::{self, Look},
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};

use super::{
    address, gone, pass,
    show::{draw, frame},
    told_nowhere,
};
use crate::{
    Web,
    hall::{
        Visit,
        forms::{Fields, FormRefusal},
        redirect,
    },
    present::Answer,
};

/// `POST /s/{token}/votes`.
pub async fn send(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Answer {
    let pass = pass(&web, &headers).unwrap_or_default();
    // An entry that is no number is nobody's.
    let entry = fields.one("entry").parse().unwrap_or(0);
    let said = (entry, fields.one("vote"), fields.one("comment"));
    match links::vote(&web.app, &visit.actor, (&token, pass), said).await {
        Ok(()) => {
            let list = address(&token)?;
            told_nowhere(Ok(redirect::to_path(&format!("{list}#e{entry}"))))
        }
        Err(Error::NotFound) => gone::answer(&web, &visit, &token),
        Err(error) => refused(&web, &visit, (&token, pass), (fields, error)).await,
    }
}

async fn refused(
    web: &Web,
    visit: &Visit,
    (token, pass): (&str, &str),
    (fields, error): (Fields, Error),
) -> Answer {
    let refusal = FormRefusal::from_error(error)?;
    match links::look(&web.app, &visit.actor, token, Some(pass)).await {
        Ok(Look::List(list)) => {
            let form = fields.into_form("");
            let form = form.with_violations(&refusal.violations, |why| web.say(visit.locale, why));
            draw(web, visit, (token, list), Some(form), &frame().refused(&refusal))
        }
        Ok(Look::Door { .. }) | Err(Error::NotFound) => gone::answer(web, visit, token),
        Err(error) => Err(error.into()),
    }
}
