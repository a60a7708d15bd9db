//! Preparing somebody's profile: the form of a registration without its consents, which only its owner gives.

use std::{collections::BTreeMap, sync::Arc};

use app::{
    Error,
    answers::Answers,
    duplicates::{self, Alike},
    people::dashed,
    talents::{self, read_prepared, sent_before},
};
use axum::{extract::State, http::StatusCode};
use kernel::{Locale, PersonId, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;
use uuid::Uuid;

use super::file_of;
use crate::{
    Web,
    choices::{Choice, FieldLists, Offer},
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
        robot::Hidden,
    },
    present::{self, Answer, Frame},
    registration::register::{REFRESH, numbered, of_refused, shown_beside},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct CreatePage {
    /// What was typed and what was refused.
    pub form: FormState,
    /// What is chosen from.
    #[serde(flatten)]
    pub lists: FieldLists,
    /// What the form carries along.
    pub hidden: Vec<Hidden>,
    /// What the refused fields are called, by their form name.
    pub labels: BTreeMap<String, String>,
    /// The languages of letters.
    pub locales: Vec<Choice>,
    /// People of the directory who may be the same.
    pub alike: Vec<AlikeLine>,
    /// Whether one of them has the address, so that nobody can be made with it.
    pub taken: bool,
}

/// Somebody who may be the same person.
#[derive(Debug, Serialize)]
pub struct AlikeLine {
    /// First and last name.
    pub name: String,
    /// The code, as read.
    pub code: String,
    /// Their file.
    pub href: String,
    /// Same address.
    pub email: bool,
    /// Same telephone.
    pub phone: bool,
    /// Same name and birth date.
    pub born: bool,
}

/// `GET /admin/users/create`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let form = FormState::new(routes::ADMIN_CREATE.pattern)
        .value("whatsapp_same", "on")
        .value("locale", visit.locale.tag());
    let page = CreatePage::of(&web, visit.locale, form, &[]);
    present::page(&web, &visit, &frame(), &page)
}

/// `POST /admin/users/create`.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    if fields.ticked(REFRESH) {
        return again(&web, &visit, fields, &nothing_refused(), &[]);
    }
    let answers: Answers = fields.pairs().collect();
    let mut alike = Vec::new();
    match prepare(&web, &visit, &answers, &mut alike).await {
        Ok(person) => Ok(Flash::Prepared.at(&web, &file_of(person))),
        Err(error) => again(&web, &visit, fields, &FormRefusal::from_error(error)?, &alike),
    }
}

/// Prepares the profile, unless somebody alike is in the directory and nobody said that they are two.
async fn prepare(
    web: &Web,
    visit: &Visit,
    answers: &Answers,
    alike: &mut Vec<Alike>,
) -> Result<PersonId, Error> {
    let (app, actor) = (&web.app, &visit.actor);
    let locale = Locale::parse(answers.one("locale")).unwrap_or(visit.locale);
    let new = read_prepared(answers, &app.reference(), app.now().date_naive(), locale)?;
    if sent_before(app, &new).await?.is_none() {
        *alike = duplicates::alike(app, actor, &new).await?;
        may_be_new(alike, answers)?;
    }
    talents::prepare(app, actor, new, None).await
}

fn may_be_new(alike: &[Alike], answers: &Answers) -> Result<(), Error> {
    if alike.iter().any(|one| one.same_email) {
        return Err(Error::field("email", msg!("admin-create-email-known")));
    }
    if alike.is_empty() || answers.ticked("despite") {
        return Ok(());
    }
    Err(Error::field("despite", msg!("admin-create-alike")))
}

fn again(
    web: &Web,
    visit: &Visit,
    fields: Fields,
    refusal: &FormRefusal,
    alike: &[Alike],
) -> Answer {
    let refused = shown_beside(&refusal.violations);
    let form = fields.into_form(routes::ADMIN_CREATE.pattern);
    let form = numbered(form, &web.app.reference())
        .with_violations(&refused, |why| web.say(visit.locale, why));
    let page = CreatePage::of(web, visit.locale, form, alike);
    present::page(web, visit, &frame().refused(refusal), &page)
}

const fn nothing_refused() -> FormRefusal {
    FormRefusal { status: StatusCode::OK, violations: Violations::new(), retry_after: None }
}

const fn frame() -> Frame {
    Frame::titled(msg!("admin-create-title")).noindex()
}

/// The languages by their own names.
pub(super) fn locales(web: &Web) -> Vec<Choice> {
    let name = |locale: Locale| match locale {
        Locale::Fr => msg!("shell-language-fr"),
        Locale::En => msg!("shell-language-en"),
        Locale::Ar => msg!("shell-language-ar"),
    };
    let own = |locale: Locale| Choice::new(locale.tag(), web.say(locale, &name(locale)));
    Locale::ALL.into_iter().map(own).collect()
}

impl CreatePage {
    fn of(web: &Web, locale: Locale, form: FormState, alike: &[Alike]) -> Self {
        let reference = web.app.reference();
        let today = web.app.now().date_naive().to_string();
        let lists = FieldLists::of(&reference, locale, &form, today, Offer::Profile);
        let form_id = form.values.get("form_id").filter(|id| id.len() >= 16).cloned();
        let form_id = form_id.unwrap_or_else(|| Uuid::new_v4().simple().to_string());
        Self {
            hidden: vec![Hidden::new("form_id", form_id)],
            labels: of_refused(web, locale, &form, &lists.networks),
            locales: locales(web),
            alike: alike.iter().map(AlikeLine::of).collect(),
            taken: alike.iter().any(|one| one.same_email),
            lists,
            form,
        }
    }
}

impl AlikeLine {
    fn of(alike: &Alike) -> Self {
        Self {
            name: alike.side.name.clone(),
            code: dashed(&alike.side.code),
            href: file_of(alike.side.person),
            email: alike.same_email,
            phone: alike.same_phone,
            born: alike.same_name,
        }
    }
}

impl Page for CreatePage {
    const TEMPLATE: &'static str = "pages/admin/create.html";

    fn samples() -> Vec<Self> {
        let page = |form: FormState, alike: Vec<AlikeLine>, taken| Self {
            form,
            lists: FieldLists::sample(),
            hidden: vec![Hidden::new("form_id", "0123456789abcdef")],
            labels: BTreeMap::from([("first_name".to_owned(), "Prénom".to_owned())]),
            locales: vec![Choice::new("fr", "Français")],
            alike,
            taken,
        };
        let line = |email: bool| AlikeLine {
            name: "Amina Benali".to_owned(),
            code: "MA-F-0001-OUA".to_owned(),
            href: "/admin/users/1".to_owned(),
            email,
            phone: !email,
            born: !email,
        };
        let form = || FormState::new(routes::ADMIN_CREATE.pattern);
        let mut wrong = form();
        wrong.errors.extend(["first_name", "despite", ""].map(|field| render::FieldError {
            field: field.to_owned(),
            text: "Ce champ est nécessaire.".to_owned(),
        }));
        vec![
            page(form(), Vec::new(), false),
            page(wrong, vec![line(false)], false),
            page(form(), vec![line(true), line(false)], true),
        ]
    }
}
