//! A filter gets a name.

use std::sync::Arc;

use app::{
    answers::Answers,
    search::{
        DirectoryFilter,
        saved::{self, Alerts},
    },
};
use axum::{extract::State, http::Uri};
use kernel::{Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{at, choices, filtered};
use crate::{
    Web,
    choices::Choice,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
    search::asked::pairs,
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct SavePage {
    /// The form.
    pub form: FormState,
    /// The filter in words.
    pub criteria: Vec<String>,
    /// How often one may be written to.
    pub alerts: Vec<Choice>,
    /// The list it comes from.
    pub back: String,
}

/// `GET /searches/new`: the filter is the query of the address.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let filter = filter(&web, &visit, &uri);
    let form = FormState::new(filtered(&routes::SAVED_SEARCH_NEW, &filter));
    let form = form.value("alerts", Alerts::Never.key());
    present::page(&web, &visit, &frame(), &page(&web, &visit, &filter, form))
}

/// `POST /searches/new`: `name`, `alerts`.
pub async fn keep(State(web): State<Arc<Web>>, visit: Visit, uri: Uri, fields: Fields) -> Answer {
    let filter = filter(&web, &visit, &uri);
    let answers = Answers::from_iter(fields.pairs());
    let error = match saved::keep(&web.app, &visit.actor, &filter, &answers).await {
        Ok(token) => return Ok(Flash::SearchSaved.at(&web, &at(&routes::SAVED_SEARCH, &token))),
        Err(error) => error,
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(
        &web,
        &visit,
        fields.into_form(filtered(&routes::SAVED_SEARCH_NEW, &filter)),
    );
    let page = page(&web, &visit, &filter, form);
    present::page(&web, &visit, &frame().refused(&refusal), &page)
}

fn filter(web: &Web, visit: &Visit, uri: &Uri) -> DirectoryFilter {
    DirectoryFilter::parse(&web.app.reference(), &pairs(uri)).0.open_to(&visit.actor).0
}

fn page(web: &Web, visit: &Visit, filter: &DirectoryFilter, form: FormState) -> SavePage {
    let chips = filter.chips(&web.app, visit.locale);
    let mut criteria: Vec<_> = chips.into_iter().map(|chip| chip.label).collect();
    if criteria.is_empty() {
        criteria.push(filter.in_words(&web.app, visit.locale));
    }
    let back = filtered(&routes::PEOPLE, filter);
    SavePage { form, criteria, alerts: choices(web, visit.locale), back }
}

const fn frame() -> Frame {
    Frame::titled(msg!("search-saved-save")).noindex()
}

impl Page for SavePage {
    const TEMPLATE: &'static str = "pages/search/save.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new("/searches/new?gender=F").value("alerts", "never");
        let wrong = Violations::one("name", msg!("words-required"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let page = |form| Self {
            form,
            criteria: vec!["Femme".to_owned()],
            alerts: vec![Choice::new("never", "Jamais")],
            back: "/talents?gender=F".to_owned(),
        };
        vec![page(form), page(refused)]
    }
}
