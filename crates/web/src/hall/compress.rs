//! Compression of what is made on the fly; assets come compressed already.

use axum::http::Response;
use routes::Route;
use tower_http::compression::{
    CompressionLayer, CompressionLevel, DefaultPredicate, Predicate, predicate::And,
};

/// Level 4 costs half of level 6 for 4 % more bytes (quality.md §5.3).
const LEVEL: CompressionLevel = CompressionLevel::Precise(4);

/// Pages that show a secret beside something typed: their size must say nothing (BREACH).
const SECRETS: [&Route; 15] = [
    &routes::SHORTLIST_LINKS,
    &routes::SHARED_SHORTLIST,
    &routes::SHARED_REQUEST,
    &routes::WELCOME,
    &routes::PASSWORD,
    &routes::RESET,
    &routes::ACTIVATE,
    &routes::SETUP,
    &routes::LOGIN,
    &routes::SECOND_STEP,
    &routes::CONFIRM,
    &routes::ACCOUNT_EMAIL,
    &routes::EMAIL_CONFIRM,
    &routes::TOTP,
    &routes::RECOVERY_CODES,
];

/// The layer.
pub fn layer() -> CompressionLayer<And<DefaultPredicate, SaysNothing>> {
    CompressionLayer::new().quality(LEVEL).compress_when(DefaultPredicate::new().and(SaysNothing))
}

/// Allows only answers whose size may be known.
#[derive(Debug, Clone, Copy)]
pub struct SaysNothing;

impl Predicate for SaysNothing {
    fn should_compress<B>(&self, response: &Response<B>) -> bool {
        let route = response.extensions().get::<&'static Route>();
        !route.is_some_and(|route| SECRETS.contains(route))
    }
}
