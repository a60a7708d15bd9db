//! What staff correct of somebody's account, in the caller's transaction, which asked for rights and proof.

use kernel::{AccountId, Locale, PersonId, msg, text::EmailAddress};
use sea_orm::Set;

use super::{
    rules, sessions,
    store::{account, email_change, link},
};
use crate::{Error, Event, Result, Tx};

/// Gives an account another address at once; links that were mailed to the former one end, and its sessions. Both
/// addresses hear of it, unless nobody agreed to the account yet: its former address may be anybody's.
pub(crate) async fn set_email(tx: &mut Tx, id: AccountId, email: &EmailAddress) -> Result<()> {
    let row = account::find(tx.conn(), id.0).await?.ok_or(Error::NotFound)?;
    let key = rules::email_key(email);
    let changed = account::set_email(tx.conn(), id.0, email.as_str(), &key).await;
    match changed.map_err(db::DbError::from) {
        Ok(true) => {}
        Ok(false) => return Err(Error::Conflict(msg!("accounts-suspended-gets-nothing"))),
        Err(fault) if fault.broke("ux_accounts_email_key") => {
            return Err(Error::field("email", msg!("accounts-email-taken")));
        }
        Err(fault) => return Err(fault.into()),
    }
    sessions::end_all(tx, id.0, None).await?;
    link::delete_of(tx.conn(), id.0).await?;
    if row.prepared_at.is_some() {
        return Ok(());
    }
    let change = email_change::ActiveModel {
        account_id: Set(id.0),
        former: Set(row.email),
        email: Set(email.as_str().to_owned()),
        email_key: Set(key),
        asked_at: Set(tx.now()),
        former_agreed_at: Set(None),
        new_agreed_at: Set(None),
        done_at: Set(Some(tx.now())),
    };
    email_change::replace(tx.conn(), change).await?;
    tx.record(Event::EmailChanged { account: id, person: PersonId(row.person_id) });
    Ok(())
}

/// Gives an account another language.
pub(crate) async fn set_locale(tx: &Tx, id: AccountId, locale: Locale) -> Result<()> {
    Ok(account::set_locale(tx.conn(), id.0, locale.tag()).await?)
}
