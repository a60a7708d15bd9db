//! Through whose eyes a page is seen, and whether they may (people.md §5).

use chrono::NaiveDate;
use kernel::PersonId;

use crate::{
    Actor, Permission,
    people::{self, Person, Visibility},
};

/// Through whose eyes a page is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Anybody.
    Visitor,
    /// Casting staff.
    Recruiter,
    /// The person.
    Owner,
    /// An administrator.
    Admin,
}

fn audience_of_role(actor: &Actor) -> Audience {
    if actor.may(Permission::Administer) {
        Audience::Admin
    } else if actor.may(Permission::ReadPeople) {
        Audience::Recruiter
    } else {
        Audience::Visitor
    }
}

pub(super) fn audience_of(actor: &Actor, person: PersonId) -> Audience {
    if actor.is(person) { Audience::Owner } else { audience_of_role(actor) }
}

/// `minors`: whether the reader said why they look at minors, which only staff can.
pub(super) fn may_see(
    person: &Person,
    suspended: bool,
    (audience, minors): (Audience, bool),
    today: NaiveDate,
) -> bool {
    let minor = people::is_minor(person.birth_date, today);
    match audience {
        Audience::Owner | Audience::Admin => true,
        Audience::Recruiter => {
            !suspended && (!minor || minors) && person.visibility != Visibility::Private
        }
        Audience::Visitor => !suspended && !minor && person.visibility == Visibility::Public,
    }
}
