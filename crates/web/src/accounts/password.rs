//! Changing one's own password; the first sign-in with a temporary one leads here. The other devices are signed out.

use std::sync::Arc;

use app::accounts::{
    password::{self, ChangePassword},
    proof::Renewed,
};
use axum::extract::{RawQuery, State};
use kernel::{Secret, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{login::next_of, new_password};
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal, local_path},
        nav::front_page,
        session_cookie,
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct PasswordPage {
    /// The former and the new password, never drawn again.
    pub form: FormState,
    /// Whether the former one is temporary.
    pub temporary: bool,
    /// Where it leads afterwards: a path of this site, or nothing.
    pub next: String,
}

impl Page for PasswordPage {
    const TEMPLATE: &'static str = "pages/accounts/password.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::PASSWORD.pattern);
        let wrong = Violations::one("current", msg!("words-password-wrong"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let next = "/auth/register?waiting=a".to_owned();
        vec![
            Self { form, temporary: true, next },
            Self { form: refused, temporary: false, next: String::new() },
        ]
    }
}

/// `GET /account/password`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let form = FormState::new(routes::PASSWORD.pattern);
    let temporary = visit.actor.member()?.must_change_password;
    let page =
        PasswordPage { form, temporary, next: next_of(query.as_deref().unwrap_or_default()) };
    present::page(&web, &visit, &frame(), &page)
}

/// `POST /account/password`.
pub async fn change(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let member = visit.actor.member()?;
    let next = local_path(fields.one("next"));
    let error = match replace(&web, &visit, &fields).await {
        Ok(renewed) => {
            let path = next.unwrap_or(front_page(member.role).pattern);
            let mut response = Flash::PasswordChanged.at(&web, path);
            if let Some(renewed) = renewed {
                session_cookie::renew(&web, &mut response, &renewed);
            }
            return Ok(response);
        }
        Err(error) => error,
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, FormState::new(routes::PASSWORD.pattern));
    let next = next.unwrap_or_default().to_owned();
    let page = PasswordPage { form, temporary: member.must_change_password, next };
    present::page(&web, &visit, &frame().refused(&refusal), &page)
}

async fn replace(web: &Web, visit: &Visit, fields: &Fields) -> app::Result<Option<Renewed>> {
    let mut refused = Violations::new();
    let current = fields.one("current");
    if current.is_empty() {
        refused.add("current", msg!("words-required"));
    }
    let new = new_password::read(fields, &mut refused);
    refused.into_result()?;
    let session = visit.cookie();
    let asked = ChangePassword { current: Secret::new(current.to_owned()), new, session };
    password::change(&web.app, &visit.actor, asked).await
}

const fn frame() -> Frame {
    Frame::titled(msg!("accounts-password-title"))
}
