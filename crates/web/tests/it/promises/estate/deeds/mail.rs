//! What administrators do with letters.

use super::{Step, at, nowhere, step, untouched};
use crate::promises::estate::Who;

pub const MAIL: &[Step] = &[
    step(
        &routes::MAIL_CENTRE,
        Who::Admin,
        |_| "/admin/settings/email-notifications".to_owned(),
        "main form[method=post]",
        |f| f.form.tick("copied[]", "password_reset"),
    ),
    step(
        &routes::MAIL_STOPS,
        Who::Admin,
        |_| "/admin/settings/email-notifications/stops".to_owned(),
        "main form[method=post]",
        |f| f.form.fill("email", "nobody@example.org"),
    ),
    step(
        &routes::MAIL_ALLOW,
        Who::Admin,
        |_| "/admin/settings/email-notifications/stops".to_owned(),
        "form[action$='/allow']",
        untouched,
    ),
    step(
        &routes::SETTINGS_MAIL,
        Who::Admin,
        |_| "/admin/settings/email".to_owned(),
        "main form[action$=email]",
        |f| f.form.fill("sender_name", "Zqbureau"),
    ),
    step(
        &routes::SETTINGS_MAIL_TEST,
        Who::Admin,
        |_| "/admin/settings/email".to_owned(),
        "main form[action$=test]",
        untouched,
    ),
    step(
        &routes::MAIL_TEXT,
        Who::Admin,
        |_| "/admin/settings/email-notifications/texts/new_device/fr".to_owned(),
        "main form[action$=fr]",
        |f| f.form.fill("subject", "Zqsujet"),
    ),
    step(
        &routes::MAIL_TEXT_RESET,
        Who::Admin,
        |_| "/admin/settings/email-notifications/texts/new_device/fr".to_owned(),
        "main form[action$=reset]",
        untouched,
    ),
    step(&routes::MAIL_TEXT_PREVIEW, Who::Admin, nowhere, "", |f| {
        f.form.forge("subject", "Zqsujet").forge("body", "{{link}}")
    }),
    step(
        &routes::SETTINGS_RECAP,
        Who::Admin,
        |_| "/admin/settings/recap".to_owned(),
        "main form[method=post]",
        |f| f.form.fill("time", "08:30"),
    ),
    step(
        &routes::MAIL_AGAIN,
        Who::Admin,
        |e| at(e, &routes::MAIL_LETTER),
        "form[action$='/again']",
        untouched,
    ),
];
