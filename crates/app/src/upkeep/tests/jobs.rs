//! The jobs as administrators see them.

use chrono::TimeDelta;
use gateways::GatewayError;
use kernel::PersonId;
use queue::{NewJob, Worker};

use super::KEEPER;
use crate::{
    Error, Event, Role, jobs, schedule,
    testing::TestHouse,
    upkeep::{
        JobState, JobsView, WatchSecurity, cancel_job, jobs as read, replay_all_jobs, replay_job,
        run_job_now,
    },
};

async fn shown(house: &TestHouse, state: JobState) -> JobsView {
    let admin = house.stranger(Role::Admin);
    read(&house.app, &admin, &schedule::all(), (state, None)).await.unwrap()
}

async fn told(house: &TestHouse, name: &str) -> usize {
    let rows = house.rows().await;
    rows["events"].iter().filter(|row| format!("{row:?}").contains(name)).count()
}

/// Two letters that the provider refused for good.
async fn refused() -> (TestHouse, PersonId) {
    let house = TestHouse::open().await;
    let amina = house.register(&house.amina("amina@example.org")).await;
    house.run_jobs().await;
    let account = crate::accounts::of_person(&house.app, amina.person).await.unwrap().unwrap();
    for _ in 0..2 {
        house.mailer.fail_next(GatewayError::permanent("550 no such user"));
        let event = Event::KnownEmailUsed { person: amina.person, account: account.account };
        let recorded = house.app.write(&KEEPER, async |tx| {
            tx.record(event.clone());
            Ok(())
        });
        recorded.await.unwrap();
        house.run_jobs().await;
    }
    (house, amina.person)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_given_up_is_seen_with_its_reason_and_tried_again() {
    let (house, _) = refused().await;
    let admin = house.stranger(Role::Admin);
    let view = shown(&house, JobState::Dead).await;
    assert_eq!((view.counts.dead, view.lines.len()), (2, 2));
    assert_eq!(view.lines[0].error.as_deref(), Some("permanent: 550 no such user"));
    assert_eq!(view.loads.iter().map(|load| load.counts.dead).collect::<Vec<_>>(), [2]);
    let sent = house.mailer.sent().len();
    replay_job(&house.app, &admin, view.lines[0].id).await.unwrap();
    let again = replay_job(&house.app, &admin, view.lines[0].id).await;
    assert!(matches!(again, Err(Error::NotFound)), "once is enough");
    assert_eq!(house.run_jobs().await, 1);
    assert_eq!(house.mailer.sent().len(), sent + 1);
    assert_eq!(replay_all_jobs(&house.app, &admin).await.unwrap(), 1);
    assert_eq!(house.run_jobs().await, 1);
    assert_eq!(house.mailer.sent().len(), sent + 2);
    assert_eq!(shown(&house, JobState::Dead).await.counts.dead, 0);
    assert_eq!(replay_all_jobs(&house.app, &admin).await.unwrap(), 0);
    assert_eq!(told(&house, "jobs_replayed").await, 2, "what changed nothing is not told");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_recurring_job_runs_now_and_keeps_its_next_time() {
    let house = TestHouse::open().await;
    house.run_schedule().await;
    let admin = house.stranger(Role::Admin);
    let all = schedule::all();
    let before = shown(&house, JobState::Waiting).await.coming;
    let daily = before.iter().find(|one| one.slot == "retention").unwrap();
    assert_eq!(daily.next, Some(house.app.now() + TimeDelta::days(1)));
    assert!(run_job_now(&house.app, &admin, &all, "retention").await.unwrap());
    assert!(
        !run_job_now(&house.app, &admin, &all, "retention").await.unwrap(),
        "it is due already"
    );
    assert_eq!(house.run_jobs().await, 1);
    assert!(run_job_now(&house.app, &admin, &all, "retention").await.unwrap(), "it is done");
    assert_eq!(shown(&house, JobState::Waiting).await.coming, before);
    let nothing = run_job_now(&house.app, &admin, &all, "no such slot").await;
    assert!(matches!(nothing, Err(Error::NotFound)));
    assert_eq!(told(&house, "job_run_asked").await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_comes_again_by_itself_is_cancelled_and_a_waiting_letter_is_not() {
    let (house, _) = refused().await;
    let admin = house.stranger(Role::Admin);
    let all = schedule::all();
    run_job_now(&house.app, &admin, &all, "watch-security").await.unwrap();
    let sweep = shown(&house, JobState::Waiting).await.lines[0].id;
    cancel_job(&house.app, &admin, &all, sweep).await.unwrap();
    assert_eq!(house.run_jobs().await, 0);
    let dead = shown(&house, JobState::Dead).await.lines;
    replay_job(&house.app, &admin, dead[0].id).await.unwrap();
    let letter = cancel_job(&house.app, &admin, &all, dead[0].id).await;
    assert!(matches!(letter, Err(Error::NotFound)), "somebody waits for it");
    cancel_job(&house.app, &admin, &all, dead[1].id).await.unwrap();
    assert_eq!(shown(&house, JobState::Dead).await.counts.dead, 0);
    assert_eq!(told(&house, "job_removed").await, 2);
}

/// Two processes with the same jobs: what is run by hand is run once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_job_of_two_processes_runs_once() {
    let house = TestHouse::open().await;
    if house.app.writes_alone() {
        return;
    }
    let other = house.another_process().await;
    let admin = house.stranger(Role::Admin);
    let all = schedule::all();
    assert!(run_job_now(&house.app, &admin, &all, "watch-security").await.unwrap());
    let registry = std::sync::Arc::new(jobs::registry());
    let worker =
        Worker::new(other.database(), other.clock(), registry, other.clone(), other.wake());
    let (here, there) = tokio::join!(house.run_jobs(), worker.drain());
    assert_eq!(here + there, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn jobs_are_the_business_of_administrators() {
    let house = TestHouse::open().await;
    let all = schedule::all();
    for role in [Role::Talent, Role::Recruiter, Role::Attendance] {
        let actor = house.stranger(role);
        let app = &house.app;
        assert!(read(app, &actor, &all, (JobState::Dead, None)).await.is_err());
        assert!(run_job_now(app, &actor, &all, "retention").await.is_err());
        assert!(replay_all_jobs(app, &actor).await.is_err());
        assert!(replay_job(app, &actor, 1).await.is_err());
        assert!(cancel_job(app, &actor, &all, 1).await.is_err());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_of_jobs_goes_on_page_by_page() {
    let house = TestHouse::open().await;
    let many = house.app.write(&KEEPER, async |tx| {
        (0..120).for_each(|_| tx.enqueue(NewJob::now(&WatchSecurity {})));
        Ok(())
    });
    many.await.unwrap();
    let admin = house.stranger(Role::Admin);
    let (mut seen, mut before) = (Vec::new(), None);
    loop {
        let state = (JobState::Waiting, before);
        let view = read(&house.app, &admin, &[], state).await.unwrap();
        seen.push(view.lines.len());
        before = view.older;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(seen, [50, 50, 20]);
}
