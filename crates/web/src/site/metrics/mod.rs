//! Figures for monitoring, in the text format of Prometheus (admin.md §8, quality.md S97): counts, times and versions of
//! the machinery, and nothing of persons.

mod text;

use std::{net::SocketAddr, sync::Arc};

use app::{
    Actor, Config,
    upkeep::{self, Figures},
};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};

use self::text::Text;
use crate::{
    Web,
    hall::{host, tally::Tally},
};

/// The version of the text format.
const KIND: &str = "text/plain; version=0.0.4; charset=utf-8";
/// Headers by which a proxy says that somebody else asks; those that begin with `x-forwarded` say so too.
const HANDED_ON: [&str; 7] = [
    "forwarded",
    "via",
    "x-real-ip",
    "x-client-ip",
    "true-client-ip",
    "cf-connecting-ip",
    "x-envoy-external-address",
];

/// `GET /metrics`: for everybody else there is no such page.
pub async fn show(State(web): State<Arc<Web>>, request: Request) -> Response {
    if !has_token(web.app.config(), request.headers()) && !is_this_machine(&request) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut text = Text::default();
    process(&mut text, web.tally.began().timestamp());
    // Monitoring wants to know most when the database does not answer.
    let figures = upkeep::figures(&web.app, &Actor::System("metrics")).await;
    let answers = u8::from(figures.is_ok());
    text.gauge("taalentio_database_up", "Whether the database answered these questions", answers);
    match figures {
        Ok(figures) => machinery(&mut text, &figures),
        Err(fault) => tracing::warn!(?fault, "monitoring was told nothing of the database"),
    }
    requests(&mut text, &web.tally);
    ([(header::CONTENT_TYPE, KIND)], text.into_string()).into_response()
}

fn has_token(config: &Config, headers: &HeaderMap) -> bool {
    let said = headers.get(header::AUTHORIZATION).and_then(|said| said.to_str().ok());
    said.and_then(|said| said.split_once(' ')).is_some_and(|(scheme, token)| {
        scheme.eq_ignore_ascii_case("bearer") && config.is_metrics_token(token.trim())
    })
}

/// Whether somebody on this machine asks it by its own name, without a proxy between: the peer itself, never what a
/// header says of it.
fn is_this_machine(request: &Request) -> bool {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let is_near = peer.is_some_and(|peer| peer.0.ip().to_canonical().is_loopback());
    let mut names = request.headers().keys().map(header::HeaderName::as_str);
    let handed_on = names.any(|name| HANDED_ON.contains(&name) || name.starts_with("x-forwarded"));
    is_near && !handed_on && host::is_local(request)
}

fn process(text: &mut Text, began: i64) {
    text.family("taalentio_build_info", "gauge", "The version of the program");
    text.line("taalentio_build_info", &[("version", env!("CARGO_PKG_VERSION"))], 1);
    text.gauge("process_start_time_seconds", "When this process began, in seconds of 1970", began);
    if let Some(bytes) = upkeep::resident_memory() {
        text.gauge("process_resident_memory_bytes", "Memory that this process holds", bytes);
    }
}

fn machinery(text: &mut Text, figures: &Figures) {
    let name = "taalentio_jobs";
    text.family(name, "gauge", "Jobs by state");
    for (state, jobs) in [
        ("waiting", figures.jobs.waiting),
        ("running", figures.jobs.running),
        ("dead", figures.jobs.dead),
    ] {
        text.line(name, &[("state", state)], jobs);
    }
    let overdue = figures.overdue.num_milliseconds();
    text.milliseconds("taalentio_jobs_overdue_seconds", "How late the oldest due job is", overdue);
    let name = "taalentio_letters";
    text.family(name, "gauge", "Letters of the log by status");
    for (status, letters) in &figures.letters {
        text.line(name, &[("status", status.key())], letters);
    }
    let name = "taalentio_database_connections";
    text.family(name, "gauge", "Open connections to the database by use");
    text.line(name, &[("state", "busy")], figures.pool.busy);
    text.line(name, &[("state", "idle")], figures.pool.open.saturating_sub(figures.pool.busy));
    let most = figures.pool.most;
    text.gauge("taalentio_database_connections_max", "Connections there may be", most);
    let made = u8::from(figures.index.is_some());
    text.gauge("taalentio_search_index_made", "Whether people can be searched", made);
    let Some(index) = figures.index else { return };
    text.gauge("taalentio_search_index_entries", "People in the search index", index.entries);
    let (position, end) = (index.position, index.end);
    text.gauge("taalentio_search_feed_position", "The change up to which it holds all", position);
    text.gauge("taalentio_search_feed_end", "The last change of the database", end);
    let lag = i64::try_from(index.lag.as_millis()).unwrap_or(i64::MAX);
    text.milliseconds("taalentio_search_index_lag_seconds", "How far it is behind at most", lag);
}

fn requests(text: &mut Text, tally: &Tally) {
    let name = "taalentio_http_requests_total";
    text.family(name, "counter", "Answers by route and class of status");
    let all: Vec<_> = tally.answers().collect();
    for answers in &all {
        for (class, count) in &answers.classes {
            text.line(name, &[("route", answers.route), ("class", class)], count);
        }
    }
    let name = "taalentio_http_request_duration_seconds";
    text.family(name, "histogram", "Time to the head of an answer by route");
    let (bucket, sum, count) =
        (format!("{name}_bucket"), format!("{name}_sum"), format!("{name}_count"));
    for answers in &all {
        let route = ("route", answers.route);
        for (bound, within) in &answers.within {
            text.line(&bucket, &[route, ("le", bound)], within);
        }
        text.line(&bucket, &[route, ("le", "+Inf")], answers.all);
        text.line(&sum, &[route], answers.seconds);
        text.line(&count, &[route], answers.all);
    }
}
