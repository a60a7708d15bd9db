//! Before a file is made: how many people it holds, its kind, its columns.

use std::sync::Arc;

use app::{
    Error, Permission,
    exports::{self, Asked, Choice as Chosen, Column, Format, Separation, Whom},
};
use axum::{extract::State, http::Uri, response::Response};
use kernel::{Arg, Locale, Message, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{asked, file};
use crate::{
    Web,
    choices::Choice,
    hall::{
        Visit,
        forms::{Fields, FormRefusal},
        redirect,
        visit::query,
    },
    present::{self, Answer, Frame},
    search::asked::pairs,
};

/// The form name of the columns.
const COLUMNS: &str = "columns[]";

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct ExportPage {
    /// How many people the file holds.
    pub count: u64,
    /// What was asked, in words.
    pub criteria: Vec<String>,
    /// What is chosen.
    pub form: FormState,
    /// The kinds of file.
    pub formats: Vec<Choice>,
    /// The columns to choose from.
    pub columns: Vec<Choice>,
    /// The columns that ask for a reason; none for who may not have them.
    pub sensitive: Vec<Choice>,
    /// What may stand between the cells of a CSV file.
    pub separations: Vec<Choice>,
    /// The list they come from.
    pub back: String,
}

/// `GET /admin/export`: the people of the address, as the directory's filter or as `ids`; `format` chooses a kind of file.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let whom = asked::whom(&web.app.reference(), &visit.actor, &pairs(&uri));
    let kept = exports::choice_of(&web.app, &visit.actor).await?;
    let named = query(&uri, "format").and_then(|word| Format::parse(&word));
    let keys = kept.columns.iter().map(|column| column.key().to_owned()).collect();
    let form = FormState::new(asked::address(routes::EXPORT.pattern, &whom))
        .value("format", named.unwrap_or(kept.format).key())
        .value("separation", kept.separation.key())
        .list(COLUMNS, keys);
    draw(&web, &visit, &whom, form, &frame()).await
}

/// `POST /admin/export`: the file. What was chosen is remembered, whatever comes of it.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit, uri: Uri, fields: Fields) -> Answer {
    let whom = asked::whom(&web.app.reference(), &visit.actor, &pairs(&uri));
    let sent = match chosen(&fields) {
        Ok(choice) => {
            exports::remember(&web.app, &visit.actor, &choice).await?;
            let reason = fields.one("reason").to_owned();
            let asked = Asked { whom: whom.clone(), choice, reason, locale: visit.locale };
            made(&web, &visit, &asked).await
        }
        Err(error) => Err(error),
    };
    match sent {
        Ok(response) => Ok(response),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let form = refusal.beside(
                &web,
                &visit,
                fields.into_form(asked::address(routes::EXPORT.pattern, &whom)),
            );
            draw(&web, &visit, &whom, form, &frame().refused(&refusal)).await
        }
    }
}

/// The file, or the page that says how far it is.
async fn made(web: &Web, visit: &Visit, asked: &Asked) -> Result<Response, Error> {
    let count = exports::count(&web.app, &visit.actor, &asked.whom).await?;
    if !exports::is_for_a_job(asked.choice.format, count) {
        return file::send(web, visit, asked).await;
    }
    exports::ask_for(&web.app, &visit.actor, asked).await?;
    Ok(redirect::to(&routes::EXPORTS, &[]))
}

fn chosen(fields: &Fields) -> Result<Chosen, Error> {
    let format = Format::parse(fields.one("format"))
        .ok_or_else(|| Error::field("format", msg!("words-choice-unknown")))?;
    let wanted: Vec<Column> = fields.all(COLUMNS).filter_map(Column::parse).collect();
    // In the order of files, whatever the order of the form.
    let columns = Column::ALL.into_iter().filter(|column| wanted.contains(column)).collect();
    let separation = Separation::parse(fields.one("separation")).unwrap_or_default();
    Ok(Chosen { columns, format, separation })
}

async fn draw(web: &Web, visit: &Visit, whom: &Whom, form: FormState, frame: &Frame) -> Answer {
    let count = exports::count(&web.app, &visit.actor, whom).await?;
    let locale = visit.locale;
    let offered = |sensitive: bool| {
        let columns = Column::ALL.into_iter().filter(move |one| one.is_sensitive() == sensitive);
        columns.map(|one| Choice::new(one.key(), web.say(locale, &one.title()))).collect()
    };
    let managing = visit.actor.may(Permission::Administer);
    let page = ExportPage {
        count,
        criteria: criteria(web, locale, whom),
        form,
        formats: formats(web, locale),
        columns: offered(false),
        sensitive: if managing { offered(true) } else { Vec::new() },
        separations: separations(web, locale),
        back: asked::list(whom),
    };
    present::page(web, visit, frame, &page)
}

fn criteria(web: &Web, locale: Locale, whom: &Whom) -> Vec<String> {
    match whom {
        Whom::Found(filter) => {
            filter.chips(&web.app, locale).into_iter().map(|chip| chip.label).collect()
        }
        Whom::Selected(people) => {
            let count = Arg::Number(i64::try_from(people.len()).unwrap_or(i64::MAX));
            vec![web.app.words().text(locale, "exports-selected", &[("count", count)])]
        }
    }
}

fn formats(web: &Web, locale: Locale) -> Vec<Choice> {
    Format::ALL.map(|one| Choice::new(one.key(), web.say(locale, &words(one)))).into()
}

/// A kind of file in words.
pub(super) const fn words(format: Format) -> Message {
    match format {
        Format::Excel => msg!("exports-format-excel"),
        Format::Csv => msg!("exports-format-csv"),
        Format::Pdf => msg!("exports-format-pdf"),
        Format::Contact => msg!("exports-format-contact"),
        Format::Composite => msg!("exports-format-composite"),
    }
}

fn separations(web: &Web, locale: Locale) -> Vec<Choice> {
    let words = |one: Separation| match one {
        Separation::Semicolon => msg!("exports-separation-semicolon"),
        Separation::Comma => msg!("exports-separation-comma"),
    };
    Separation::ALL.map(|one| Choice::new(one.key(), web.say(locale, &words(one)))).into()
}

const fn frame() -> Frame {
    Frame::titled(msg!("exports-choose-title")).noindex()
}

impl Page for ExportPage {
    const TEMPLATE: &'static str = "pages/exports/choose.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new("/admin/export?gender=F")
            .value("format", "excel")
            .value("separation", "comma")
            .list(COLUMNS, vec!["code".to_owned()]);
        let none = Violations::one("columns", msg!("exports-columns-none"));
        let refused = form.clone().with_violations(&none, |why| why.key.to_string());
        let page = |form: FormState, count: u64, managing: bool| Self {
            count,
            criteria: if managing { vec!["Femme".to_owned()] } else { Vec::new() },
            form,
            formats: vec![Choice::new("excel", "Excel"), Choice::new("pdf", "PDF")],
            columns: vec![Choice::new("code", "Code unique"), Choice::new("email", "Email")],
            sensitive: if managing { vec![Choice::new("address", "Adresse")] } else { Vec::new() },
            separations: vec![Choice::new("semicolon", ";"), Choice::new("comma", ",")],
            back: "/talents".to_owned(),
        };
        vec![page(form.clone(), 120, true), page(refused, 1, false), page(form, 0, false)]
    }
}
