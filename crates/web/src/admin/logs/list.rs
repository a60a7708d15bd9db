//! A page of a log: filter, chart, lines.

use std::sync::Arc;

use app::{
    dashboards::{Bucket, Log, LogFilter, LogPage, read_log},
    journal::kinds::{Category, KINDS, Severity},
};
use axum::{extract::State, http::Uri};
use kernel::{Locale, Message, local, msg};
use render::{FormState, Page};
use routes::Route;
use serde::Serialize;
use url::form_urlencoded;

use super::line_words::Line;
use crate::{
    Web,
    admin::journal::what,
    hall::{Visit, forms::period, visit},
    present::{self, Answer, Frame},
    search::asked::pairs,
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct LogsPage {
    /// Whether this is the security log.
    pub security: bool,
    /// The filter as it stands.
    pub form: FormState,
    /// Kinds to choose from.
    pub kinds: Vec<Choice>,
    /// Categories to choose from.
    pub categories: Vec<Choice>,
    /// Severities to choose from.
    pub severities: Vec<Choice>,
    /// Done or refused.
    pub results: Vec<Choice>,
    /// Open or settled.
    pub states: Vec<Choice>,
    /// The lines.
    pub lines: Vec<Line>,
    /// How much happened, span by span.
    pub chart: Vec<Column>,
    /// The newest lines, when older ones are shown.
    pub newest: Option<String>,
    /// Older lines, when there are any.
    pub older: Option<String>,
    /// The log without a filter.
    pub all_url: &'static str,
    /// The other log.
    pub other_url: &'static str,
    /// The same lines as CSV.
    pub csv_url: String,
    /// The same lines as a spreadsheet.
    pub xlsx_url: String,
}

/// One choice of a list.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// What is sent.
    pub value: &'static str,
    /// What is read.
    pub label: String,
}

/// A column of the chart.
#[derive(Debug, Serialize)]
pub struct Column {
    /// The day it begins.
    pub label: String,
    /// How many lines.
    pub value: u64,
}

/// `GET /admin/settings/activity-logs`.
pub async fn activity(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    show(&web, &visit, &uri, Log::Activity).await
}

/// `GET /admin/settings/security-logs`.
pub async fn security(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    show(&web, &visit, &uri, Log::Security).await
}

async fn show(web: &Web, visit: &Visit, uri: &Uri, log: Log) -> Answer {
    let filter = LogFilter::parse(log, &pairs(uri));
    let before = visit::query(uri, "before").and_then(|id| id.parse().ok());
    let read = read_log(&web.app, &visit.actor, &filter, before).await?;
    let mut page = LogsPage::of(web, visit.locale, &filter, before, &read);
    page.form = period(web, visit.locale, page.form, uri);
    let title = match log {
        Log::Activity => msg!("admin-logs-activity-title"),
        Log::Security => msg!("admin-logs-security-title"),
    };
    present::page(web, visit, &Frame::titled(title).noindex(), &page)
}

/// The route of a log and of its files.
pub(super) const fn routes_of(log: Log) -> (&'static Route, &'static Route) {
    match log {
        Log::Activity => (&routes::ACTIVITY_LOGS, &routes::ACTIVITY_EXPORT),
        Log::Security => (&routes::SECURITY_LOGS, &routes::SECURITY_EXPORT),
    }
}

impl Choice {
    fn new(value: &'static str, label: impl Into<String>) -> Self {
        Self { value, label: label.into() }
    }
}

impl LogsPage {
    fn of(
        web: &Web,
        locale: Locale,
        filter: &LogFilter,
        before: Option<i64>,
        read: &LogPage,
    ) -> Self {
        let security = filter.log == Log::Security;
        let (list, file) = routes_of(filter.log);
        let (activity, safety) = (routes::ACTIVITY_LOGS.pattern, routes::SECURITY_LOGS.pattern);
        let as_file = |format| {
            let path = file.path(&[("format", format)]).unwrap_or_default();
            address(&path, filter, None)
        };
        let said = |message: &Message| web.say(locale, message);
        let choice = |value: &'static str, key: String| {
            Choice::new(value, web.words().text(locale, &key, &[]))
        };
        Self {
            security,
            form: form(list, filter),
            kinds: kinds(web, locale, security),
            categories: Category::ALL
                .iter()
                .map(|one| choice(one.key(), format!("journal-category-{}", one.key())))
                .collect(),
            severities: Severity::ALL
                .iter()
                .map(|one| choice(one.key(), format!("journal-severity-{}", one.key())))
                .collect(),
            results: vec![
                Choice::new("done", said(&msg!("journal-result-done"))),
                Choice::new("refused", said(&msg!("journal-result-refused"))),
            ],
            states: vec![
                Choice::new("open", said(&msg!("journal-state-open"))),
                Choice::new("settled", said(&msg!("journal-state-settled"))),
            ],
            lines: read.lines.iter().map(|line| Line::of(web, locale, line)).collect(),
            chart: read.chart.iter().map(column).collect(),
            newest: before.map(|_| address(list.pattern, filter, None)),
            older: read.next.map(|id| address(list.pattern, filter, Some(id))),
            all_url: list.pattern,
            other_url: if security { activity } else { safety },
            csv_url: as_file("csv"),
            xlsx_url: as_file("xlsx"),
        }
    }
}

fn kinds(web: &Web, locale: Locale, security: bool) -> Vec<Choice> {
    let shown = KINDS.iter().filter(|kind| !security || kind.severity.is_some());
    shown.map(|kind| Choice::new(kind.name, what(web, locale, kind.name))).collect()
}

fn column(bucket: &Bucket) -> Column {
    Column { label: local::day_of(bucket.from).format("%d/%m").to_string(), value: bucket.count }
}

fn form(list: &Route, filter: &LogFilter) -> FormState {
    let pairs = filter.to_query().into_iter();
    pairs.fold(FormState::new(list.pattern), |form, (name, value)| form.value(name, value))
}

fn address(path: &str, filter: &LogFilter, before: Option<i64>) -> String {
    let before = before.map(|id| ("before", id.to_string()));
    let pairs = filter.to_query().into_iter().chain(before);
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

impl Page for LogsPage {
    const TEMPLATE: &'static str = "pages/admin/logs.html";

    fn samples() -> Vec<Self> {
        let page = |security: bool, lines: Vec<Line>| Self {
            security,
            form: FormState::new("/admin/settings/activity-logs").value("who", "amina"),
            kinds: vec![Choice::new("signed_in", "Connexion")],
            categories: vec![Choice::new("access", "Accès")],
            severities: vec![Choice::new("high", "Grave")],
            results: vec![Choice::new("done", "Fait")],
            states: vec![Choice::new("open", "À traiter")],
            chart: (1..=10_u64)
                .map(|day| Column { label: format!("{day:02}/06"), value: day * 3 })
                .collect(),
            newest: security.then(|| "/admin/settings/security-logs".to_owned()),
            older: security.then(|| "/admin/settings/security-logs?before=7".to_owned()),
            all_url: "/admin/settings/activity-logs",
            other_url: "/admin/settings/security-logs",
            csv_url: "/admin/settings/activity-logs/export/csv".to_owned(),
            xlsx_url: "/admin/settings/activity-logs/export/xlsx".to_owned(),
            lines,
        };
        let lines = || vec![Line::sample(true), Line::sample(false)];
        vec![page(true, lines()), page(false, lines()), page(false, Vec::new())]
    }
}
