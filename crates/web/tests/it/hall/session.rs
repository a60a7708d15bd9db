//! The cookie of a session.

use std::sync::Arc;

use app::testing::TestHouse;
use axum::response::{IntoResponse as _, Response};
use chrono::TimeDelta;
use i18n::Translator;
use kernel::Secret;
use render::Renderer;
use web::{Web, hall::session_cookie};

async fn cookie(base_url: &str, write: impl FnOnce(&Web, &mut Response)) -> String {
    let house = TestHouse::open_with(|config| config.base_url = base_url.to_owned()).await;
    let words = Arc::new(Translator::embedded().unwrap());
    let web = Web::new(house.app.clone(), Arc::new(Renderer::embedded(words)));
    let mut response = ().into_response();
    write(&web, &mut response);
    response.headers()["set-cookie"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn s25_with_https_the_cookie_belongs_to_this_host_alone() {
    let token = Secret::new("abc".to_owned());
    let given = cookie("https://x.example", |web, response| {
        session_cookie::give(web, response, &token, None)
    })
    .await;
    assert_eq!(given, "__Host-sid=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
}

#[tokio::test]
async fn s25_without_https_it_has_another_name() {
    let token = Secret::new("abc".to_owned());
    let given = cookie("http://localhost:5000", |web, response| {
        session_cookie::give(web, response, &token, None)
    })
    .await;
    assert_eq!(given, "sid=abc; Path=/; HttpOnly; SameSite=Lax");
}

#[tokio::test]
async fn a_remembered_session_lasts_and_an_ended_one_goes() {
    let token = Secret::new("abc".to_owned());
    let give = |web: &Web, response: &mut Response| {
        let until = web.app.now() + TimeDelta::days(14);
        session_cookie::give(web, response, &token, Some(until));
    };
    assert!(cookie("https://x.example", give).await.contains("; Max-Age=1209600;"));
    let taken = cookie("https://x.example", session_cookie::take).await;
    assert_eq!(taken, "__Host-sid=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
}
