//! The people of the tests, as they fill in the form.

use std::sync::Arc;

use kernel::{Locale, PersonId, Secret};

use super::TestHouse;
use crate::{
    Actor, Caller, Member, Reference, Role, Standing,
    answers::Answers,
    talents::{NewTalent, Registered, read_new_talent, register},
};

/// Amina, waitress and extra in Ouarzazate, as her form: change what a test is about.
#[must_use]
pub fn amina(reference: &Reference) -> Answers {
    let morocco = reference.places.country_named("MA");
    let ouarzazate = morocco.and_then(|country| {
        reference.places.cities_of(country.id).iter().find(|city| city.names.fr == "Ouarzazate")
    });
    let trade = reference
        .taxonomy
        .talents()
        .first()
        .map_or_else(String::new, |talent| talent.id.to_string());
    let city = ouarzazate.map_or_else(String::new, |city| city.id.to_string());
    Answers::from_iter([
        ("first_name", "Amina"),
        ("last_name", "Benali"),
        ("date_of_birth", "2002-04-03"),
        ("gender", "F"),
        ("nationality", "MA"),
        ("email", "amina@example.org"),
        ("phone", "06 12 34 56 78"),
        ("whatsapp_same", "on"),
        ("country_id", "MA"),
        ("residence_country_id", "MA"),
        ("residence_city_id", &city),
        ("talents[]", &trade),
        ("consent_processing", "on"),
        ("consent_terms", "on"),
        ("consent_public", "on"),
    ])
}

/// A form in which one field has another value.
#[must_use]
pub fn with(answers: &Answers, name: &str, value: &str) -> Answers {
    answers.clone().replaced(name, value)
}

impl TestHouse {
    /// Amina's form with this address.
    #[must_use]
    pub fn amina(&self, email: &str) -> Answers {
        with(&amina(&self.app.reference()), "email", email)
    }

    /// Reads a form that must be acceptable.
    ///
    /// # Panics
    /// When it is not, with the refusals.
    #[must_use]
    #[expect(clippy::panic, reason = "a test's own form must read")]
    pub fn read(&self, answers: &Answers) -> NewTalent {
        let reference: Arc<Reference> = self.app.reference();
        let today = self.app.today();
        read_new_talent(answers, &reference, today, Locale::Fr)
            .unwrap_or_else(|refused| panic!("{refused:?}"))
    }

    /// Registers a form that must be accepted.
    ///
    /// # Panics
    /// When it is not.
    #[expect(clippy::panic, reason = "a test's own registration must succeed")]
    pub async fn register(&self, answers: &Answers) -> Registered {
        let new = self.read(answers);
        register(&self.app, &self.visitor(), new, None)
            .await
            .unwrap_or_else(|refused| panic!("{refused:?}"))
    }

    /// A person who is signed in.
    ///
    /// # Panics
    /// When the person has no account.
    #[expect(clippy::panic, reason = "a test's own person must have an account")]
    pub async fn member(&self, person: PersonId) -> Actor {
        let found = crate::accounts::of_person(&self.app, person).await;
        let Ok(Some(account)) = found else { panic!("{person} has no account: {found:?}") };
        self.acting(person, account.account, account.role)
    }

    /// The cookie of a session of this person, who may have no password yet.
    ///
    /// # Panics
    /// When the person has no account.
    #[expect(clippy::panic, reason = "a test's own person must have an account")]
    pub async fn session(&self, person: PersonId) -> Secret<String> {
        let found = crate::accounts::of_person(&self.app, person).await;
        let Ok(Some(account)) = found else { panic!("{person} has no account: {found:?}") };
        match crate::accounts::sign_in::welcome(&self.app, &self.visitor(), account.account).await {
            Ok(signed_in) => signed_in.token,
            Err(refused) => panic!("{person} does not get in: {refused:?}"),
        }
    }

    /// Somebody of a role who is nobody in particular.
    #[must_use]
    pub fn stranger(&self, role: Role) -> Actor {
        self.acting(PersonId(-1), kernel::AccountId(-1), role)
    }

    fn acting(&self, person: PersonId, account: kernel::AccountId, role: Role) -> Actor {
        let member = Member {
            account,
            person,
            role,
            name: "Essai".to_owned(),
            locale: Locale::Fr,
            must_change_password: false,
            standing: Standing { proven_at: Some(self.app.now()), ..Standing::default() },
        };
        Actor::Member(
            member,
            Caller {
                address: "192.0.2.2".to_owned(),
                device: "Firefox / Linux".to_owned(),
                ..Caller::default()
            },
        )
    }
}
