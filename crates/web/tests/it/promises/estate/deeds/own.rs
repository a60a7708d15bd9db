//! What visitors do at the doors, and people with what is their own.

use testkit::Form;

use super::{Filling, POST, Step, at, nowhere, step, untouched};
use crate::{
    promises::estate::{PDF, PHRASE, Who},
    registration::{pictures::png, register},
};

fn chosen(filling: Filling<'_>) -> Form {
    filling
        .form
        .fill("password", "trois lanternes au port")
        .fill("password_again", "trois lanternes au port")
}

pub const DOORS: &[Step] = &[
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
    step(&routes::MAIL_STOP, Who::Visitor, |e| at(e, &routes::MAIL_STOP), POST, untouched),
];

pub const OWN: &[Step] = &[
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
        &routes::UPLOAD_CV,
        Who::Amina,
        |_| "/profile/cv".to_owned(),
        POST,
        |f| f.form.attach("cv", "cv.pdf", "application/pdf", PDF),
    ),
    step(
        &routes::DELETE_CV,
        Who::Amina,
        |_| "/profile/cv/delete".to_owned(),
        "main form[method=post]",
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

pub const LOCKS: &[Step] = &[
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
            f.form.fill(
                "code",
                &app::accounts::code_of(&f.page.unwrap().words("bdi.code"), now).unwrap(),
            )
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
    step(&routes::RESET, Who::Visitor, |e| at(e, &routes::RESET), POST, chosen),
    step(
        &routes::PASSWORD,
        Who::Amina,
        |_| "/account/password".to_owned(),
        POST,
        |f| {
            f.form
                .fill("current", "trois lanternes au port")
                .fill("password", "quatre lanternes au port")
                .fill("password_again", "quatre lanternes au port")
        },
    ),
    step(&routes::LOGOUT, Who::Amina, |_| "/auth/logout".to_owned(), POST, untouched),
];
