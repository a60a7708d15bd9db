//! The people of the drills of time: each is another reason for the same refusal.

use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use app::{
    Actor, App, Caller, Member, Role, Standing,
    accounts::{self, SignIn, draw_temporary_password, password, roles, sign_in},
    answers::Answers,
    people::{NewStaff, create_admin},
    talents::{self, Registered, Section, read_new_talent},
};
use kernel::{
    Locale, Secret, SystemClock,
    text::{EmailAddress, PersonName},
};
use testkit::rig::{Applicant, Choices, Place, open_house};

/// The password of those who have one of their own.
pub const PHRASE: &str = "une girafe sous la pluie";

/// The product on the data of a place, and who is in it.
pub struct Cast {
    app: App,
    choices: Choices,
}

/// Somebody of the cast.
#[derive(Debug, Clone)]
pub struct Somebody {
    /// Their address.
    pub email: String,
    /// Who they are, with their code.
    pub registered: Registered,
}

impl Cast {
    /// Opens the data of a place and closes it with this value.
    pub async fn open(place: &Place) -> Result<Self> {
        let app = open_house(place, Arc::new(SystemClock)).await?;
        let choices = Choices::of(&app.reference(), "MA")?;
        Ok(Self { app, choices })
    }

    /// The product itself.
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// Registers number `nth`, who has no password yet.
    pub async fn newcomer(&self, nth: usize) -> Result<Somebody> {
        let applicant = Applicant::draw(&self.choices, "cast", nth);
        let today = self.app.today();
        let form = read_new_talent(&applicant.answers(), &self.app.reference(), today, Locale::Fr);
        let form = form.map_err(|refused| anyhow!("a sound form is refused: {refused:?}"))?;
        let visitor = Actor::Visitor(Caller::default());
        let registered = talents::register(&self.app, &visitor, form, None).await?;
        Ok(Somebody { email: applicant.email, registered })
    }

    /// Gives somebody the password of a letter.
    pub async fn temporary(&self, somebody: &Somebody) -> Result<Secret<String>> {
        let account = self.account(somebody).await?;
        Ok(draw_temporary_password(&self.app, account.account).await?)
    }

    /// Gives somebody [`PHRASE`].
    pub async fn own_password(&self, somebody: &Somebody) -> Result<()> {
        let current = self.temporary(somebody).await?;
        let new = Secret::new(PHRASE.to_owned());
        let change = password::ChangePassword { current, new, session: String::new() };
        password::change(&self.app, &self.acting(somebody).await?, change).await?;
        Ok(())
    }

    /// Makes an administrator and signs them in; gives the value of the cookie.
    pub async fn administrator(&self) -> Result<Secret<String>> {
        let sound = |message| anyhow!("{message:?}");
        let email = "nadia@rig.example";
        let new = NewStaff {
            first_name: PersonName::parse("Nadia").map_err(sound)?,
            last_name: PersonName::parse("Haddad").map_err(sound)?,
            email: EmailAddress::parse(email).map_err(sound)?,
            password: Secret::new(PHRASE.to_owned()),
        };
        create_admin(&self.app, &Actor::System("drill"), new).await?;
        self.enter_as(email).await
    }

    /// Signs somebody in who has [`PHRASE`]; gives the value of the cookie.
    pub async fn enter(&self, somebody: &Somebody) -> Result<Secret<String>> {
        self.enter_as(&somebody.email).await
    }

    async fn enter_as(&self, email: &str) -> Result<Secret<String>> {
        let attempt = SignIn {
            identifier: email.to_owned(),
            password: Secret::new(PHRASE.to_owned()),
            remember: false,
        };
        Ok(sign_in(&self.app, &Actor::Visitor(Caller::default()), attempt).await?.token)
    }

    /// Gives somebody another role.
    pub async fn give(&self, somebody: &Somebody, role: Role) -> Result<()> {
        let account = self.account(somebody).await?.account;
        Ok(roles::give(&self.app, &Actor::System("drill"), account, role).await?)
    }

    /// Suspends somebody.
    pub async fn suspend(&self, somebody: &Somebody) -> Result<()> {
        let account = self.account(somebody).await?.account;
        Ok(roles::suspend(&self.app, &Actor::System("drill"), account).await?)
    }

    /// Hides somebody's page from everybody.
    pub async fn hide(&self, somebody: &Somebody) -> Result<()> {
        let answers = Answers::from_iter([("visibility", "private")]);
        let (actor, person) = (self.acting(somebody).await?, somebody.registered.person);
        Ok(talents::edit(&self.app, &actor, person, Section::Visibility, &answers).await?)
    }

    async fn account(&self, somebody: &Somebody) -> Result<accounts::AccountSummary> {
        let found = accounts::of_person(&self.app, somebody.registered.person).await?;
        found.context("somebody without an account")
    }

    async fn acting(&self, somebody: &Somebody) -> Result<Actor> {
        let account = self.account(somebody).await?;
        let member = Member {
            account: account.account,
            person: somebody.registered.person,
            role: Role::Talent,
            name: "Amina".to_owned(),
            locale: Locale::Fr,
            must_change_password: false,
            standing: Standing::default(),
        };
        Ok(Actor::Member(member, Caller::default()))
    }
}
