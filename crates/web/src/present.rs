//! From a page to a response: the shell around it, its status, how long it may be kept.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use kernel::Message;
use render::{Page, RenderFault};

use crate::{
    Web,
    error::Refusal,
    hall::{Visit, forms::FormRefusal, shell::Shell},
};

/// What a handler answers.
pub type Answer = Result<Response, Refusal>;

/// A visitor without any cookie gets the same public page as every other one.
const SHARED: &str = "public, max-age=60";
const OWN: &str = "private, no-cache";

/// What is around a page, apart from who reads it.
#[derive(Debug, Clone)]
pub struct Frame {
    pub(crate) title: Message,
    pub(crate) noindex: bool,
    pub(crate) space: Option<&'static str>,
    pub(crate) scripts: Vec<&'static str>,
    status: StatusCode,
    public: bool,
    retry_after: Option<i64>,
}

impl Frame {
    /// A private page of this title: never kept by anybody.
    #[must_use]
    pub const fn titled(title: Message) -> Self {
        Self {
            title,
            noindex: false,
            space: None,
            scripts: Vec::new(),
            status: StatusCode::OK,
            public: false,
            retry_after: None,
        }
    }

    /// A page without private values: caches may keep it for a minute for visitors without a cookie.
    #[must_use]
    pub const fn public(mut self) -> Self {
        self.public = true;
        self
    }

    /// Asks search engines to forget the page.
    #[must_use]
    pub const fn noindex(mut self) -> Self {
        self.noindex = true;
        self
    }

    /// A page of another space of the product, such as `cinema`, which has its own accent.
    #[must_use]
    pub const fn space(mut self, space: &'static str) -> Self {
        self.space = Some(space);
        self
    }

    /// A script of the assets, such as `js/register.js`.
    #[must_use]
    pub fn script(mut self, script: &'static str) -> Self {
        self.scripts.push(script);
        self
    }

    /// Another status than 200.
    #[must_use]
    pub const fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The status of a form that comes back.
    #[must_use]
    pub const fn refused(mut self, refusal: &FormRefusal) -> Self {
        self.retry_after = refusal.retry_after;
        self.status(refusal.status)
    }
}

/// Draws a page for a visit.
///
/// # Errors
/// A fault, when the template cannot be drawn, which the roll-call of pages excludes.
pub fn page<P: Page>(web: &Web, visit: &Visit, frame: &Frame, page: &P) -> Answer {
    draw(web, visit, frame, page).map_err(|fault| app::Error::fault(fault).into())
}

pub(crate) fn draw<P: Page>(
    web: &Web,
    visit: &Visit,
    frame: &Frame,
    page: &P,
) -> Result<Response, RenderFault> {
    let html = web.renderer.0.render_page(&Shell::around(web, visit, frame), page)?;
    let mut response = (frame.status, Html(html)).into_response();
    if frame.public && visit.is_plain() {
        let life = if visit.has_cookies { OWN } else { SHARED };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(life));
        headers.insert(header::VARY, HeaderValue::from_static("Cookie, Accept-Language"));
    }
    if let Some(seconds) = frame.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}
