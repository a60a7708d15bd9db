//! Recovery codes: ten, each good once, for the day the telephone is lost.

use chrono::{DateTime, Utc};
use kernel::{AccountId, PersonId, Randomness, Secret, msg};
use sea_orm::ConnectionTrait;

use super::{
    passkeys,
    store::{account, recovery},
};
use crate::{Actor, App, Error, Event, Result, Tx};

/// How many codes are drawn at once.
const HOW_MANY: usize = 10;
/// Signs of a code, without dashes: 80 bits of 32 signs.
const LENGTH: usize = 16;
/// Letters and digits that cannot be taken for each other.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// Codes that are shown once; the database keeps a keyed hash of each.
pub type RecoveryCodes = Vec<Secret<String>>;

/// Draws ten codes in place of the former ones.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Unproven`]; [`Error::Conflict`] without a second factor.
pub async fn draw_again(app: &App, actor: &Actor) -> Result<RecoveryCodes> {
    let member = actor.member()?;
    actor.require_proof(app.now())?;
    let (id, person) = (member.account, member.person);
    app.write(actor, async |tx| {
        // Held: of two who draw at once, the second replaces the codes of the first.
        account::lock(tx.conn(), id.0).await?;
        if !passkeys::or_application(tx.conn(), id.0).await? {
            return Err(Error::Conflict(msg!("accounts-factor-none")));
        }
        give(app, tx, id, person).await
    })
    .await
}

/// How many codes of one's own still work.
///
/// # Errors
/// [`Error::Anonymous`] when nobody is signed in.
pub async fn left(app: &App, actor: &Actor) -> Result<u64> {
    Ok(recovery::left(app.reader(), actor.member()?.account.0).await?)
}

/// Draws codes in the caller's transaction.
pub(super) async fn give(
    app: &App,
    tx: &mut Tx,
    account: AccountId,
    person: PersonId,
) -> Result<RecoveryCodes> {
    let codes: RecoveryCodes = (0..HOW_MANY).map(|_| draw(app.rng())).collect();
    let kept = codes.iter().map(|code| stored(app, account, code.expose())).collect();
    recovery::replace(tx.conn(), account.0, kept).await?;
    tx.record(Event::RecoveryCodesDrawn { account, person });
    Ok(codes)
}

/// Uses a code up, however it is written; says whether it worked.
pub(super) async fn take(
    app: &App,
    conn: &impl ConnectionTrait,
    account: AccountId,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    Ok(recovery::take(conn, account.0, &stored(app, account, typed), now).await?)
}

/// Whether somebody typed a recovery code rather than a code of six digits.
pub(super) fn looks_like_one(typed: &str) -> bool {
    plain(typed).chars().count() == LENGTH
}

fn plain(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

fn stored(app: &App, account: AccountId, typed: &str) -> String {
    app.vault().passing_hash("recovery_codes.code", &format!("{account} {}", plain(typed)))
}

fn draw(rng: &dyn Randomness) -> Secret<String> {
    let sign = || {
        let place = usize::try_from(rng.below(32)).unwrap_or_default();
        ALPHABET.get(place).copied().map_or('2', char::from)
    };
    let signs: Vec<char> = (0..LENGTH).map(|_| sign()).collect();
    Secret::new(signs.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use kernel::SeededRng;

    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_written() {
        let code = draw(&SeededRng::new(1));
        let (shown, bare) = (code.expose().clone(), plain(code.expose()));
        assert_eq!((shown.len(), bare.len()), (19, 16));
        assert_eq!(plain(&format!(" {} ", shown.to_lowercase())), bare);
        assert!(looks_like_one(&shown) && !looks_like_one("123456") && !looks_like_one(""));
    }
}
