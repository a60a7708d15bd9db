//! A password that is chosen: typed twice, and the same twice. How good it is, is the action's business.

use kernel::{Secret, Violations, msg};

use crate::hall::forms::Fields;

/// Reads `password` and `password_again`; a refusal stands beside the one that is to be typed again.
pub fn read(fields: &Fields, refused: &mut Violations) -> Secret<String> {
    let (password, again) = (fields.one("password"), fields.one("password_again"));
    if password.is_empty() {
        refused.add("password", msg!("words-required"));
    } else if password != again {
        refused.add("password_again", msg!("words-password-mismatch"));
    }
    Secret::new(password.to_owned())
}
