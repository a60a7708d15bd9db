//! One file of people: its columns, what would become of its rows, how far it is, what came of it.

use std::{collections::HashMap, sync::Arc};

use app::{
    Error,
    imports::{
        self, Choices, Counts, FIELDS, ImportId, ImportView, OnKnown, ProblemRow, Verdict, is_field,
    },
};
use axum::extract::{Path, State};
use kernel::{Locale, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{at, import_in, words};
use crate::{
    Web,
    admin::{create::locales, file_of},
    choices::{Choice, Group, countries, talents},
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
        redirect,
    },
    present::{self, Answer, Frame},
};

/// Most characters of a sample that are shown.
const LONGEST_SAMPLE: usize = 60;

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct ImportPage {
    /// The name of the file.
    pub name: String,
    /// `matching`, `checking`, `checked`, `running` or `done`.
    pub state: &'static str,
    /// The same in words.
    pub state_label: String,
    /// Whether a job is at work.
    pub at_work: bool,
    /// How many rows are judged or written, of all.
    pub reached: u64,
    /// How many rows there are of each verdict.
    pub counts: Counts,
    /// How many people would come of it.
    pub ahead: u64,
    /// When the rows go.
    pub ends_at: String,
    /// The columns and what is chosen for the whole file.
    pub form: FormState,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The fields a column may hold.
    pub fields: Vec<Choice>,
    /// What is done with people who are known.
    pub on_known: Vec<Choice>,
    /// The countries.
    pub countries: Vec<Choice>,
    /// The trades.
    pub talents: Vec<Group>,
    /// The languages of letters.
    pub locales: Vec<Choice>,
    /// The first rows that are refused or left out.
    pub problems: Vec<Problem>,
    /// Where people are written.
    pub start_url: String,
    /// Where everything is forgotten.
    pub discard_url: String,
    /// Where all such rows are taken away.
    pub errors_url: String,
}

/// A column of the file.
#[derive(Debug, Serialize)]
pub struct Column {
    /// The form name of its choice.
    pub field: String,
    /// Its title, or its place.
    pub title: String,
    /// The first cells below it.
    pub samples: Vec<String>,
}

/// A row that is refused or left out.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// Where it stands in the file.
    pub number: i32,
    /// Its first cells, to recognise it.
    pub words: String,
    /// What becomes of it, in words.
    pub verdict: String,
    /// Whether it is refused.
    pub refused: bool,
    /// Why, field by field.
    pub why: Vec<String>,
    /// The file of the person it is about.
    pub href: Option<String>,
}

/// `GET /admin/users/import/{id}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = import_in(&id)?;
    let view = imports::view(&web.app, &visit.actor, id).await?;
    let form = filled(id, &view);
    let page = ImportPage::of(&web, visit.locale, view, form);
    present::page(&web, &visit, &frame(), &page)
}

/// `POST /admin/users/import/{id}`.
pub async fn match_columns(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let id = import_in(&id)?;
    let view = imports::view(&web.app, &visit.actor, id).await?;
    let columns = view.titles.iter().enumerate();
    let columns = columns.map(|(place, _)| is_field(fields.one(&name(place)))).collect();
    let choices = choices(&fields, visit.locale);
    match imports::match_columns(&web.app, &visit.actor, id, columns, choices).await {
        Ok(()) => Ok(redirect::to_path(&at(&routes::IMPORT, id))),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let form = refusal.beside(&web, &visit, fields.into_form(at(&routes::IMPORT, id)));
            let page = ImportPage::of(&web, visit.locale, view, form);
            present::page(&web, &visit, &frame().refused(&refusal), &page)
        }
    }
}

/// `POST /admin/users/import/{id}/start`.
pub async fn start(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = import_in(&id)?;
    match imports::start(&web.app, &visit.actor, id).await {
        // Pressed twice, or pressed elsewhere: the page says how far it is.
        Ok(()) | Err(Error::Conflict(_)) => Ok(redirect::to_path(&at(&routes::IMPORT, id))),
        Err(other) => Err(other.into()),
    }
}

/// `POST /admin/users/import/{id}/discard`.
pub async fn discard(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = import_in(&id)?;
    match imports::discard(&web.app, &visit.actor, id).await {
        Ok(()) => Ok(Flash::ImportDiscarded.at(&web, routes::IMPORTS.pattern)),
        Err(Error::Conflict(_)) => Ok(redirect::to_path(&at(&routes::IMPORT, id))),
        Err(other) => Err(other.into()),
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("imports-import-title")).noindex()
}

fn name(place: usize) -> String {
    format!("column_{place}")
}

fn choices(fields: &Fields, locale: Locale) -> Choices {
    Choices {
        on_known: OnKnown::parse(fields.one("on_known")).unwrap_or_default(),
        letters: fields.ticked("letters"),
        locale: Locale::parse(fields.one("locale")).unwrap_or(locale),
        country: fields.one("country").parse().ok(),
        talent: fields.one("talent").parse().ok(),
    }
}

/// The form as it stands.
fn filled(id: ImportId, view: &ImportView) -> FormState {
    let choices = &view.choices;
    let mut form = FormState::new(at(&routes::IMPORT, id))
        .value("on_known", choices.on_known.key())
        .value("locale", choices.locale.tag())
        .value("letters", if choices.letters { "on" } else { "" });
    if let Some(country) = choices.country {
        form = form.value("country", country.to_string());
    }
    if let Some(talent) = choices.talent {
        form = form.value("talent", talent.to_string());
    }
    for (place, field) in view.columns.iter().enumerate() {
        form = form.value(name(place), field.unwrap_or_default());
    }
    form
}

impl ImportPage {
    fn of(web: &Web, locale: Locale, view: ImportView, form: FormState) -> Self {
        let (id, counts, reference) = (view.line.id, view.counts, web.app.reference());
        let labels = words::fields(web, locale);
        let title = |place: usize, title: &String| {
            let number = i64::try_from(place + 1).unwrap_or(i64::MAX);
            let unnamed = || web.say(locale, &msg!("imports-column-unnamed", number = number));
            if title.is_empty() { unnamed() } else { shortened(title) }
        };
        let samples = |place: usize| {
            let cells = view.samples.iter().filter_map(|row| row.get(place));
            cells.filter(|cell| !cell.is_empty()).map(|cell| shortened(cell)).collect()
        };
        let column = |(place, text): (usize, &String)| Column {
            field: name(place),
            title: title(place, text),
            samples: samples(place),
        };
        let problems = view.problems.iter();
        Self {
            state: view.line.state.key(),
            state_label: web.say(locale, &words::state(view.line.state)),
            at_work: view.line.state.is_at_work(),
            reached: reached(&view),
            counts,
            ahead: counts.new + counts.fill,
            ends_at: view.line.ends_at.to_rfc3339(),
            columns: view.titles.iter().enumerate().map(column).collect(),
            fields: FIELDS.map(|name| Choice::new(name, words::field(web, locale, name))).into(),
            on_known: known(web, locale),
            countries: countries(&reference, locale, Some("MA")),
            talents: talents(&reference, locale, &[], |_| true),
            locales: locales(web),
            problems: problems.map(|row| Problem::of(web, locale, &labels, row)).collect(),
            start_url: at(&routes::IMPORT_START, id),
            discard_url: at(&routes::IMPORT_DISCARD, id),
            errors_url: at(&routes::IMPORT_ERRORS, id),
            name: view.line.name,
            form,
        }
    }
}

/// How many rows a job has behind it.
const fn reached(view: &ImportView) -> u64 {
    let counts = &view.counts;
    match view.line.state {
        imports::State::Checking => counts.rows - counts.waiting,
        imports::State::Running => counts.rows - counts.new - counts.fill,
        _ => counts.rows,
    }
}

fn known(web: &Web, locale: Locale) -> Vec<Choice> {
    let words = |choice: OnKnown| match choice {
        OnKnown::Skip => msg!("imports-known-skip"),
        OnKnown::Fill => msg!("imports-known-fill"),
        OnKnown::Create => msg!("imports-known-create"),
    };
    OnKnown::ALL.map(|choice| Choice::new(choice.key(), web.say(locale, &words(choice)))).into()
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST_SAMPLE {
        return text.to_owned();
    }
    text.chars().take(LONGEST_SAMPLE - 1).chain(['…']).collect()
}

impl Problem {
    fn of(web: &Web, locale: Locale, labels: &HashMap<String, String>, row: &ProblemRow) -> Self {
        let reason = |reason: &imports::Reason| {
            let sentence = web.say(locale, &reason.message);
            let label = labels.get(reason.field.trim_end_matches("[]"));
            label.map_or_else(|| sentence.clone(), |label| format!("{label} · {sentence}"))
        };
        let filled = row.cells.iter().filter(|cell| !cell.is_empty());
        let words: Vec<String> = filled.take(3).map(|cell| shortened(cell)).collect();
        Self {
            number: row.number,
            words: words.join(" · "),
            verdict: web.say(locale, &words::verdict(row.verdict)),
            refused: row.verdict == Verdict::Refuse,
            why: row.why.iter().map(reason).collect(),
            href: row.person.map(file_of),
        }
    }
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "pages/imports/import.html";

    fn samples() -> Vec<Self> {
        let page = |state: imports::State| {
            let mut form = FormState::new("/admin/users/import/1").value("column_0", "first_name");
            form.errors.push(render::FieldError {
                field: "columns".to_owned(),
                text: "Il manque une colonne.".to_owned(),
            });
            let problem = |refused: bool| Problem {
                number: 3,
                words: "Amina · Benali".to_owned(),
                verdict: "Refusée".to_owned(),
                refused,
                why: vec!["Téléphone · Ce numéro n’est pas complet.".to_owned()],
                href: (!refused).then(|| "/admin/users/1".to_owned()),
            };
            Self {
                name: "talents.csv".to_owned(),
                state: state.key(),
                state_label: "Vérifié".to_owned(),
                at_work: state.is_at_work(),
                reached: 3,
                counts: Counts { rows: 4, new: 2, refuse: 1, skip: 1, ..Counts::default() },
                ahead: 2,
                ends_at: "2026-06-08T09:00:00Z".to_owned(),
                form,
                columns: vec![Column {
                    field: "column_0".to_owned(),
                    title: "Prénom".to_owned(),
                    samples: vec!["Amina".to_owned()],
                }],
                fields: vec![Choice::new("first_name", "Prénom")],
                on_known: vec![Choice::new("skip", "La laisser de côté")],
                countries: vec![Choice::new(1, "Maroc")],
                talents: vec![Group {
                    label: "Services".to_owned(),
                    open: false,
                    options: vec![Choice::new(1, "Cuisine")],
                }],
                locales: vec![Choice::new("fr", "Français")],
                problems: vec![problem(true), problem(false)],
                start_url: "/admin/users/import/1/start".to_owned(),
                discard_url: "/admin/users/import/1/discard".to_owned(),
                errors_url: "/admin/users/import/1/errors".to_owned(),
            }
        };
        let mut all: Vec<Self> = imports::State::ALL.into_iter().map(page).collect();
        let mut sound = page(imports::State::Checked);
        (sound.problems, sound.form.errors) = (Vec::new(), Vec::new());
        all.push(sound);
        let mut nothing = page(imports::State::Checked);
        (nothing.ahead, nothing.counts.new) = (0, 0);
        all.push(nothing);
        all
    }
}
