//! A body that must keep arriving: 1 kB a second, and never silent for longer than ten seconds (quality.md R18).

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use axum::body::{Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep_until};

/// How long a body may be silent: a phone in a tunnel comes out again. What came quickly buys no longer silence, or who
/// sends a photo but its end would be waited for longer than an hour.
const GRACE: Duration = Duration::from_secs(10);
/// Slowest pace, in bytes a second.
const SLOWEST: u64 = 1000;

/// A body that ends with [`io::ErrorKind::TimedOut`] when it comes too slowly.
pub struct Paced<B> {
    inner: B,
    grace: Duration,
    due: Option<Instant>,
    alarm: Option<Pin<Box<Sleep>>>,
}

impl<B> Paced<B> {
    /// The body, whose time starts when it is first asked for.
    pub const fn new(inner: B) -> Self {
        Self { inner, grace: GRACE, due: None, alarm: None }
    }

    /// Until when the next byte must be here.
    fn due(&mut self) -> Instant {
        *self.due.get_or_insert_with(|| Instant::now() + self.grace)
    }

    /// So many bytes came: time for more, yet never more than the grace.
    fn credit(&mut self, bytes: u64) {
        let time = Duration::from_millis(bytes.saturating_mul(1000) / SLOWEST);
        self.due = Some((self.due() + time).min(Instant::now() + self.grace));
    }

    fn is_late(&mut self, context: &mut Context<'_>) -> bool {
        let due = self.due();
        let alarm = self.alarm.get_or_insert_with(|| Box::pin(sleep_until(due)));
        if alarm.deadline() != due {
            alarm.as_mut().reset(due);
        }
        alarm.as_mut().poll(context).is_ready()
    }
}

impl<B> HttpBody for Paced<B>
where
    B: HttpBody<Data = Bytes, Error: Into<axum::BoxError>> + Unpin,
{
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        match Pin::new(&mut self.inner).poll_frame(context) {
            Poll::Ready(frame) => {
                if let Some(Some(data)) = frame.as_ref().map(|frame| data(frame.as_ref().ok())) {
                    self.credit(data);
                }
                Poll::Ready(frame.map(|frame| frame.map_err(Into::into)))
            }
            Poll::Pending if self.is_late(context) => {
                let late = io::Error::new(io::ErrorKind::TimedOut, "the body comes too slowly");
                Poll::Ready(Some(Err(late.into())))
            }
            Poll::Pending => Poll::Pending,
        }
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

/// How many bytes a frame brings.
fn data(frame: Option<&Frame<Bytes>>) -> Option<u64> {
    frame?.data_ref().and_then(|data| u64::try_from(data.len()).ok())
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use futures_util::{StreamExt as _, stream};

    use super::*;

    /// A body of `count` pieces of `size` bytes, one each `every` milliseconds, with a grace of 300 ms.
    fn drops(count: u32, size: usize, every: u64) -> Paced<Body> {
        let pieces = stream::unfold(0, move |sent| async move {
            if sent == count {
                return None;
            }
            tokio::time::sleep(Duration::from_millis(every)).await;
            Some((Ok::<_, io::Error>(Bytes::from(vec![b'a'; size])), sent + 1))
        });
        let mut body = Paced::new(Body::from_stream(pieces));
        body.grace = Duration::from_millis(300);
        body
    }

    async fn whole(body: Paced<Body>) -> Result<usize, axum::Error> {
        to_bytes(Body::new(body), usize::MAX).await.map(|bytes| bytes.len())
    }

    #[tokio::test]
    async fn r18_a_few_bytes_a_second_are_cut_after_the_grace() {
        let endless = whole(drops(u32::MAX, 1, 20));
        let cut = tokio::time::timeout(Duration::from_secs(20), endless).await.unwrap();
        assert!(cut.is_err());
    }

    #[tokio::test]
    async fn r18_a_slow_phone_that_keeps_sending_arrives() {
        assert_eq!(whole(drops(20, 500, 50)).await.unwrap(), 10_000);
        assert_eq!(whole(drops(1, 10, 10)).await.unwrap(), 10);
    }

    #[tokio::test]
    async fn r18_what_came_quickly_buys_no_silence() {
        let photo = stream::iter([Ok::<_, io::Error>(Bytes::from(vec![b'a'; 5_000_000]))]);
        let mut body = Paced::new(Body::from_stream(photo.chain(stream::pending())));
        body.grace = Duration::from_millis(300);
        let silent = whole(body);
        let cut = tokio::time::timeout(Duration::from_secs(20), silent).await.unwrap();
        assert!(cut.is_err());
    }

    #[tokio::test]
    async fn r18_a_body_that_stops_in_the_middle_is_cut() {
        let silent = whole(drops(2, 500, 60_000));
        let cut = tokio::time::timeout(Duration::from_secs(20), silent).await.unwrap();
        assert!(cut.is_err());
    }
}
