//! Humans pass, with script and without; robots do not.

use app::{
    Actor,
    accounts::humans::{poster, solve},
};
use chrono::TimeDelta;
use testkit::{Browser, Form, Seen, TestSite};

use super::amina;

/// The answer to the question that stands on the page.
fn sum(seen: &Seen) -> String {
    let question = seen.words("label[for=f-robot_answer]");
    let numbers =
        question.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse::<u32>().ok());
    numbers.sum::<u32>().to_string()
}

/// Amina's form with the question answered, three seconds after the page was opened.
async fn answered(site: &TestSite, browser: &mut Browser) -> Form {
    let form = amina(site, browser).await;
    let page = browser.submit(form.forge("refresh", "1")).await;
    site.house.clock.advance(TimeDelta::seconds(3));
    page.form().fill("robot_answer", &sum(&page))
}

#[tokio::test]
async fn without_script_a_sum_is_enough() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    let form = answered(&site, &mut browser).await;
    let seen = browser.submit(form).await;
    assert_eq!(seen.status, 200, "{}", seen.words("[data-summary]"));
    assert!(seen.text().contains("MA-F-0001-OUA"));
}

#[tokio::test]
async fn with_script_the_proof_is_enough() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    let page = browser.get("/auth/register").await;
    let url = page.attribute("[data-robot]", "data-challenge").unwrap();
    let challenge = browser.get(&url).await;
    assert_eq!((challenge.status.as_u16(), challenge.header("cache-control")), (200, "no-store"));
    assert_eq!(challenge.header("content-type"), "application/json");
    let form = amina(&site, &mut browser).await;
    let form = form.fill("altcha", &solve(&challenge.json()).unwrap());
    site.house.clock.advance(TimeDelta::seconds(3));
    assert_eq!(browser.submit(form).await.status, 200);
}

#[tokio::test]
async fn a_wrong_sum_a_trap_and_haste_are_refused_with_everything_kept() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    let good = answered(&site, &mut browser).await;
    let hasty = {
        let page = browser.get("/auth/register").await;
        let (shown, token) = (page.form(), page.form());
        let form = good.clone().forge("shown_token", shown.value("shown_token"));
        form.forge("question_token", token.value("question_token"))
            .fill("robot_answer", &sum(&page))
    };
    for (form, said) in [
        (good.clone().fill("robot_answer", "99"), "Ce n’est pas le bon résultat"),
        (good.clone().clear("robot_answer"), "Répondez à la question"),
        (good.clone().fill("company_website", "https://spam.example"), "n’a pas pu être accepté"),
        (good.clone().fill("altcha", "x"), "n’a pas abouti"),
        (good.clone().forge("shown_token", ""), "trop longtemps"),
        (hasty, "très rapide"),
    ] {
        let seen = browser.submit(form).await;
        assert_eq!(seen.status, 422, "{said}");
        assert!(seen.error("robot_answer").unwrap_or_default().contains(said), "{said}");
        assert_eq!(seen.form().value("first_name"), "Amina");
        assert_eq!(
            (seen.form().value("company_website"), seen.form().value("robot_answer")),
            ("", "")
        );
    }
    assert_eq!(browser.submit(good).await.status, 200, "refusals did not use the sum up");
}

#[tokio::test]
async fn a_page_that_was_open_for_a_day_is_sent_again_and_passes() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    let form = answered(&site, &mut browser).await;
    site.house.clock.advance(TimeDelta::hours(25));
    let seen = browser.submit(form).await;
    assert!(seen.has_error("robot_answer"));
    site.house.clock.advance(TimeDelta::seconds(3));
    let form = seen.form().fill("robot_answer", &sum(&seen));
    assert_eq!(browser.submit(form).await.status, 200);
}

#[tokio::test]
async fn the_check_is_the_last_thing_asked() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    let good = answered(&site, &mut browser).await;
    let seen = browser.submit(good.clone().clear("last_name")).await;
    assert!(seen.has_error("last_name") && !seen.has_error("robot_answer"));
    assert_eq!(browser.submit(good).await.status, 200, "the sum was not used up");
}

#[tokio::test]
async fn a_switched_off_check_has_no_fields() {
    let site = super::open().await;
    let seen = site.browser().get("/auth/register").await;
    assert_eq!(
        seen.count("[data-robot], [name=altcha], [name=robot_answer], [name=company_website]"),
        0
    );
}

#[tokio::test]
async fn a_poster_keeps_an_open_call_easy() {
    let site = TestSite::open().await;
    let (app, mut browser) = (&site.house.app, site.browser());
    let until = app.now() + TimeDelta::hours(8);
    let token = poster(app, &Actor::System("test"), until).unwrap();
    for number in 0..12 {
        let form = answered(&site, &mut browser)
            .await
            .fill("email", &format!("amina{number}@example.org"));
        let sent =
            form.forge("poster", &token).forge("form_id", &format!("0123456789abcdef{number}"));
        let seen = browser.submit(sent).await;
        assert_eq!(seen.status, 200, "{number}: {}", seen.words("[data-summary]"));
    }
    let page = browser.get(&format!("/auth/register?poster={token}")).await;
    assert_eq!(page.form().value("poster"), token);
    let url = page.attribute("[data-robot]", "data-challenge").unwrap();
    assert!(url.ends_with(&format!("?poster={token}")));
    assert_eq!(browser.get(&url).await.json()["parameters"]["cost"], 1_000);
    assert_eq!(browser.get("/auth/challenge").await.json()["parameters"]["cost"], 5_000);
    let again = browser.submit(page.form()).await;
    assert_eq!(again.form().value("poster"), token, "a refused form carries it on");
    let forged = browser.get("/auth/register?poster=%22%3E%3Cscript").await;
    assert_eq!(forged.count("[name=poster]"), 0);
}

#[tokio::test]
async fn the_eleventh_sum_of_an_hour_waits_and_says_so() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    for number in 0..11 {
        let form = answered(&site, &mut browser)
            .await
            .fill("email", &format!("amina{number}@example.org"));
        let seen = browser.submit(form).await;
        assert_eq!(seen.status.as_u16(), if number < 10 { 200 } else { 429 }, "{number}");
        if number == 10 {
            assert!(!seen.header("retry-after").is_empty());
            assert_eq!(seen.form().value("first_name"), "Amina");
            assert!(seen.words("[data-summary]").contains("rien n’est perdu"));
        }
    }
}
