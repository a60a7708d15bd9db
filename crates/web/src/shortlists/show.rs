//! A shortlist: its people, what may be done with them, what was done, and what its owner decides.

use std::sync::Arc;

use app::shortlists::{self, Change, Column, Settings, Shortlist, What, links};
use axum::extract::{Path, State};
use kernel::{Locale, Message, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{
    at, number_in,
    parts::{self, EntryRow, Shown, state_words},
};
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

/// The form name of the columns.
const COLUMNS: &str = "columns[]";

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct ShortlistPage {
    /// Its name.
    pub name: String,
    /// Whether it is the reader's.
    pub own: bool,
    /// Whether casting staff see it.
    pub team: bool,
    /// Whose it is, when it is somebody else's.
    pub owner: Option<String>,
    /// Its people.
    pub rows: Vec<EntryRow>,
    /// What is shown of them.
    pub shown: Shown,
    /// People who may be found, as the export takes them; nothing when there are none.
    pub ids: String,
    /// The form of its owner.
    pub form: FormState,
    /// The form that copies it.
    pub copy: FormState,
    /// The columns to choose from.
    pub columns: Vec<Choice>,
    /// What was done, the newest first.
    pub history: Vec<HistoryLine>,
    /// Where people are compared.
    pub compare_url: String,
    /// The list for paper.
    pub print_url: String,
    /// Where it is removed.
    pub remove_url: String,
    /// Where it is shared.
    pub links_url: String,
    /// Where an open page hears that votes changed.
    pub live_url: String,
    /// The votes this page knows.
    pub stamp: String,
}

/// Something that was done.
#[derive(Debug, Serialize)]
pub struct HistoryLine {
    /// What, in words.
    pub what: String,
    /// With whom.
    pub name: Option<String>,
    /// Whether it was with somebody who may not be found any more.
    pub unknown: bool,
    /// The state they were put into, in words.
    pub detail: Option<String>,
    /// By whom.
    pub author: Option<String>,
    /// When, RFC 3339.
    pub at: String,
}

/// `GET /shortlists/{id}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let list = shortlists::show(&web.app, &visit.actor, number_in(&id)?).await?;
    let forms = (settings_form(&list), copy_form(&web, visit.locale, &list));
    draw(&web, &visit, list, forms, &frame()).await
}

/// `POST /shortlists/{id}`.
pub async fn save(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let id = number_in(&id)?;
    let settings = Settings {
        name: fields.one("name").to_owned(),
        columns: fields.all(COLUMNS).filter_map(Column::parse).collect(),
        team: fields.ticked("team"),
    };
    let Err(error) = shortlists::change(&web.app, &visit.actor, id, &settings).await else {
        return Ok(Flash::ShortlistSaved.at(&web, &at(&routes::SHORTLIST, id)));
    };
    let refusal = FormRefusal::from_error(error)?;
    let list = shortlists::show(&web.app, &visit.actor, id).await?;
    let form = refusal.beside(&web, &visit, fields.into_form(at(&routes::SHORTLIST, id)));
    let forms = (form, copy_form(&web, visit.locale, &list));
    draw(&web, &visit, list, forms, &frame().refused(&refusal)).await
}

/// `POST /shortlists/{id}/copy`.
pub async fn copy(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let id = number_in(&id)?;
    let copied = shortlists::copy(&web.app, &visit.actor, id, fields.one("copy_name")).await;
    match copied {
        Ok(copy) => Ok(Flash::ShortlistCopied.at(&web, &at(&routes::SHORTLIST, copy))),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let list = shortlists::show(&web.app, &visit.actor, id).await?;
            let form =
                refusal.beside(&web, &visit, fields.into_form(at(&routes::SHORTLIST_COPY, id)));
            let forms = (settings_form(&list), form);
            draw(&web, &visit, list, forms, &frame().refused(&refusal)).await
        }
    }
}

fn settings_form(list: &Shortlist) -> FormState {
    FormState::new(at(&routes::SHORTLIST, list.id))
        .value("name", &list.name)
        .value("team", if list.team { "on" } else { "" })
        .list(COLUMNS, list.columns.iter().map(|column| column.key().to_owned()).collect())
}

fn copy_form(web: &Web, locale: Locale, list: &Shortlist) -> FormState {
    let name = web.say(locale, &msg!("shortlists-copy-of", name = list.name.as_str()));
    FormState::new(at(&routes::SHORTLIST_COPY, list.id)).value("copy_name", name)
}

async fn draw(
    web: &Web,
    visit: &Visit,
    list: Shortlist,
    (form, copy): (FormState, FormState),
    frame: &Frame,
) -> Answer {
    // Before what it stands for: a vote in between is heard of a moment later, and never missed.
    let stamp = links::stamp(&web.app, &visit.actor, list.id).await?;
    let mut votes = links::votes(&web.app, &visit.actor, list.id).await?;
    let history = shortlists::history(&web.app, &visit.actor, list.id).await?;
    let locale = visit.locale;
    // In the order of the list, without those who were set aside, as a shared link shows it.
    let kept = list.entries.iter().filter(|entry| entry.state != shortlists::State::Dropped);
    let ids = kept.filter_map(shortlists::Entry::person);
    let ids = ids.map(|person| person.to_string()).collect::<Vec<_>>().join(",");
    let mut rows = parts::rows(web, locale, &list);
    for row in &mut rows {
        let said = votes.remove(&row.id).unwrap_or_default().into_iter();
        row.votes = said.map(|line| parts::vote_row(web, locale, line)).collect();
    }
    let page = ShortlistPage {
        rows,
        shown: Shown::of(&list.columns),
        ids,
        form,
        copy,
        columns: parts::columns(web, locale),
        history: history.into_iter().map(|line| HistoryLine::of(web, locale, line)).collect(),
        compare_url: at(&routes::SHORTLIST_COMPARE, list.id),
        print_url: at(&routes::SHORTLIST_PRINT, list.id),
        remove_url: at(&routes::SHORTLIST_REMOVE, list.id),
        links_url: at(&routes::SHORTLIST_LINKS, list.id),
        live_url: at(&routes::SHORTLIST_LIVE, list.id),
        stamp,
        name: list.name,
        own: list.own,
        team: list.team,
        owner: list.owner,
    };
    present::page(web, visit, &frame.clone().script("js/shortlist.js"), &page)
}

impl HistoryLine {
    fn of(web: &Web, locale: Locale, change: Change) -> Self {
        let state = change.detail.as_deref().and_then(shortlists::State::parse);
        Self {
            what: web.say(locale, &words(change.what)),
            unknown: change.personal && change.name.is_none(),
            name: change.name,
            detail: state.map(|state| web.say(locale, &state_words(state))),
            author: change.author,
            at: change.at.to_rfc3339(),
        }
    }
}

const fn words(what: What) -> Message {
    match what {
        What::Made => msg!("shortlists-what-made"),
        What::Copied => msg!("shortlists-what-copied"),
        What::Changed => msg!("shortlists-what-changed"),
        What::Added => msg!("shortlists-what-added"),
        What::Dropped => msg!("shortlists-what-dropped"),
        What::Moved => msg!("shortlists-what-moved"),
        What::Judged => msg!("shortlists-what-judged"),
        What::Noted => msg!("shortlists-what-noted"),
        What::Unnoted => msg!("shortlists-what-unnoted"),
        What::Shared => msg!("shortlists-what-shared"),
        What::Revoked => msg!("shortlists-what-revoked"),
        What::Unshared => msg!("shortlists-what-unshared"),
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("shortlists-show-title")).noindex()
}

impl Page for ShortlistPage {
    const TEMPLATE: &'static str = "pages/shortlists/show.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new("/shortlists/1").value("name", "Nuit d’été");
        let wrong = Violations::one("name", msg!("words-required"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let wrong = Violations::one("copy_name", msg!("words-required"));
        let copy = FormState::new("/shortlists/1/copy").value("copy_name", "Copie");
        let uncopied = copy.clone().with_violations(&wrong, |why| why.key.to_string());
        let line = |known: bool| HistoryLine {
            what: "État donné".to_owned(),
            name: known.then(|| "Amina Benali".to_owned()),
            unknown: !known,
            detail: known.then(|| "Retenue".to_owned()),
            author: known.then(|| "Nour Première".to_owned()),
            at: "2026-06-01T09:00:00Z".to_owned(),
        };
        let page = |form, copy, rows: Vec<EntryRow>, own: bool| Self {
            name: "Nuit d’été".to_owned(),
            own,
            team: !own,
            owner: (!own).then(|| "Nour Première".to_owned()),
            shown: Shown::of(if own { Column::ALL } else { &[] }),
            ids: if rows.is_empty() { String::new() } else { "1,2".to_owned() },
            rows,
            form,
            copy,
            columns: vec![Choice::new("age", "Âge")],
            history: vec![line(true), line(false)],
            compare_url: "/shortlists/1/compare".to_owned(),
            print_url: "/shortlists/1/print".to_owned(),
            remove_url: "/shortlists/1/remove".to_owned(),
            links_url: "/shortlists/1/links".to_owned(),
            live_url: "/shortlists/1/live".to_owned(),
            stamp: "1-0".to_owned(),
        };
        vec![
            page(form.clone(), copy.clone(), Vec::new(), true),
            page(form, uncopied, EntryRow::samples(), false),
            page(refused, copy, EntryRow::samples(), true),
        ]
    }
}
