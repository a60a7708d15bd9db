//! The form as it is opened, and the one way to draw it.

use std::sync::Arc;

use app::settings;
use axum::{extract::State, http::Uri};
use kernel::msg;
use render::FormState;

use super::{
    page::{Drawing, RegisterPage, WAITING, sign_in_url},
    signed_in,
};
use crate::{
    Web,
    hall::{Visit, redirect, visit::query},
    present::{self, Answer, Frame},
    registration::poster,
};

/// `GET /auth/register?poster=&waiting=`. Somebody who is signed in and has no profile yet adds one to their account.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let waiting = query(&uri, WAITING);
    if let Ok(member) = visit.actor.member() {
        return signed_in::show(&web, &visit, member, waiting.as_deref()).await;
    }
    if waiting.is_some() {
        return Ok(redirect::to_path(&sign_in_url(waiting.as_deref())));
    }
    let token = query(&uri, "poster");
    // The tick is a comfort and no consent: most people have one number.
    let form = FormState::new(routes::REGISTER.pattern).value("whatsapp_same", "on");
    let drawing = Drawing::new(form).poster(token.as_deref().and_then(poster::token));
    draw(&web, &visit, drawing, frame()).await
}

/// The page around the form.
pub(super) fn frame() -> Frame {
    Frame::titled(msg!("talents-register-title"))
}

/// Draws the form in the reader's language.
pub(super) async fn draw(web: &Web, visit: &Visit, drawing: Drawing, frame: Frame) -> Answer {
    let open = settings::registration(&web.app).await?.open;
    let drawing = Drawing { signed_in: visit.actor.member().is_ok(), ..drawing };
    let page = RegisterPage::draw(web, visit.locale, drawing, open);
    present::page(web, visit, &frame, &page)
}
