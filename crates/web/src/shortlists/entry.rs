//! Somebody on a shortlist: the notes about them, their place, their state.

use std::sync::Arc;

use app::{
    Error,
    shortlists::{self, Move},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use kernel::{Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{
    at, number_in, of_entry,
    parts::{self, EntryRow, NoteLine},
};
use crate::{
    Web,
    choices::Choice,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
        redirect,
    },
    present::{self, Answer, Frame},
    search::people::Row,
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct EntryPage {
    /// The name of the list.
    pub list: String,
    /// The list.
    pub list_url: String,
    /// The number of the entry.
    pub id: i64,
    /// Who; nobody who may not be found any more.
    pub person: Option<Row>,
    /// The state, in words.
    pub state_label: String,
    /// Its tone.
    pub tone: &'static str,
    /// The notes, the oldest first.
    pub notes: Vec<NoteLine>,
    /// Where notes are taken back.
    pub change_url: String,
    /// The form of one more.
    pub form: FormState,
    /// Who may read it.
    pub levels: Vec<Choice>,
}

/// `GET /shortlists/{id}/people/{entry}`.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path((id, entry)): Path<(String, String)>,
) -> Answer {
    let place = (number_in(&id)?, number_in(&entry)?);
    let form = FormState::new(of_entry(&routes::SHORTLIST_ENTRY, place.0, place.1));
    draw(&web, &visit, place, form.value("level", "me"), &frame()).await
}

/// `POST /shortlists/{id}/people/{entry}`.
pub async fn note(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path((id, entry)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let place = (number_in(&id)?, number_in(&entry)?);
    let here = of_entry(&routes::SHORTLIST_ENTRY, place.0, place.1);
    let said = (fields.one("text"), fields.one("level"));
    let Err(error) = shortlists::write_note(&web.app, &visit.actor, place, said).await else {
        return Ok(Flash::NoteWritten.at(&web, &here));
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, fields.into_form(here));
    draw(&web, &visit, place, form, &frame().refused(&refusal)).await
}

/// `POST /shortlists/{id}/people/{entry}/change`.
pub async fn change(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path((id, entry)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let place = (number_in(&id)?, number_in(&entry)?);
    let list = at(&routes::SHORTLIST, place.0);
    let back: Response = redirect::to_path(&format!("{list}#e{}", place.1));
    let (app, actor) = (&web.app, &visit.actor);
    if let Some(state) = shortlists::State::parse(fields.one("state")) {
        shortlists::set_state(app, actor, place, state).await?;
        return Ok(back);
    }
    if let Ok(note) = fields.one("note").parse() {
        shortlists::forget_note(app, actor, place, note).await?;
        let here = of_entry(&routes::SHORTLIST_ENTRY, place.0, place.1);
        return Ok(Flash::NoteForgotten.at(&web, &here));
    }
    let to = match fields.one("place") {
        "drop" => {
            shortlists::drop_entry(app, actor, place).await?;
            return Ok(Flash::EntryDropped.at(&web, &list));
        }
        "up" => Move::Up,
        "down" => Move::Down,
        number => {
            let number = number.parse();
            Move::To(number.map_err(|_| Error::field("place", msg!("words-choice-unknown")))?)
        }
    };
    shortlists::place(app, actor, place, to).await?;
    Ok(back)
}

async fn draw(
    web: &Web,
    visit: &Visit,
    place: (i64, i64),
    form: FormState,
    frame: &Frame,
) -> Answer {
    let list = shortlists::entry(&web.app, &visit.actor, place).await?;
    let row = parts::rows(web, visit.locale, &list).pop().ok_or(Error::NotFound)?;
    let page = EntryPage {
        list_url: at(&routes::SHORTLIST, list.id),
        list: list.name,
        id: row.id,
        person: row.person,
        state_label: row.state_label,
        tone: row.tone,
        notes: row.notes,
        change_url: row.change_url,
        form,
        levels: parts::levels(web, visit.locale),
    };
    present::page(web, visit, frame, &page)
}

const fn frame() -> Frame {
    Frame::titled(msg!("shortlists-entry-title")).noindex()
}

impl Page for EntryPage {
    const TEMPLATE: &'static str = "pages/shortlists/entry.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new("/shortlists/1/people/1").value("level", "me");
        let wrong = Violations::one("text", msg!("words-required"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let page = |form, row: EntryRow| Self {
            list: "Nuit d’été".to_owned(),
            list_url: "/shortlists/1".to_owned(),
            id: row.id,
            person: row.person,
            state_label: row.state_label,
            tone: row.tone,
            notes: row.notes,
            change_url: row.change_url,
            form,
            levels: vec![Choice::new("me", "Moi")],
        };
        let forms = [form.clone(), refused, form];
        forms.into_iter().zip(EntryRow::samples()).map(|(form, row)| page(form, row)).collect()
    }
}
