//! Everything a form of the product does, as somebody who may do it does it: where the form is, and what is typed.
//! One line a form, in an order in which each still can be done after those before.

mod lists;
mod mail;
mod own;
mod searches;
mod staff;

use routes::Route;
use testkit::{Form, Seen};

use super::{Estate, Who};

/// A form somebody sends.
pub struct Step {
    /// Where it goes.
    pub route: &'static Route,
    /// Who may.
    pub who: Who,
    /// The page it is on; none when no page shows it.
    pub page: fn(&Estate) -> String,
    /// The form on that page.
    pub form: &'static str,
    /// What is typed.
    pub fill: fn(Filling<'_>) -> Form,
}

/// A form that is being filled.
pub struct Filling<'a> {
    pub estate: &'a Estate,
    /// The page it is on, if one shows it.
    pub page: Option<&'a Seen>,
    pub form: Form,
}

const fn step(
    route: &'static Route,
    who: Who,
    page: fn(&Estate) -> String,
    form: &'static str,
    fill: fn(Filling<'_>) -> Form,
) -> Step {
    Step { route, who, page, form, fill }
}

fn nowhere(_: &Estate) -> String {
    String::new()
}

fn untouched(filling: Filling<'_>) -> Form {
    filling.form
}

fn at(estate: &Estate, route: &'static Route) -> String {
    estate.addresses(route).swap_remove(0)
}

/// Every form, in order.
pub const ORDER: &[&[Step]] = &[
    own::DOORS,
    own::OWN,
    own::LOCKS,
    staff::STAFF,
    searches::SEARCHES,
    lists::LISTS,
    staff::ADMIN,
    mail::MAIL,
    staff::LAST,
];

const POST: &str = "form[method=post]";

/// Sent where there is no administrator yet, which is another house; and what a browser sends for a device that holds a
/// key, in accounts/passkeys.rs.
const ELSEWHERE: [&Route; 7] = [
    &routes::SETUP,
    &routes::PASSKEY_CHALLENGE,
    &routes::PASSKEY_SIGN_IN,
    &routes::PASSKEYS,
    &routes::PASSKEYS_CHALLENGE,
    &routes::PASSKEY_RENAME,
    &routes::PASSKEY_REMOVE,
];

#[test]
fn every_form_of_the_table_has_its_step() {
    for route in routes::all().filter(|route| route.answers(routes::Method::Post)) {
        let known = ORDER.iter().flat_map(|steps| steps.iter()).any(|step| step.route == route);
        assert!(
            known || ELSEWHERE.contains(&route),
            "say in promises/estate/deeds how `{}` is sent",
            route.name
        );
    }
}
