//! Signed-in people of every role, without the detour over the sign-in page.

use app::{
    Actor, Caller, Role,
    accounts::{SignIn, sign_in},
    people::{NewStaff, create_staff},
};
use kernel::{
    PersonId, Secret,
    text::{EmailAddress, PersonName},
};

use crate::{Browser, TestSite};

/// The password of everybody here.
const PASSWORD: &str = "une girafe sous la pluie";

impl TestSite {
    /// The browser of a new account of that role, which has no profile; one of each role for a site.
    pub async fn signed_in(&self, role: Role) -> Browser {
        self.signed_in_as(role, &format!("{}@example.org", role.key())).await
    }

    /// The browser of a member of the staff with this address, who has just been made.
    pub async fn signed_in_as(&self, role: Role, email: &str) -> Browser {
        let app = &self.house.app;
        let new = NewStaff {
            first_name: PersonName::parse("Amina").expect("a name"),
            last_name: PersonName::parse("Benali").expect("a name"),
            email: EmailAddress::parse(email).expect("an address"),
            password: Secret::new(PASSWORD.to_owned()),
        };
        create_staff(app, &Actor::System("test"), new, role).await.expect("an account");
        self.sign_in(email, PASSWORD).await
    }

    /// The browser of somebody who has signed in.
    pub async fn sign_in(&self, identifier: &str, password: &str) -> Browser {
        // An address for each account: the limit of sign-ins is not what these tests are about.
        let caller = Caller {
            address: identifier.to_owned(),
            device: "Firefox / Linux".to_owned(),
            ..Caller::default()
        };
        let (identifier, password) = (identifier.to_owned(), Secret::new(password.to_owned()));
        let attempt = SignIn { identifier, password, remember: false };
        let welcome =
            sign_in(&self.house.app, &Actor::Visitor(caller), attempt).await.expect("a session");
        self.with_session(welcome.token.expose())
    }

    /// The browser of somebody who is in, with or without a password of their own.
    pub async fn as_person(&self, person: PersonId) -> Browser {
        self.with_session(self.house.session(person).await.expose())
    }

    fn with_session(&self, token: &str) -> Browser {
        let secure = self.house.app.config().base_url.starts_with("https:");
        let mut browser = self.browser();
        browser.set_cookie(if secure { "__Host-sid" } else { "sid" }, token);
        browser
    }
}
