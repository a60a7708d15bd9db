//! Who may pass the door of a route: the table's column `audience`, asked before any handler.

use app::{Actor, Factor, Member, Role};
use routes::{Audience, Route};

/// What the door says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Come in.
    Enter,
    /// Nobody is signed in.
    SignIn,
    /// A temporary password must be changed before anything else.
    ChangePassword,
    /// The time to set up a second factor is over.
    SetUpFactor,
    /// They are about to be erased: what is theirs, and the way back.
    OwnData,
    /// Signed in, without the right.
    Forbidden,
}

/// The routes a person with a temporary password may use.
const BEFORE_A_NEW_PASSWORD: [&Route; 2] = [&routes::PASSWORD, &routes::LOGOUT];

/// The routes of somebody who must set up a second factor first.
const BEFORE_A_FACTOR: [&Route; 7] = [
    &routes::TOTP,
    &routes::PASSKEYS,
    &routes::PASSKEYS_CHALLENGE,
    &routes::RECOVERY_CODES,
    &routes::CONFIRM,
    &routes::PASSWORD,
    &routes::LOGOUT,
];

/// The routes of somebody whose deletion was asked: what is held about them, and the way back.
const WHILE_LEAVING: [&Route; 10] = [
    &routes::OWN_DATA,
    &routes::OWN_DATA_STAY,
    &routes::OWN_DATA_EXPORT,
    &routes::OWN_DATA_CONSENT,
    &routes::OWN_DATA_PAUSE,
    &routes::OWN_DATA_RESUME,
    &routes::CONFIRM,
    &routes::PASSKEYS_CHALLENGE,
    &routes::PASSWORD,
    &routes::LOGOUT,
];

/// What the door of `route` says to `actor`; finer rights are asked by the action behind it.
#[must_use]
pub fn verdict(route: &Route, actor: &Actor) -> Verdict {
    if route.audience == Audience::Everyone {
        return Verdict::Enter;
    }
    match actor {
        Actor::System(_) => Verdict::Enter,
        Actor::Visitor(_) => Verdict::SignIn,
        Actor::Member(member, _) => for_member(route, member),
    }
}

fn for_member(route: &Route, member: &Member) -> Verdict {
    let allowed: &[Role] = match route.audience {
        Audience::Everyone | Audience::SignedIn | Audience::Owner => &Role::ALL,
        Audience::Attendance => &[Role::Attendance, Role::Admin],
        Audience::Casting => &[Role::Recruiter, Role::Admin],
        Audience::Admin => &[Role::Admin],
    };
    if !allowed.contains(&member.role) {
        Verdict::Forbidden
    } else if member.must_change_password && !BEFORE_A_NEW_PASSWORD.contains(&route) {
        Verdict::ChangePassword
    } else if member.standing.factor == Factor::Overdue && !BEFORE_A_FACTOR.contains(&route) {
        Verdict::SetUpFactor
    } else if member.standing.leaving && !is_open_while_leaving(route, member) {
        Verdict::OwnData
    } else {
        Verdict::Enter
    }
}

/// Who owes a second factor as well finds the way to it open.
fn is_open_while_leaving(route: &Route, member: &Member) -> bool {
    let owing = member.standing.factor == Factor::Overdue && BEFORE_A_FACTOR.contains(&route);
    owing || WHILE_LEAVING.contains(&route)
}

#[cfg(test)]
mod tests {
    use app::Caller;
    use kernel::{AccountId, Locale, PersonId};

    use super::*;

    fn member(role: Role, must_change_password: bool) -> Actor {
        let member = Member {
            account: AccountId(1),
            person: PersonId(1),
            role,
            name: "Amina".to_owned(),
            locale: Locale::Fr,
            must_change_password,
            standing: app::Standing::default(),
        };
        Actor::Member(member, Caller::default())
    }

    #[test]
    fn visitors_enter_what_is_for_everyone_and_sign_in_for_the_rest() {
        let visitor = Actor::Visitor(Caller::default());
        for route in routes::all() {
            let open = route.audience == Audience::Everyone;
            let expected = if open { Verdict::Enter } else { Verdict::SignIn };
            assert_eq!(verdict(route, &visitor), expected, "{}", route.name);
        }
    }

    #[test]
    fn only_administrators_pass_every_door() {
        for route in routes::all() {
            assert_eq!(
                verdict(route, &member(Role::Admin, false)),
                Verdict::Enter,
                "{}",
                route.name
            );
            let expected = match route.audience {
                Audience::Everyone | Audience::SignedIn | Audience::Owner => Verdict::Enter,
                _ => Verdict::Forbidden,
            };
            assert_eq!(verdict(route, &member(Role::Talent, false)), expected, "{}", route.name);
        }
    }

    #[test]
    fn casting_doors_open_to_recruiters_and_admin_doors_do_not() {
        let recruiter = member(Role::Recruiter, false);
        assert_eq!(verdict(&routes::PEOPLE, &recruiter), Verdict::Enter);
        assert_eq!(verdict(&routes::ADMIN, &recruiter), Verdict::Forbidden);
        assert_eq!(verdict(&routes::PEOPLE, &member(Role::Attendance, false)), Verdict::Forbidden);
    }

    #[test]
    fn a_temporary_password_opens_the_password_page_and_the_way_out_only() {
        let newcomer = member(Role::Talent, true);
        for route in [&routes::PASSWORD, &routes::LOGOUT, &routes::HOME] {
            assert_eq!(verdict(route, &newcomer), Verdict::Enter, "{}", route.name);
        }
        for route in [&routes::DASHBOARD, &routes::EDIT_SECTION, &routes::UPLOAD_PHOTO] {
            assert_eq!(verdict(route, &newcomer), Verdict::ChangePassword, "{}", route.name);
        }
    }

    #[test]
    fn s18_who_owes_a_second_factor_is_led_to_it_once_the_time_is_over() {
        let owing = |factor| {
            let mut admin = member(Role::Admin, false);
            if let Actor::Member(member, _) = &mut admin {
                member.standing.factor = factor;
            }
            admin
        };
        let due = Factor::DueBy(chrono::DateTime::UNIX_EPOCH);
        for route in routes::all() {
            let open = route.audience == Audience::Everyone || BEFORE_A_FACTOR.contains(&route);
            let over = if open { Verdict::Enter } else { Verdict::SetUpFactor };
            assert_eq!(verdict(route, &owing(Factor::Overdue)), over, "{}", route.name);
            assert_eq!(verdict(route, &owing(due)), Verdict::Enter, "{}", route.name);
        }
    }

    #[test]
    fn who_is_about_to_be_erased_is_led_to_the_way_back_whatever_their_role() {
        for role in Role::ALL {
            let mut leaving = member(role, false);
            if let Actor::Member(member, _) = &mut leaving {
                member.standing.leaving = true;
            }
            for route in routes::all() {
                let expected = match route.audience {
                    Audience::Everyone => Verdict::Enter,
                    Audience::SignedIn | Audience::Owner if WHILE_LEAVING.contains(&route) => {
                        Verdict::Enter
                    }
                    Audience::SignedIn | Audience::Owner => Verdict::OwnData,
                    _ => continue,
                };
                assert_eq!(verdict(route, &leaving), expected, "{}", route.name);
            }
            assert_ne!(verdict(&routes::ADMIN, &leaving), Verdict::Enter);
        }
    }
}
