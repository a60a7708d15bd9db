//! Whether votes changed, told to an open page as it happens: server-sent events, which say that and nothing else; the
//! page then asks for itself again.
//!
//! Every second the stream compares a stamp of a few numbers, so it is told the same whichever process the vote came to,
//! and nothing is followed that a late commit could skip. It ends after a minute; the browser comes back by itself, with
//! the last stamp it knows, and its rights are asked anew. An open page is nobody's act: it keeps no session from ending
//! idle, and when the session is over the stream is.

use std::{
    collections::HashMap,
    convert::Infallible,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use app::{Actor, Error, shortlists::links};
use axum::{
    body::{Body, Bytes},
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, Uri, header},
    response::{IntoResponse as _, Response},
};
use futures_util::stream;
use kernel::AccountId;

use super::number_in;
use crate::{
    Web,
    hall::{
        Visit,
        session_cookie::{self, Asked},
        visit::query,
    },
    present::Answer,
};

/// Streams of this process, and of one account: windows that are open at once.
const MOST: (usize, usize) = (128, 6);
/// How often the stamp is compared.
const TURN: Duration = Duration::from_secs(1);
/// After how many turns the stream ends.
const TURNS: u32 = 60;
/// After how many turns without news a word keeps the connection alive.
const WORD: u32 = 15;
const EVENTS: HeaderValue = HeaderValue::from_static("text/event-stream");

/// Who listens.
#[derive(Debug, Clone, Default)]
pub struct Live(Arc<Mutex<HashMap<AccountId, usize>>>);

/// A place among those who listen; free again when it is dropped.
#[derive(Debug)]
struct Seat {
    live: Live,
    account: AccountId,
}

impl Live {
    fn sit(&self, account: AccountId) -> Result<Seat, Error> {
        let mut seats = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let all: usize = seats.values().sum();
        let own = seats.get(&account).copied().unwrap_or(0);
        if all >= MOST.0 || own >= MOST.1 {
            return Err(Error::busy());
        }
        seats.insert(account, own.saturating_add(1));
        drop(seats);
        Ok(Seat { live: self.clone(), account })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = self.live.0.lock().unwrap_or_else(PoisonError::into_inner);
        let left = seats.get(&self.account).map_or(0, |own| own.saturating_sub(1));
        if left == 0 {
            seats.remove(&self.account);
        } else {
            seats.insert(self.account, left);
        }
    }
}

/// Somebody who listens.
struct Watch {
    web: Arc<Web>,
    visit: Visit,
    list: i64,
    seen: String,
    turns: u32,
    _seat: Seat,
}

/// `GET /shortlists/{id}/live`: with the stamp that was seen, as `seen` or as the browser's `Last-Event-ID`, waits for
/// another; without one, says the present stamp and ends.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Answer {
    let list = number_in(&id)?;
    let now = links::stamp(&web.app, &visit.actor, list).await?;
    let last = headers.get("last-event-id").and_then(|seen| seen.to_str().ok());
    let Some(seen) = last.map(str::to_owned).or_else(|| query(&uri, "seen")) else {
        return Ok(events(Body::from(event(&now))));
    };
    let seat = web.live.sit(visit.actor.member()?.account)?;
    let watch = Watch { web: Arc::clone(&web), visit, list, seen, turns: 0, _seat: seat };
    Ok(events(Body::from_stream(stream::unfold(watch, Watch::next))))
}

impl Watch {
    /// The stamp, asked by whoever the session belongs to now; nothing when it is over or they see the list no more.
    async fn stamp(&self) -> Option<String> {
        let session = self.visit.session.as_ref();
        let member = session_cookie::member(&self.web, session, Asked::ByItself).await.ok()??;
        let actor = Actor::Member(member, self.visit.actor.caller());
        links::stamp(&self.web.app, &actor, self.list).await.ok()
    }

    /// The next words of the stream; nothing when it ends.
    async fn next(mut self) -> Option<(Result<Bytes, Infallible>, Self)> {
        if self.turns == 0 {
            self.turns = 1;
            return Some((Ok(Bytes::from_static(b"retry: 1000\n\n")), self));
        }
        while self.turns < TURNS && !self.web.app.is_stopping() {
            let now = self.stamp().await?;
            if now != self.seen {
                self.seen.clone_from(&now);
                return Some((Ok(event(&now)), self));
            }
            tokio::time::sleep(TURN).await;
            self.turns = self.turns.saturating_add(1);
            if self.turns.is_multiple_of(WORD) {
                return Some((Ok(Bytes::from_static(b":\n\n")), self));
            }
        }
        None
    }
}

fn event(stamp: &str) -> Bytes {
    Bytes::from(format!("id: {stamp}\nevent: votes\ndata: {stamp}\n\n"))
}

fn events(body: Body) -> Response {
    ([(header::CONTENT_TYPE, EVENTS)], body).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_listen_at_once_and_no_more() {
        let live = Live::default();
        let mut seats = Vec::new();
        for _ in 0..MOST.1 {
            seats.push(live.sit(AccountId(1)).unwrap());
        }
        assert!(matches!(live.sit(AccountId(1)), Err(Error::Later { .. })));
        for account in 2..1_000 {
            if let Ok(seat) = live.sit(AccountId(account)) {
                seats.push(seat);
            }
        }
        assert_eq!(seats.len(), MOST.0);
        seats.clear();
        assert!(live.sit(AccountId(1)).is_ok());
        assert!(live.0.lock().unwrap().is_empty());
    }
}
