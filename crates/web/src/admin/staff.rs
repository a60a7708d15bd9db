//! The staff, and the invitation of one more.

use std::sync::Arc;

use app::{
    Error, Role,
    accounts::staff::{self, Staff},
    people::{self, Invitation},
};
use axum::extract::State;
use kernel::{
    Locale, Violations, msg,
    text::{EmailAddress, PersonName},
};
use render::{FormState, Page};
use serde::Serialize;

use super::{account::RoleChoice, file_of, person::role_words};
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
pub struct StaffPage {
    /// Who is invited.
    pub form: FormState,
    /// The roles somebody can be invited to.
    pub roles: Vec<RoleChoice>,
    /// Who is of the staff.
    pub staff: Vec<StaffLine>,
}

/// One of the staff.
#[derive(Debug, Serialize)]
pub struct StaffLine {
    /// First and last name.
    pub name: String,
    /// The address that signs in.
    pub email: String,
    /// The role in words.
    pub role: String,
    /// `active`, `invited` or `suspended`.
    pub state: &'static str,
    /// Whether there is a second factor.
    pub second_factor: bool,
    /// Last sign-in.
    pub last_seen: Option<String>,
    /// The person's file.
    pub file_url: String,
}

impl StaffLine {
    fn of(web: &Web, locale: Locale, staff: Staff) -> Self {
        Self {
            role: web.say(locale, &role_words(staff.role)),
            state: match (staff.suspended, staff.activated) {
                (true, _) => "suspended",
                (false, true) => "active",
                (false, false) => "invited",
            },
            second_factor: staff.second_factor,
            last_seen: staff.signed_in_at.map(|at| at.to_rfc3339()),
            file_url: file_of(staff.person),
            name: staff.name,
            email: staff.email,
        }
    }
}

impl Page for StaffPage {
    const TEMPLATE: &'static str = "pages/admin/staff.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::SETTINGS_USERS.pattern);
        let taken = Violations::one("email", msg!("accounts-email-taken"));
        let refused = form.clone().with_violations(&taken, |why| why.key.to_string());
        let line = |state, full: bool| StaffLine {
            name: "Salma Idrissi".to_owned(),
            email: "salma@example.org".to_owned(),
            role: "Recrutement".to_owned(),
            state,
            second_factor: full,
            last_seen: full.then(|| "2026-06-01T09:00:00Z".to_owned()),
            file_url: "/admin/users/1".to_owned(),
        };
        let roles = || vec![RoleChoice::sample()];
        let staff = vec![line("active", true), line("invited", false), line("suspended", true)];
        vec![
            Self { form, roles: roles(), staff },
            Self { form: refused, roles: roles(), staff: Vec::new() },
        ]
    }
}

/// `GET /admin/settings/users`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    draw(&web, &visit, FormState::new(routes::SETTINGS_USERS.pattern), &frame()).await
}

/// `POST /admin/settings/users`.
pub async fn invite(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let invited = match read(&fields, visit.locale) {
        Ok(new) => people::invite(&web.app, &visit.actor, new).await.map(|_| ()),
        Err(refused) => Err(Error::Invalid(refused)),
    };
    let Err(error) = invited else {
        return Ok(Flash::Invited.at(&web, routes::SETTINGS_USERS.pattern));
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, fields.into_form(routes::SETTINGS_USERS.pattern));
    draw(&web, &visit, form, &frame().refused(&refusal)).await
}

fn read(fields: &Fields, locale: Locale) -> Result<Invitation, Violations> {
    let mut refused = Violations::new();
    let first_name = refused.take("first_name", PersonName::parse(fields.one("first_name")));
    let last_name = refused.take("last_name", PersonName::parse(fields.one("last_name")));
    let email = refused.take("email", EmailAddress::parse(fields.one("email")));
    let role = Role::parse(fields.one("role")).ok_or(msg!("words-choice-unknown"));
    let role = refused.take("role", role);
    match (first_name, last_name, email, role) {
        (Some(first_name), Some(last_name), Some(email), Some(role)) => {
            Ok(Invitation { first_name, last_name, email, role, locale })
        }
        _ => Err(refused),
    }
}

async fn draw(web: &Web, visit: &Visit, form: FormState, frame: &Frame) -> Answer {
    let staff = staff::list(&web.app, &visit.actor).await?;
    let staff = staff.into_iter().map(|one| StaffLine::of(web, visit.locale, one)).collect();
    let asked = form.values.get("role").and_then(|role| Role::parse(role));
    let mut roles = RoleChoice::all(web, visit.locale, asked);
    roles.retain(|role| role.value != Role::Talent.key());
    present::page(web, visit, frame, &StaffPage { form, roles, staff })
}

const fn frame() -> Frame {
    Frame::titled(msg!("admin-staff-title")).noindex()
}
