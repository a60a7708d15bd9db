//! What the address of a list asks: filter, page and view; and the addresses of its neighbours.

use app::{
    Actor, Permission, Reference,
    search::{Cursor, DirectoryFilter, Facet, Listing, Look, Part},
};
use axum::http::Uri;
use kernel::{Message, PageRequest, msg};
use routes::Route;
use serde::Serialize;
use url::form_urlencoded;

/// People on one page.
const SIZE: u64 = 24;
/// The deepest page that is read by number.
const DEEPEST: u64 = 10_000 / SIZE;

/// The number of a page that is reached by place.
const FARTHEST: u64 = 1_000_000;
/// More of what was typed wrongly is not shown again.
const LONGEST_WRONG: usize = 40;

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

impl View {
    /// The word in addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Table => "table",
        }
    }
}

/// A list that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The address of the list, without a query.
    pub path: String,
    /// Who is meant.
    pub filter: DirectoryFilter,
    /// What of the address was not understood.
    pub notices: Vec<Message>,
    /// How they are shown.
    pub view: View,
    /// How they are shown where an address does not say it.
    pub kept: View,
    /// The page, from 1.
    pub number: u64,
    /// After whom it begins, in an order that goes on by place.
    pub cursor: Option<Cursor>,
    /// The criterion whose values are all shown.
    pub whole: Option<Facet>,
    /// What was typed as a number or a day and is none, with its name.
    pub refused: Vec<(&'static str, String)>,
    /// What was chosen beside a rate that is none, to stay beside it.
    pub beside: Vec<(&'static str, String)>,
}

impl Asked {
    /// Reads an address; what makes no sense, or is not the reader's to ask, is left out.
    #[must_use]
    pub fn read(reference: &Reference, actor: &Actor, uri: &Uri, look: &Look) -> Self {
        let pairs = pairs(uri);
        let last = |name: &str| {
            pairs.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
        };
        let number = last("page").and_then(|number| number.parse().ok()).unwrap_or(1);
        let cursor = last("cursor").and_then(Cursor::parse);
        let kept = if look.table { View::Table } else { View::Grid };
        let view = match last("view") {
            Some("table") => View::Table,
            Some("grid") => View::Grid,
            _ => kept,
        };
        let (filter, mut notices) = DirectoryFilter::parse(reference, &pairs);
        let (filter, reserved) = filter.open_to(actor);
        notices.extend(reserved);
        let empty = filter.numbers().into_iter().filter(|(_, held)| held.is_none());
        let empty = empty.map(|(name, _)| name).chain(
            filter.days().into_iter().filter(|(_, held)| held.is_none()).map(|(name, _)| name),
        );
        // A field that the reader does not have shows nothing.
        let managing = actor.may(Permission::Administer);
        let empty = empty.filter(|name| managing || *name != "rate_max");
        let typed = empty.filter_map(|name| Some((name, last(name)?.trim())));
        let refused: Vec<(&'static str, String)> = typed
            .filter(|(_, text)| !text.is_empty())
            .map(|(name, text)| (name, text.chars().take(LONGEST_WRONG).collect()))
            .collect();
        let rate = refused.iter().any(|(name, _)| *name == "rate_max");
        let beside = ["rate_kind", "currency"].into_iter().filter(|_| rate);
        let beside = beside.filter_map(|name| Some((name, last(name)?.to_owned()))).collect();
        // They are said beside their fields.
        let said = |notice: &Message| {
            refused
                .iter()
                .any(|(name, _)| *notice == msg!("search-filter-value-unknown", name = *name))
        };
        notices.retain(|notice| !said(notice));
        Self {
            path: uri.path().to_owned(),
            filter,
            notices,
            view,
            kept,
            number: u64::clamp(number, 1, if cursor.is_some() { FARTHEST } else { DEEPEST }),
            cursor,
            whole: last("all").and_then(Facet::named),
            refused,
            beside,
        }
    }

    /// The rows that are wanted.
    #[must_use]
    pub fn part(&self) -> Part {
        let page = PageRequest::numbered(self.number, SIZE);
        Part { page, after: self.cursor.clone() }
    }

    /// The page before; the first one, where it is too deep for a number.
    #[must_use]
    pub fn previous(&self) -> Option<String> {
        let before = self.number.saturating_sub(1);
        let before = if before > DEEPEST { 1 } else { before };
        (self.number > 1).then(|| self.at(&self.filter, self.view, before))
    }

    /// The page after, when there is one: by place where the order has places, else by number.
    #[must_use]
    pub fn next(&self, found: &Listing) -> Option<String> {
        let by_number = self.number < DEEPEST;
        let next = found.more && (found.next.is_some() || by_number);
        let cursor = found.next.as_ref().map(|cursor| ("cursor", cursor.to_string()));
        next.then(|| self.with_more(&self.filter, self.view, self.number.saturating_add(1), cursor))
    }

    /// The same page, shown otherwise.
    #[must_use]
    pub fn seen_as(&self, view: View) -> String {
        let cursor = self.cursor.as_ref().map(|cursor| ("cursor", cursor.to_string()));
        self.with_more(&self.filter, view, self.number, cursor)
    }

    /// The first page of another filter, shown as now.
    #[must_use]
    pub fn with(&self, filter: &DirectoryFilter) -> String {
        self.at(filter, self.view, 1)
    }

    /// The first page with every value of a criterion, in the panel.
    #[must_use]
    pub fn with_all_of(&self, facet: Facet) -> String {
        let all = ("all", facet.key().to_owned());
        format!("{}#filters", self.with_more(&self.filter, self.view, 1, Some(all)))
    }

    /// What this page asks, as a query.
    #[must_use]
    pub fn query(&self) -> String {
        let page = self.at(&self.filter, self.kept, 1);
        page.split_once('?').map_or_else(String::new, |(_, query)| query.to_owned())
    }

    /// The same people at a route that takes the same filter.
    #[must_use]
    pub fn elsewhere(&self, route: &Route) -> String {
        address(route.pattern, &self.filter, [])
    }

    fn at(&self, filter: &DirectoryFilter, view: View, number: u64) -> String {
        self.with_more(filter, view, number, None)
    }

    fn with_more(
        &self,
        filter: &DirectoryFilter,
        view: View,
        number: u64,
        more: Option<(&'static str, String)>,
    ) -> String {
        let view = (view != self.kept).then(|| ("view", view.key().to_owned()));
        let number = (number > 1).then(|| ("page", number.to_string()));
        address(&self.path, filter, view.into_iter().chain(number).chain(more))
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
