//! The way to the page that asks for the password again, and back: whatever act answers that its proof is too old
//! ([`app::Error::Unproven`]) leads here, from wherever it was asked (quality.md S09).

use axum::{
    http::{Extensions, Method},
    response::Response,
};
use routes::Route;

use super::{Visit, redirect};

/// Leads to the password page, which comes back to the page where the act can be asked again.
#[must_use]
pub fn redirect(visit: &Visit, said: &Extensions) -> Response {
    redirect::to_path(&address(coming_back(visit, said)))
}

/// The page that asks for the password again and leads to `next`.
#[must_use]
pub fn address(next: &str) -> String {
    let query =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
    format!("{}?{query}", routes::CONFIRM.pattern)
}

/// What was read, or the page the form stands on: an address that only acts has no page to come back to.
fn coming_back<'v>(visit: &'v Visit, said: &Extensions) -> &'v str {
    let route = said.get::<&'static Route>();
    let has_page = route.is_some_and(|route| route.answers(routes::Method::Get));
    if visit.method != Method::POST || has_page {
        return &visit.path;
    }
    visit.came_from.as_deref().unwrap_or(routes::SECURITY.pattern)
}
