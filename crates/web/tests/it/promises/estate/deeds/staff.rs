//! What casting staff and administrators do; the last ones undo what others stand on.

use testkit::Form;

use super::{Filling, Step, at, nowhere, step, untouched};
use crate::promises::estate::{Estate, Who, bring::FILE};

fn person(estate: &Estate, rest: &str) -> String {
    format!("/admin/users/{}{rest}", estate.amina.person)
}

fn bulk(filling: Filling<'_>) -> Form {
    filling
        .form
        .forge("act", "resume")
        .forge("person", &filling.estate.hidden[2].person.to_string())
}

/// Somebody whom an administrator prepares.
fn prepared(filling: Filling<'_>, name: &str, phone: &str) -> Form {
    let reference = filling.estate.site.house.app.reference();
    let morocco = reference.places.country_named("MA").unwrap().id;
    let city = reference.places.cities_of(morocco).first().unwrap().id.to_string();
    let trade = reference.taxonomy.talents().first().unwrap().id.to_string();
    let (morocco, email) = (morocco.to_string(), format!("{}@example.org", name.to_lowercase()));
    let form = filling.form.fill("first_name", name).fill("last_name", "Alaoui");
    form.fill("date_of_birth", "1999-01-02")
        .fill("gender", "F")
        .fill("nationality", &morocco)
        .fill("email", &email)
        .fill("phone", phone)
        .fill("country_id", &morocco)
        .fill("residence_country_id", &morocco)
        .forge("residence_city_id", &city)
        .tick("talents[]", &trade)
}

pub const STAFF: &[Step] = &[
    step(
        &routes::FIND,
        Who::Recruiter,
        |_| "/talents/find".to_owned(),
        "main form[method=post]",
        |f| f.form.fill("code", &f.estate.amina.code),
    ),
    step(
        &routes::PEOPLE_LOOK,
        Who::Recruiter,
        |_| "/talents?view=table".to_owned(),
        "form[action='/talents/look']",
        |f| f.form.tick("columns", "gender"),
    ),
    step(
        &routes::MINORS,
        Who::Recruiter,
        |_| "/talents/minors".to_owned(),
        "main form[method=post]",
        |f| f.form.fill("reason", "Rôle d’enfant, Les Oliviers"),
    ),
    step(
        &routes::EXPORT,
        Who::Recruiter,
        |_| "/admin/export".to_owned(),
        "main form[method=post]",
        |f| f.form.clear("format").tick("format", "csv"),
    ),
    step(
        &routes::EXPORT_CANCEL,
        Who::Recruiter,
        |_| "/admin/exports".to_owned(),
        "form[action$='/cancel']",
        untouched,
    ),
];

pub const ADMIN: &[Step] = &[
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
        &routes::IMPORTS,
        Who::Admin,
        |_| "/admin/users/import".to_owned(),
        "form[action='/admin/users/import']",
        |f| f.form.attach("file", "people.csv", "text/csv", FILE.as_bytes()),
    ),
    step(
        &routes::IMPORT_START,
        Who::Admin,
        |e| e.file_page(0),
        "form[action$='/start']",
        untouched,
    ),
    step(&routes::IMPORT, Who::Admin, |e| e.file_page(1), "form.mt-4", untouched),
    step(
        &routes::IMPORT_DISCARD,
        Who::Admin,
        |e| e.file_page(2),
        "form[action$='/discard']",
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
        &routes::SETTINGS_FILES,
        Who::Admin,
        |_| "/admin/settings/files".to_owned(),
        "form[action='/admin/settings/files']",
        |f| f.form.tick("fail_open", "on"),
    ),
    step(
        &routes::ADMIN_CREATE,
        Who::Admin,
        |_| "/admin/users/create".to_owned(),
        "main form[method=post]",
        |f| prepared(f, "Samira", "06 61 22 33 44"),
    ),
    step(
        &routes::ADMIN_CREATE_FORMER,
        Who::Admin,
        |_| "/admin/talent/create".to_owned(),
        "main form[method=post]",
        |f| prepared(f, "Hanane", "06 62 33 44 55"),
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
        &routes::WATCHLIST,
        Who::Admin,
        |_| "/admin/settings/watchlist".to_owned(),
        "form[action='/admin/settings/watchlist']",
        |f| f.form.fill("name", "Karim Haddad").fill("reason", "Contrat non honoré"),
    ),
    step(
        &routes::WATCHED_NAME,
        Who::Admin,
        |e| at(e, &routes::WATCHED_NAME),
        "main form[method=post]:has(textarea)",
        |f| f.form.fill("note", "Autre note"),
    ),
    step(
        &routes::WATCH_MATCH,
        Who::Admin,
        |_| "/admin/settings/watchlist".to_owned(),
        "form[action*='/matches/']",
        |f| f.form.forge("state", "reviewed"),
    ),
    step(&routes::WATCHED_NAME_REMOVE, Who::Admin, nowhere, "", untouched),
    step(
        &routes::ADMIN_TRADE_CREATE,
        Who::Admin,
        |_| "/admin/talents/create".to_owned(),
        "main form[method=post]",
        |f| {
            let category = f.estate.site.house.app.reference().taxonomy.categories()[0].id;
            let form = f.form.fill("name_fr", "Dompteuse").fill("name_en", "Tamer");
            form.fill("name_ar", "مروّضة").fill("category", &category.to_string())
        },
    ),
    step(
        &routes::ADMIN_TRADE,
        Who::Admin,
        |e| at(e, &routes::ADMIN_TRADE),
        "main form[method=post]:has(textarea)",
        |f| f.form.fill("synonyms", "Un autre mot"),
    ),
    step(
        &routes::ADMIN_TRADE_RETIRE,
        Who::Admin,
        |e| at(e, &routes::ADMIN_TRADE),
        "form[action$='/retire']",
        untouched,
    ),
    step(
        &routes::ADMIN_TRADE_RESTORE,
        Who::Admin,
        |e| at(e, &routes::ADMIN_TRADE),
        "form[action$='/restore']",
        untouched,
    ),
    step(
        &routes::ADMIN_TRADE_MERGE,
        Who::Admin,
        |e| {
            let into = e.site.house.app.reference().taxonomy.talents()[41].id;
            format!("{}?into={into}", at(e, &routes::ADMIN_TRADE_MERGE))
        },
        "main form[method=post]",
        untouched,
    ),
    step(
        &routes::JOBS_RUN,
        Who::Admin,
        |_| "/admin/jobs".to_owned(),
        "form[action='/admin/jobs/run']",
        untouched,
    ),
    step(&routes::JOBS_REPLAY, Who::Admin, nowhere, "", untouched),
    step(&routes::JOBS_REMOVE, Who::Admin, nowhere, "", |f| f.form.forge("job", "0")),
    step(
        &routes::ADMIN_UNMERGE,
        Who::Admin,
        |_| "/admin/duplicates".to_owned(),
        "form[action$='/undo']",
        untouched,
    ),
];

pub const LAST: &[Step] = &[
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
        |f| f.form.fill("current", "quatre lanternes au port"),
    ),
    step(
        &routes::OWN_DATA_STAY,
        Who::Amina,
        |_| "/account/data".to_owned(),
        "form[action$='/stay']",
        untouched,
    ),
];
