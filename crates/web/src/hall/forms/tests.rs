//! A form is read whatever a browser, an old page or an attacker sends.

use axum::{
    body::Body,
    extract::{FromRequest as _, Request},
    http::{StatusCode, header},
    response::IntoResponse as _,
};
use proptest::prelude::*;

use super::{Fields, fields::largest};

fn request(kind: &str, body: impl Into<Body>) -> Request {
    Request::post("/").header(header::CONTENT_TYPE, kind).body(body.into()).unwrap()
}

async fn read(kind: &str, body: impl Into<Body>) -> Result<Fields, StatusCode> {
    let read = Fields::from_request(request(kind, body), &()).await;
    read.map_err(|refusal| refusal.into_response().status())
}

const URLENCODED: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data; boundary=b";

fn part(head: &str, body: &[u8]) -> Vec<u8> {
    [format!("--b\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes(), body, b"\r\n"]
        .concat()
}

#[tokio::test]
async fn repeated_names_keep_every_value_in_order() {
    let fields =
        read(URLENCODED, "name=A%C3%AFcha&talents[]=3&talents[]=1&name=x&tick=on").await.unwrap();
    assert_eq!(fields.one("name"), "Aïcha");
    assert_eq!(fields.all("talents[]").collect::<Vec<_>>(), ["3", "1"]);
    assert!(fields.ticked("tick") && !fields.ticked("other"));
    assert_eq!(fields.one("absent"), "");
}

#[tokio::test]
async fn a_form_comes_back_as_it_was_typed_and_without_passwords() {
    let typed =
        "email=a%40b&password=s3cret&password_again=s3cret&current=old&nationality=1&nationality=2";
    let form = read(URLENCODED, typed).await.unwrap().into_form("/auth/login");
    assert_eq!(form.action, "/auth/login");
    assert_eq!(form.values["email"], "a@b");
    assert_eq!(form.lists["nationality"], ["1", "2"]);
    assert!(!format!("{form:?}").contains("s3cret") && !form.values.contains_key("current"));
}

#[tokio::test]
async fn files_and_values_travel_together() {
    let body = [
        part("name=\"first_name\"", "Fatou".as_bytes()),
        part("name=\"photo\"; filename=\"C:\\\\photos\\\\../me.jpg\"", b"JPEG"),
        part("name=\"cv\"; filename=\"\"", b""),
        b"--b--\r\n".to_vec(),
    ];
    let fields = read(MULTIPART, body.concat()).await.unwrap();
    assert_eq!(fields.one("first_name"), "Fatou");
    let photo = fields.file("photo").unwrap();
    assert_eq!((photo.upload.name(), photo.too_big), ("me.jpg", false));
    assert_eq!(photo.upload.bytes().await.unwrap(), b"JPEG");
    assert!(fields.file("cv").is_none());
}

#[tokio::test]
async fn a_picture_that_is_too_big_loses_nothing_that_was_typed() {
    let mut request = request(
        MULTIPART,
        [
            part("name=\"photo\"; filename=\"p.jpg\"", &vec![7; largest("photo") + 1]),
            part("name=\"email\"", b"a@b.c"),
            b"--b--\r\n".to_vec(),
        ]
        .concat(),
    );
    // What the door of a route with pictures does.
    axum::extract::DefaultBodyLimit::max(8 * 1024 * 1024).apply(&mut request);
    let fields = Fields::from_request(request, &()).await.unwrap();
    let photo = fields.file("photo").unwrap();
    assert!(photo.too_big && photo.upload.bytes().await.unwrap().is_empty());
    assert_eq!(fields.one("email"), "a@b.c");
}

#[tokio::test]
async fn a_hundred_thousand_fields_are_refused() {
    let many = "a=1&".repeat(100_000);
    assert_eq!(read(URLENCODED, many).await, Err(StatusCode::PAYLOAD_TOO_LARGE));
    let many = part("name=\"a\"", b"1").repeat(500);
    assert_eq!(read(MULTIPART, many).await, Err(StatusCode::PAYLOAD_TOO_LARGE));
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_refused() {
    let long = format!("bio={}", "x".repeat(3 * 1024 * 1024));
    assert_eq!(read(URLENCODED, long).await, Err(StatusCode::PAYLOAD_TOO_LARGE));
}

#[tokio::test]
async fn a_very_long_value_is_cut_between_letters() {
    let fields = read(URLENCODED, format!("bio=x{}", "é".repeat(50_000))).await.unwrap();
    assert!(fields.one("bio").len() <= 64 * 1024 && fields.one("bio").ends_with('é'));
}

#[tokio::test]
async fn another_kind_of_body_is_an_empty_form() {
    for kind in [
        "application/json",
        "text/plain",
        "",
        "multipart/form-data",
        "multipart/form-data; boundary=",
    ] {
        assert_eq!(read(kind, "{\"a\":1}").await, Ok(Fields::default()), "{kind}");
    }
}

proptest! {
    #[test]
    fn no_bytes_break_a_form(bytes in proptest::collection::vec(any::<u8>(), 0..2_000), multipart: bool) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let (kind, body) = if multipart { (MULTIPART, part("name=\"a\"", &bytes)) } else { (URLENCODED, bytes) };
        let read = runtime.block_on(read(kind, body));
        prop_assert!(matches!(read, Ok(_) | Err(StatusCode::PAYLOAD_TOO_LARGE)));
    }
}
