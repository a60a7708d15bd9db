//! The password a new account starts with: drawn by the mail job, good for 7 days, changed at the first sign-in.

use chrono::TimeDelta;
use kernel::{AccountId, Randomness, Secret, msg};

use super::{hashing, sessions, store::account};
use crate::{Actor, App, Error, Result};

/// Letters and digits that cannot be taken for each other, on paper and aloud.
const ALPHABET: &[u8; 54] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz2345678";
/// 16 of 54 signs: 92 bits.
const LENGTH: usize = 16;
/// How long it works (people.md §2).
const GOOD_FOR: TimeDelta = TimeDelta::days(7);

/// Draws a temporary password and keeps its hash; sessions of an earlier one end. Each call draws anew.
///
/// # Errors
/// [`Error::NotFound`] without such an account; [`Error::Conflict`] when its owner has chosen a password, which we
/// never replace.
pub async fn draw_temporary_password(app: &App, id: AccountId) -> Result<Secret<String>> {
    account::find(app.reader(), id.0).await?.ok_or(Error::NotFound)?;
    let password = draw(app.rng());
    let hash = hashing::hash(app, &password).await?;
    app.write(&Actor::System("sign-in details"), async |tx| {
        tx.unseen();
        let kept = account::Kept { hash, temporary_until: Some(tx.now() + GOOD_FOR) };
        if !account::draw_password(tx.conn(), id.0, kept).await? {
            return Err(Error::Conflict(msg!("accounts-password-own")));
        }
        sessions::end_all(tx, id.0, None).await?;
        Ok(())
    })
    .await?;
    Ok(password)
}

fn draw(rng: &dyn Randomness) -> Secret<String> {
    let sign = || {
        let place = usize::try_from(rng.below(54)).unwrap_or_default();
        ALPHABET.get(place).copied().map_or('2', char::from)
    };
    Secret::new((0..LENGTH).map(|_| sign()).collect())
}

#[cfg(test)]
mod tests {
    use kernel::SeededRng;

    use super::*;

    #[test]
    fn no_two_signs_look_alike() {
        let password = draw(&SeededRng::new(1));
        assert_eq!(password.expose().len(), LENGTH);
        assert!(!password.expose().contains(['0', 'O', '1', 'l', 'I', 'i', 'o', '9']));
        assert_ne!(password.expose(), draw(&SeededRng::new(2)).expose());
    }
}
