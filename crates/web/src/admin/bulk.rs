//! One act for many people: first who would be touched, then what came of it.

use std::sync::Arc;

use app::{
    Error,
    dashboards::{BulkAct, BulkDone, BulkLine, Fate, perform_bulk, preview_bulk},
};
use axum::extract::State;
use kernel::{Locale, Message, PersonId, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::file_of;
use crate::{
    Web,
    hall::{
        Visit,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct BulkPage {
    /// The word of the act.
    pub act: &'static str,
    /// Whether it was done; otherwise it is asked.
    pub done: bool,
    /// How many are or were touched.
    pub count: usize,
    /// Everyone who is named.
    pub people: Vec<Somebody>,
    /// Why nothing can be asked.
    pub form: FormState,
}

/// Somebody who is named.
#[derive(Debug, Serialize)]
pub struct Somebody {
    /// Their number.
    pub id: i64,
    /// Their name.
    pub name: String,
    /// Their code.
    pub code: Option<String>,
    /// Their file.
    pub href: String,
    /// Whether the act touches or touched them.
    pub touched: bool,
    /// What will be or was done, in words.
    pub words: String,
}

/// `POST /admin/users/bulk`.
pub async fn preview(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let outcome = match asked(&fields) {
        Ok((act, people)) => preview_bulk(&web.app, &visit.actor, act, &people)
            .await
            .map(|lines| BulkPage::asking(&web, visit.locale, act, &lines)),
        Err(error) => Err(error),
    };
    answer(&web, &visit, outcome)
}

/// `POST /admin/users/bulk/apply`.
pub async fn apply(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let outcome = match asked(&fields) {
        Ok((act, people)) => perform_bulk(&web.app, &visit.actor, act, &people)
            .await
            .map(|done| BulkPage::told(&web, visit.locale, act, &done)),
        Err(error) => Err(error),
    };
    answer(&web, &visit, outcome)
}

fn answer(web: &Web, visit: &Visit, outcome: Result<BulkPage, Error>) -> Answer {
    let frame = Frame::titled(msg!("admin-bulk-title")).noindex();
    match outcome {
        Ok(page) => present::page(web, visit, &frame, &page),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let form = refusal.beside(web, visit, FormState::new(routes::ADMIN_BULK.pattern));
            present::page(web, visit, &frame.refused(&refusal), &BulkPage::refused(form))
        }
    }
}

/// The act and the people of a form, each once; numbers that are none name nobody.
fn asked(fields: &Fields) -> Result<(BulkAct, Vec<PersonId>), Error> {
    let act = BulkAct::parse(fields.one("act"))
        .ok_or_else(|| Error::field("act", msg!("words-choice-unknown")))?;
    let mut people: Vec<PersonId> =
        fields.all("person").filter_map(|number| number.parse().ok()).collect();
    people.sort_unstable_by_key(|person| person.0);
    people.dedup();
    Ok((act, people))
}

impl BulkPage {
    fn asking(web: &Web, locale: Locale, act: BulkAct, lines: &[BulkLine]) -> Self {
        let people = lines.iter().map(|line| Somebody::of(web, locale, line, None, will(act)));
        Self::of(act, false, people.collect())
    }

    fn told(web: &Web, locale: Locale, act: BulkAct, done: &[BulkDone]) -> Self {
        let people = done
            .iter()
            .map(|one| Somebody::of(web, locale, &one.line, one.refused.as_ref(), was(act)));
        Self::of(act, true, people.collect())
    }

    fn of(act: BulkAct, done: bool, people: Vec<Somebody>) -> Self {
        let count = people.iter().filter(|one| one.touched).count();
        let form = FormState::new(routes::ADMIN_BULK_APPLY.pattern);
        Self { act: act.key(), done, count, people, form }
    }

    const fn refused(form: FormState) -> Self {
        Self { act: "", done: false, count: 0, people: Vec::new(), form }
    }
}

impl Somebody {
    fn of(
        web: &Web,
        locale: Locale,
        line: &BulkLine,
        refused: Option<&Message>,
        touched: Message,
    ) -> Self {
        let words = match (&line.fate, refused) {
            (_, Some(why)) => why.clone(),
            (Fate::Touched, None) => touched,
            (Fate::Already, None) => msg!("admin-bulk-already"),
            (Fate::Spared(why), None) => why.clone(),
        };
        Self {
            id: line.person.0,
            name: line.name.clone(),
            code: line.code.clone(),
            href: file_of(line.person),
            touched: line.fate == Fate::Touched && refused.is_none(),
            words: web.say(locale, &words),
        }
    }
}

const fn will(act: BulkAct) -> Message {
    match act {
        BulkAct::Suspend => msg!("admin-bulk-will-suspend"),
        BulkAct::Resume => msg!("admin-bulk-will-resume"),
        BulkAct::Resend => msg!("admin-bulk-will-resend"),
    }
}

const fn was(act: BulkAct) -> Message {
    match act {
        BulkAct::Suspend => msg!("admin-bulk-was-suspended"),
        BulkAct::Resume => msg!("admin-bulk-was-resumed"),
        BulkAct::Resend => msg!("admin-bulk-was-resent"),
    }
}

impl Page for BulkPage {
    const TEMPLATE: &'static str = "pages/admin/bulk.html";

    fn samples() -> Vec<Self> {
        let somebody = |touched: bool| Somebody {
            id: 1,
            name: "Amina Benali".to_owned(),
            code: touched.then(|| "MAM0001OUA".to_owned()),
            href: "/admin/users/1".to_owned(),
            touched,
            words: "Sera suspendue".to_owned(),
        };
        let people = || vec![somebody(true), somebody(false)];
        vec![
            Self::of(BulkAct::Suspend, false, people()),
            Self::of(BulkAct::Resend, true, people()),
            Self::of(BulkAct::Resume, false, vec![somebody(false)]),
            Self::refused(
                FormState::new("/admin/users/bulk")
                    .with_violations(&Violations::one("person", msg!("admin-bulk-nobody")), |_| {
                        "Cochez une personne".to_owned()
                    }),
            ),
        ]
    }
}
