//! R19: bodies that are too large, too many or packed cost next to nothing.

use std::{
    convert::Infallible,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    body::{Body, Bytes},
    http::{Request, header},
};
use testkit::Seen;
use web::hall::limits;

use super::open;

const FORM: &str = "application/x-www-form-urlencoded";
const PARTS: &str = "multipart/form-data; boundary=x";

/// Sends a body without a length and says how many bytes of it were taken.
async fn sent(
    path: &str,
    kind: &str,
    pieces: impl Iterator<Item = Bytes> + Send + 'static,
) -> (Seen, usize) {
    let taken = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&taken);
    let pieces = pieces.map(move |piece| {
        counter.fetch_add(piece.len(), Ordering::Relaxed);
        Ok::<_, Infallible>(piece)
    });
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, kind)
        .header("sec-fetch-site", "same-origin")
        .body(Body::from_stream(futures_util::stream::iter(pieces)))
        .unwrap();
    let seen = open().await.browser().send(request).await;
    (seen, taken.load(Ordering::Relaxed))
}

#[tokio::test]
async fn r19_a_gigabyte_in_pieces_is_refused_at_the_limit() {
    let piece = Bytes::from(vec![b'a'; 16 * 1024]);
    for (path, kind, route) in [
        ("/auth/login", FORM, &routes::LOGIN),
        ("/auth/register", FORM, &routes::REGISTER),
        ("/auth/register", PARTS, &routes::REGISTER),
    ] {
        let mut first = Some(Bytes::from_static(
            b"--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n",
        ));
        let piece = piece.clone();
        let gigabyte = (0..65_536)
            .map(move |_| first.take().filter(|_| kind == PARTS).unwrap_or_else(|| piece.clone()));
        let (seen, taken) = sent(path, kind, gigabyte).await;
        assert_eq!(seen.status, 413, "{path} {kind}");
        let most = limits::body(route) + 64 * 1024;
        assert!(taken <= most, "{path} {kind}: {taken} bytes of at most {most}");
    }
}

#[tokio::test]
async fn r19_a_hundred_thousand_fields_are_refused() {
    let fields = (0..100_000).map(|nth| Bytes::from(format!("f{nth}=1&")));
    let (seen, _) = sent("/auth/login", FORM, fields).await;
    assert_eq!(seen.status, 413);
}

#[tokio::test]
async fn r19_ten_thousand_parts_are_refused() {
    let part = |nth: usize| {
        Bytes::from(format!("--x\r\nContent-Disposition: form-data; name=\"f{nth}\"\r\n\r\n1\r\n"))
    };
    let (seen, _) = sent("/auth/register", PARTS, (0..10_000).map(part)).await;
    assert_eq!(seen.status, 413);
}

#[tokio::test]
async fn r19_packed_bodies_are_refused_unread() {
    for coding in ["gzip", "br", "deflate", "identity, gzip", "zstd"] {
        let request = Request::post("/auth/login")
            .header(header::CONTENT_TYPE, FORM)
            .header(header::CONTENT_ENCODING, coding)
            .header("sec-fetch-site", "same-origin")
            .body(Body::from("identifier=a"))
            .unwrap();
        let seen = open().await.browser().send(request).await;
        assert_eq!(seen.status, 415, "{coding}");
        assert!(seen.text().contains("compress"), "{coding}");
    }
}
