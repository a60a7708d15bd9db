//! A connection whose other end must keep reading: after 30 s without a byte taken, it is over (quality.md R18).

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Sleep, sleep},
};

/// How long the other end may take nothing of what waits for it.
const STALL: Duration = Duration::from_secs(30);

/// A stream that fails with [`io::ErrorKind::TimedOut`] when writing stalls.
pub struct Attentive<S> {
    inner: S,
    patience: Duration,
    alarm: Option<Pin<Box<Sleep>>>,
}

impl<S> Attentive<S> {
    /// The stream.
    pub const fn new(inner: S) -> Self {
        Self { inner, patience: STALL, alarm: None }
    }

    /// What writing gave, or the end of patience.
    fn judged<T>(
        &mut self,
        outcome: Poll<io::Result<T>>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<T>> {
        if outcome.is_ready() {
            self.alarm = None;
            return outcome;
        }
        let patience = self.patience;
        let alarm = self.alarm.get_or_insert_with(|| Box::pin(sleep(patience)));
        ready!(alarm.as_mut().poll(context));
        Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "nobody reads")))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Attentive<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Attentive<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.inner).poll_write(context, bytes);
        self.judged(outcome, context)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.inner).poll_flush(context);
        self.judged(outcome, context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.inner).poll_shutdown(context);
        self.judged(outcome, context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.inner).poll_write_vectored(context, pieces);
        self.judged(outcome, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt, duplex},
        time::timeout,
    };

    use super::*;

    /// A stream that waits 300 ms for its reader.
    fn attentive<S>(inner: S) -> Attentive<S> {
        Attentive { patience: Duration::from_millis(300), ..Attentive::new(inner) }
    }

    #[tokio::test]
    async fn r18_a_reader_who_takes_nothing_is_left() {
        let (ours, theirs) = duplex(64);
        let mut ours = attentive(ours);
        let written = timeout(Duration::from_secs(20), ours.write_all(&[0; 1000])).await.unwrap();
        assert_eq!(written.unwrap_err().kind(), io::ErrorKind::TimedOut);
        drop(theirs);
    }

    #[tokio::test]
    async fn r18_a_slow_reader_who_takes_something_gets_everything() {
        let (ours, mut theirs) = duplex(64);
        let reader = async {
            let mut taken = 0;
            let mut piece = [0; 64];
            loop {
                tokio::time::sleep(Duration::from_millis(50)).await;
                match theirs.read(&mut piece).await.unwrap() {
                    0 => return taken,
                    size => taken += size,
                }
            }
        };
        let writer = async {
            let mut ours = attentive(ours);
            ours.write_all(&[7; 1000]).await.unwrap();
            ours.shutdown().await.unwrap();
        };
        assert_eq!(tokio::join!(reader, writer).0, 1000);
    }
}
