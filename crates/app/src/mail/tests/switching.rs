//! Every switch switches: what is on goes out, what is off is skipped and never a failure, what is copied is copied.

use chrono::TimeDelta;
use queue::NewJob;

use super::fixture::{AMINA, DIRECTOR, Sketch, Someone, happens, kept, someone};
use crate::{
    Actor, Role,
    answers::Answers,
    mail::{
        SWITCHED_OFF, SendLetter, Switch, Template, deliver::ACTOR, set_switches, switches, totals,
    },
    shortlists::links::tests::{letters::asked_again, voted},
    testing::TestHouse,
    watchlist,
};

/// Somebody called like a name that is watched.
const KARIM: Sketch = Sketch { first_name: "Karim", email: "karim@x.example", ..AMINA };

async fn opened() -> (TestHouse, Someone, Actor) {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    let driss = someone(&house, DIRECTOR).await.signed_in(Role::Admin);
    // The recap's schedule begins to count.
    house.run_schedule().await;
    (house, amina, driss)
}

fn on(list: &[Switch]) -> Vec<Template> {
    list.iter().filter(|one| one.on).map(|one| one.template).collect()
}

/// Something that makes a letter of each kind that can be switched off.
async fn cause(house: &TestHouse, amina: Someone, admin: &Actor, template: Template) {
    match template {
        Template::TalentRegistration | Template::AdminNewRegistration => {
            happens(house, amina.registered(false)).await;
        }
        Template::ContactRelay => happens(house, amina.message(&house.app)).await,
        Template::LoginCredentials => happens(house, amina.credentials()).await,
        Template::NameDetection => {
            let watched = Answers::from_iter([("name", "Karim Alaoui"), ("reason", "Contrat")]);
            watchlist::add(&house.app, admin, &watched).await.unwrap();
            house.run_jobs().await;
            let karim = someone(house, KARIM).await;
            happens(house, karim.registered(false)).await;
        }
        Template::WeeklyRecapTalents => {
            house.clock.advance(TimeDelta::days(7));
            house.run_schedule().await;
        }
        Template::RecruiterLinkActivity => {
            voted(house).await;
            house.clock.advance(TimeDelta::days(1));
            house.run_schedule().await;
        }
        Template::LinkRequest => asked_again(house).await,
        other => panic!("say what causes {other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_switch_switches_and_what_is_off_is_skipped_and_never_failed() {
    // Tested where they are caused: with saved searches, and with files that a job makes.
    let elsewhere = [Template::SavedSearchDigest, Template::ExportReady];
    let switchable = |one: &Template| !one.is_essential() && !one.is_asked_for();
    let switchable: Vec<_> = Template::ALL.into_iter().filter(switchable).collect();
    let switchable: Vec<_> =
        switchable.into_iter().filter(|one| !elsewhere.contains(one)).collect();
    assert_eq!(switchable.len(), 8);
    for template in switchable {
        for is_on in [true, false] {
            let (house, amina, admin) = opened().await;
            let app = &house.app;
            let mut all = on(&switches(app, &admin).await.unwrap());
            all.retain(|one| *one != template);
            all.extend(is_on.then_some(template));
            set_switches(app, &admin, &all, &[]).await.unwrap();
            let shown = on(&switches(app, &admin).await.unwrap()).contains(&template);
            assert_eq!(shown, is_on, "{template:?}");
            cause(&house, amina, &admin, template).await;
            let rows = kept(&house).await.into_iter().filter(|row| row.template == template.key());
            let rows: Vec<_> = rows.map(|row| (row.status, row.error)).collect();
            let wanted = if is_on {
                ("sent".to_owned(), None)
            } else {
                ("skipped".to_owned(), Some(SWITCHED_OFF.to_owned()))
            };
            assert_eq!(rows, [wanted], "{template:?} {is_on}");
            let dead = queue::counts(app.reader()).await.unwrap().dead;
            assert_eq!((dead, totals(app, &admin).await.unwrap().failed), (0, 0), "{template:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_letter_that_is_copied_reaches_the_administrators_and_no_other_does() {
    let copyable = |one: &Template| !one.is_to_administrators();
    let mut seen = 0;
    for template in Template::ALL.into_iter().filter(copyable) {
        for is_copied in [true, false] {
            let (house, amina, admin) = opened().await;
            let app = &house.app;
            let all = on(&switches(app, &admin).await.unwrap());
            let copied = is_copied.then_some(template);
            set_switches(app, &admin, &all, copied.as_slice()).await.unwrap();
            if template == Template::ContactRelay {
                happens(&house, amina.message(app)).await;
            } else {
                let letter = SendLetter::again(template, amina.person, Some(amina.account));
                let job = NewJob::now(&letter);
                let put = app.write(&ACTOR, async |tx| {
                    tx.enqueue(job);
                    Ok(())
                });
                put.await.unwrap();
                house.run_jobs().await;
            }
            let rows = kept(&house).await;
            let of = |key: &str, status: &str| {
                rows.iter().filter(|row| row.template == key && row.status == status).count()
            };
            // Some letters are about something that must be under way: a change of address, a deletion.
            let sent = of(template.key(), "sent");
            let copies = of(Template::AdminCopy.key(), "sent");
            assert_eq!(
                copies,
                if is_copied { sent } else { 0 },
                "{template:?} {is_copied}: {rows:?}"
            );
            seen += copies;
        }
    }
    assert!(seen >= 14, "only {seen} letters were copied");
}
