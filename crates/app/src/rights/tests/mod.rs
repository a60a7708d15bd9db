//! Rights on a real database, by the numbers of the quality book.

mod s100;
mod s101;
mod s102;
mod s66;
mod s99;

use kernel::{PersonId, Secret};

use crate::{
    Actor, App,
    accounts::{
        draw_temporary_password,
        password::{self, ChangePassword},
    },
    media,
    rights::{AskDeletion, KeepNoLonger, ask_deletion},
    talents::Registered,
    testing::{TestHouse, with},
};

const PASSWORD: &str = "une girafe sous la pluie";

/// Amina with everything a person can say, her letters sent.
async fn amina(house: &TestHouse, email: &str) -> Registered {
    let form = house.amina(email);
    let more = [
        ("address", "12 rue des Oliviers"),
        ("years_experience", "7"),
        ("bio", "Du sourire et du souffle."),
        ("education", "Baccalauréat"),
        ("availability", "temps_plein"),
        ("website", "https://amina.example.org/"),
        ("instagram", "amina.cachee"),
        ("languages[]", "ara"),
        ("language_levels[]", "langue_maternelle"),
        ("consent_messages", "on"),
    ];
    let form = more.into_iter().fold(form, |form, (name, value)| with(&form, name, value));
    let registered = house.register(&form).await;
    house.run_jobs().await;
    registered
}

/// A CV that says who she is, read.
async fn with_cv(house: &TestHouse, actor: &Actor, person: PersonId) {
    let pdf = include_bytes!("../../../../../tests/documents/cv-fr.pdf").to_vec();
    let cv = media::Upload::of("Amina Benali.pdf", "application/pdf", pdf);
    media::cvs::put(&house.app, actor, person, &cv).await.unwrap();
    house.run_jobs().await;
}

/// Signed in, with a password of her own.
async fn signed_in(house: &TestHouse, person: PersonId) -> Actor {
    let account = crate::accounts::of_person(&house.app, person).await.unwrap().unwrap();
    let temporary = draw_temporary_password(&house.app, account.account).await.unwrap();
    let actor = house.member(person).await;
    let change = ChangePassword {
        current: temporary,
        new: Secret::new(PASSWORD.to_owned()),
        session: String::new(),
    };
    password::change(&house.app, &actor, change).await.unwrap();
    actor
}

async fn ask(app: &App, actor: &Actor) -> crate::Result<()> {
    let password = Secret::new(PASSWORD.to_owned());
    ask_deletion(app, actor, AskDeletion { password, session: String::new() }).await
}

/// What the scheduler does every night.
async fn a_night(house: &TestHouse) {
    let job = async |tx: &mut crate::Tx| {
        tx.enqueue(queue::NewJob::now(&KeepNoLonger {}));
        Ok(())
    };
    house.app.write(&Actor::System("test"), job).await.unwrap();
    house.run_jobs().await;
}
