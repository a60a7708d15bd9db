//! What a phone needs to put the product on its home screen.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use kernel::msg;
use render::assets::asset_path;
use serde_json::json;

use crate::{
    Web,
    hall::{Visit, shell::SITE},
};

/// `GET /manifest.webmanifest`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Response {
    let icon = |file: &str, size: &str| json!({ "src": asset_path(file), "sizes": size, "type": "image/png" });
    let manifest = json!({
        "name": SITE,
        "short_name": SITE,
        "description": web.say(visit.locale, &msg!("home-home-description")),
        "lang": visit.locale.tag(),
        "dir": visit.locale.direction(),
        "start_url": routes::HOME.pattern,
        "scope": "/",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#141922",
        "icons": [icon("icon-192.png", "192x192"), icon("icon-512.png", "512x512")],
    });
    super::file("application/manifest+json", manifest.to_string())
}
