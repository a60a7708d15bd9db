//! The logs on a real database.

use chrono::TimeDelta;
use futures_util::TryStreamExt;
use kernel::{Locale, Secret};

use super::*;
use crate::{
    Caller, RequestLine, Role,
    accounts::{self, SignIn},
    journal,
    testing::TestHouse,
};

/// A house in which Amina registered and somebody failed to sign in as her, and an administrator.
async fn house() -> (TestHouse, PersonId, Actor) {
    let house = TestHouse::open().await;
    let amina = house.register(&house.amina("amina@example.org")).await;
    let caller = Caller {
        address: "203.0.113.77".to_owned(),
        device: "Firefox / Linux".to_owned(),
        kind: "computer".to_owned(),
        request: RequestLine {
            method: "POST".to_owned(),
            path: "/auth/login".to_owned(),
            name: "0123456789abcd".to_owned(),
        },
    };
    let stranger = Actor::Visitor(caller);
    let attempt = SignIn {
        identifier: "amina@example.org".to_owned(),
        password: Secret::new("not her password".to_owned()),
        remember: false,
    };
    assert!(accounts::sign_in(&house.app, &stranger, attempt).await.is_err());
    let admin = house.stranger(Role::Admin);
    (house, amina.person, admin)
}

async fn names(app: &App, actor: &Actor, filter: &LogFilter) -> Vec<String> {
    let page = read(app, actor, filter, None).await.unwrap();
    page.lines.into_iter().map(|line| line.name).collect()
}

fn security() -> LogFilter {
    LogFilter { log: Log::Security, ..LogFilter::default() }
}

#[tokio::test]
async fn a_line_says_who_what_whom_from_where_and_with_which_request() {
    let (house, amina, admin) = house().await;
    let page = read(&house.app, &admin, &security(), None).await.unwrap();
    let line = page.lines.first().unwrap();
    assert_eq!((line.name.as_str(), line.actor.as_str()), ("sign_in_failed", "visitor"));
    assert_eq!(line.whom, Some((amina, "Amina Benali".to_owned())));
    assert_eq!((line.category, line.refused), (Category::Access, true));
    assert_eq!(line.severity, Some(Severity::Warning));
    assert_eq!((line.address.as_str(), line.agent.as_str()), ("203.0.113.77", "Firefox / Linux"));
    assert_eq!((line.kind.as_str(), line.method.as_str()), ("computer", "POST"));
    assert_eq!((line.path.as_str(), line.request.as_str()), ("/auth/login", "0123456789abcd"));
    assert_eq!(page.chart.len(), 10);
    let all: u64 = page.chart.iter().map(|bucket| bucket.count).sum();
    assert_eq!(all, u64::try_from(page.lines.len()).unwrap());
    house.clock.advance(TimeDelta::days(31));
    let from = LogFilter { from: "2026-05-01".parse().ok(), ..security() };
    let later = read(&house.app, &admin, &from, None).await.unwrap();
    assert_eq!(later.lines.first().unwrap().address, "203.0.113.0/24");
}

#[tokio::test]
async fn every_criterion_narrows_the_log() {
    let (house, amina, admin) = house().await;
    let app = &house.app;
    let by = |change: &dyn Fn(&mut LogFilter)| {
        let mut filter = LogFilter::default();
        change(&mut filter);
        filter
    };
    let everything = names(app, &admin, &LogFilter::default()).await;
    assert_eq!(everything, ["sign_in_failed", "talent_registered"]);
    let failed = ["sign_in_failed"];
    assert_eq!(names(app, &admin, &by(&|f| f.refused = Some(true))).await, failed);
    assert_eq!(names(app, &admin, &by(&|f| f.category = Some(Category::Access))).await, failed);
    assert_eq!(names(app, &admin, &by(&|f| f.severity = Some(Severity::Warning))).await, failed);
    assert_eq!(
        names(app, &admin, &by(&|f| f.kind = Some("sign_in_failed".to_owned()))).await,
        failed
    );
    assert_eq!(names(app, &admin, &by(&|f| f.text = Some("/AUTH/log".to_owned()))).await, failed);
    assert_eq!(names(app, &admin, &by(&|f| f.text = Some("100%_".to_owned()))).await, [""; 0]);
    assert_eq!(names(app, &admin, &by(&|f| f.until = "2026-05-31".parse().ok())).await, [""; 0]);
    let registered = ["talent_registered"];
    assert_eq!(names(app, &admin, &by(&|f| f.refused = Some(false))).await, registered);
    for who in [amina.to_string(), "benali".to_owned(), "MAM0001OUA".to_owned()] {
        let found = names(app, &admin, &by(&|f| f.who = Some(who.clone()))).await;
        assert!(found.len() == 2 || who.starts_with("MA"), "{who}: {found:?}");
    }
    assert_eq!(names(app, &admin, &by(&|f| f.who = Some("Idrissi".to_owned()))).await, [""; 0]);
}

#[tokio::test]
async fn a_line_of_the_security_log_is_settled_with_a_note() {
    let (house, _, admin) = house().await;
    let app = &house.app;
    let id = read(app, &admin, &security(), None).await.unwrap().lines.first().unwrap().id;
    for note in ["", "  ", &"a".repeat(1001)] {
        assert!(matches!(journal::resolve(app, &admin, id, note).await, Err(Error::Invalid(_))));
    }
    journal::resolve(app, &admin, id, "Elle s’était trompée").await.unwrap();
    journal::resolve(app, &admin, id, "Vu avec elle").await.unwrap();
    let settled = line(app, &admin, id).await.unwrap().settled.unwrap();
    assert_eq!(settled.note, "Vu avec elle");
    let open = LogFilter { settled: Some(false), ..security() };
    assert_eq!(names(app, &admin, &open).await, [""; 0]);
    let closed = LogFilter { settled: Some(true), ..security() };
    assert_eq!(names(app, &admin, &closed).await, ["sign_in_failed"]);
    let registration =
        LogFilter { kind: Some("talent_registered".to_owned()), ..LogFilter::default() };
    let other = read(app, &admin, &registration, None).await.unwrap().lines.first().unwrap().id;
    for wrong in [other, 9999] {
        assert!(matches!(journal::resolve(app, &admin, wrong, "a").await, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn logs_are_for_administrators_alone() {
    let (house, _, _) = house().await;
    let app = &house.app;
    for role in [Role::Talent, Role::Recruiter, Role::Attendance] {
        let actor = house.stranger(role);
        assert!(read(app, &actor, &security(), None).await.is_err());
        assert!(line(app, &actor, 1).await.is_err());
        assert!(journal::resolve(app, &actor, 1, "a").await.is_err());
        assert!(log_csv(app, &actor, &security(), Locale::Fr).await.is_err());
        assert!(log_xlsx(app, &actor, &security(), Locale::Fr).await.is_err());
    }
}

#[tokio::test]
async fn a_page_holds_fifty_lines_and_the_next_begins_after_them() {
    let (house, amina, admin) = house().await;
    let reading = async |tx: &mut crate::Tx| {
        (0..60).for_each(|_| tx.record(Event::ProfileRead { person: amina }));
        Ok(())
    };
    house.app.write(&admin, reading).await.unwrap();
    let first = read(&house.app, &admin, &LogFilter::default(), None).await.unwrap();
    assert_eq!(first.lines.len(), 50);
    let second = read(&house.app, &admin, &LogFilter::default(), first.next).await.unwrap();
    assert_eq!((second.lines.len(), second.next), (12, None));
    assert!(second.lines.iter().all(|line| line.id < first.lines.last().unwrap().id));
}

#[tokio::test]
async fn s48_a_log_leaves_as_a_file_in_which_nothing_runs_and_its_leaving_is_a_line() {
    let (house, _, admin) = house().await;
    let app = &house.app;
    let id = read(app, &admin, &security(), None).await.unwrap().lines.first().unwrap().id;
    journal::resolve(app, &admin, id, "=cmd|'/C calc'!A0").await.unwrap();
    let chunks = log_csv(app, &admin, &security(), Locale::Fr).await.unwrap();
    let bytes: Vec<Vec<u8>> = chunks.try_collect().await.unwrap();
    let text = String::from_utf8(bytes.concat()).unwrap();
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(text.contains("Connexion refusée;") && text.contains(";'=cmd|"), "{text}");
    let book = log_xlsx(app, &admin, &security(), Locale::En).await.unwrap();
    assert!(book.starts_with(b"PK"));
    let exports = LogFilter { kind: Some("journal_exported".to_owned()), ..LogFilter::default() };
    assert_eq!(names(app, &admin, &exports).await.len(), 2);
}
