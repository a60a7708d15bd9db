//! A question to an index, and its answer.

use std::{collections::BTreeMap, sync::Arc};

use crate::{Clause, Label, Number};

/// What is asked. Everything in `base` and every criterion must hold.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    /// What holds for every count as well: rights first of all, then the words.
    pub base: Vec<Clause>,
    /// What was chosen; at most 32.
    pub criteria: Vec<Criterion>,
    /// What is counted.
    pub facets: Vec<Facet>,
    /// The group of each value, for [`Facet::Groups`].
    pub groups: Arc<Groups>,
    /// The order.
    pub order: Order,
    /// Where the page begins.
    pub from: From,
    /// How many entries are wanted.
    pub size: usize,
}

/// One thing that was chosen.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// The condition.
    pub clause: Clause,
    /// The facet whose values it chooses among: its counts are made as if this had not been asked.
    pub of: Option<Facet>,
}

/// The group of a value; a value without one counts in none.
pub type Groups = BTreeMap<i64, i64>;

/// What is counted: how many entries have each value of a number, or a value of each group of its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// Each value.
    Values(Number),
    /// Each group of [`Ask::groups`]: an entry with several values of one counts once.
    Groups(Number),
}

impl std::convert::From<Number> for Facet {
    fn from(number: Number) -> Self {
        Self::Values(number)
    }
}

/// The order of the entries; where two are alike, the one with the greater key comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// By how well the words are met.
    #[default]
    Relevance,
    /// Smallest first; entries without the number last.
    Rising(Number),
    /// Greatest first; entries without the number last.
    Falling(Number),
    /// By text, first to last; entries without it last.
    Label(Label),
}

/// Where a page begins.
#[derive(Debug, Clone, Default)]
pub enum From {
    /// With the first.
    #[default]
    Start,
    /// After so many.
    Offset(usize),
    /// After this one.
    After(Place),
}

/// The place of an entry in an order, to go on after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// What it was ordered by.
    pub by: By,
    /// Its key.
    pub key: i64,
}

/// What an entry was ordered by.
#[derive(Debug, Clone, PartialEq)]
pub enum By {
    /// Nothing: it has no such number or text.
    Missing,
    /// How well the words are met.
    Score(f32),
    /// A number.
    Number(i64),
    /// A text.
    Label(String),
}

/// The answer.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The entries of the page in their order.
    pub places: Vec<Place>,
    /// Whether others follow.
    pub more: bool,
    /// How many there are in all.
    pub total: u64,
    /// For each facet in the order asked: its values or groups with how many have them, every value with one at least, by value.
    pub facets: Vec<Vec<(i64, u64)>>,
}
