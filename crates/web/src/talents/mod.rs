//! Talents: the public page and what hangs on it, the own space, the forms that change it.

pub mod card;
pub mod challenge;
pub mod contact;
pub mod cv;
pub mod dashboard;
pub mod edit;
mod kept;
pub mod photo;
pub mod photo_delete;
pub mod profile;
pub mod qr;

use std::sync::Arc;

use app::talents::PublicProfile;
use axum::{
    Router,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get, post},
};
use routes::Route;

use crate::{
    Web,
    hall::{self, Visit},
};

pub(crate) use kept::KeptPages;

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let doors: [(&'static Route, MethodRouter<Arc<Web>>); 17] = [
        (&routes::PROFILE, get(profile::show)),
        (&routes::PROFILE_LONG, get(profile::show)),
        (&routes::OPEN_PROFILE, post(challenge::open)),
        (&routes::CONTACT, get(contact::show).post(contact::send)),
        (&routes::CARD_PDF, get(card::show)),
        (&routes::QR_SVG, get(qr::svg)),
        (&routes::QR_PNG, get(qr::png)),
        (&routes::DASHBOARD, get(dashboard::show)),
        (&routes::EDIT, get(edit::first)),
        (&routes::EDIT_SECTION, get(edit::show).post(edit::save)),
        (&routes::PROFILE_PHOTO, get(photo::show)),
        (&routes::UPLOAD_PHOTO, post(photo::upload)),
        (&routes::DELETE_PHOTO, get(photo_delete::show).post(photo_delete::remove)),
        (&routes::PROFILE_CV, get(cv::show)),
        (&routes::UPLOAD_CV, post(cv::upload)),
        (&routes::DELETE_CV, get(cv::ask).post(cv::remove)),
        (&routes::CV, get(cv::follow)),
    ];
    doors.into_iter().fold(pages, |pages, (route, handlers)| hall::mount(pages, route, handlers))
}

/// A file of a page: shown in the browser, named after the code.
fn file(
    visit: &Visit,
    seen: &PublicProfile,
    body: impl IntoResponse,
    (ending, mime): (&str, &'static str),
) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(mime)),
        (header::CONTENT_DISPOSITION, inline_named(&seen.code, ending)),
    ];
    let mut response = (headers, body).into_response();
    keep_a_minute(visit, &mut response);
    response
}

/// Says how long a file of a page may be kept: a minute by anybody for visitors, else by this reader alone.
fn keep_a_minute(visit: &Visit, response: &mut Response) {
    let life = if visit.is_plain() && !visit.has_cookies {
        "public, max-age=60"
    } else {
        "private, no-cache"
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(life));
    headers.insert(header::VARY, HeaderValue::from_static("Cookie, Accept-Language"));
}

/// `inline; filename="taalentio-MAF0001OUA.pdf"`: a code of letters and digits needs no escaping, others lose the rest.
fn inline_named(code: &str, ending: &str) -> HeaderValue {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).take(32).collect();
    let value = format!("inline; filename=\"taalentio-{code}.{ending}\"");
    HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static("inline"))
}
