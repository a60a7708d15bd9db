//! Preparing somebody's profile: the form of a registration without its consents, which only its owner gives.

use std::{collections::BTreeMap, sync::Arc};

use app::{
    Error,
    answers::Answers,
    duplicates::{self, Alike},
    people::dashed,
    talents::{self, read_prepared, sent_before},
};
use axum::extract::State;
use kernel::{Locale, PersonId, msg};
use render::{FormState, Page};
use serde::Serialize;

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
    registration::register::{
        Incoming, KeptFiles, REFRESH, SentFiles, WaitingCv, nothing_refused, numbered, of_refused,
        shown_beside,
    },
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
    /// The photo of a former refusal.
    pub incoming: Option<Incoming>,
    /// The CV of a former refusal.
    pub incoming_cv: Option<WaitingCv>,
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

/// What came.
struct Sent {
    fields: Fields,
    files: SentFiles,
}

/// `GET /admin/users/create`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let form = FormState::new(routes::ADMIN_CREATE.pattern)
        .value("whatsapp_same", "on")
        .value("locale", visit.locale.tag());
    let page = CreatePage::of(&web, visit.locale, form, (&[], KeptFiles::default()));
    present::page(&web, &visit, &frame(), &page)
}

/// `POST /admin/users/create`.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let files = SentFiles::read(&web.app, &fields).await?;
    let sent = Sent { fields, files };
    if sent.fields.ticked(REFRESH) {
        return again(&web, &visit, sent, (nothing_refused(), &[])).await;
    }
    let mut alike = Vec::new();
    match prepare(&web, &visit, &sent, &mut alike).await {
        Ok(person) => {
            sent.files.done(&web.app).await;
            Ok(Flash::Prepared.at(&web, &file_of(person)))
        }
        Err(error) => again(&web, &visit, sent, (FormRefusal::from_error(error)?, &alike)).await,
    }
}

/// Prepares the profile, unless somebody alike is in the directory and nobody said that they are two.
async fn prepare(
    web: &Web,
    visit: &Visit,
    sent: &Sent,
    alike: &mut Vec<Alike>,
) -> Result<PersonId, Error> {
    let (app, actor) = (&web.app, &visit.actor);
    let answers: Answers = sent.fields.pairs().collect();
    let locale = Locale::parse(answers.one("locale")).unwrap_or(visit.locale);
    let new = read_prepared(&answers, &app.reference(), app.today(), locale)?;
    if sent_before(app, &new).await?.is_none() {
        *alike = duplicates::alike(app, actor, &new).await?;
        may_be_new(alike, &answers)?;
    }
    sent.files.are_there()?;
    let files = sent.files.prepare(app, actor).await?;
    talents::prepare(app, actor, new, files).await
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

async fn again(
    web: &Web,
    visit: &Visit,
    sent: Sent,
    (mut refusal, alike): (FormRefusal, &[Alike]),
) -> Answer {
    let kept = sent.files.keep(&web.app, &visit.actor, &mut refusal).await?;
    let refused = shown_beside(&refusal.violations);
    let form = sent.fields.into_form(routes::ADMIN_CREATE.pattern);
    let form = numbered(form, &web.app.reference())
        .with_violations(&refused, |why| web.say(visit.locale, why));
    let page = CreatePage::of(web, visit.locale, form, (alike, kept));
    present::page(web, visit, &frame().refused(&refusal), &page)
}

const fn frame() -> Frame {
    Frame::titled(msg!("admin-create-title")).noindex()
}

/// The languages by their own names.
pub(crate) fn locales(web: &Web) -> Vec<Choice> {
    let name = |locale: Locale| match locale {
        Locale::Fr => msg!("shell-language-fr"),
        Locale::En => msg!("shell-language-en"),
        Locale::Ar => msg!("shell-language-ar"),
    };
    let own = |locale: Locale| Choice::new(locale.tag(), web.say(locale, &name(locale)));
    Locale::ALL.into_iter().map(own).collect()
}

impl CreatePage {
    fn of(
        web: &Web,
        locale: Locale,
        form: FormState,
        (alike, kept): (&[Alike], KeptFiles),
    ) -> Self {
        let reference = web.app.reference();
        let today = web.app.today().to_string();
        let lists = FieldLists::of(&reference, locale, &form, today, Offer::Profile);
        let form_id = form.values.get("form_id").cloned().unwrap_or_default();
        Self {
            hidden: kept.hidden(form_id),
            incoming: kept.photo,
            incoming_cv: kept.cv,
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
            incoming: taken.then(|| Incoming::new("a.b", "amina.jpg")),
            incoming_cv: None,
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
