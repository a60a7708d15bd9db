//! Asking for another link: the same answer, whatever the link was.

use std::sync::Arc;

use app::{
    Error,
    answers::Answers,
    shortlists::links::{ask_again, read_asking},
};
use axum::extract::{Path, State};
use kernel::msg;
use render::FormState;

use super::{
    gone::{GonePage, action},
    told_nowhere,
};
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// `GET /s/{token}/request`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(token): Path<String>) -> Answer {
    draw(&web, &visit, FormState::new(action(&token)?), &frame())
}

/// `POST /s/{token}/request`.
pub async fn send(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(token): Path<String>,
    fields: Fields,
) -> Answer {
    let here = action(&token)?;
    match deliver(&web, &visit, &token, &fields).await {
        Ok(()) => told_nowhere(Ok(Flash::LinkAsked.at(&web, &here))),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let form = refusal.beside(&web, &visit, fields.into_form(here));
            draw(&web, &visit, form, &frame().refused(&refusal))
        }
    }
}

async fn deliver(web: &Web, visit: &Visit, token: &str, fields: &Fields) -> Result<(), Error> {
    let asking = read_asking(&Answers::from_iter(fields.pairs()))?;
    ask_again(&web.app, &visit.actor, token, &asking).await
}

fn draw(web: &Web, visit: &Visit, form: FormState, frame: &Frame) -> Answer {
    told_nowhere(present::page(web, visit, frame, &GonePage { form, gone: false }))
}

const fn frame() -> Frame {
    Frame::titled(msg!("shortlists-ask-title")).noindex()
}
