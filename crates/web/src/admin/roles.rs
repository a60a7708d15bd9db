//! Which role may do what, and which ones are asked for a second factor.

use std::sync::Arc;

use app::{
    Permission, Role,
    settings::{self, Security},
};
use axum::extract::State;
use kernel::{Locale, msg};
use render::Page;
use serde::Serialize;

use super::{account::RoleChoice, person::role_words};
use crate::{
    Web,
    hall::{Visit, flash::Flash, forms::Fields},
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct RolesPage {
    /// The roles in words, in the order of the columns.
    pub roles: Vec<String>,
    /// One line a permission.
    pub permissions: Vec<PermissionLine>,
    /// The roles a second factor can be asked of; it is of administrators in any case.
    pub second_factor: Vec<RoleChoice>,
}

/// Who has a permission.
#[derive(Debug, Serialize)]
pub struct PermissionLine {
    /// What it allows.
    pub label: String,
    /// Whether each role has it, in the order of the columns.
    pub given: Vec<bool>,
}

impl Page for RolesPage {
    const TEMPLATE: &'static str = "pages/admin/roles.html";

    fn samples() -> Vec<Self> {
        vec![Self {
            roles: vec!["Talent".to_owned(), "Administration".to_owned()],
            permissions: vec![PermissionLine {
                label: "Administrer".to_owned(),
                given: vec![false, true],
            }],
            second_factor: vec![RoleChoice::sample()],
        }]
    }
}

/// `GET /admin/settings/roles`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    visit.actor.require(Permission::Administer)?;
    let asked = settings::security(&web.app).await?;
    let mut second_factor = RoleChoice::all(&web, visit.locale, None);
    second_factor.retain(|role| role.value != Role::Admin.key());
    for choice in &mut second_factor {
        choice.current =
            Role::parse(choice.value).is_some_and(|role| asked.asks_second_factor(role));
    }
    let line = |permission: Permission| PermissionLine {
        label: label(&web, visit.locale, permission),
        given: Role::ALL.map(|role| permission.is_given_to(role)).into(),
    };
    let page = RolesPage {
        roles: Role::ALL.map(|role| web.say(visit.locale, &role_words(role))).into(),
        permissions: Permission::ALL.into_iter().map(line).collect(),
        second_factor,
    };
    present::page(&web, &visit, &Frame::titled(msg!("admin-roles-title")).noindex(), &page)
}

/// `POST /admin/settings/roles`: the roles a second factor is asked of.
pub async fn save(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let asked = fields.all("second_factor[]").filter_map(Role::parse);
    let second_factor = asked.filter(|role| *role != Role::Admin).collect();
    settings::set_security(&web.app, &visit.actor, &Security { second_factor }).await?;
    Ok(Flash::SettingSaved.at(&web, routes::SETTINGS_ROLES.pattern))
}

/// What a permission allows; one without words is shown by its name.
fn label(web: &Web, locale: Locale, permission: Permission) -> String {
    let name = format!("{permission:?}");
    let key = format!("admin-permission-{name}");
    if web.words().has(locale, &key) { web.words().text(locale, &key, &[]) } else { name }
}
