//! Public pages as they were drawn within the last second.
//!
//! A page that goes round (a poster, a group chat) is asked for by many phones at once. Nine queries and a template
//! for each of them would be most of the work of the server (quality.md P03); the same bytes for a second are not.
//! Only answers that any shared cache may keep are kept here, and none survives a write of this process, so that a
//! page somebody has just closed is closed.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use axum::{
    body::{Body, Bytes, to_bytes},
    http::{HeaderMap, header},
    response::Response,
};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Locale, PersonId};

use crate::{Web, hall::Visit};

const LIFE: TimeDelta = TimeDelta::seconds(1);
/// Pages that are asked for within the same second.
const MOST: usize = 256;

type Key = (String, Locale);

/// The pages, by their address and language.
#[derive(Debug, Default)]
pub struct KeptPages(Mutex<HashMap<Key, Kept>>);

#[derive(Debug, Clone)]
struct Kept {
    person: PersonId,
    headers: HeaderMap,
    body: Bytes,
    drawn_at: DateTime<Utc>,
    writes: u64,
}

/// What is to be remembered before a page is read, so that a write in the meantime makes it old.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    at: DateTime<Utc>,
    writes: u64,
}

impl Moment {
    pub fn now(web: &Web) -> Self {
        Self { at: web.app.now(), writes: web.app.writes() }
    }
}

impl KeptPages {
    /// The page for a visitor without cookies, if it was drawn a moment ago, and whose it is.
    pub fn find(&self, web: &Web, visit: &Visit) -> Option<(PersonId, Response)> {
        let key = key(visit)?;
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key)?.clone();
        if !is_fresh(&kept, Moment::now(web)) {
            return None;
        }
        let mut response = Response::new(Body::from(kept.body));
        *response.headers_mut() = kept.headers;
        Some((kept.person, response))
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
        let kept = Kept {
            person,
            headers: parts.headers.clone(),
            body: body.clone(),
            drawn_at: moment.at,
            writes: moment.writes,
        };
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= MOST {
            pages.retain(|_, kept| is_fresh(kept, moment));
        }
        if pages.len() < MOST {
            pages.insert(key, kept);
        }
        drop(pages);
        Response::from_parts(parts, Body::from(body))
    }
}

/// The address as it was asked for: the links of the page lead back to it. With a query it is not worth keeping.
fn key(visit: &Visit) -> Option<Key> {
    let plain = visit.is_plain()
        && !visit.has_cookies
        && !visit.path.contains('?')
        && visit.path.len() <= 100;
    plain.then(|| (visit.path.clone(), visit.locale))
}

fn is_fresh(kept: &Kept, moment: Moment) -> bool {
    kept.writes == moment.writes && (TimeDelta::zero()..LIFE).contains(&(moment.at - kept.drawn_at))
}
