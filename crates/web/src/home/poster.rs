//! The poster: the promise and the QR of registration, to be printed.

use std::sync::Arc;

use axum::extract::State;
use kernel::msg;
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// The values of the poster.
#[derive(Debug, Serialize)]
pub struct PosterPage {
    /// The QR of the registration page, SVG.
    pub qr_svg: String,
    /// The same address in letters.
    pub url_text: String,
}

impl Page for PosterPage {
    const TEMPLATE: &'static str = "pages/home/poster.html";

    fn samples() -> Vec<Self> {
        let url_text = "talents.example.org/auth/register".to_owned();
        vec![Self { qr_svg: "<svg viewBox=\"0 0 1 1\"></svg>".to_owned(), url_text }]
    }
}

/// `GET /poster`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let poster = web.app.poster(&web.say(visit.locale, &msg!("home-poster-qr")))?;
    let (_, url_text) = poster.address.split_once("://").unwrap_or(("", &poster.address));
    let page = PosterPage { url_text: url_text.to_owned(), qr_svg: poster.qr_svg };
    present::page(&web, &visit, &Frame::titled(msg!("home-poster-tab")).public(), &page)
}
