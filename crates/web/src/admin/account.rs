//! Somebody's account as administrators handle it: role, second factor, devices.

use std::sync::Arc;

use app::{
    Error, Role,
    accounts::{
        self,
        devices::{self, Which},
        factors, roles,
    },
};
use axum::extract::{Path, State};
use kernel::{Locale, PersonId, msg};
use render::Page;
use routes::Route;
use serde::Serialize;

use super::{account_in, file_of, person::role_words, person_in};
use crate::{
    Web,
    accounts::security::DeviceLine,
    hall::{Visit, flash::Flash, forms::Fields},
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct AccountPage {
    /// The address that signs in.
    pub email: String,
    /// The person's file.
    pub file_url: String,
    /// Every role, with its word.
    pub roles: Vec<RoleChoice>,
    /// Where the role is changed.
    pub role_url: String,
    /// Whether there is a second factor.
    pub factor: bool,
    /// Where it is removed.
    pub factor_url: String,
    /// Where the account is signed in.
    pub devices: Vec<DeviceLine>,
    /// Where sessions are ended.
    pub sessions_url: String,
}

/// A role of the list.
#[derive(Debug, Serialize)]
pub struct RoleChoice {
    /// The stored word.
    pub value: &'static str,
    /// The word of the reader.
    pub label: String,
    /// Whether it is the present one.
    pub current: bool,
}

impl RoleChoice {
    /// A role that is the present one.
    pub(super) fn sample() -> Self {
        Self { value: "user", label: "Talent".to_owned(), current: true }
    }

    /// Every role, the present one marked.
    pub(super) fn all(web: &Web, locale: Locale, now: Option<Role>) -> Vec<Self> {
        let choice = |role: Role| Self {
            value: role.key(),
            label: web.say(locale, &role_words(role)),
            current: now == Some(role),
        };
        Role::ALL.into_iter().map(choice).collect()
    }
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "pages/admin/account.html";

    fn samples() -> Vec<Self> {
        let page = |factor, devices| Self {
            email: "amina@example.org".to_owned(),
            file_url: "/admin/users/1".to_owned(),
            roles: vec![RoleChoice::sample()],
            role_url: "/admin/users/1/role".to_owned(),
            factor,
            factor_url: "/admin/users/1/second-factor".to_owned(),
            devices,
            sessions_url: "/admin/users/1/sessions".to_owned(),
        };
        vec![page(true, DeviceLine::samples()), page(false, Vec::new())]
    }
}

/// `GET /admin/users/{id}/account`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let (app, actor, person) = (&web.app, &visit.actor, person_in(&id)?);
    let account = accounts::of_person(app, person).await?.ok_or(Error::NotFound)?;
    let devices = devices::of_account(app, actor, account.account).await?;
    let page = AccountPage {
        file_url: file_of(person),
        roles: RoleChoice::all(&web, visit.locale, Some(account.role)),
        role_url: at(&routes::ADMIN_ROLE, person),
        factor: factors::is_held(app, actor, account.account).await?,
        factor_url: at(&routes::ADMIN_FACTOR, person),
        devices: devices.into_iter().map(DeviceLine::of).collect(),
        sessions_url: at(&routes::ADMIN_SESSIONS, person),
        email: account.email,
    };
    present::page(&web, &visit, &Frame::titled(msg!("admin-account-title")).noindex(), &page)
}

/// `POST /admin/users/{id}/role`.
pub async fn give(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let (person, account, _) = account_in(&web, &id).await?;
    let role = Role::parse(fields.one("role"));
    let role = role.ok_or_else(|| Error::field("role", msg!("words-choice-unknown")))?;
    roles::give(&web.app, &visit.actor, account, role).await?;
    Ok(Flash::RoleGiven.at(&web, &at(&routes::ADMIN_ACCOUNT, person)))
}

/// `POST /admin/users/{id}/sessions`: the one that is named, or `all`.
pub async fn end_sessions(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let (person, account, _) = account_in(&web, &id).await?;
    let (which, flash) = match fields.one("session") {
        "all" => (Which::All, Flash::SessionsEnded),
        handle => (Which::One(handle.to_owned()), Flash::SessionEnded),
    };
    devices::end_of(&web.app, &visit.actor, account, &which).await?;
    Ok(flash.at(&web, &at(&routes::ADMIN_ACCOUNT, person)))
}

/// `POST /admin/users/{id}/second-factor`.
pub async fn remove_factor(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Answer {
    let (person, account, _) = account_in(&web, &id).await?;
    factors::remove_of(&web.app, &visit.actor, account).await?;
    Ok(Flash::FactorRemoved.at(&web, &at(&routes::ADMIN_ACCOUNT, person)))
}

fn at(route: &Route, person: PersonId) -> String {
    route.path(&[("id", &person.to_string())]).unwrap_or_default()
}
