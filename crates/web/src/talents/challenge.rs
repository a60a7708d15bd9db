//! Before a page, for network addresses that asked for many of them: a proof of work, or a small sum (people.md §5).

use std::sync::Arc;

use app::{
    Error,
    people::{self, Opening},
};
use axum::{
    extract::{Path, State},
    http::{StatusCode, Uri},
    response::Response,
};
use kernel::{Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use crate::{
    Web,
    hall::{
        Visit,
        forms::{Fields, FormRefusal, local_path},
        redirect,
        robot::{self, Robot},
        visit::query,
    },
    present::{self, Answer, Frame},
};

/// The name of the pass in the address of a page.
const PASS: &str = "pass";

/// The values of the challenge.
#[derive(Debug, Serialize)]
pub struct ChallengePage {
    /// The form.
    pub form: FormState,
    /// The page that was asked for.
    pub next: String,
    /// What a human can do.
    pub robot: Option<Robot>,
}

impl Page for ChallengePage {
    const TEMPLATE: &'static str = "pages/talents/challenge.html";

    fn samples() -> Vec<Self> {
        let form = || FormState::new("/t/MAF0001OUA/open");
        let wrong = Violations::one("robot_answer", msg!("accounts-robot-sum-wrong"));
        let page =
            |form| Self { form, next: "/t/MAF0001OUA".to_owned(), robot: Some(Robot::sample()) };
        vec![
            page(form()),
            page(form().with_violations(&wrong, |_| "Ce n’est pas la somme.".to_owned())),
        ]
    }
}

/// The challenge instead of a page, when this visitor must solve one first: the first thing every page of a code asks.
pub(super) fn before(web: &Web, visit: &Visit, code: &str, uri: &Uri) -> Option<Answer> {
    let pass = query(uri, PASS);
    match people::ask(&web.app, &visit.actor, code, pass.as_deref()) {
        Opening::Free => None,
        Opening::AfterProof => Some(draw(web, visit, code, &visit.path, None)),
    }
}

/// `POST /t/{code}/open`.
pub async fn open(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(code): Path<String>,
    fields: Fields,
) -> Answer {
    let next = local_path(fields.one("next")).unwrap_or(routes::HOME.pattern);
    match people::open_by_proof(&web.app, &visit.actor, &code, &robot::proof(&fields)).await {
        Ok(pass) => Ok(with_pass(next, &pass)),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            draw(&web, &visit, &code, next, Some(&refusal))
        }
    }
}

fn with_pass(next: &str, pass: &str) -> Response {
    let joint = if next.contains('?') { '&' } else { '?' };
    redirect::to_path(&format!("{next}{joint}{PASS}={pass}"))
}

fn draw(web: &Web, visit: &Visit, code: &str, next: &str, refused: Option<&FormRefusal>) -> Answer {
    let action = routes::OPEN_PROFILE.path(&[("code", code)]).map_err(|_| Error::NotFound)?;
    let frame = Frame::titled(msg!("talents-challenge-tab")).noindex();
    let (frame, form) = match refused {
        None => (frame.status(StatusCode::TOO_MANY_REQUESTS), FormState::new(action)),
        Some(refusal) => {
            (frame.refused(refusal), refusal.beside(web, visit, FormState::new(action)))
        }
    };
    let robot = Robot::alone(web, visit.locale);
    present::page(web, visit, &frame, &ChallengePage { form, next: next.to_owned(), robot })
}
