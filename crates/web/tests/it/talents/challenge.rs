//! Harvesting codes (quality.md S21).

use app::Role;
use chrono::TimeDelta;
use testkit::TestSite;

use super::{amina, page_of, sum};

#[tokio::test]
async fn s21_the_thirty_first_code_of_a_minute_asks_for_a_proof_whether_it_exists_or_not() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut browser = site.browser();
    for number in 0..30 {
        assert_eq!(browser.get(&format!("/t/MAM{number:04}RAB")).await.status, 404);
    }
    let known = browser.get(&page_of(&talent)).await;
    let unknown = browser.get("/t/MAM9999RAB").await;
    assert_eq!((known.status.as_u16(), unknown.status.as_u16()), (429, 429));
    for rest in ["/contact", "/card.pdf", "/qr.svg", "/qr.png"] {
        assert_eq!(browser.get(&format!("{}{rest}", page_of(&talent))).await.status, 429, "{rest}");
    }
    assert_eq!(browser.get("/t/MAM0007RAB").await.status, 404, "what was asked before stays open");
    assert_eq!(site.browser().from_address("192.0.2.99").get(&page_of(&talent)).await.status, 200);
    let staff = site.signed_in(Role::Recruiter).await.get(&page_of(&talent)).await;
    assert_eq!(staff.status, 200, "casting staff scan badges all day");
    site.house.clock.advance(TimeDelta::minutes(1));
    assert_eq!(browser.get(&page_of(&talent)).await.status, 200);
}

#[tokio::test]
async fn a_small_sum_opens_one_page_to_who_has_no_script() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut browser = site.browser();
    for number in 0..30 {
        browser.get(&format!("/t/MAM{number:04}RAB")).await;
    }
    let asked = browser.get(&page_of(&talent)).await;
    let (form, answer) = (asked.form(), sum(&asked));
    let refused = browser.submit(form.clone().fill("robot_answer", "1")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has_error("robot_answer"));
    let opened = browser.submit(form.clone().fill("robot_answer", &answer)).await;
    assert_eq!((opened.status.as_u16(), opened.words("h1")), (200, "Amina B.".to_owned()));
    assert_eq!(browser.get(&page_of(&talent)).await.status, 200, "and what hangs on it");
    assert_eq!(browser.get("/t/MAM9998RAB").await.status, 429, "but no other one");
    let again = browser.submit(form.fill("robot_answer", &answer)).await;
    assert_eq!(again.status, 422, "a proof is used once");
}

#[tokio::test]
async fn a_pass_is_good_for_its_address_and_code_only() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut browser = site.browser();
    for number in 0..30 {
        browser.get(&format!("/t/MAM{number:04}RAB")).await;
    }
    let asked = browser.get(&page_of(&talent)).await;
    let opened = browser.submit(asked.form().fill("robot_answer", &sum(&asked))).await;
    let (_, pass) = opened.path.split_once("pass=").unwrap();
    assert_eq!(browser.get(&format!("/t/MAM7777RAB?pass={pass}")).await.status, 429);
    let mut other = site.browser().from_address("192.0.2.50");
    for number in 0..30 {
        other.get(&format!("/t/MAM{number:04}RAB")).await;
    }
    assert_eq!(other.get(&format!("{}?pass={pass}", page_of(&talent))).await.status, 429);
}
