//! Administrators delete somebody with the same grace, and bring them back.

use std::sync::Arc;

use app::{Error, rights, settings};
use axum::extract::{Path, State};
use kernel::{PersonId, msg};
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::{Visit, flash::Flash},
    present::{self, Answer, Frame},
};

/// The values of the question.
#[derive(Debug, Serialize)]
pub struct DeletePersonPage {
    /// Who would go.
    pub name: String,
    /// Where the answer goes.
    pub action: String,
    /// Where somebody is brought back.
    pub restore_url: String,
    /// Back to the file.
    pub back: String,
    /// When the grace ends that runs already, RFC 3339.
    pub erase_at: Option<String>,
    /// How many days there are to come back.
    pub days: i64,
}

impl Page for DeletePersonPage {
    const TEMPLATE: &'static str = "pages/rights/delete_person.html";

    fn samples() -> Vec<Self> {
        let page = |erase_at: Option<&str>| Self {
            name: "Amina Benali".to_owned(),
            action: "/admin/users/1/delete".to_owned(),
            restore_url: "/admin/users/1/restore".to_owned(),
            back: "/admin/users/1".to_owned(),
            erase_at: erase_at.map(str::to_owned),
            days: 30,
        };
        vec![page(None), page(Some("2026-07-01T09:00:00Z"))]
    }
}

/// `GET /admin/users/{id}/delete`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let person = number(&id)?;
    let standing = rights::standing_of(&web.app, &visit.actor, person).await?;
    let leaving = standing.absence.and_then(|absence| absence.leaving);
    let page = DeletePersonPage {
        name: standing.name,
        action: at(&routes::ADMIN_DELETE, person),
        restore_url: at(&routes::ADMIN_RESTORE, person),
        back: at(&routes::ADMIN_PERSON, person),
        erase_at: leaving.map(|leaving| leaving.erase_at.to_rfc3339()),
        days: settings::retention(&web.app).await?.deleted,
    };
    let frame = Frame::titled(msg!("rights-person-title")).noindex();
    present::page(&web, &visit, &frame, &page)
}

/// `POST /admin/users/{id}/delete`.
pub async fn delete(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let person = number(&id)?;
    rights::delete_person(&web.app, &visit.actor, person).await?;
    Ok(Flash::PersonDeleted.at(&web, &at(&routes::ADMIN_DELETE, person)))
}

/// `POST /admin/users/{id}/restore`.
pub async fn restore(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let person = number(&id)?;
    rights::cancel_deletion(&web.app, &visit.actor, person).await?;
    Ok(Flash::PersonRestored.at(&web, &at(&routes::ADMIN_PERSON, person)))
}

fn number(id: &str) -> Result<PersonId, Error> {
    id.parse().map_err(|_| Error::NotFound)
}

fn at(route: &routes::Route, person: PersonId) -> String {
    route.path(&[("id", &person.to_string())]).unwrap_or_default()
}
