//! Everything a form of the product does, as somebody who may do it does it: where the form is, and what is typed.
//! One line a form, in an order in which each still can be done after those before.

use routes::Route;
use testkit::{Form, Seen};

use super::{Estate, PHRASE, Who};
use crate::registration::{pictures::png, register};

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
    pub page: &'a Seen,
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

fn chosen(filling: Filling<'_>) -> Form {
    filling
        .form
        .fill("password", "trois lanternes au port")
        .fill("password_again", "trois lanternes au port")
}

fn at(estate: &Estate, route: &'static Route) -> String {
    estate.addresses(route).swap_remove(0)
}

fn person(estate: &Estate, rest: &str) -> String {
    format!("/admin/users/{}{rest}", estate.amina.person)
}

fn bulk(filling: Filling<'_>) -> Form {
    filling
        .form
        .forge("act", "resume")
        .forge("person", &filling.estate.hidden[2].person.to_string())
}

/// Every form, in order.
pub const ORDER: &[&[Step]] = &[DOORS, OWN, LOCKS, STAFF, ADMIN, LAST];

const POST: &str = "form[method=post]";

const DOORS: &[Step] = &[
    step(&routes::CSP_REPORT, Who::Visitor, nowhere, "", untouched),
    step(&routes::OPEN_PROFILE, Who::Visitor, nowhere, "", untouched),
    step(
        &routes::REGISTER,
        Who::Visitor,
        |_| "/auth/register".to_owned(),
        POST,
        |f| register::filled(&f.estate.site, f.form),
    ),
    step(
        &routes::CONTACT,
        Who::Visitor,
        |e| at(e, &routes::CONTACT),
        POST,
        |f| {
            let form = f.form.fill("name", "Nadia").fill("email", "nadia@example.net");
            form.fill("message", "Un rôle pour vous.")
        },
    ),
    step(
        &routes::LOGIN,
        Who::Visitor,
        |_| "/auth/login".to_owned(),
        POST,
        |f| f.form.fill("identifier", "recruteur@example.org").fill("password", PHRASE),
    ),
    step(
        &routes::SECOND_STEP,
        Who::Visitor,
        |_| "/auth/second-step".to_owned(),
        POST,
        |f| f.form.fill("code", &f.estate.codes[0]),
    ),
    step(
        &routes::FORGOT,
        Who::Visitor,
        |_| "/auth/forgot".to_owned(),
        POST,
        |f| f.form.fill("identifier", "zqomar@example.org"),
    ),
    step(&routes::ACTIVATE, Who::Visitor, |e| at(e, &routes::ACTIVATE), POST, chosen),
    step(&routes::EMAIL_CONFIRM, Who::Visitor, |e| at(e, &routes::EMAIL_CONFIRM), POST, untouched),
    step(&routes::STAY, Who::Visitor, |e| at(e, &routes::STAY), POST, untouched),
];

const OWN: &[Step] = &[
    step(
        &routes::EDIT_SECTION,
        Who::Amina,
        |_| "/profile/edit/identity".to_owned(),
        POST,
        untouched,
    ),
    step(
        &routes::EDIT_SECTION,
        Who::Amina,
        |_| "/profile/edit/contact".to_owned(),
        POST,
        untouched,
    ),
    step(&routes::EDIT_SECTION, Who::Amina, |_| "/profile/edit/place".to_owned(), POST, untouched),
    step(
        &routes::EDIT_SECTION,
        Who::Amina,
        |_| "/profile/edit/talents".to_owned(),
        POST,
        untouched,
    ),
    step(
        &routes::EDIT_SECTION,
        Who::Amina,
        |_| "/profile/edit/availability".to_owned(),
        POST,
        untouched,
    ),
    step(&routes::EDIT_SECTION, Who::Amina, |_| "/profile/edit/links".to_owned(), POST, untouched),
    step(
        &routes::EDIT_SECTION,
        Who::Amina,
        |_| "/profile/edit/visibility".to_owned(),
        POST,
        untouched,
    ),
    step(
        &routes::UPLOAD_PHOTO,
        Who::Amina,
        |_| "/profile/photo".to_owned(),
        POST,
        |f| f.form.attach("photo", "moi.png", "image/png", &png(420, 500)),
    ),
    step(
        &routes::DELETE_PHOTO,
        Who::Amina,
        |_| "/profile/photo/delete".to_owned(),
        POST,
        untouched,
    ),
    step(
        &routes::OWN_DATA_CONSENT,
        Who::Amina,
        |_| "/account/data".to_owned(),
        "#consent-messages",
        untouched,
    ),
    step(
        &routes::OWN_DATA_PAUSE,
        Who::Amina,
        |_| "/account/data".to_owned(),
        "form[action$='/pause']",
        untouched,
    ),
    step(
        &routes::OWN_DATA_RESUME,
        Who::Amina,
        |_| "/account/data".to_owned(),
        "form[action$='/resume']",
        untouched,
    ),
    step(
        &routes::OWN_DATA_EXPORT,
        Who::Amina,
        |_| "/account/data".to_owned(),
        "form[action$='/export']",
        untouched,
    ),
];

const LOCKS: &[Step] = &[
    step(
        &routes::CONFIRM,
        Who::Amina,
        |_| "/account/confirm".to_owned(),
        POST,
        |f| f.form.fill("password", PHRASE),
    ),
    step(
        &routes::ACCOUNT_EMAIL,
        Who::Amina,
        |_| "/account/email".to_owned(),
        "form:has(input[name=email])",
        |f| f.form.fill("email", "zqautre@example.org"),
    ),
    step(
        &routes::SECURITY_SESSIONS,
        Who::Amina,
        |_| "/account/security".to_owned(),
        "li form[action$='/sessions']",
        untouched,
    ),
    step(&routes::TOTP, Who::Amina, |_| "/account/security/totp".to_owned(), POST, untouched),
    step(
        &routes::TOTP,
        Who::Amina,
        |_| "/account/security/totp".to_owned(),
        POST,
        |f| {
            let now = f.estate.site.house.app.now();
            f.form.fill("code", &app::accounts::code_of(&f.page.words("bdi.code"), now).unwrap())
        },
    ),
    // Without the factor that was just set up, for the steps that follow.
    step(
        &routes::ADMIN_FACTOR,
        Who::Admin,
        |e| format!("/admin/users/{}/account", e.amina.person),
        "form[action$='/second-factor']",
        untouched,
    ),
    step(
        &routes::RECOVERY_CODES,
        Who::Salma,
        |_| "/account/security".to_owned(),
        "form[action$='/recovery-codes']",
        untouched,
    ),
    step(
        &routes::TOTP_REMOVE,
        Who::Salma,
        |_| "/account/security".to_owned(),
        "form[action$='/remove']",
        untouched,
    ),
    step(
        &routes::PASSWORD,
        Who::Amina,
        |_| "/account/password".to_owned(),
        POST,
        |f| {
            f.form
                .fill("current", PHRASE)
                .fill("password", "quatre lanternes au port")
                .fill("password_again", "quatre lanternes au port")
        },
    ),
    step(&routes::RESET, Who::Visitor, |e| at(e, &routes::RESET), POST, chosen),
    step(&routes::LOGOUT, Who::Amina, |_| "/auth/logout".to_owned(), POST, untouched),
];

const STAFF: &[Step] = &[
    step(
        &routes::FIND,
        Who::Recruiter,
        |_| "/talents/find".to_owned(),
        "main form[method=post]",
        |f| f.form.fill("code", &f.estate.amina.code),
    ),
    step(
        &routes::MINORS,
        Who::Recruiter,
        |_| "/talents/minors".to_owned(),
        "main form[method=post]",
        |f| f.form.fill("reason", "Rôle d’enfant, Les Oliviers"),
    ),
];

const ADMIN: &[Step] = &[
    step(
        &routes::ADMIN_PERSON_EDIT,
        Who::Admin,
        |e| person(e, "/edit"),
        "main form[method=post]",
        untouched,
    ),
    step(
        &routes::ADMIN_PERSON_EDIT,
        Who::Admin,
        |e| person(e, "/edit?section=contact"),
        "main form[method=post]",
        untouched,
    ),
    step(
        &routes::ADMIN_PERSON_EDIT,
        Who::Admin,
        |e| person(e, "/edit?section=availability"),
        "main form[method=post]",
        untouched,
    ),
    step(
        &routes::ADMIN_PERSON_EDIT_FORMER,
        Who::Admin,
        |e| format!("/admin/user/{}/edit", e.amina.person),
        "main form[method=post]",
        untouched,
    ),
    step(
        &routes::ADMIN_VERIFY,
        Who::Admin,
        |e| person(e, ""),
        "form[action$='/verification']",
        untouched,
    ),
    step(
        &routes::ADMIN_RESEND,
        Who::Admin,
        |e| person(e, ""),
        "form[action$='/resend-credentials']",
        untouched,
    ),
    step(
        &routes::ADMIN_SUSPEND,
        Who::Admin,
        |e| person(e, ""),
        "form[action$='/suspend']",
        untouched,
    ),
    step(
        &routes::ADMIN_RESUME,
        Who::Admin,
        |e| person(e, ""),
        "form[action$='/resume']",
        untouched,
    ),
    step(&routes::ADMIN_TOGGLE_ACTIVE, Who::Admin, nowhere, "", untouched),
    // Suspended, and back.
    step(&routes::ADMIN_TOGGLE_ACTIVE, Who::Admin, nowhere, "", untouched),
    step(&routes::ADMIN_BULK, Who::Admin, nowhere, "", bulk),
    step(&routes::ADMIN_BULK_APPLY, Who::Admin, nowhere, "", bulk),
    step(
        &routes::ADMIN_SESSIONS,
        Who::Admin,
        |e| format!("/admin/users/{}/account", e.omar.person),
        "form:has(input[value=all])",
        untouched,
    ),
    step(
        &routes::ADMIN_ROLE,
        Who::Admin,
        |e| format!("/admin/users/{}/account", e.staff[&Who::Salma]),
        "form[action$='/role']",
        |f| f.form.clear("role").tick("role", "presence"),
    ),
    step(
        &routes::SETTINGS_USERS,
        Who::Admin,
        |_| "/admin/settings/users".to_owned(),
        "form[action='/admin/settings/users']",
        |f| {
            let form = f.form.fill("first_name", "Rim").fill("last_name", "Invitée");
            form.fill("email", "rim@example.org").tick("role", "presence")
        },
    ),
    step(
        &routes::SETTINGS_ROLES,
        Who::Admin,
        |_| "/admin/settings/roles".to_owned(),
        "form[action='/admin/settings/roles']",
        |f| f.form.tick("second_factor[]", "presence"),
    ),
    step(
        &routes::SECURITY_LINE,
        Who::Admin,
        |e| at(e, &routes::SECURITY_LINE),
        "main form[method=post]",
        |f| f.form.fill("note", "Elle s’était trompée"),
    ),
    step(
        &routes::ADMIN_RETENTION,
        Who::Admin,
        |_| "/admin/settings/retention".to_owned(),
        "main form[method=post]",
        |f| f.form.fill("activity", "365"),
    ),
    step(
        &routes::ADMIN_UNMERGE,
        Who::Admin,
        |_| "/admin/duplicates".to_owned(),
        "form[action$='/undo']",
        untouched,
    ),
];

const LAST: &[Step] = &[
    step(&routes::ADMIN_TELL_APART, Who::Admin, nowhere, "", untouched),
    step(
        &routes::ADMIN_MERGE,
        Who::Admin,
        |e| at(e, &routes::ADMIN_MERGE),
        "main form[method=post]",
        untouched,
    ),
    step(
        &routes::ADMIN_DELETE,
        Who::Admin,
        |e| format!("/admin/users/{}/delete", e.omar.person),
        "main form[action$='/delete']",
        untouched,
    ),
    step(
        &routes::ADMIN_RESTORE,
        Who::Admin,
        |e| format!("/admin/users/{}/delete", e.omar.person),
        "main form[action$='/restore']",
        untouched,
    ),
    step(
        &routes::OWN_DATA_DELETE,
        Who::Amina,
        |_| "/account/data/delete".to_owned(),
        "main form[action$='/delete']",
        |f| f.form.fill("current", "trois lanternes au port"),
    ),
    step(
        &routes::OWN_DATA_STAY,
        Who::Amina,
        |_| "/account/data".to_owned(),
        "form[action$='/stay']",
        untouched,
    ),
];

/// Sent where there is no administrator yet, which is another house.
const ELSEWHERE: [&Route; 1] = [&routes::SETUP];

#[test]
fn every_form_of_the_table_has_its_step() {
    for route in routes::all().filter(|route| route.answers(routes::Method::Post)) {
        let known = ORDER.iter().flat_map(|steps| steps.iter()).any(|step| step.route == route);
        assert!(
            known || ELSEWHERE.contains(&route),
            "say in promises/estate/deeds.rs how `{}` is sent",
            route.name
        );
    }
}
