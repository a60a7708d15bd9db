//! Too many tries at the door.

use app::Role;
use chrono::TimeDelta;
use testkit::TestSite;

use super::{PHRASE, assert_leads, sign_in, staff};

#[tokio::test]
async fn s15_the_sixth_try_of_a_minute_waits_and_loses_nothing_typed() {
    let site = TestSite::open().await;
    let email = staff(&site, Role::Talent).await;
    let mut browser = site.browser().staying();
    for _ in 0..5 {
        assert_eq!(sign_in(&mut browser, &email, "ce n’est pas cela").await.status, 422);
    }
    let seen = sign_in(&mut browser, &email, PHRASE).await;
    assert_eq!(seen.status, 429);
    let wait: i64 = seen.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert!(
        seen.words("[role=alert]").contains("Trop d’essais en peu de temps."),
        "{}",
        seen.text()
    );
    assert_eq!(seen.form().value("identifier"), email);
    assert!(!seen.has_error("identifier"));

    let mut elsewhere = site.browser().staying().from_address("198.51.100.7");
    assert_leads(&sign_in(&mut elsewhere, &email, PHRASE).await, "/profile/dashboard");
    site.house.clock.advance(TimeDelta::seconds(wait));
    assert_leads(&sign_in(&mut browser, &email, PHRASE).await, "/profile/dashboard");
}

#[tokio::test]
async fn s16_a_forged_address_is_counted_like_none() {
    let site = TestSite::open().await;
    let email = staff(&site, Role::Talent).await;
    let fields = [("identifier", email.as_str()), ("password", "ce n’est pas cela")];
    let mut tried = 0;
    for forged in 0..100 {
        let forged = format!("203.0.113.{forged}");
        let mut browser = site.browser().staying().with_header("x-forwarded-for", &forged);
        let seen = browser.post("/auth/login", &fields).await;
        tried += usize::from(seen.status == 422);
        assert!(seen.status == 422 || seen.status == 429, "{}", seen.status);
    }
    assert_eq!(tried, 5, "a hundred addresses that nobody vouches for are one caller");
}
