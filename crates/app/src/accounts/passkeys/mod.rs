//! Passkeys (*clés d’accès*): a key that stays on a device and opens with a finger, a face or its code (quality.md S18).
//!
//! A passkey signs in alone, for it is two things at once: the device, and who unlocks it. After a password it is the
//! second factor, and it proves who acts where the password would. A *challenge* (*défi*) is asked of it, kept here for
//! five minutes, bound to the session that asked, and good for one answer. A device that counts its signatures and
//! counts backwards was copied: it is refused, and its owner is written to.

mod add;
mod answer;
mod challenge;
mod own;
mod sign_in;

pub use add::{add, begin};
pub use answer::Answer;
pub(super) use answer::{Shown, refused, right, shown};
pub(super) use challenge::{Bound, Purpose};
pub use challenge::{Challenge, are_possible};
pub(super) use own::remove_all;
pub use own::{Passkey, mine, remove, rename};
pub use sign_in::{ask_proof, ask_second_step, ask_sign_in, sign_in};

use super::store::{factor, passkey};

/// Whether an account has a second factor: an application, or a passkey.
pub(super) async fn or_application(
    conn: &impl sea_orm::ConnectionTrait,
    account: i64,
) -> crate::Result<bool> {
    Ok(factor::confirmed(conn, account).await?.is_some()
        || passkey::count(conn, account).await? > 0)
}
