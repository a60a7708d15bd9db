//! Letters in numbers, which ones go out, and the log.

use std::sync::Arc;

use app::mail::{self, Health, LetterFilter, LogPage, Status, Switch, Template, Totals};
use axum::{extract::State, http::Uri};
use kernel::{Locale, msg};
use render::{FormState, Page};
use serde::Serialize;
use url::form_urlencoded;

use super::line::Line;
use crate::{
    Web,
    hall::{Visit, forms::period, visit},
    present::{self, Answer, Frame},
    search::asked::pairs,
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct CentrePage {
    /// Letters by status, each with the address of its list.
    pub figures: Vec<Figure>,
    /// Sent of those that are settled, in percent.
    pub rate: Option<u64>,
    /// How the provider does: `unknown`, `well` or `failing`.
    pub health: &'static str,
    /// When it took the last letter.
    pub taken_at: Option<String>,
    /// What it said when it did not take one.
    pub why: String,
    /// Which letters go out: those that can be switched off first.
    pub switches: Vec<SwitchLine>,
    /// The filter as it stands.
    pub form: FormState,
    /// Letters to choose from.
    pub templates: Vec<Choice>,
    /// Statuses to choose from.
    pub statuses: Vec<Choice>,
    /// The letters, newest first.
    pub letters: Vec<Line>,
    /// The newest ones, when older ones are shown.
    pub newest: Option<String>,
    /// Older ones, when there are any.
    pub older: Option<String>,
    /// The log without a filter.
    pub all_url: &'static str,
    /// The same letters as CSV.
    pub csv_url: String,
    /// The same letters as a spreadsheet.
    pub xlsx_url: String,
}

/// A status with its number.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// The word of the status.
    pub status: &'static str,
    /// How many.
    pub value: u64,
    /// Where they are.
    pub href: String,
}

/// A letter and its switch.
#[derive(Debug, Serialize)]
pub struct SwitchLine {
    /// What is sent.
    pub value: &'static str,
    /// Which letter.
    pub title: String,
    /// Whether it cannot be switched off.
    pub essential: bool,
    /// Whether it goes out.
    pub on: bool,
    /// Whether it goes to administrators, so that there is nothing to copy.
    pub inside: bool,
    /// Whether administrators get a copy.
    pub copied: bool,
}

/// One choice of a list.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// What is sent.
    pub value: &'static str,
    /// What is read.
    pub label: String,
}

/// `GET /admin/settings/email-notifications`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let (app, actor) = (&web.app, &visit.actor);
    let filter = LetterFilter::parse(&pairs(&uri));
    let before = visit::query(&uri, "before").and_then(|id| id.parse().ok());
    let (totals, switches) = (mail::totals(app, actor).await?, mail::switches(app, actor).await?);
    let log = mail::letter_log(app, actor, &filter, before).await?;
    let mut page =
        CentrePage::of(&web, visit.locale, (&totals, &switches, &log), (&filter, before));
    page.form = period(&web, visit.locale, page.form, &uri);
    present::page(&web, &visit, &Frame::titled(msg!("mail-centre-title")).noindex(), &page)
}

fn address(path: &str, filter: &LetterFilter, before: Option<i64>) -> String {
    let before = before.map(|id| ("before", id.to_string()));
    let pairs = filter.to_query().into_iter().chain(before);
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

impl CentrePage {
    fn of(
        web: &Web,
        locale: Locale,
        (totals, switches, log): (&Totals, &[Switch], &LogPage),
        (filter, before): (&LetterFilter, Option<i64>),
    ) -> Self {
        let list = |before| address(routes::MAIL_CENTRE.pattern, filter, before);
        let file = |format| {
            let path = routes::MAIL_EXPORT.path(&[("format", format)]).unwrap_or_default();
            address(&path, filter, None)
        };
        let (health, taken_at, why) = match &totals.health {
            Health::Unknown => ("unknown", None, String::new()),
            Health::Well(at) => ("well", Some(*at), String::new()),
            Health::Failing { since, why } => ("failing", *since, why.clone()),
        };
        let form = FormState::new(routes::MAIL_CENTRE.pattern);
        Self {
            figures: figures(totals),
            rate: totals.rate,
            health,
            taken_at: taken_at.map(|at| at.to_rfc3339()),
            why,
            switches: switch_lines(web, locale, switches),
            form: filter
                .to_query()
                .into_iter()
                .fold(form, |form, (name, value)| form.value(name, value)),
            templates: templates(web, locale),
            statuses: statuses(web, locale),
            letters: log.letters.iter().map(|one| Line::of(web, locale, one)).collect(),
            newest: before.map(|_| list(None)),
            older: log.older.map(|id| list(Some(id))),
            all_url: routes::MAIL_CENTRE.pattern,
            csv_url: file("csv"),
            xlsx_url: file("xlsx"),
        }
    }
}

fn figures(totals: &Totals) -> Vec<Figure> {
    let figure = |status: Status, value| {
        let filter = LetterFilter { status: Some(status), ..LetterFilter::default() };
        let href = address(routes::MAIL_CENTRE.pattern, &filter, None);
        Figure { status: status.key(), value, href }
    };
    vec![
        figure(Status::Sent, totals.sent),
        figure(Status::Failed, totals.failed),
        figure(Status::Queued, totals.waiting),
        figure(Status::Skipped, totals.skipped),
    ]
}

fn switch_lines(web: &Web, locale: Locale, switches: &[Switch]) -> Vec<SwitchLine> {
    let line = |one: &Switch| SwitchLine {
        value: one.template.key(),
        title: mail::title(web.words(), locale, one.template.key()),
        essential: one.template.is_essential(),
        on: one.on,
        inside: one.template.is_to_administrators(),
        copied: one.copied,
    };
    let mut lines: Vec<_> = switches.iter().map(line).collect();
    lines.sort_by_key(|line| line.essential);
    lines
}

fn templates(web: &Web, locale: Locale) -> Vec<Choice> {
    let choice = |one: Template| Choice {
        value: one.key(),
        label: mail::title(web.words(), locale, one.key()),
    };
    let mut all: Vec<_> = Template::ALL.into_iter().map(choice).collect();
    all.sort_by(|one, other| one.label.cmp(&other.label));
    all
}

fn statuses(web: &Web, locale: Locale) -> Vec<Choice> {
    let label = |one: Status| web.words().text(locale, &format!("admin-mail-{}", one.key()), &[]);
    Status::ALL.into_iter().map(|one| Choice { value: one.key(), label: label(one) }).collect()
}

impl Page for CentrePage {
    const TEMPLATE: &'static str = "pages/mail/centre.html";

    fn samples() -> Vec<Self> {
        let text = str::to_owned;
        let figure = |status: Status| Figure {
            status: status.key(),
            value: 1_234,
            href: text("/admin/settings/email-notifications?status=sent"),
        };
        let switch = |essential, inside| SwitchLine {
            value: "login_credentials",
            title: text("Accès"),
            essential,
            on: essential,
            inside,
            copied: !inside,
        };
        let page = |health, letters| Self {
            figures: Status::ALL.into_iter().map(figure).collect(),
            rate: None,
            health,
            taken_at: None,
            why: String::new(),
            switches: vec![switch(false, false), switch(true, false), switch(true, true)],
            form: FormState::new("/admin/settings/email-notifications").value("recipient", "amina"),
            templates: vec![Choice { value: "login_credentials", label: text("Accès") }],
            statuses: vec![Choice { value: "sent", label: text("Envoyé") }],
            letters,
            newest: None,
            older: None,
            all_url: "/admin/settings/email-notifications",
            csv_url: text("/admin/settings/email-notifications/export/csv"),
            xlsx_url: text("/admin/settings/email-notifications/export/xlsx"),
        };
        let at = Some(text("2026-06-01T09:00:00Z"));
        let all = Status::ALL.into_iter().map(Line::sample).collect();
        vec![
            page("unknown", Vec::new()),
            Self {
                rate: Some(99),
                taken_at: at.clone(),
                newest: Some(text("/admin/settings/email-notifications")),
                older: Some(text("/admin/settings/email-notifications?before=7")),
                ..page("well", all)
            },
            Self { taken_at: at, why: text("451 …"), ..page("failing", Vec::new()) },
            Self { why: text("451 …"), ..page("failing", Vec::new()) },
        ]
    }
}
