//! A site where everything there can be is there, for promises about every route at once: people of every kind with
//! values that stand nowhere else, links of every purpose, and a browser for every role.

mod bring;
mod deeds;
mod furnish;
mod places;

use std::collections::BTreeMap;

use app::{talents::Registered, testing::Row};
use kernel::PersonId;
use testkit::{Browser, Form, Seen, TestSite};

pub use deeds::{ORDER, Step};
pub use furnish::{open, open_as};
pub use places::params;

/// The password of everybody who has one.
pub const PHRASE: &str = "une girafe sous la pluie";

/// A CV as people have it.
pub const PDF: &[u8] = include_bytes!("../../../../../../tests/documents/cv-fr.pdf");

/// Whose browser asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Nobody who signed in.
    Visitor,
    /// Amina, to whom things belong.
    Amina,
    /// Omar, another talent.
    Omar,
    /// Somebody of the staff who has a second factor.
    Salma,
    /// Casting staff.
    Recruiter,
    /// Attendance staff.
    Attendance,
    /// An administrator.
    Admin,
}

impl Who {
    /// Everybody who is not Amina, with the roles of the table.
    pub const OTHERS: [Self; 4] = [Self::Visitor, Self::Omar, Self::Recruiter, Self::Attendance];
    /// One of each role.
    pub const ROLES: [Self; 5] =
        [Self::Visitor, Self::Omar, Self::Recruiter, Self::Attendance, Self::Admin];
}

/// The furnished site.
pub struct Estate {
    pub site: TestSite,
    /// Public, with everything a person can have.
    pub amina: Registered,
    /// Looks like Amina: the pair that can be merged, or told apart.
    pub aminata: Registered,
    /// Another talent.
    pub omar: Registered,
    /// Who was kept when two were merged.
    pub nora: Registered,
    /// People nobody but administrators sees: private, a minor, suspended, and one who is leaving.
    pub hidden: Vec<Registered>,
    /// The staff, by role.
    pub staff: BTreeMap<Who, PersonId>,
    /// What is in the last segment of addresses that only their receiver knows, by the name of the route.
    pub links: BTreeMap<&'static str, Vec<String>>,
    /// Recovery codes of Salma that were not used.
    pub codes: Vec<String>,
    /// Her session: the password alone opens none for her.
    pub cookie: String,
    /// A merge that can be undone.
    pub merge: String,
}

impl Estate {
    /// The browser of somebody, with a session of its own.
    pub async fn browser(&self, who: Who) -> Browser {
        match who {
            Who::Visitor => self.site.browser(),
            Who::Amina => self.site.as_person(self.amina.person).await,
            Who::Omar => self.site.as_person(self.omar.person).await,
            Who::Salma => {
                let mut browser = self.site.browser();
                browser.set_cookie("sid", &self.cookie);
                browser
            }
            staff => self.site.as_person(self.staff[&staff]).await,
        }
    }

    /// The number of somebody who has an account.
    pub fn person(&self, who: Who) -> Option<PersonId> {
        match who {
            Who::Visitor => None,
            Who::Amina => Some(self.amina.person),
            Who::Omar => Some(self.omar.person),
            staff => Some(self.staff[&staff]),
        }
    }

    /// Everybody with a code.
    pub fn talents(&self) -> impl Iterator<Item = &Registered> {
        [&self.amina, &self.aminata, &self.omar, &self.nora].into_iter().chain(&self.hidden)
    }

    /// The page of a step and its form, filled; the browser that would send it.
    pub async fn form(&self, step: &Step) -> (Browser, Form) {
        let mut browser = self.browser(step.who).await;
        let page = (step.page)(self);
        if page.is_empty() {
            let form = Form::blank(&self.addresses(step.route).swap_remove(0));
            let filled = (step.fill)(deeds::Filling { estate: self, page: None, form });
            return (browser, filled);
        }
        let seen = match step.route {
            // Its page comes after the one before it.
            route if route == &routes::SECOND_STEP => self.first_step(&mut browser).await,
            _ => browser.get(&page).await,
        };
        let form = seen.form_at(step.form);
        let filled = (step.fill)(deeds::Filling { estate: self, page: Some(&seen), form });
        (browser, filled)
    }

    async fn first_step(&self, browser: &mut Browser) -> Seen {
        let form = browser.get("/auth/login").await.form();
        let form = form.fill("identifier", "salma@example.org").fill("password", PHRASE);
        browser.submit(form).await
    }

    /// Every value of the database.
    pub async fn rows(&self) -> BTreeMap<String, Vec<Row>> {
        self.site.house.rows().await
    }
}
