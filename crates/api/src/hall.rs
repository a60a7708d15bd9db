//! The door of an endpoint: the table's methods, and the language of the answer.

use std::convert::Infallible;

use app::App;
use axum::{
    Router,
    extract::{FromRequestParts, Request, State},
    http::{Extensions, Method, StatusCode, request::Parts},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::MethodRouter,
};
use kernel::Locale;
use routes::{Audience, Route};

use crate::error::Problem;

/// Puts a handler behind the door of a route of the table.
///
/// # Panics
/// At start, when `route` is not a row of the table, or not open to everyone: endpoints for accounts need a door
/// that asks who comes.
pub fn mount(
    endpoints: Router<App>,
    app: &App,
    route: &'static Route,
    handler: MethodRouter<App>,
) -> Router<App> {
    let known = routes::find(route.name).is_some_and(|known| std::ptr::eq(known, route));
    assert!(
        known && route.audience == Audience::Everyone,
        "`{}` cannot be an endpoint",
        route.name
    );
    let door = move |state, request, next| door(route, state, request, next);
    let handler: MethodRouter<App, Infallible> =
        handler.layer(from_fn_with_state(app.clone(), door));
    endpoints.route(route.pattern, handler)
}

/// Every address that is no endpoint, so that a program never receives a page.
pub async fn unknown(State(app): State<App>, Reader(locale): Reader) -> Problem {
    Problem::bare(&app, locale, StatusCode::NOT_FOUND)
}

async fn door(
    route: &'static Route,
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Response {
    let locale = language(request.extensions());
    let answers = match *request.method() {
        Method::GET | Method::HEAD => route.answers(routes::Method::Get),
        Method::POST => route.answers(routes::Method::Post),
        _ => false,
    };
    let mut response = if answers {
        next.run(request).await
    } else {
        Problem::bare(&app, locale, StatusCode::METHOD_NOT_ALLOWED).allowing(route).into_response()
    };
    response.extensions_mut().insert(route);
    response
}

/// The language the hall of the pages has settled; French for who comes another way.
#[derive(Debug, Clone, Copy)]
pub struct Reader(pub Locale);

impl<S: Send + Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(language(&parts.extensions)))
    }
}

fn language(extensions: &Extensions) -> Locale {
    extensions.get::<Locale>().copied().unwrap_or_default()
}
