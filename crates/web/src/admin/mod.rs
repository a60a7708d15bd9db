//! Administration (*administration*): the installation in numbers, people's files, the letters kept on disk, the logs.

pub mod account;
pub mod bulk;
pub mod create;
pub mod edit;
pub mod files;
pub mod home;
pub mod journal;
pub mod letter;
pub mod logs;
pub mod outbox;
pub mod person;
pub mod resend;
pub mod roles;
pub mod settings;
pub mod staff;
pub mod suspension;
pub mod verification;

use std::sync::Arc;

use app::{Error, accounts};
use axum::{
    Router,
    routing::{get, post},
};
use kernel::{AccountId, PersonId};

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::ADMIN, get(home::show));
    let pages = hall::mount(pages, &routes::ADMIN_DASHBOARD, get(home::show));
    let create = || get(create::show).post(create::send);
    let pages = hall::mount(pages, &routes::ADMIN_CREATE, create());
    let pages = hall::mount(pages, &routes::ADMIN_CREATE_FORMER, create());
    let pages = hall::mount(pages, &routes::ADMIN_PERSON, get(person::show));
    let edit = || get(edit::show).post(edit::save);
    let pages = hall::mount(pages, &routes::ADMIN_PERSON_EDIT, edit());
    let pages = hall::mount(pages, &routes::ADMIN_PERSON_EDIT_FORMER, edit());
    let pages = hall::mount(pages, &routes::ADMIN_SUSPEND, post(suspension::suspend));
    let pages = hall::mount(pages, &routes::ADMIN_RESUME, post(suspension::resume));
    let pages = hall::mount(pages, &routes::ADMIN_TOGGLE_ACTIVE, post(suspension::toggle));
    let pages = hall::mount(pages, &routes::ADMIN_RESEND, post(resend::send));
    let pages = hall::mount(pages, &routes::ADMIN_ACCOUNT, get(account::show));
    let pages = hall::mount(pages, &routes::ADMIN_ROLE, post(account::give));
    let pages = hall::mount(pages, &routes::ADMIN_SESSIONS, post(account::end_sessions));
    let pages = hall::mount(pages, &routes::ADMIN_FACTOR, post(account::remove_factor));
    let pages = hall::mount(pages, &routes::SETTINGS, get(settings::show));
    let pages = hall::mount(pages, &routes::SETTINGS_USERS, get(staff::show).post(staff::invite));
    let pages = hall::mount(pages, &routes::SETTINGS_ROLES, get(roles::show).post(roles::save));
    let pages = hall::mount(pages, &routes::SETTINGS_FILES, get(files::show).post(files::save));
    let pages = hall::mount(pages, &routes::OUTBOX, get(outbox::show));
    let pages = hall::mount(pages, &routes::OUTBOX_LETTER, get(letter::show));
    let pages = hall::mount(pages, &routes::ADMIN_VERIFY, post(verification::save));
    let pages = hall::mount(pages, &routes::ADMIN_BULK, post(bulk::preview));
    let pages = hall::mount(pages, &routes::ADMIN_BULK_APPLY, post(bulk::apply));
    logs::mount(pages)
}

/// The person an address names; a number that is none names nobody.
fn person_in(id: &str) -> Result<PersonId, Error> {
    id.parse().map_err(|_| Error::NotFound)
}

/// The account of the person an address names, and whether it is suspended.
async fn account_in(web: &Web, id: &str) -> Result<(PersonId, AccountId, bool), Error> {
    let person = person_in(id)?;
    let account = accounts::of_person(&web.app, person).await?.ok_or(Error::NotFound)?;
    Ok((person, account.account, account.suspended))
}

/// The address of a person's file.
pub(crate) fn file_of(person: PersonId) -> String {
    let path = routes::ADMIN_PERSON.path(&[("id", &person.to_string())]);
    path.unwrap_or_else(|_| routes::ADMIN_PEOPLE.pattern.to_owned())
}
