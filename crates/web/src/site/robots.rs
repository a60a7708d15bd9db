//! What crawlers may read: the front page, the registration and the legal texts; people only when a page of theirs says so.

use axum::response::Response;

/// Assets are open so that a crawler sees the pages as people do.
const TEXT: &str = "User-agent: *\nAllow: /$\nAllow: /auth/register$\nAllow: /legal/\nAllow: /assets/\nDisallow: /\n";

/// `GET /robots.txt`.
pub async fn show() -> Response {
    super::file("text/plain; charset=utf-8", TEXT.to_owned())
}
