//! One keep-alive connection to a server of this machine.

use std::{net::SocketAddr, time::Duration};

use anyhow::{Context, Result};
use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header},
};
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, task::JoinSet};

/// No answer of ours takes that long; a server that was killed never answers.
const PATIENCE: Duration = Duration::from_secs(60);

/// A whole answer.
#[derive(Debug)]
pub struct Reply {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Bytes,
}

/// A client with one connection, opened when it is needed and again when it broke.
#[derive(Debug)]
pub struct Client {
    address: SocketAddr,
    standing: HeaderMap,
    line: Option<Line>,
}

#[derive(Debug)]
struct Line {
    sender: SendRequest<Full<Bytes>>,
    /// Drives the connection; it ends with this value.
    _driver: JoinSet<()>,
}

impl Reply {
    /// Where a redirect leads.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok())
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Client {
    /// A client of the server on this port.
    #[must_use]
    pub fn new(port: u16) -> Self {
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        Self { address, standing: HeaderMap::new(), line: None }
    }

    /// Sends one more header with every request.
    #[must_use]
    pub fn with_header(mut self, name: header::HeaderName, value: HeaderValue) -> Self {
        self.standing.insert(name, value);
        self
    }

    /// Opens an address.
    ///
    /// # Errors
    /// When the connection breaks or nothing comes for a minute.
    pub async fn get(&mut self, path: &str) -> Result<Reply> {
        self.send(Method::GET, path, None).await
    }

    /// Sends a form as a page of the same site does; `kind` is its content type.
    ///
    /// # Errors
    /// As [`Client::get`].
    pub async fn post(&mut self, path: &str, kind: &str, body: Bytes) -> Result<Reply> {
        self.send(Method::POST, path, Some((kind, body))).await
    }

    async fn send(
        &mut self,
        method: Method,
        path: &str,
        form: Option<(&str, Bytes)>,
    ) -> Result<Reply> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, self.address.to_string());
        let mut body = Bytes::new();
        if let Some((kind, bytes)) = form {
            request = request.header(header::CONTENT_TYPE, kind);
            request = request.header("sec-fetch-site", "same-origin");
            body = bytes;
        }
        let mut request = request.body(Full::new(body))?;
        request.headers_mut().extend(self.standing.clone());
        let outcome = tokio::time::timeout(PATIENCE, self.exchange(request)).await;
        let reply = outcome.context("no answer for a minute").and_then(|reply| reply);
        if reply.is_err() {
            self.line = None;
        }
        reply
    }

    async fn exchange(&mut self, request: Request<Full<Bytes>>) -> Result<Reply> {
        let line = match &mut self.line {
            Some(line) if !line.sender.is_closed() => line,
            slot => slot.insert(open(self.address).await?),
        };
        line.sender.ready().await?;
        let response = line.sender.send_request(request).await?;
        let (parts, body) = response.into_parts();
        let body = body.collect().await?.to_bytes();
        Ok(Reply { status: parts.status, headers: parts.headers, body })
    }
}

async fn open(address: SocketAddr) -> Result<Line> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let (sender, connection) = handshake(TokioIo::new(stream)).await?;
    let mut driver = JoinSet::new();
    driver.spawn(async move {
        // The request that was under way says what went wrong.
        let _ended = connection.await;
    });
    Ok(Line { sender, _driver: driver })
}
