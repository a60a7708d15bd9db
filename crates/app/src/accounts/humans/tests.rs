//! Who is taken for a human.

use base64::{Engine, engine::general_purpose::STANDARD};
use futures_util::future::join_all;

use super::{
    challenge::{Effort, HARD, NORMAL, issue},
    *,
};
use crate::{Caller, testing::TestHouse};

const OPEN: Form<'static> = Form::Registration { poster: None };

fn refusal(answer: Result<()>) -> String {
    match answer {
        Ok(()) => "accepted".to_owned(),
        Err(Error::Invalid(all)) => all.iter().map(|one| one.message.key.to_string()).collect(),
        Err(Error::Later { why, .. }) => format!("later: {}", why.key),
        Err(other) => format!("{other:?}"),
    }
}

/// A form that was open for a while, with a solved proof of as little work as can be.
fn worked(house: &TestHouse, cost: u32) -> Result<HumanProof> {
    let proof = HumanProof { shown_token: Some(shown(&house.app)), ..HumanProof::default() };
    house.clock.advance(TimeDelta::seconds(3));
    Ok(HumanProof { altcha: solve(&issue(&house.app, Effort { cost, most: 2 })?), ..proof })
}

fn summed(house: &TestHouse, off_by: i64) -> HumanProof {
    let proof = HumanProof { shown_token: Some(shown(&house.app)), ..HumanProof::default() };
    house.clock.advance(TimeDelta::seconds(3));
    let asked = question(&house.app);
    let sum: i64 = asked
        .text
        .args
        .iter()
        .map(|(_, value)| if let kernel::Arg::Number(number) = value { *number } else { 0 })
        .sum();
    HumanProof {
        question_token: Some(asked.token),
        answer: Some(format!(" {} ", sum + off_by)),
        ..proof
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_challenge_is_what_browsers_expect() -> Result<()> {
    let house = TestHouse::open().await;
    let made = challenge(&house.app, &house.visitor(), OPEN).await?;
    let parameters = &made["parameters"];
    assert_eq!(parameters["algorithm"], "PBKDF2/SHA-256");
    assert_eq!(parameters["cost"], NORMAL.cost);
    for text in ["nonce", "salt", "keyPrefix", "keySignature"] {
        assert!(parameters[text].as_str().is_some_and(|text| text.len() >= 32), "{text}");
    }
    assert!(made["signature"].is_string());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_proof_is_accepted_once() -> Result<()> {
    let house = TestHouse::open().await;
    let proof = worked(&house, 10)?;
    let visitor = house.visitor();
    let answers = join_all((0..20).map(|_| check(&house.app, &visitor, Form::Other, &proof))).await;
    let heard: Vec<String> = answers.into_iter().map(refusal).collect();
    assert_eq!(heard.iter().filter(|heard| *heard == "accepted").count(), 1, "{heard:?}");
    assert_eq!(
        heard.iter().filter(|heard| *heard == "accounts-robot-stale").count(),
        19,
        "{heard:?}"
    );
    let sum = summed(&house, 0);
    assert_eq!(refusal(check(&house.app, &visitor, OPEN, &sum).await), "accepted");
    assert_eq!(refusal(check(&house.app, &visitor, OPEN, &sum).await), "accounts-robot-stale");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn scripts_are_refused() -> Result<()> {
    let house = TestHouse::open().await;
    let good = worked(&house, 10)?;
    let altered = STANDARD.decode(good.altcha.as_deref().unwrap_or_default()).map(|bytes| {
        STANDARD.encode(String::from_utf8_lossy(&bytes).replace("\"cost\":10", "\"cost\":5000"))
    });
    let wrong_sum = summed(&house, 1);
    let proofs = [
        (HumanProof { altcha: None, ..good.clone() }, "accounts-robot-missing"),
        (HumanProof { altcha: Some("x".to_owned()), ..good.clone() }, "accounts-robot-wrong"),
        (HumanProof { altcha: Some("A".repeat(100_000)), ..good.clone() }, "accounts-robot-wrong"),
        (HumanProof { altcha: altered.ok(), ..good.clone() }, "accounts-robot-wrong"),
        (
            HumanProof { honeypot: "https://spam".to_owned(), ..good.clone() },
            "accounts-robot-refused",
        ),
        (
            HumanProof { shown_token: Some(shown(&house.app)), ..good.clone() },
            "accounts-robot-too-fast",
        ),
        (HumanProof { shown_token: None, ..good.clone() }, "accounts-robot-stale"),
        (
            HumanProof {
                question_token: good.shown_token.clone(),
                answer: Some("4".to_owned()),
                altcha: None,
                ..good.clone()
            },
            "accounts-robot-stale",
        ),
        (wrong_sum, "accounts-robot-sum-wrong"),
    ];
    for (proof, heard) in &proofs {
        assert_eq!(refusal(check(&house.app, &house.visitor(), Form::Other, proof).await), *heard);
    }
    house.clock.advance(TimeDelta::minutes(20));
    assert_eq!(
        refusal(check(&house.app, &house.visitor(), Form::Other, &good).await),
        "accounts-robot-stale"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_eleventh_registration_of_an_hour_works_harder() -> Result<()> {
    let house = TestHouse::open().await;
    let visitor = house.visitor();
    let easy: Vec<HumanProof> = (0..30).map(|_| worked(&house, 10)).collect::<Result<_>>()?;
    let answers = join_all(easy.iter().map(|proof| check(&house.app, &visitor, OPEN, proof))).await;
    let heard: Vec<String> = answers.into_iter().map(refusal).collect();
    assert_eq!(heard.iter().filter(|heard| *heard == "accepted").count(), 10, "{heard:?}");
    assert_eq!(
        heard.iter().filter(|heard| *heard == "accounts-robot-harder").count(),
        20,
        "{heard:?}"
    );
    let made = challenge(&house.app, &visitor, OPEN).await?;
    assert_eq!(made["parameters"]["cost"], HARD.cost);
    assert_eq!(
        refusal(check(&house.app, &visitor, OPEN, &summed(&house, 0)).await),
        "later: accounts-limits-later"
    );
    assert_eq!(
        refusal(check(&house.app, &visitor, OPEN, &worked(&house, HARD.cost)?).await),
        "accepted"
    );
    let elsewhere = Actor::Visitor(Caller { address: "192.0.2.2".to_owned(), ..Caller::default() });
    assert_eq!(
        refusal(check(&house.app, &elsewhere, OPEN, &worked(&house, 10)?).await),
        "accepted"
    );
    house.clock.advance(TimeDelta::hours(1));
    assert_eq!(refusal(check(&house.app, &visitor, OPEN, &worked(&house, 10)?).await), "accepted");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_poster_keeps_an_open_call_easy() -> Result<()> {
    let house = TestHouse::open().await;
    let visitor = house.visitor();
    let token = poster(&house.app, &Actor::System("test"), house.app.now() + TimeDelta::hours(8))?;
    assert!(matches!(poster(&house.app, &visitor, house.app.now()), Err(Error::Anonymous)));
    let from_poster = Form::Registration { poster: Some(&token) };
    for _ in 0..15 {
        assert_eq!(
            refusal(check(&house.app, &visitor, from_poster, &worked(&house, 10)?).await),
            "accepted"
        );
    }
    assert_eq!(
        challenge(&house.app, &visitor, from_poster).await?["parameters"]["cost"],
        NORMAL.cost
    );
    let forged = Form::Registration { poster: Some("x.y") };
    assert_eq!(
        refusal(check(&house.app, &visitor, forged, &worked(&house, 10)?).await),
        "accounts-robot-harder"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_that_is_off_asks_nothing() -> Result<()> {
    let house = TestHouse::open_with(|config| config.anti_robot = false).await;
    check(&house.app, &house.visitor(), OPEN, &HumanProof::default()).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_taken_for_a_robots_is_a_line_of_the_journal_once_a_minute() -> Result<()> {
    let house = TestHouse::open().await;
    let robot = HumanProof { honeypot: "http://spam.example".to_owned(), ..HumanProof::default() };
    for _ in 0..5 {
        let refused = check(&house.app, &house.visitor(), OPEN, &robot).await;
        assert_eq!(refusal(refused), "accounts-robot-refused");
    }
    let lines = crate::accounts::tests::events(&house).await?;
    assert_eq!(lines, ["robot_refused"]);
    Ok(())
}
