//! Opening accounts, and finding them again.

use kernel::{AccountId, PersonId, msg, text::EmailAddress};
use sea_orm::Set;

use super::{
    model::{AccountSummary, Known, NewAccount},
    rules,
    store::account,
};
use crate::{App, Error, Result, Tx};

/// Opens an account without a password: mails bring a temporary one or a link.
///
/// # Errors
/// [`Error::Invalid`] on `email` when the address has an account already.
pub async fn open(tx: &mut Tx, new: NewAccount) -> Result<AccountId> {
    insert(tx, new, Password::None).await
}

/// Opens an account for somebody who has not agreed to anything yet: only its activation link lets them in.
///
/// # Errors
/// As [`open`].
pub async fn open_prepared(tx: &mut Tx, new: NewAccount) -> Result<AccountId> {
    insert(tx, new, Password::AfterAgreement).await
}

/// Opens an account with a password that its owner chose; `hash` is of [`super::hash`].
///
/// # Errors
/// As [`open`].
pub async fn open_with_password(tx: &mut Tx, new: NewAccount, hash: String) -> Result<AccountId> {
    insert(tx, new, Password::Chosen(hash)).await
}

/// Who has this address, if anyone.
///
/// # Errors
/// When the database fails.
pub async fn known(app: &App, email: &EmailAddress) -> Result<Option<Known>> {
    let row = account::by_email(app.reader(), &rules::email_key(email)).await?;
    Ok(row.map(|row| Known { account: AccountId(row.id), person: PersonId(row.person_id) }))
}

/// The account of a person, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn of_person(app: &App, person: PersonId) -> Result<Option<AccountSummary>> {
    account::of_person(app.reader(), person.0).await?.map(AccountSummary::of).transpose()
}

/// An account by its number.
///
/// # Errors
/// When the database fails.
pub async fn find(app: &App, id: AccountId) -> Result<Option<AccountSummary>> {
    account::find(app.reader(), id.0).await?.map(AccountSummary::of).transpose()
}

/// The administrators who may come in, oldest first; at most 100.
///
/// # Errors
/// When the database fails.
pub async fn active_admins(app: &App) -> Result<Vec<AccountSummary>> {
    let rows = account::active_admins(app.reader()).await?;
    rows.into_iter().map(AccountSummary::of).collect()
}

/// Whether the installation has no administrator yet.
///
/// # Errors
/// When the database fails.
pub async fn needs_setup(app: &App) -> Result<bool> {
    Ok(!account::any_admin(app.reader()).await?)
}

/// How an account begins.
enum Password {
    None,
    Chosen(String),
    AfterAgreement,
}

async fn insert(tx: &Tx, new: NewAccount, password: Password) -> Result<AccountId> {
    let prepared_at = matches!(password, Password::AfterAgreement).then(|| tx.now());
    let password = if let Password::Chosen(hash) = password { Some(hash) } else { None };
    let row = account::ActiveModel {
        person_id: Set(new.person.0),
        email_key: Set(rules::email_key(&new.email)),
        email: Set(new.email.as_str().to_owned()),
        role: Set(new.role.key().to_owned()),
        locale: Set(new.locale.tag().to_owned()),
        password: Set(password),
        temporary: Set(false),
        created_at: Set(tx.now()),
        prepared_at: Set(prepared_at),
        ..Default::default()
    };
    match account::insert(tx.conn(), row).await.map_err(db::DbError::from) {
        Ok(row) => Ok(AccountId(row.id)),
        Err(fault) if fault.broke("ux_accounts_email_key") => {
            Err(Error::field("email", msg!("accounts-email-taken")))
        }
        Err(fault) => Err(fault.into()),
    }
}
