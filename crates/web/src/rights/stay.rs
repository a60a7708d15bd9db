//! Taking a deletion back: from one's own page, or with the link of the letter, which looking does not use up.

use std::sync::Arc;

use app::{Error, rights};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use kernel::msg;
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::{Visit, flash::Flash},
    present::{self, Answer, Frame},
};

/// The values of the page behind the link.
#[derive(Debug, Serialize)]
pub struct StayPage {
    /// Where the answer goes; nothing when the link keeps nobody any more.
    pub action: Option<String>,
}

impl Page for StayPage {
    const TEMPLATE: &'static str = "pages/rights/stay.html";

    fn samples() -> Vec<Self> {
        vec![Self { action: Some("/account/stay/x".to_owned()) }, Self { action: None }]
    }
}

/// `POST /account/data/stay`.
pub async fn own(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let person = visit.actor.member()?.person;
    rights::cancel_deletion(&web.app, &visit.actor, person).await?;
    Ok(Flash::DeletionCancelled.at(&web, routes::OWN_DATA.pattern))
}

/// `GET /account/stay/{token}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(token): Path<String>) -> Answer {
    if !rights::link_keeps(&web.app, &token).await? {
        return over(&web, &visit);
    }
    let page = StayPage { action: Some(visit.path.clone()) };
    present::page(&web, &visit, &Frame::titled(msg!("rights-stay-title")).noindex(), &page)
}

/// `POST /account/stay/{token}`.
pub async fn by_link(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(token): Path<String>,
) -> Answer {
    match rights::cancel_by_link(&web.app, &visit.actor, &token).await {
        Ok(()) => Ok(Flash::DeletionCancelled.at(&web, routes::LOGIN.pattern)),
        Err(Error::NotFound) => over(&web, &visit),
        Err(other) => Err(other.into()),
    }
}

fn over(web: &Web, visit: &Visit) -> Answer {
    let frame = Frame::titled(msg!("rights-stay-over")).noindex().status(StatusCode::NOT_FOUND);
    present::page(web, visit, &frame, &StayPage { action: None })
}
