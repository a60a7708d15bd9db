//! What the address of a list asks: filter, page and view; and the addresses of its neighbours.

use app::{Reference, search::DirectoryFilter};
use axum::http::Uri;
use kernel::{Message, PageRequest};
use routes::Route;
use serde::Serialize;
use url::form_urlencoded;

/// People on one page.
const SIZE: u64 = 24;
/// The deepest page that is read by number.
const DEEPEST: u64 = 10_000 / SIZE;

/// How people are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum View {
    /// Faces first.
    #[default]
    Grid,
    /// Rows.
    Table,
}

/// A list that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The address of the list, without a query.
    pub path: String,
    /// Who is meant.
    pub filter: DirectoryFilter,
    /// What of the address was not understood.
    pub notices: Vec<Message>,
    /// How they are shown.
    pub view: View,
    /// The page, from 1.
    pub number: u64,
}

impl Asked {
    /// Reads an address; what makes no sense is left out.
    #[must_use]
    pub fn read(reference: &Reference, uri: &Uri) -> Self {
        let pairs = pairs(uri);
        let last = |name: &str| {
            pairs.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
        };
        let number = last("page").and_then(|number| number.parse().ok()).unwrap_or(1);
        let view = if last("view") == Some("table") { View::Table } else { View::Grid };
        let (filter, notices) = DirectoryFilter::parse(reference, &pairs);
        Self {
            path: uri.path().to_owned(),
            filter,
            notices,
            view,
            number: u64::clamp(number, 1, DEEPEST),
        }
    }

    /// The rows that are wanted.
    #[must_use]
    pub fn page(&self) -> PageRequest {
        PageRequest::numbered(self.number, SIZE)
    }

    /// The page before.
    #[must_use]
    pub fn previous(&self) -> Option<String> {
        (self.number > 1).then(|| self.at(&self.filter, self.view, self.number - 1))
    }

    /// The page after, when `more` follow.
    #[must_use]
    pub fn next(&self, more: bool) -> Option<String> {
        (more && self.number < DEEPEST).then(|| self.at(&self.filter, self.view, self.number + 1))
    }

    /// The same page, shown otherwise.
    #[must_use]
    pub fn seen_as(&self, view: View) -> String {
        self.at(&self.filter, view, self.number)
    }

    /// The first page of another filter, shown as now.
    #[must_use]
    pub fn with(&self, filter: &DirectoryFilter) -> String {
        self.at(filter, self.view, 1)
    }

    /// The same people at a route that takes the same filter.
    #[must_use]
    pub fn elsewhere(&self, route: &Route) -> String {
        address(route.pattern, &self.filter, [])
    }

    fn at(&self, filter: &DirectoryFilter, view: View, number: u64) -> String {
        let view = (view == View::Table).then(|| ("view", "table".to_owned()));
        let number = (number > 1).then(|| ("page", number.to_string()));
        address(&self.path, filter, view.into_iter().chain(number))
    }
}

/// The pairs of a query string, whatever it holds.
#[must_use]
pub fn pairs(uri: &Uri) -> Vec<(String, String)> {
    form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect()
}

/// The first page of a filter in the administrators' directory.
#[must_use]
pub fn of_administrators(filter: &DirectoryFilter) -> String {
    address(routes::ADMIN_PEOPLE.pattern, filter, [])
}

fn address(
    path: &str,
    filter: &DirectoryFilter,
    more: impl IntoIterator<Item = (&'static str, String)>,
) -> String {
    let pairs = filter.to_query().into_iter().chain(more);
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
