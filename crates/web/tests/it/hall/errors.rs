//! Refusals are pages, in the reader's language, and say nothing of what broke.

use app::{Actor, Caller, Error, Permission};
use axum::{Router, body::Body, http::Request, routing::get};
use chrono::TimeDelta;
use kernel::{Violations, msg};
use testkit::{Seen, TestSite};
use web::{error::Refusal, hall::forms::FormRefusal};

type Refused = Result<&'static str, Refusal>;

#[expect(clippy::panic, reason = "a handler that panics is what is tested")]
async fn panics() -> &'static str {
    panic!("secret words")
}

async fn breaks() -> Refused {
    Err(Error::fault(std::io::Error::other("SELECT secret FROM people")).into())
}

async fn later() -> Refused {
    Err(Error::Later { after: TimeDelta::seconds(90), why: msg!("errors-too-many-text") }.into())
}

async fn busy() -> Refused {
    Err(Error::Later { after: TimeDelta::seconds(2), why: msg!("errors-busy") }.into())
}

async fn members() -> Refused {
    Ok(Actor::Visitor(Caller::default()).require(Permission::Administer).map(|()| "in")?)
}

async fn forbidden() -> Refused {
    Err(Error::Forbidden(Permission::Administer).into())
}

async fn site() -> TestSite {
    let routes = Router::new()
        .route("/test/panic", get(panics))
        .route("/test/fault", get(breaks))
        .route("/test/later", get(later))
        .route("/test/busy", get(busy))
        .route("/test/members", get(members).post(members))
        .route("/test/forbidden", get(forbidden))
        .route("/api/test", get(breaks));
    TestSite::open_beside(routes).await
}

async fn seen(path: &str) -> Seen {
    site().await.browser().staying().get(path).await
}

#[tokio::test]
async fn an_unknown_page_is_not_found_in_the_readers_language() {
    let site = site().await;
    for (language, lang, dir) in
        [("fr", "fr", "ltr"), ("en-GB", "en", "ltr"), ("ar-MA", "ar", "rtl")]
    {
        let seen = site.browser().with_header("accept-language", language).get("/nowhere").await;
        assert_eq!(seen.status, 404);
        assert_eq!(seen.attribute("html", "lang").as_deref(), Some(lang));
        assert_eq!(seen.attribute("html", "dir").as_deref(), Some(dir));
        assert!(
            seen.count("meta[name=robots][content=noindex]") == 1 && seen.text().contains("404")
        );
    }
}

#[tokio::test]
async fn s87_a_fault_says_its_request_and_nothing_else() {
    for path in ["/test/fault", "/test/panic"] {
        let seen = seen(path).await;
        assert_eq!(seen.status, 500);
        assert!(!seen.html().contains("secret") && !seen.html().contains("SELECT"));
        assert_eq!(seen.words("main bdi.code").len(), 14);
    }
}

#[tokio::test]
async fn s88_a_panic_is_the_fault_of_one_request() {
    let site = site().await;
    let mut browser = site.browser();
    for _ in 0..20 {
        assert_eq!(browser.get("/test/panic").await.status, 500);
    }
    assert_eq!(browser.get("/healthz").await.html(), "ok");
}

#[tokio::test]
async fn a_visitor_who_reads_is_led_to_sign_in_and_back() {
    let seen = seen("/test/members?a=1&lang=fr").await;
    assert_eq!(seen.status, 303);
    assert_eq!(seen.header("location"), "/auth/login?next=%2Ftest%2Fmembers%3Fa%3D1");
}

#[tokio::test]
async fn a_visitor_who_acts_is_refused() {
    let seen = site().await.browser().post("/test/members", &[]).await;
    assert_eq!(seen.status, 401);
    assert!(seen.text().contains("Connectez-vous d’abord"));
}

#[tokio::test]
async fn who_has_not_the_right_reads_so() {
    let seen = seen("/test/forbidden").await;
    assert_eq!(seen.status, 403);
    assert!(seen.text().contains("Cette page ne vous est pas ouverte"));
}

#[tokio::test]
async fn limits_and_crowds_say_when_to_come_back() {
    let later = seen("/test/later").await;
    assert_eq!((later.status.as_u16(), later.header("retry-after")), (429, "90"));
    let busy = seen("/test/busy").await;
    assert_eq!((busy.status.as_u16(), busy.header("retry-after")), (503, "2"));
    assert!(busy.text().contains("Beaucoup de monde en ce moment"));
}

#[tokio::test]
async fn programs_receive_no_page() {
    let seen = seen("/api/test").await;
    assert_eq!((seen.status.as_u16(), seen.body.len()), (500, 0));
}

#[tokio::test]
async fn the_answer_to_head_has_no_body() {
    let site = site().await;
    for path in ["/", "/nowhere", "/robots.txt"] {
        let request = Request::head(path).body(Body::empty()).unwrap();
        assert!(site.browser().send(request).await.body.is_empty(), "{path}");
    }
}

#[test]
fn a_form_takes_back_what_it_can_show() {
    let invalid = Error::Invalid(Violations::one("email", msg!("words-email-invalid")));
    let refusal = FormRefusal::from_error(invalid).unwrap();
    assert_eq!(refusal.status, 422);
    let taken = FormRefusal::from_error(Error::Conflict(msg!("words-required"))).unwrap();
    assert_eq!((taken.status.as_u16(), taken.violations.iter().count()), (409, 1));
    let often = Error::Later { after: TimeDelta::seconds(9), why: msg!("errors-too-many-text") };
    assert_eq!(FormRefusal::from_error(often).unwrap().retry_after, Some(9));
    assert!(FormRefusal::from_error(Error::NotFound).is_err());
}
