//! More than this process can answer: refused at once and cheaply, so that who is let in is served well (quality.md R20).
//!
//! A request counts from its head to the head of its answer, but not while it waits for bytes of its sender: a slow
//! telephone takes no place from anybody.

use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicIsize, Ordering},
    },
    task::{Context, Poll},
};

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use http_body::{Frame, SizeHint};
use kernel::msg;
use serde_json::json;

use super::{locale::Wishes, visit};
use crate::Web;

/// Requests that may be worked on at once. At 1,000 answers a second, the last one waits a quarter of a second.
const MOST: isize = 256;
/// When trying again makes sense, in seconds.
const AFTER: u32 = 1;

/// Questions of machines that must be answered whatever goes on.
const ALWAYS: [&routes::Route; 2] = [&routes::HEALTHZ, &routes::READYZ];

/// How many requests are worked on.
#[derive(Debug, Clone, Default)]
pub struct Gauge(Arc<AtomicIsize>);

/// A request that is worked on.
struct Turn(Gauge);

/// A body whose request does not count while bytes are missing.
struct Counted {
    inner: Body,
    gauge: Gauge,
    waits: bool,
}

/// Lets every other request that has arrived be counted before this one is worked on: what never waits for anything
/// would otherwise be done in one go, while the crowd behind it waits in the sockets unseen.
#[derive(Default)]
struct Aside {
    stepped: bool,
}

impl Future for Aside {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.stepped {
            return Poll::Ready(());
        }
        self.stepped = true;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

/// The layer.
pub async fn shed(State(web): State<Arc<Web>>, request: Request, next: Next) -> Response {
    let always = ALWAYS.iter().any(|route| route.pattern == request.uri().path());
    if !always && web.busy.0.load(Ordering::Relaxed) >= MOST {
        return refusal(&web, &request);
    }
    let _turn = web.busy.enter();
    Aside::default().await;
    let gauge = web.busy.clone();
    let request = request.map(|inner| {
        if inner.is_end_stream() {
            inner
        } else {
            Body::new(Counted { inner, gauge, waits: false })
        }
    });
    next.run(request).await
}

/// A sentence and a time to come back: a page would cost as much as an answer.
fn refusal(web: &Web, request: &Request) -> Response {
    let asked = visit::query(request.uri(), "lang");
    let locale = Wishes::read(asked.as_deref(), request.headers()).settle(None);
    let sentence = web.say(locale, &msg!("errors-busy"));
    let (kind, body) = if request.uri().path().starts_with("/api/") {
        let status = StatusCode::SERVICE_UNAVAILABLE;
        let problem = json!({
            "type": "about:blank",
            "title": status.canonical_reason(),
            "status": status.as_u16(),
            "success": false,
            "error": sentence,
            "code": "SERVER_ERROR",
        });
        ("application/problem+json", problem.to_string())
    } else {
        ("text/plain; charset=utf-8", sentence)
    };
    let mut response = (StatusCode::SERVICE_UNAVAILABLE, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::RETRY_AFTER, HeaderValue::from(AFTER));
    response
}

impl Gauge {
    fn enter(&self) -> Turn {
        self.0.fetch_add(1, Ordering::Relaxed);
        Turn(self.clone())
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Counted {
    fn waits(&mut self, waits: bool) {
        if self.waits != waits {
            self.waits = waits;
            self.gauge.0.fetch_add(if waits { -1 } else { 1 }, Ordering::Relaxed);
        }
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.waits(false);
    }
}

impl HttpBody for Counted {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.inner).poll_frame(context);
        self.waits(polled.is_pending());
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r20_a_request_that_waits_for_its_sender_takes_no_place() {
        let gauge = Gauge::default();
        let count = || gauge.0.load(Ordering::Relaxed);
        let turn = gauge.enter();
        let mut body = Counted { inner: Body::empty(), gauge: gauge.clone(), waits: false };
        body.waits(true);
        body.waits(true);
        assert_eq!(count(), 0);
        body.waits(false);
        assert_eq!(count(), 1);
        body.waits(true);
        drop(turn);
        drop(body);
        assert_eq!(count(), 0);
    }
}
