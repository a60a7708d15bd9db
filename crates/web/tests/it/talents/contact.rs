//! Writing to a talent.

use chrono::TimeDelta;
use testkit::{Form, TestSite};

use super::{amina, hide, page_of, sum};

fn written(form: Form) -> Form {
    form.fill("name", "Nadia, régie")
        .fill("email", "nadia@example.net")
        .fill("message", "Êtes-vous libre mardi ?")
}

#[tokio::test]
async fn a_message_goes_by_relay_and_shows_no_address() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    site.house.run_jobs().await;
    let before = site.house.mailer.sent().len();
    let mut browser = site.browser();
    let page = browser.get(&format!("{}/contact", page_of(&talent))).await;
    assert!(page.words("h1").contains("Amina B.") && !page.html().contains("amina.benali@"));
    let answer = sum(&page);
    site.house.clock.advance(TimeDelta::seconds(5));
    let sent = browser.submit(written(page.form()).fill("robot_answer", &answer)).await;
    assert!(
        sent.path.starts_with(&page_of(&talent))
            && sent.text().contains("Votre message est parti.")
    );
    site.house.run_jobs().await;
    let letters = site.house.mailer.sent();
    assert_eq!(letters.len(), before + 1);
    assert!(letters.last().unwrap().text.contains("Êtes-vous libre mardi ?"));
}

#[tokio::test]
async fn a_refused_message_keeps_what_was_typed() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut browser = site.browser();
    let page = browser.get(&format!("{}/contact", page_of(&talent))).await;
    let (form, answer) = (written(page.form()).fill("robot_answer", &sum(&page)), sum(&page));
    site.house.clock.advance(TimeDelta::seconds(5));
    for (field, wrong) in [("name", ""), ("email", "nadia@"), ("message", "  ")] {
        let seen = browser.submit(form.clone().fill(field, wrong)).await;
        assert_eq!(seen.status, 422, "{field}");
        assert!(seen.has_error(field), "{field}");
        let others = ["name", "email", "message"].into_iter().filter(|other| *other != field);
        for other in others {
            assert!(
                !seen.has_error(other) && !seen.form().value(other).is_empty(),
                "{field}: {other}"
            );
        }
    }
    let robot = browser.submit(form.clone().fill("robot_answer", "1")).await;
    assert_eq!((robot.status.as_u16(), robot.has_error("robot_answer")), (422, true));
    assert_eq!(robot.form().value("message"), "Êtes-vous libre mardi ?");
    let sent = browser.staying().submit(robot.form().fill("robot_answer", &sum(&robot))).await;
    assert_eq!(sent.status, 303, "a sum that was refused did not use up the others ({answer})");
}

#[tokio::test]
async fn the_fourth_message_of_an_hour_waits() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut browser = site.browser().staying();
    let mut statuses = Vec::new();
    for _ in 0..4 {
        let page = browser.get(&format!("{}/contact", page_of(&talent))).await;
        site.house.clock.advance(TimeDelta::seconds(5));
        statuses.push(
            browser
                .submit(written(page.form()).fill("robot_answer", &sum(&page)))
                .await
                .status
                .as_u16(),
        );
    }
    assert_eq!(statuses, [303, 303, 303, 429]);
}

#[tokio::test]
async fn a_page_that_is_not_public_takes_no_message() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let path = format!("{}/contact", page_of(&talent));
    let form = site.browser().get(&path).await.form();
    hide(&site, &talent, "recruiter").await;
    assert_eq!(site.browser().get(&path).await.status, 404);
    assert_eq!(site.browser().submit(written(form)).await.status, 404);
}
