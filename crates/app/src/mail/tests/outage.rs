//! A mail server that is away, silent, moody or gone in the middle, over real sockets (quality.md R21).

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use chrono::TimeDelta;
use gateways::mail::Smtp;

use super::{
    fixture::{Row, kept},
    smtp::{Mood, Server},
};
use crate::{
    Actor, Role,
    mail::{self, LetterFilter, Status},
    testing::TestHouse,
    upkeep,
};

/// A server stands for thirty seconds of silence with a third of one.
const PATIENCE: Duration = Duration::from_millis(300);

async fn opened(server: &Server) -> TestHouse {
    let url = format!("smtp://127.0.0.1:{}", server.port);
    TestHouse::open_mailing(Arc::new(Smtp::open(&url).unwrap().with_patience(PATIENCE))).await
}

/// The letters to whoever registered.
async fn own(house: &TestHouse) -> Vec<Row> {
    let rows = kept(house).await.into_iter();
    rows.filter(|row| ["talent_registration", "login_credentials"].contains(&row.template.as_str()))
        .collect()
}

/// How often each letter was taken, by its id.
fn taken(server: &Server) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for letter in server.taken() {
        let id = letter.lines().find_map(|line| line.strip_prefix("Message-ID:")).unwrap();
        *all.entry(id.trim().to_owned()).or_default() += 1;
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r21_letters_wait_for_a_server_that_is_away_and_leave_once_when_it_is_back() {
    // How it fails, and how many tries it fails for: silence costs its patience each time.
    for (mood, tries) in [
        (None, 30),
        (Some(Mood::KeepsSilent), 2),
        (Some(Mood::Says("451 4.7.1 try later")), 30),
        (Some(Mood::Says("what?")), 3),
        (Some(Mood::BreaksOff), 1),
    ] {
        let mut server = Server::open().await;
        let house = opened(&server).await;
        match mood {
            None => server.leaves().await,
            Some(mood) => server.becomes(mood).await,
        }
        let before = std::time::Instant::now();
        house.register(&house.amina("amina@x.example")).await;
        // No letter is written or sent in the request: however long the server takes, nobody waits for it.
        assert_eq!((server.taken().len(), own(&house).await.len()), (0, 0), "{mood:?}");
        assert!(before.elapsed() < Duration::from_secs(10), "{mood:?}");
        house.run_jobs().await;
        for _ in 1..tries {
            house.clock.advance(TimeDelta::minutes(2));
            house.run_jobs().await;
        }
        let rows = own(&house).await;
        assert!(rows.len() == 2 && rows.iter().all(|row| row.status == "queued"), "{rows:?}");
        assert!(rows.iter().all(|row| row.error.is_some()), "the log says why: {rows:?}");
        let unsaid = taken(&server);
        server.becomes(Mood::Takes).await;
        let back = house.app.now();
        house.clock.advance(TimeDelta::minutes(2));
        house.run_jobs().await;
        let rows = own(&house).await;
        assert!(rows.iter().all(|row| row.status == "sent"), "{mood:?}: {rows:?}");
        assert!(house.app.now() - back <= TimeDelta::minutes(2));
        let after = taken(&server);
        for (id, times) in &after {
            // One whose taking nobody heard of comes again under the same id, which mailboxes recognise.
            let most = 1 + unsaid.get(id).copied().unwrap_or_default();
            assert!(*times <= most, "{mood:?}: {id} {times}");
        }
        assert_eq!(after.values().sum::<usize>() - unsaid.values().sum::<usize>(), 2, "{mood:?}");
        house.clock.advance(TimeDelta::days(1));
        house.run_jobs().await;
        assert_eq!(taken(&server), after, "{mood:?}: nothing comes twice");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r21_what_a_server_refuses_for_ever_is_a_dead_letter_that_administrators_see() {
    let mut server = Server::open().await;
    let house = opened(&server).await;
    server.becomes(Mood::Says("550 5.1.1 no such mailbox")).await;
    house.register(&house.amina("amina@x.example")).await;
    house.run_jobs().await;
    let admin = house.stranger(Role::Admin);
    assert_eq!(queue::counts(house.app.reader()).await.unwrap().dead, 2);
    assert_eq!(mail::totals(&house.app, &admin).await.unwrap().failed, 2);
    let failed = LetterFilter { status: Some(Status::Failed), ..LetterFilter::default() };
    let log = mail::letter_log(&house.app, &admin, &failed, None).await.unwrap();
    assert_eq!(log.letters.len(), 2);
    let said = log.letters[0].error.as_deref().unwrap_or_default();
    assert!(said.contains("no such mailbox") && !said.contains("amina"), "{said}");
    let found = upkeep::examine(&house.app, &Actor::System("test")).await.unwrap();
    assert!(found.iter().any(|one| one.check == "mail" && one.what.contains("could not be sent")));
    server.becomes(Mood::Takes).await;
    let again = "0123456789abcdef0123456789abcdef";
    assert!(mail::send_again(&house.app, &admin, log.letters[0].id, again).await.unwrap());
    house.run_jobs().await;
    assert_eq!(server.taken().len(), 1);
}
