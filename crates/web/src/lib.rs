//! The pages. A handler parses, calls one action and presents what it gives; everything else is the hall.
//!
//! From the street to a handler a request passes, in this order:
//! 1. `request_log`: gives it a name, writes its one line at the end and counts it, whatever happens inside;
//! 2. `headers`: the header set of quality.md §4.1, so outside everything that can answer;
//! 3. `overload`: what cannot be answered in time is refused before it costs anything; compression sees the finished
//!    body, error pages included;
//! 4. `visit`: who, in which language; and on the way out refusals become pages, so everything inside may refuse
//!    with a bare status;
//! 5. panic catcher: a panic is a 500 of that request only;
//! 6. `host`, then `cross_site`: nothing foreign goes further, nor a body that is packed (`limits`) or more than is held
//!    for its sender (`burden`);
//! 7. the door of the route (`hall::mount`): method, audience, size of the body.

pub mod accounts;
pub mod admin;
pub mod cards;
pub mod choices;
pub mod duplicates;
pub mod error;
pub mod exports;
pub mod hall;
pub mod home;
pub mod imports;
pub mod legal;
pub mod mail;
pub mod media;
pub mod present;
pub mod registration;
pub mod rights;
pub mod search;
pub mod shortlists;
pub mod site;
mod state;
pub mod talents;
pub mod trades;
pub mod upkeep;
pub mod watchlist;

use std::sync::Arc;

use axum::{
    Router,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
};
use tower_http::catch_panic::CatchPanicLayer;

pub use state::Web;

use hall::{
    burden, compress, cross_site, headers, host, limits, overload, panic, request_log, visit,
};

/// Every page behind the hall; `api` answers behind the same hall.
pub fn router(web: Web, api: Router) -> Router {
    let web = Arc::new(web);
    let rooms = [
        accounts::mount,
        admin::mount,
        duplicates::mount,
        exports::mount,
        home::mount,
        imports::mount,
        legal::mount,
        mail::mount,
        media::mount,
        registration::mount,
        rights::mount,
        search::mount,
        shortlists::mount,
        site::mount,
        talents::mount,
        trades::mount,
        watchlist::mount,
        upkeep::mount,
    ];
    rooms
        .into_iter()
        .fold(Router::new(), |pages, mount| mount(pages))
        .fallback(|| async { StatusCode::NOT_FOUND })
        .with_state(Arc::clone(&web))
        .merge(api)
        .layer(from_fn(limits::unpacked))
        .layer(from_fn_with_state(Arc::clone(&web), burden::bound))
        .layer(cross_site::layer())
        .layer(from_fn_with_state(Arc::clone(&web), cross_site::mark_foreign_origins))
        .layer(from_fn_with_state(Arc::clone(&web), host::check))
        .layer(CatchPanicLayer::custom(panic::answer))
        .layer(from_fn_with_state(Arc::clone(&web), visit::receive))
        .layer(compress::layer())
        .layer(from_fn_with_state(Arc::clone(&web), overload::shed))
        .layer(from_fn_with_state(Arc::clone(&web), headers::put))
        .layer(from_fn_with_state(web, request_log::write))
}
