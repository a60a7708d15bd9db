//! Links that show a shortlist to somebody without an account, who says yes, maybe or no.
//!
//! Promises (search.md §6, portfolio.md): 256 random bits, kept hashed and shown once; only the fields that were chosen,
//! in a type without any other; an end, a revocation that every process sees at its next question, a code word behind a
//! limit, openings that are counted. A link that is unknown, revoked, over or used up answers alike, and whoever has one
//! may ask for another without learning whether it ever worked. Its maker hears once a day what happened on it.

mod ask;
mod make;
mod model;
mod open;
mod rules;
mod tell;
#[cfg(test)]
pub(crate) mod tests;
mod votes;

pub use ask::{AskAgain, Asking, ask_again, pass_on, read_asking};
pub use make::{NewLink, forget, links, make, needs_proof, revoke};
pub use model::{
    DEFAULT_HOURS, Field, HOURS, LinkLine, LinkState, Look, MadeLink, Opening, SharedPerson,
    SharedShortlist, Vote, VoteLine,
};
pub use open::{PASS, enter, look, photo};
pub use tell::{TellLinks, tell_links};
pub use votes::{stamp, vote, votes};
