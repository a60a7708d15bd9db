//! The answers for programs: JSON, never a page. Mounted behind the hall of the pages, which says in which language.

mod answer;
mod error;
mod hall;
mod reference;

use app::App;
use axum::{Router, routing::any};

/// Every endpoint, and a refusal in JSON for every other address under `/api/`.
pub fn router(app: App) -> Router {
    let endpoints = reference::mount(Router::new(), &app);
    endpoints.route("/api/{*rest}", any(hall::unknown)).with_state(app)
}
