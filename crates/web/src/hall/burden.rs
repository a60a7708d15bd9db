//! What requests have brought and nobody has answered yet: a bound for each address and for the whole process
//! (quality.md R18), so that bodies that arrive as slowly as they may fill no memory.
//!
//! What waits for its sender takes no place of `overload`, so bytes are what is counted here: from their arrival to the
//! head of the answer.

use std::{
    collections::HashMap,
    io,
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    task::{Context, Poll},
};

use app::Actor;
use axum::{
    BoxError, Extension,
    body::{Body, Bytes, HttpBody},
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http_body::{Frame, SizeHint};

use crate::Web;

/// Bytes that the requests of one address may have brought: a hundred of the largest files at once (quality.md S62).
/// Files wait on the disk; what a form says beside them is bounded by the form.
const PER_ADDRESS: u64 = 1_100 * 1024 * 1024;
/// Bytes that all requests together may have brought.
const MOST: u64 = 2_048 * 1024 * 1024;

/// The bytes of requests that are not answered yet.
#[derive(Debug, Clone, Default)]
pub struct Burden(Arc<Mutex<Held>>);

#[derive(Debug, Default)]
struct Held {
    all: u64,
    by_address: HashMap<String, u64>,
}

/// What one request has brought; given back when nobody has it any more.
struct Load {
    burden: Burden,
    address: String,
    bytes: AtomicU64,
}

/// A body whose bytes are counted.
struct Weighed {
    inner: Body,
    load: Arc<Load>,
}

/// The layer; it stands inside `visit`, which knows where a request comes from.
pub async fn bound(
    State(web): State<Arc<Web>>,
    Extension(actor): Extension<Actor>,
    request: Request,
    next: Next,
) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let load = Arc::new(web.burden.load(actor.caller().address));
    let body = Arc::clone(&load);
    let response = next.run(request.map(|inner| Body::new(Weighed { inner, load: body }))).await;
    drop(load);
    response
}

/// Whether a body ended because too much is on its way.
pub(super) fn is_too_much(fault: &io::Error) -> bool {
    fault.kind() == io::ErrorKind::QuotaExceeded
}

impl Burden {
    fn load(&self, address: String) -> Load {
        Load { burden: self.clone(), address, bytes: AtomicU64::new(0) }
    }
}

impl Load {
    /// Takes so many bytes in, when there is room for them.
    fn add(&self, bytes: u64) -> bool {
        let mut held = self.burden.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of_address = held.by_address.get(&self.address).copied().unwrap_or_default();
        if of_address + bytes > PER_ADDRESS || held.all + bytes > MOST {
            return false;
        }
        held.all += bytes;
        held.by_address.insert(self.address.clone(), of_address + bytes);
        drop(held);
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
        true
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        let bytes = *self.bytes.get_mut();
        if bytes == 0 {
            return;
        }
        let mut held = self.burden.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.all -= bytes;
        if let Some(of_address) = held.by_address.get_mut(&self.address) {
            *of_address -= bytes;
            if *of_address == 0 {
                held.by_address.remove(&self.address);
            }
        }
    }
}

impl HttpBody for Weighed {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        Pin::new(&mut self.inner).poll_frame(context).map(|frame| {
            frame.map(|frame| {
                let frame = frame?;
                let bytes = frame.data_ref().map_or(0, Bytes::len);
                if self.load.add(u64::try_from(bytes)?) {
                    Ok(frame)
                } else {
                    let why = "too much is on its way already";
                    Err(io::Error::new(io::ErrorKind::QuotaExceeded, why).into())
                }
            })
        })
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
    fn r18_unfinished_bodies_of_an_address_and_of_all_have_a_bound() {
        let burden = Burden::default();
        let load = |address: &str| burden.load(address.to_owned());
        let first: Vec<Load> = (0..11).map(|_| load("192.0.2.1")).collect();
        assert!(first.iter().all(|one| one.add(PER_ADDRESS / 11)));
        assert!(!load("192.0.2.1").add(1));
        let others = [load("192.0.2.2")];
        assert!(others.iter().all(|one| one.add(MOST - PER_ADDRESS)));
        assert!(!load("192.0.2.9").add(1), "the process has its bound too");
        drop(first);
        assert!(load("192.0.2.9").add(1));
        drop(others);
        let held = burden.0.lock().unwrap();
        assert_eq!((held.all, held.by_address.len()), (0, 0));
    }

    #[tokio::test]
    async fn what_a_request_brought_counts_until_its_answer() {
        let burden = Burden::default();
        let load = Arc::new(burden.load("192.0.2.1".to_owned()));
        let body = Weighed { inner: Body::from(vec![0; 100]), load: Arc::clone(&load) };
        let read = axum::body::to_bytes(Body::new(body), usize::MAX).await.unwrap();
        assert_eq!((read.len(), burden.0.lock().unwrap().all), (100, 100));
        drop(load);
        assert_eq!(burden.0.lock().unwrap().all, 0);
    }
}
