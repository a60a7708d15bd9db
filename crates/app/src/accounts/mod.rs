//! Accounts (*comptes*): who may come in, how, and for how long.
//!
//! Vocabulary: an *account* (*compte*) has an e-mail, a password and a role and belongs to one person; a *session*
//! (*session*) is one device that is signed in; a *link* (*lien à usage unique*) is mailed and works once; a *limit*
//! (*limite*) counts how often something was tried; a *proof* shows that a form was sent by a human.
//!
//! Promises: one message and one time for unknown, wrong, suspended and expired; passwords are hashed outside of
//! writes and at most two at once; tokens are stored only hashed; a suspended account is out at its next request;
//! limits hold across processes and restarts. It sends no mail (events do), keeps no names (the person does) and
//! knows no facet.

mod acting;
mod arrivals;
mod hashing;
mod links;
mod model;
mod open;
mod query;
mod store;
mod sweep;
mod temporary;
mod totp;

pub(crate) mod by_staff;
pub mod credentials;
pub mod devices;
pub mod email;
pub mod factors;
pub mod humans;
pub mod limits;
pub mod passkeys;
pub mod password;
pub mod proof;
pub mod recovery;
pub mod roles;
pub mod rules;
pub mod second_step;
pub mod sessions;
pub mod sign_in;
pub mod staff;

#[cfg(test)]
mod tests;

pub use acting::in_absence;
pub(crate) use hashing::verify;
pub use hashing::{Hashing, hash};
pub use links::{
    LinkPurpose, activating, issue_link, issue_setup_link, link_is_good, use_setup_link,
};
pub use model::{AccountSummary, Known, NewAccount};
pub use open::{
    active_admins, find, known, needs_setup, of_person, open, open_prepared, open_with_password,
};
#[cfg(any(test, feature = "testing"))]
pub use totp::code_of;

pub use sign_in::{Door, SignIn, SignedIn, knock, sign_in};
pub use sweep::{SweepAccounts, sweep, sweep_accounts};
pub use temporary::draw_temporary_password;
