//! What is written about a name that is watched.

use std::sync::Arc;

use app::{
    answers::Answers,
    watchlist::{self, WatchedName},
};
use axum::extract::{Path, State};
use kernel::{Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{at, number_in};
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct WatchedNamePage {
    /// The form.
    pub form: FormState,
    /// The name as it is kept.
    pub name: String,
    /// Who watches it.
    pub author: Option<String>,
    /// Since when, RFC 3339.
    pub since: String,
    /// Where it is given up.
    pub remove_url: String,
}

/// `GET /admin/settings/watchlist/{id}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = number_in(&id)?;
    let kept = watchlist::name(&web.app, &visit.actor, id).await?;
    let values = [
        ("name", kept.name.clone()),
        ("reason", kept.reason.clone()),
        ("note", kept.note.clone().unwrap_or_default()),
        ("notify", kept.notify.clone().unwrap_or_default()),
        ("expires_on", kept.expires_on.map(|day| day.to_string()).unwrap_or_default()),
    ];
    let form = FormState::new(at(&routes::WATCHED_NAME, id));
    let form = values.into_iter().fold(form, |form, (name, value)| form.value(name, value));
    present::page(&web, &visit, &frame(), &page(form, kept))
}

/// `POST /admin/settings/watchlist/{id}`.
pub async fn save(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let id = number_in(&id)?;
    let answers = Answers::from_iter(fields.pairs());
    let Err(error) = watchlist::change(&web.app, &visit.actor, id, &answers).await else {
        return Ok(Flash::WatchSaved.at(&web, routes::WATCHLIST.pattern));
    };
    let refusal = FormRefusal::from_error(error)?;
    let kept = watchlist::name(&web.app, &visit.actor, id).await?;
    let form = refusal.beside(&web, &visit, fields.into_form(at(&routes::WATCHED_NAME, id)));
    present::page(&web, &visit, &frame().refused(&refusal), &page(form, kept))
}

/// `POST /admin/settings/watchlist/{id}/remove`.
pub async fn remove(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    watchlist::remove(&web.app, &visit.actor, number_in(&id)?).await?;
    Ok(Flash::WatchRemoved.at(&web, routes::WATCHLIST.pattern))
}

fn page(form: FormState, kept: WatchedName) -> WatchedNamePage {
    WatchedNamePage {
        form,
        remove_url: at(&routes::WATCHED_NAME_REMOVE, kept.id),
        since: kept.created_at.to_rfc3339(),
        name: kept.name,
        author: kept.author,
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("watchlist-edit-title")).noindex()
}

impl Page for WatchedNamePage {
    const TEMPLATE: &'static str = "pages/watchlist/edit.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new("/admin/settings/watchlist/1").value("name", "Karim Haddad");
        let wrong = Violations::one("expires_on", msg!("watchlist-expiry-past"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let page = |form, author: Option<&str>| Self {
            form,
            name: "Karim Haddad".to_owned(),
            author: author.map(str::to_owned),
            since: "2026-06-01T09:00:00Z".to_owned(),
            remove_url: "/admin/settings/watchlist/1/remove".to_owned(),
        };
        vec![page(form, Some("Nour Première")), page(refused, None)]
    }
}
