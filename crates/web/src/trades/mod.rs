//! Trades (*liste des talents*): the list of what people can do, for administrators.

pub mod create;
pub mod edit;
pub mod list;
pub mod merge;
mod words;

use std::sync::Arc;

use app::Error;
use axum::{
    Router,
    routing::{get, post},
};
use kernel::TalentId;

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::ADMIN_TRADES, get(list::show));
    let create = get(create::show).post(create::add);
    let pages = hall::mount(pages, &routes::ADMIN_TRADE_CREATE, create);
    let pages = hall::mount(pages, &routes::ADMIN_TRADE, get(edit::show).post(edit::save));
    let pages = hall::mount(pages, &routes::ADMIN_TRADE_RETIRE, post(edit::retire));
    let pages = hall::mount(pages, &routes::ADMIN_TRADE_RESTORE, post(edit::restore));
    hall::mount(pages, &routes::ADMIN_TRADE_MERGE, get(merge::show).post(merge::merge))
}

/// The trade an address names; a number that is none names nothing.
fn trade_in(id: &str) -> Result<TalentId, Error> {
    id.parse().map_err(|_| Error::NotFound)
}

/// The address of a route about one trade.
fn at(route: &routes::Route, id: TalentId) -> String {
    let path = route.path(&[("id", &id.to_string())]);
    path.unwrap_or_else(|_| routes::ADMIN_TRADES.pattern.to_owned())
}
