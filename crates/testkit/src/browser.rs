//! A browser without a screen: cookies, redirects, forms, and the headers a real one sends.

use std::{collections::BTreeMap, net::SocketAddr};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, HeaderName, HeaderValue, Method, Request, header},
};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;
use url::{Url, form_urlencoded};

use crate::{Form, Seen};

/// More redirects than any of our pages needs.
const MOST_REDIRECTS: usize = 5;

/// A visitor's browser.
pub struct Browser {
    router: Router,
    origin: String,
    host: String,
    peer: SocketAddr,
    cookies: BTreeMap<String, String>,
    headers: HeaderMap,
    follow: bool,
}

impl Browser {
    pub(crate) fn new(router: Router, base_url: String) -> Self {
        let url = Url::parse(&base_url).expect("the base URL is an address");
        let name = url.host_str().expect("the base URL has a host");
        let host = url.port().map_or_else(|| name.to_owned(), |port| format!("{name}:{port}"));
        let peer = SocketAddr::from(([192, 0, 2, 1], 40_000));
        let (cookies, headers) = (BTreeMap::new(), HeaderMap::new());
        Self { router, origin: base_url, host, peer, cookies, headers, follow: true }
    }

    /// Stays at redirects instead of following them.
    #[must_use]
    pub const fn staying(mut self) -> Self {
        self.follow = false;
        self
    }

    /// Comes from another network address.
    #[must_use]
    pub fn from_address(mut self, address: &str) -> Self {
        self.peer = SocketAddr::new(address.parse().expect("a network address"), 40_000);
        self
    }

    /// Sends one more header with every request, such as `accept-language`.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        let value = HeaderValue::from_str(value).expect("a header value");
        self.headers.insert(HeaderName::from_static(name), value);
        self
    }

    /// The value of a cookie it holds.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Puts a cookie into it.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Opens an address of the site.
    pub async fn get(&mut self, path: &str) -> Seen {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        self.visit(request).await
    }

    /// Posts fields as a form without files does.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request =
            Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.visit(request.body(Body::from(body)).expect("a request")).await
    }

    /// Sends a form that was read from a page.
    pub async fn submit(&mut self, form: Form) -> Seen {
        self.visit(form.into_request()).await
    }

    /// Sends exactly this request, with only what it lacks: host, cookies, standing headers. Follows nothing.
    pub async fn send(&mut self, mut request: Request<Body>) -> Seen {
        let path = request.uri().to_string();
        request.extensions_mut().insert(ConnectInfo(self.peer));
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let headers = request.headers_mut();
        let mut lacks = |name: HeaderName, value: &str| {
            let value = HeaderValue::from_str(value).expect("a header value");
            headers.entry(name).or_insert(value);
        };
        lacks(header::HOST, &self.host);
        if !cookies.is_empty() {
            lacks(header::COOKIE, &cookies.join("; "));
        }
        for (name, value) in &self.headers {
            headers.entry(name).or_insert_with(|| value.clone());
        }
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        let (parts, body) = response.into_parts();
        self.keep_cookies(&parts.headers);
        let route = parts.extensions.get::<&'static routes::Route>().copied();
        let body = body.collect().await.expect("a whole body").to_bytes().to_vec();
        Seen { status: parts.status, headers: parts.headers, path, body, route }
    }

    async fn visit(&mut self, mut request: Request<Body>) -> Seen {
        if request.method() != Method::GET {
            let headers = request.headers_mut();
            headers.insert(header::ORIGIN, HeaderValue::from_str(&self.origin).expect("an origin"));
            headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
        }
        let mut seen = self.send(request).await;
        for _ in 0..MOST_REDIRECTS {
            let Some(location) = seen.location().filter(|_| self.follow) else {
                break;
            };
            assert!(location.starts_with('/'), "a redirect leaves the site: {location}");
            let request = Request::get(location).body(Body::empty()).expect("a request");
            seen = self.send(request).await;
        }
        seen
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for line in headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("a cookie in ASCII");
            let pair = line.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a cookie with a name");
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}
