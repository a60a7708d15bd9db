//! Another name, other letters; a copy; the end of a search.

use std::sync::Arc;

use app::{
    answers::Answers,
    search::saved::{self, SavedSearch},
};
use axum::extract::{Path, State};
use kernel::{Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{at, choices};
use crate::{
    Web,
    choices::Choice,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct SavedEditPage {
    /// The form.
    pub form: FormState,
    /// The name as it is kept.
    pub name: String,
    /// The filter in words.
    pub words: String,
    /// How often one may be written to.
    pub alerts: Vec<Choice>,
    /// Where the search is given up.
    pub remove_url: String,
}

/// `GET /searches/{token}/edit`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(token): Path<String>) -> Answer {
    let search = saved::saved(&web.app, &visit.actor, &token).await?;
    let form = FormState::new(at(&routes::SAVED_SEARCH_EDIT, &token))
        .value("name", search.name.clone())
        .value("alerts", search.alerts.key());
    present::page(&web, &visit, &frame(), &page(&web, &visit, form, search))
}

/// `POST /searches/{token}/edit`: `name`, `alerts`.
pub async fn save(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(token): Path<String>,
    fields: Fields,
) -> Answer {
    let answers = Answers::from_iter(fields.pairs());
    let Err(error) = saved::change(&web.app, &visit.actor, &token, &answers).await else {
        return Ok(Flash::SearchSaved.at(&web, &at(&routes::SAVED_SEARCH, &token)));
    };
    let refusal = FormRefusal::from_error(error)?;
    let search = saved::saved(&web.app, &visit.actor, &token).await?;
    let form =
        refusal.beside(&web, &visit, fields.into_form(at(&routes::SAVED_SEARCH_EDIT, &token)));
    let page = page(&web, &visit, form, search);
    present::page(&web, &visit, &frame().refused(&refusal), &page)
}

/// `POST /searches/{token}/remove`.
pub async fn remove(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(token): Path<String>,
) -> Answer {
    saved::remove(&web.app, &visit.actor, &token).await?;
    Ok(Flash::SearchRemoved.at(&web, routes::SAVED_SEARCHES.pattern))
}

/// `POST /searches/{token}/copy`: leads to the copy, which may be called otherwise.
pub async fn copy(State(web): State<Arc<Web>>, visit: Visit, Path(token): Path<String>) -> Answer {
    let copy = saved::copy(&web.app, &visit.actor, &token).await?;
    Ok(Flash::SearchSaved.at(&web, &at(&routes::SAVED_SEARCH_EDIT, &copy)))
}

fn page(web: &Web, visit: &Visit, form: FormState, search: SavedSearch) -> SavedEditPage {
    SavedEditPage {
        form,
        words: search.filter.in_words(&web.app, visit.locale),
        alerts: choices(web, visit.locale),
        remove_url: at(&routes::SAVED_SEARCH_REMOVE, &search.token),
        name: search.name,
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("search-saved-edit-title")).noindex()
}

impl Page for SavedEditPage {
    const TEMPLATE: &'static str = "pages/search/saved_edit.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new("/searches/abc/edit").value("alerts", "daily");
        let wrong = Violations::one("name", msg!("words-required"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let page = |form| Self {
            form,
            name: "Serveuses à Casablanca".to_owned(),
            words: "Femme, Casablanca".to_owned(),
            alerts: vec![Choice::new("daily", "Chaque jour")],
            remove_url: "/searches/abc/remove".to_owned(),
        };
        vec![page(form), page(refused)]
    }
}
