//! Failures of the mail provider (outputs.md §3, quality.md R21).

use chrono::TimeDelta;
use gateways::GatewayError;

use super::fixture::{AMINA, Someone, happens, kept, run, someone};
use crate::{Actor, Event, testing::TestHouse};

const fn known(amina: Someone) -> Event {
    Event::KnownEmailUsed { person: amina.person, account: amina.account }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_passing_failure_is_tried_again_after_half_a_minute() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    house.mailer.fail_next(GatewayError::temporary("451 <amina@x.example> try later"));
    happens(&house, known(amina)).await;
    let rows = kept(&house).await;
    assert_eq!(
        (rows[0].status.as_str(), rows[0].error.as_deref()),
        ("queued", Some("temporary: 451 … try later"))
    );
    assert_eq!(
        (rows[0].subject.as_str(), rows[0].recipient.as_str()),
        ("Vous avez déjà un compte", "amina@x.example")
    );
    house.clock.advance(TimeDelta::seconds(29));
    assert_eq!(house.run_jobs().await, 0);
    house.clock.advance(TimeDelta::seconds(1));
    assert_eq!(house.run_jobs().await, 1);
    let rows = kept(&house).await;
    assert_eq!(
        (rows[0].status.as_str(), rows[0].error.as_deref(), rows[0].attempts),
        ("sent", None, 2)
    );
    assert_eq!(house.mailer.sent().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lasting_failure_is_seen_at_once() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    house.mailer.fail_next(GatewayError::permanent("550 no such user"));
    happens(&house, known(amina)).await;
    assert_eq!(kept(&house).await[0].status, "failed");
    house.clock.advance(TimeDelta::days(2));
    assert_eq!(house.run_jobs().await, 0);
    let jobs = queue::counts(house.app.reader()).await.unwrap();
    assert_eq!((jobs.dead, jobs.waiting), (1, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_provider_that_is_away_for_a_day_ends_in_a_failed_letter() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    for _ in 0..150 {
        house.mailer.fail_next(GatewayError::temporary("connection refused"));
    }
    happens(&house, known(amina)).await;
    for _ in 0..149 {
        assert_eq!(kept(&house).await[0].status, "queued");
        house.clock.advance(TimeDelta::minutes(15));
        house.run_jobs().await;
    }
    let rows = kept(&house).await;
    assert_eq!((rows[0].status.as_str(), rows[0].attempts), ("failed", 150));
    assert_eq!(queue::counts(house.app.reader()).await.unwrap().dead, 1);
}

/// Gives every dead job another life, as administrators do.
async fn replay(house: &TestHouse) {
    let again = house.app.write(&Actor::System("test"), async |tx| {
        Ok(queue::replay(tx.conn(), None, tx.now()).await?)
    });
    assert_eq!(again.await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r21_a_letter_that_had_failed_has_every_try_before_it_when_it_is_replayed() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    for _ in 0..152 {
        house.mailer.fail_next(GatewayError::temporary("connection refused"));
    }
    happens(&house, amina.credentials()).await;
    for _ in 0..149 {
        house.clock.advance(TimeDelta::minutes(15));
        house.run_jobs().await;
    }
    assert_eq!(kept(&house).await[0].status, "failed");
    replay(&house).await;
    for wait in [0, 30] {
        house.clock.advance(TimeDelta::seconds(wait));
        house.run_jobs().await;
        assert_eq!(kept(&house).await[0].status, "queued", "after {wait} seconds");
    }
    house.clock.advance(TimeDelta::minutes(1));
    house.run_jobs().await;
    let rows = kept(&house).await;
    assert_eq!((rows[0].status.as_str(), rows[0].attempts), ("sent", 3));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn credentials_that_are_replayed_are_another_letter_too() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    house.mailer.fail_next(GatewayError::permanent("the answer was lost"));
    happens(&house, amina.credentials()).await;
    house.clock.advance(TimeDelta::hours(1));
    replay(&house).await;
    house.run_jobs().await;
    let sent = house.mailer.sent();
    assert!(
        sent.len() == 1 && sent[0].id.contains('.'),
        "the first try's password is over: {sent:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn credentials_that_were_used_are_not_drawn_again() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    house.mailer.fail_next(GatewayError::temporary("the answer was lost"));
    happens(&house, amina.credentials()).await;
    house.clock.advance(TimeDelta::seconds(20));
    let signed_in = vec![house.app.now().into(), amina.account.0.into()];
    run(&house.app, "UPDATE accounts SET signed_in_at = $1 WHERE id = $2", signed_in).await;
    house.clock.advance(TimeDelta::seconds(20));
    assert_eq!(house.run_jobs().await, 1);
    assert!(house.mailer.sent().is_empty());
    assert_eq!(kept(&house).await[0].status, "skipped");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn credentials_of_a_second_try_are_another_letter() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    house.mailer.fail_next(GatewayError::temporary("the answer was lost"));
    happens(&house, amina.credentials()).await;
    house.clock.advance(TimeDelta::seconds(30));
    house.run_jobs().await;
    let sent = house.mailer.sent();
    assert!(
        sent.len() == 1 && sent[0].id.contains('.'),
        "the first try's password is over: {sent:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_suspended_account_gets_no_password_and_nobody_gets_nothing() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    run(&house.app, "UPDATE accounts SET suspended_at = $1", vec![house.app.now().into()]).await;
    happens(&house, amina.credentials()).await;
    happens(&house, Event::PasswordResetAsked { person: amina.person, account: amina.account })
        .await;
    run(&house.app, "DELETE FROM accounts", Vec::new()).await;
    happens(&house, known(amina)).await;
    let rows = kept(&house).await;
    assert!(rows.len() == 3 && rows.iter().all(|row| row.status == "skipped"), "{rows:?}");
    assert!(house.mailer.sent().is_empty());
}
