//! The one table of routes: every address this product answers, with its name, methods and audience.
//!
//! Faces mount from it, templates and mails write links from it, and the access test walks it, so a page
//! that is not here cannot exist. The crate knows no web framework: patterns are plain text.

mod admin;
mod api;
mod members;
mod path;
mod public;
mod route;
mod staff;
#[cfg(test)]
mod tests;

pub use admin::*;
pub use api::*;
pub use members::*;
pub use path::PathError;
pub use public::*;
pub use route::{Asker, Audience, Method, Route};
pub use staff::*;

/// Every route of the product, in the order of the table's files.
pub fn all() -> impl Iterator<Item = &'static Route> {
    [public::PUBLIC, members::MEMBERS, staff::STAFF, admin::ADMIN_ONLY, api::API]
        .into_iter()
        .flatten()
        .copied()
}

/// The route of that name, if the table has it.
#[must_use]
pub fn find(name: &str) -> Option<&'static Route> {
    all().find(|route| route.name == name)
}

/// The route that an address leads to; of two, the one with more words of its own.
#[must_use]
pub fn of(path: &str) -> Option<&'static Route> {
    all().filter(|route| route.leads(path)).min_by_key(|route| route.pattern.matches('{').count())
}
