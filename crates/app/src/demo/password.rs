//! Passwords of the demonstration: drawn at each start.

use kernel::Secret;

use crate::App;

/// Letters and digits that are not taken for each other.
const LETTERS: &[u8] = b"abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// Fourteen letters and digits.
pub fn draw(app: &App) -> Secret<String> {
    let letter = || {
        let bound = u64::try_from(LETTERS.len()).unwrap_or(1);
        let index = usize::try_from(app.rng().below(bound)).unwrap_or(0);
        char::from(LETTERS.get(index).copied().unwrap_or(b'x'))
    };
    Secret::new((0..14).map(|_| letter()).collect())
}
