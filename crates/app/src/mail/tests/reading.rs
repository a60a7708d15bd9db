//! Who may read what became of letters.

use gateways::{
    GatewayError,
    mail::{Mailer, Outbox},
};
use kernel::PageRequest;

use super::fixture::{AMINA, DIRECTOR, Sketch, happens, someone};
use crate::{
    Error, Event, Role,
    mail::{self, Status},
    testing::TestHouse,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_reads_their_own_letters_and_administrators_read_all() {
    let house = TestHouse::open().await;
    let (amina, driss) = (someone(&house, AMINA).await, someone(&house, DIRECTOR).await);
    happens(&house, amina.registered(false)).await;
    happens(&house, Event::PasswordChanged { person: amina.person, account: amina.account }).await;
    let own = amina.signed_in(Role::Talent);
    let lines = mail::letters_of(&house.app, &own, amina.person, 10).await.unwrap();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert_eq!(lines[0].subject, "Votre mot de passe a été changé");
    assert_eq!((lines[0].status, lines[0].template.as_str()), (Status::Sent, "security_change"));
    assert_eq!(mail::letters_of(&house.app, &own, amina.person, 1).await.unwrap().len(), 1);
    let admin = driss.signed_in(Role::Admin);
    assert_eq!(mail::letters_of(&house.app, &admin, amina.person, 10).await.unwrap().len(), 3);
    let other = someone(&house, Sketch { email: "basma@x.example", ..AMINA })
        .await
        .signed_in(Role::Recruiter);
    assert!(matches!(
        mail::letters_of(&house.app, &other, amina.person, 10).await,
        Err(Error::Forbidden(_))
    ));
    assert!(matches!(
        mail::letters_of(&house.app, &house.visitor(), amina.person, 10).await,
        Err(Error::Anonymous)
    ));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn administrators_see_how_many_letters_wait_left_and_failed() {
    let house = TestHouse::open().await;
    let (amina, driss) = (someone(&house, AMINA).await, someone(&house, DIRECTOR).await);
    let changed = || Event::PasswordChanged { person: amina.person, account: amina.account };
    happens(&house, changed()).await;
    house.mailer.fail_next(GatewayError::permanent("no"));
    happens(&house, changed()).await;
    house.mailer.fail_next(GatewayError::temporary("not now"));
    happens(&house, changed()).await;
    let counts = mail::counts(&house.app, &driss.signed_in(Role::Admin)).await.unwrap();
    let expected =
        [(Status::Queued, 1), (Status::Sent, 1), (Status::Failed, 1), (Status::Skipped, 0)];
    assert_eq!(counts, expected);
    assert!(mail::counts(&house.app, &amina.signed_in(Role::Talent)).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_administrators_read_the_outbox() {
    let house = TestHouse::open().await;
    let (amina, driss) = (someone(&house, AMINA).await, someone(&house, DIRECTOR).await);
    happens(&house, amina.credentials()).await;
    let outbox = Outbox::open(house.app.outbox_folder(), house.app.clock()).unwrap();
    outbox.send(&house.mailer.sent()[0]).await.unwrap();
    let (admin, page) = (driss.signed_in(Role::Admin), PageRequest::numbered(1, 50));
    let letters = mail::outbox_letters(&house.app, &admin, page).await.unwrap().rows;
    assert_eq!((letters.len(), letters[0].to.as_str()), (1, "amina@x.example"));
    let letter = mail::outbox_letter(&house.app, &admin, &letters[0].name).await.unwrap();
    assert!(
        letter.text.lines().any(|line| line.starts_with("Mot de passe temporaire : ")),
        "{}",
        letter.text
    );
    for name in ["none.eml", "../keys/sign.key"] {
        assert!(matches!(
            mail::outbox_letter(&house.app, &admin, name).await,
            Err(Error::NotFound)
        ));
    }
    for actor in [house.visitor(), amina.signed_in(Role::Talent), amina.signed_in(Role::Recruiter)]
    {
        assert!(mail::outbox_letters(&house.app, &actor, page).await.is_err());
        assert!(mail::outbox_letter(&house.app, &actor, &letters[0].name).await.is_err());
    }
}
