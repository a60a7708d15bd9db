//! Listening: patience for slow clients, a cap of connections for each address, and a graceful end.

mod crowd;
mod pace;
mod stall;

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use anyhow::{Context, Result};
use app::Config;
use axum::{Router, extract::ConnectInfo};
use hyper::{
    Request,
    body::Incoming,
    header::{CONNECTION, HeaderValue},
    server::conn::http1,
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
};
use tower::ServiceExt;

use crowd::{Crowd, Place};
use pace::Paced;
use stall::Attentive;

/// Connections that may wait to be accepted.
const BACKLOG: u32 = 8192;
/// How long the head of a request may take.
const HEAD: Duration = Duration::from_secs(10);
/// How large the head of a request may be.
const HEAD_BYTES: usize = 16 * 1024;
/// How long running requests may take once the server is stopping.
const LAST_REQUESTS: Duration = Duration::from_secs(30);

/// How far the server is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Everybody is served.
    Open,
    /// Everybody is served and asked to come back on another connection, which proxies open elsewhere.
    Leaving,
    /// Nobody new is let in.
    Closed,
}

/// Files that are kept for the database, letters and photos when all others are connections.
const FOR_OTHERS: usize = 64;

/// Allows as many open files as the system lets this process have: each connection is one.
pub fn allow_many_connections() {
    match rlimit::increase_nofile_limit(u64::MAX) {
        Ok(most) => tracing::debug!(most, "files that may be open at once"),
        Err(fault) => tracing::warn!(%fault, "the limit of open files stays as it is"),
    }
}

/// How many connections there may be at once: whoever is one too many waits to be accepted. Letting them in would leave
/// no file for what they ask for (quality.md R13).
fn most_connections() -> usize {
    let files = rlimit::getrlimit(rlimit::Resource::NOFILE).map_or(1024, |(most, _)| most);
    let files = usize::try_from(files).unwrap_or(usize::MAX).min(Semaphore::MAX_PERMITS);
    files.saturating_sub(FOR_OTHERS).max(files / 2).max(1)
}

/// Opens the port.
///
/// # Errors
/// A sentence when the port is taken or the address is not this machine's.
pub fn open(address: SocketAddr) -> Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    socket.bind(address).with_context(|| format!("{address} cannot be listened on: another program has it, or it is not this machine's; set BIND or PORT"))?;
    Ok(socket.listen(BACKLOG)?)
}

/// Serves until `phase` is [`Phase::Closed`], then lets running requests end.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    config: &Config,
    phase: watch::Receiver<Phase>,
) {
    let graceful = GracefulShutdown::new();
    let crowd = Crowd::of(config);
    let room = Arc::new(Semaphore::new(most_connections()));
    let welcome = |stream: TcpStream, peer: SocketAddr, seat: OwnedSemaphorePermit| {
        if let Some(place) = crowd.enter(peer.ip()) {
            converse(stream, peer, router.clone(), &graceful, ((place, seat), phase.clone()));
        }
    };
    let mut until = phase.clone();
    let closed = until.wait_for(|phase| *phase == Phase::Closed);
    tokio::pin!(closed);
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &room) => accepted,
            _ = &mut closed => break,
        };
        match accepted {
            Ok((stream, peer, seat)) => welcome(stream, peer, seat),
            Err(fault) => {
                // Out of file descriptors after all: spinning would not free any.
                tracing::warn!(%fault, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    // Who is connected already and waits to be accepted would get a reset.
    while let Ok(Ok((stream, peer, seat))) =
        tokio::time::timeout(Duration::ZERO, accept(&listener, &room)).await
    {
        welcome(stream, peer, seat);
    }
    drop(listener);
    if tokio::time::timeout(LAST_REQUESTS, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
}

/// The next connection there is room for.
async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> io::Result<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let seat = Arc::clone(room).acquire_owned().await.map_err(io::Error::other)?;
    let (stream, peer) = listener.accept().await?;
    Ok((stream, peer, seat))
}

#[expect(clippy::disallowed_methods, reason = "one task a connection is what a server is")]
fn converse(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    graceful: &GracefulShutdown,
    (place, phase): ((Place, OwnedSemaphorePermit), watch::Receiver<Phase>),
) {
    let service = router
        .map_request(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            request.map(|body| axum::body::Body::new(Paced::new(body)))
        })
        .map_response(move |mut response: axum::response::Response| {
            if *phase.borrow() != Phase::Open {
                response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
            }
            response
        });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(HEAD_BYTES);
    let stream = TokioIo::new(Attentive::new(stream));
    let watched =
        graceful.watch(builder.serve_connection(stream, TowerToHyperService::new(service)));
    tokio::spawn(async move {
        let _place = place;
        if let Err(fault) = watched.await {
            tracing::debug!(%fault, "a connection ended early");
        }
    });
}
