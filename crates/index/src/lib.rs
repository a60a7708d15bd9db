//! The search engine (Tantivy). Knows no field of ours: a room describes what is kept ([`Layout`]), puts entries in,
//! and asks ([`Ask`]): words with a letter off, numbers, ranges, an order, a page, and for each facet the exact count
//! beside every value with the other criteria applied.
//!
//! An index is derived. Each commit keeps, beside the entries, how far its source was read ([`Index::position`]): what
//! was put in after the last commit is read again after a kill. An index that is damaged, or was made by another
//! description, is emptied when it is opened and has no position. One process writes into a folder.

mod analysis;
mod ask;
mod audit;
mod clause;
mod collect;
mod count;
mod error;
mod kept;
mod layout;
mod open;
mod rank;
mod search;
mod sound;
mod tally;
#[cfg(test)]
mod tests;
mod writer;

pub use analysis::{Analysis, without_article, words};
pub use ask::{Ask, By, Criterion, Facet, Found, From, Groups, Order, Place};
pub use clause::{Clause, Word};
pub use error::{Error, Result};
pub use layout::{Label, Layout, Number, Words};
pub use open::Index;
pub use sound::sound;
pub use writer::{Entry, Writer};
