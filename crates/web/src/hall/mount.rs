//! The only way to add a handler, and the door in front of it: method, audience, size of the body.

use std::{convert::Infallible, sync::Arc};

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::MethodRouter,
};
use routes::Route;

use super::{
    Visit,
    audience::{Verdict, verdict},
    limits, redirect,
};
use crate::{Web, error::Refusal};

/// Puts handlers behind the door of a route of the table.
///
/// # Panics
/// At start, when `route` is not a row of the table of routes: no page without an audience.
pub fn mount(
    pages: Router<Arc<Web>>,
    route: &'static Route,
    handlers: MethodRouter<Arc<Web>>,
) -> Router<Arc<Web>> {
    assert!(
        routes::find(route.name).is_some_and(|known| std::ptr::eq(known, route)),
        "the route `{}` is not in the table of routes",
        route.name
    );
    let handlers: MethodRouter<Arc<Web>, Infallible> =
        handlers.layer(from_fn(move |request, next| door(route, request, next)));
    let handlers = handlers.layer(DefaultBodyLimit::max(limits::body(route)));
    pages.route(route.pattern, handlers)
}

async fn door(route: &'static Route, request: Request, next: Next) -> Response {
    let mut response = match refuse(route, &request) {
        Some(refused) => refused,
        None => next.run(request).await,
    };
    // The log names the route by its pattern, compression asks which page this is.
    response.extensions_mut().insert(route);
    response
}

fn refuse(route: &Route, request: &Request) -> Option<Response> {
    if !answers(route, request.method()) {
        return Some(not_allowed(route));
    }
    let Some(visit) = request.extensions().get::<Visit>() else {
        return Some(Refusal::broken("a page was mounted outside the hall").into_response());
    };
    match verdict(route, &visit.actor) {
        Verdict::Enter => unreadable(route, request).map(IntoResponse::into_response),
        Verdict::SignIn => Some(Refusal::from(app::Error::Anonymous).into_response()),
        Verdict::ChangePassword => Some(redirect::to(&routes::PASSWORD, &[])),
        Verdict::SetUpFactor => Some(redirect::to(&routes::TOTP, &[])),
        Verdict::OwnData => Some(redirect::to(&routes::OWN_DATA, &[])),
        Verdict::Forbidden => Some(StatusCode::FORBIDDEN.into_response()),
    }
}

/// Why a body is not even begun to be read.
fn unreadable(route: &Route, request: &Request) -> Option<StatusCode> {
    let headers = request.headers();
    if limits::too_large(route, headers) {
        return Some(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let sent = request.method() == Method::POST;
    (sent && limits::strange_kind(route, headers)).then_some(StatusCode::UNSUPPORTED_MEDIA_TYPE)
}

fn answers(route: &Route, method: &Method) -> bool {
    match *method {
        Method::GET | Method::HEAD => route.answers(routes::Method::Get),
        Method::POST => route.answers(routes::Method::Post),
        _ => false,
    }
}

fn not_allowed(route: &Route) -> Response {
    let names: Vec<&str> = route
        .methods
        .iter()
        .map(|method| match method {
            routes::Method::Get => "GET, HEAD",
            routes::Method::Post => "POST",
        })
        .collect();
    let mut response = StatusCode::METHOD_NOT_ALLOWED.into_response();
    if let Ok(allow) = HeaderValue::from_str(&names.join(", ")) {
        response.headers_mut().insert(header::ALLOW, allow);
    }
    response
}
