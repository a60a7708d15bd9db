//! Public pages as they were last drawn.
//!
//! A page that goes round (a poster, a group chat) is asked for by many phones at once. Its queries and its template
//! for each of them would be most of the work of the server (quality.md P03); the same bytes are not.
//! Only answers that any shared cache may keep are kept here, and none survives a write that may show in it: what
//! somebody has just closed is closed. Other processes write unseen, so beside them a page lives a second.

use std::{
    io::{self, Write as _},
    sync::{Arc, OnceLock},
};

use axum::{
    body::{Body, Bytes, to_bytes},
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use chrono::{DateTime, TimeDelta, Utc};
use flate2::{Compression, write::GzEncoder};
use kernel::{Locale, PersonId};
use quick_cache::{Weighter, sync::Cache};

use crate::{Web, hall::Visit};

/// As long as browsers may keep it; dates and counts of days on it are no older.
const LIFE_ALONE: TimeDelta = TimeDelta::seconds(60);
const LIFE_BESIDE_OTHERS: TimeDelta = TimeDelta::seconds(1);
/// All pages together, in bytes.
const MOST: u64 = 40 << 20;
/// A page and its compressed copy, in bytes: where the number of pages is guessed from.
const USUAL: u64 = 18 << 10;
/// As `hall::compress`.
const LEVEL: Compression = Compression::new(4);

type Key = (String, Locale);

/// The pages, by their address and language.
#[derive(Debug)]
pub struct KeptPages(Cache<Key, Arc<Kept>, Bytewise>);

#[derive(Debug)]
struct Kept {
    person: PersonId,
    headers: HeaderMap,
    body: Bytes,
    gzip: OnceLock<Bytes>,
    moment: Moment,
}

#[derive(Debug, Clone, Copy)]
struct Bytewise;

impl Weighter<Key, Arc<Kept>> for Bytewise {
    fn weight(&self, _: &Key, kept: &Arc<Kept>) -> u64 {
        // The compressed copy comes later: a quarter, with the headers.
        u64::try_from(kept.body.len().saturating_mul(5) / 4).unwrap_or(u64::MAX)
    }
}

/// What is to be remembered before a page is read, so that a write in the meantime makes it old.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    at: DateTime<Utc>,
    writes: app::freshness::Moment,
}

impl Moment {
    pub fn now(web: &Web) -> Self {
        Self { at: web.app.now(), writes: web.app.freshness().now() }
    }
}

impl Default for KeptPages {
    fn default() -> Self {
        let pages = usize::try_from(MOST / USUAL).unwrap_or_default();
        Self(Cache::with_weighter(pages, MOST, Bytewise))
    }
}

impl KeptPages {
    /// The page for a visitor without cookies, if it still stands, and whose it is.
    pub fn find(
        &self,
        web: &Web,
        visit: &Visit,
        asked: &HeaderMap,
    ) -> Option<(PersonId, Response)> {
        let key = key(visit)?;
        let kept = self.0.get(&key)?;
        if !kept.stands(web) {
            self.0.remove(&key);
            return None;
        }
        Some((kept.person, kept.answer(takes_gzip(asked))))
    }

    /// Keeps a page that any cache may keep; every other one passes as it is.
    pub async fn keep(
        &self,
        visit: &Visit,
        person: PersonId,
        moment: Moment,
        response: Response,
    ) -> Response {
        let shared = response
            .headers()
            .get(header::CACHE_CONTROL)
            .is_some_and(|life| life.as_bytes().starts_with(b"public"));
        let Some(key) = key(visit).filter(|_| shared) else { return response };
        let (parts, body) = response.into_parts();
        // The body is a drawn page, whole in memory: it has nothing to fail with.
        let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
        let headers = parts.headers.clone();
        let kept = Kept { person, headers, body: body.clone(), gzip: OnceLock::new(), moment };
        self.0.insert(key, Arc::new(kept));
        Response::from_parts(parts, Body::from(body))
    }
}

impl Kept {
    fn stands(&self, web: &Web) -> bool {
        let life = if web.app.writes_alone() { LIFE_ALONE } else { LIFE_BESIDE_OTHERS };
        (TimeDelta::zero()..life).contains(&(web.app.now() - self.moment.at))
            && web.app.freshness().is_current(self.person, self.moment.writes)
    }

    fn answer(&self, gzip: bool) -> Response {
        let compressed = gzip.then(|| self.compressed()).flatten();
        let mut response = Response::new(Body::from(compressed.unwrap_or(&self.body).clone()));
        let headers = response.headers_mut();
        *headers = self.headers.clone();
        if compressed.is_some() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            headers.append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        }
        response
    }

    /// Made when it is first asked for: most pages are drawn once.
    fn compressed(&self) -> Option<&Bytes> {
        if self.gzip.get().is_none() {
            let made = gzip(&self.body).ok()?;
            return Some(self.gzip.get_or_init(|| made));
        }
        self.gzip.get()
    }
}

fn gzip(body: &[u8]) -> io::Result<Bytes> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 3), LEVEL);
    encoder.write_all(body)?;
    encoder.finish().map(Bytes::from)
}

fn takes_gzip(asked: &HeaderMap) -> bool {
    let named = |value: &HeaderValue| {
        let text = value.to_str().unwrap_or_default();
        text.split(',').any(|one| one.trim().eq_ignore_ascii_case("gzip"))
    };
    asked.get_all(header::ACCEPT_ENCODING).iter().any(named)
}

/// The address as it was asked for: the links of the page lead back to it. With a query it is not worth keeping.
fn key(visit: &Visit) -> Option<Key> {
    let plain = visit.is_plain()
        && !visit.has_cookies
        && !visit.path.contains('?')
        && visit.path.len() <= 100;
    plain.then(|| (visit.path.clone(), visit.locale))
}
