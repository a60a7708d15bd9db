//! A body that pauses after each mouthful. The reader of multipart forms takes in whatever a body has ready before it
//! gives anything on, and a fast sender always has more: 2 MiB of every upload were held at once (quality.md S62).

use std::{
    pin::Pin,
    task::{Context, Poll, ready},
};

use axum::{
    Error,
    body::{Body, Bytes, HttpBody},
};
use http_body::{Frame, SizeHint};

/// Bytes between two pauses.
const MOUTHFUL: usize = 32 * 1024;

/// A body, one mouthful at a time.
pub struct Mouthfuls {
    inner: Body,
    since_pause: usize,
}

impl Mouthfuls {
    /// The same bytes with pauses.
    pub const fn of(inner: Body) -> Self {
        Self { inner, since_pause: 0 }
    }
}

impl HttpBody for Mouthfuls {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        if self.since_pause >= MOUTHFUL {
            self.since_pause = 0;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let frame = ready!(Pin::new(&mut self.inner).poll_frame(context));
        let data = frame.as_ref().and_then(|frame| frame.as_ref().ok()?.data_ref());
        self.since_pause += data.map_or(0, Bytes::len);
        Poll::Ready(frame)
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
    use std::{convert::Infallible, task::Waker};

    use super::*;

    #[tokio::test]
    async fn every_byte_comes_and_no_turn_brings_more_than_a_mouthful_and_a_frame() {
        let frame = Bytes::from(vec![7; MOUTHFUL / 2]);
        let frames = futures_util::stream::iter(vec![Ok::<_, Infallible>(frame.clone()); 9]);
        let mut body = Mouthfuls::of(Body::from_stream(frames));
        let mut context = Context::from_waker(Waker::noop());
        let (mut turns, mut turn, mut all) = (1, 0, 0);
        loop {
            match Pin::new(&mut body).poll_frame(&mut context) {
                Poll::Ready(Some(came)) => {
                    let bytes = came.unwrap().into_data().unwrap().len();
                    (turn, all) = (turn + bytes, all + bytes);
                    assert!(turn <= MOUTHFUL + frame.len());
                }
                Poll::Ready(None) => break,
                Poll::Pending => (turns, turn) = (turns + 1, 0),
            }
        }
        assert_eq!((all, turns), (9 * frame.len(), 5));
    }
}
