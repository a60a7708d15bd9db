//! A CV as pages show it: its name, its size, what came of reading it, and the way to it.

use app::{
    Error,
    media::cvs::{Cv, CvState},
};
use kernel::{Locale, msg};
use serde::Serialize;

use crate::Web;

/// A CV on a page.
#[derive(Debug, Clone, Serialize)]
pub struct CvLine {
    /// The name of the file.
    pub title: String,
    /// `PDF`, `DOCX` or `DOC`, and how heavy it is.
    pub about: String,
    /// When it was put, RFC 3339.
    pub at: String,
    /// What came of reading it, in words.
    pub state: String,
    /// `ok`, `info` or `warn`.
    pub tone: &'static str,
    /// The way to it; nothing while it waits for the virus scanner.
    pub href: Option<String>,
}

impl CvLine {
    /// The CV of whoever has this code.
    pub(crate) fn of(web: &Web, locale: Locale, cv: &Cv, code: &str) -> Result<Self, Error> {
        let kilobytes = cv.bytes / 1024 + 1;
        let size = web.say(locale, &msg!("media-size-kilobytes", size = kilobytes));
        let (state, tone) = match (cv.quarantined, cv.state) {
            (true, _) => (msg!("media-cv-state-quarantined"), "warn"),
            (_, state @ CvState::Read) => (state.message(), "ok"),
            (_, state @ CvState::Waiting) => (state.message(), "info"),
            (_, state) => (state.message(), "warn"),
        };
        let href = routes::CV.path(&[("code", code)]).map_err(Error::fault)?;
        Ok(Self {
            title: cv.title.clone(),
            about: format!("{} · {size}", cv.kind.key().to_ascii_uppercase()),
            at: cv.put_at.to_rfc3339(),
            state: web.say(locale, &state),
            tone,
            href: (!cv.quarantined).then_some(href),
        })
    }

    /// One for the roll-call of pages.
    pub(crate) fn sample(served: bool) -> Self {
        Self {
            title: "amina-benali.pdf".to_owned(),
            about: "PDF · 84 Ko".to_owned(),
            at: "2026-06-01T09:00:00Z".to_owned(),
            state: "Votre CV est lu.".to_owned(),
            tone: "ok",
            href: served.then(|| "/t/MAF0001OUA/cv".to_owned()),
        }
    }
}
