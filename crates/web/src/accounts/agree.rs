//! One of two addresses agrees to a change: a button on GET, which uses nothing up; the agreement on POST.

use std::sync::Arc;

use app::{
    Error,
    accounts::email::{self, Agreed},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use kernel::msg;
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// What the page says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The button.
    Ask,
    /// This address agreed, the other one has not.
    OneSide,
    /// The address is changed.
    Done,
    /// The link is unknown, used or over.
    Expired,
}

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct AgreePage {
    /// What it says.
    pub stage: Stage,
    /// Where the button posts to.
    pub action: String,
}

impl Page for AgreePage {
    const TEMPLATE: &'static str = "pages/accounts/agree.html";

    fn samples() -> Vec<Self> {
        [Stage::Ask, Stage::OneSide, Stage::Done, Stage::Expired]
            .map(|state| Self { stage: state, action: "/auth/email/x".to_owned() })
            .into()
    }
}

/// `GET /auth/email/{token}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(token): Path<String>) -> Answer {
    let good = email::link_is_good(&web.app, &token).await?;
    draw(&web, &visit, if good { Stage::Ask } else { Stage::Expired })
}

/// `POST /auth/email/{token}`.
pub async fn agree(State(web): State<Arc<Web>>, visit: Visit, Path(token): Path<String>) -> Answer {
    let state = match email::agree(&web.app, &visit.actor, &token).await {
        Ok(Agreed::OneSide) => Stage::OneSide,
        Ok(Agreed::Done) => Stage::Done,
        Err(Error::NotFound) => Stage::Expired,
        Err(other) => return Err(other.into()),
    };
    draw(&web, &visit, state)
}

fn draw(web: &Web, visit: &Visit, state: Stage) -> Answer {
    let page = AgreePage { stage: state, action: visit.path.clone() };
    let frame = Frame::titled(msg!("accounts-agree-title")).noindex();
    let status = if state == Stage::Expired { StatusCode::NOT_FOUND } else { StatusCode::OK };
    present::page(web, visit, &frame.status(status), &page)
}
