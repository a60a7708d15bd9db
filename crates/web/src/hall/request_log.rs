//! One line for each request: method, route by its pattern, status, time, name. Never an address or a value. The same
//! moment is counted for monitoring.

use std::{sync::Arc, time::Instant};

use axum::{
    extract::{Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};
use routes::Route;
use uuid::Uuid;

use super::tally::NO_ROUTE;
use crate::Web;

/// The name of a request: 14 characters, in the order of time, the same in the log and on the page of a fault.
#[derive(Debug, Clone, Default)]
pub struct RequestName(pub String);

impl RequestName {
    fn new() -> Self {
        // UUIDv7: 12 digits of milliseconds, of which the last 8 come round every 49 days, and chance at the end.
        let id = Uuid::now_v7().simple().to_string();
        Self(
            id.get(4..12)
                .zip(id.get(26..))
                .map(|(time, chance)| format!("{time}{chance}"))
                .unwrap_or(id),
        )
    }
}

/// The layer.
pub async fn write(State(web): State<Arc<Web>>, mut request: Request, next: Next) -> Response {
    let name = RequestName::new();
    let method = method(request.method());
    let start = Instant::now();
    request.extensions_mut().insert(name.clone());
    let response = next.run(request).await;
    let route =
        response.extensions().get::<&'static Route>().map_or(NO_ROUTE, |route| route.pattern);
    let (status, took) = (response.status().as_u16(), start.elapsed());
    web.tally.count(route, response.status(), took);
    let milliseconds = took.as_secs_f64() * 1000.0;
    tracing::info!(request = name.0, method, route, status, milliseconds, "answered");
    response
}

/// A method may be any word: only known ones reach the log.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}
