//! What can be required of an entry.

use std::ops::Bound;

use tantivy::{
    Term,
    query::{
        AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, EmptyQuery, FuzzyTermQuery, Occur,
        Query, RangeQuery, TermQuery, TermSetQuery,
    },
    schema::{Field, IndexRecordOption},
};

use crate::{Analysis, Number, Words, layout::Fields};

/// Words of fewer letters are taken as they are written.
const ONE_TYPO_FROM: usize = 4;
/// Longer words may be two letters off.
const TWO_TYPOS_FROM: usize = 8;
/// Values that are looked up one by one; a set of more is one automaton, which takes a megabyte to make.
const FEW: usize = 32;
/// What a word that only begins or nearly is the asked one is worth, as shares of the word itself.
const BEGINS: f32 = 0.5;
const NEARLY: f32 = 0.2;

/// A condition on entries.
#[derive(Debug, Clone, PartialEq)]
pub enum Clause {
    /// Has one of these numbers; nobody has one of none.
    AnyOf(Number, Vec<i64>),
    /// Has a number from the first to the last, both included; one end may be open.
    Between(Number, Option<i64>, Option<i64>),
    /// Has this word in one of the fields.
    Word(Word),
    /// Every one of these; everybody fulfils none.
    All(Vec<Clause>),
    /// One of these at least; nobody fulfils one of none.
    Any(Vec<Clause>),
    /// Not this.
    Not(Box<Clause>),
    /// This, and it counts this much for the order by relevance whatever the words.
    Worth(f32, Box<Clause>),
}

/// A word that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// One word, as [`crate::words`] splits them.
    pub text: String,
    /// Where it may stand and what it is worth there.
    pub fields: Vec<(Words, f32)>,
    /// Whether it may go on: the last word of somebody who still types.
    pub open: bool,
    /// Whether a letter may be off (two in words of eight letters and more).
    pub typos: bool,
}

impl Clause {
    /// Whether it says who comes before whom; what does not is only fulfilled or not.
    pub(crate) fn weighs(&self) -> bool {
        match self {
            Self::AnyOf(..) | Self::Between(..) => false,
            Self::Word(_) | Self::Worth(..) => true,
            Self::All(clauses) | Self::Any(clauses) => clauses.iter().any(Self::weighs),
            Self::Not(clause) => clause.weighs(),
        }
    }

    pub(crate) fn query(&self, fields: &Fields) -> Box<dyn Query> {
        match self {
            Self::AnyOf(number, values) => any_of(fields.number(*number), values),
            Self::Between(number, from, to) => between(fields.number(*number), *from, *to),
            Self::Word(word) => word.query(fields),
            Self::All(clauses) => match clauses.as_slice() {
                [] => Box::new(AllQuery),
                [one] => one.query(fields),
                several => all(several.iter().map(|clause| clause.query(fields)).collect()),
            },
            Self::Any(clauses) => any(clauses.iter().map(|clause| clause.query(fields)).collect()),
            Self::Not(clause) => Box::new(BooleanQuery::new(vec![
                (Occur::Must, Box::new(AllQuery)),
                (Occur::MustNot, clause.query(fields)),
            ])),
            Self::Worth(worth, clause) => {
                Box::new(ConstScoreQuery::new(clause.query(fields), *worth))
            }
        }
    }
}

/// Every one of these; all there is, for none.
pub(crate) fn all(queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    if queries.is_empty() {
        return Box::new(AllQuery);
    }
    Box::new(BooleanQuery::intersection(queries))
}

fn any(queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    if queries.is_empty() {
        return Box::new(EmptyQuery);
    }
    Box::new(BooleanQuery::union(queries))
}

fn any_of(field: Option<Field>, values: &[i64]) -> Box<dyn Query> {
    let Some(field) = field else { return Box::new(EmptyQuery) };
    let terms = values.iter().map(|value| Term::from_field_i64(field, *value));
    match values {
        [] => Box::new(EmptyQuery),
        [value] => quiet(Term::from_field_i64(field, *value)),
        _ if values.len() <= FEW => any(terms.map(quiet).collect()),
        _ => Box::new(ConstScoreQuery::new(Box::new(TermSetQuery::new(terms)), 0.0)),
    }
}

/// A term that says nothing about relevance.
fn quiet(term: Term) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(Box::new(TermQuery::new(term, IndexRecordOption::Basic)), 0.0))
}

fn between(field: Option<Field>, from: Option<i64>, to: Option<i64>) -> Box<dyn Query> {
    let Some(field) = field else { return Box::new(EmptyQuery) };
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        return Box::new(EmptyQuery);
    }
    let end = |value: Option<i64>| {
        value.map_or(Bound::Unbounded, |value| Bound::Included(Term::from_field_i64(field, value)))
    };
    // A range that is open at both ends has no term to name its field with.
    if from.is_none() && to.is_none() {
        return between(Some(field), Some(i64::MIN), None);
    }
    Box::new(ConstScoreQuery::new(Box::new(RangeQuery::new(end(from), end(to))), 0.0))
}

impl Word {
    fn query(&self, fields: &Fields) -> Box<dyn Query> {
        let mut ways = Vec::new();
        for (words, worth) in &self.fields {
            if let Some((field, analysis)) = fields.words(*words) {
                self.ways(field, analysis, *worth, &mut ways);
            }
        }
        any(ways)
    }

    /// The ways in which a field may hold the word.
    fn ways(&self, field: Field, analysis: Analysis, worth: f32, ways: &mut Vec<Box<dyn Query>>) {
        for (_, form) in analysis.terms(&self.text) {
            let term = Term::from_field_text(field, &form);
            let exact = TermQuery::new(term.clone(), IndexRecordOption::WithFreqs);
            ways.push(Box::new(BoostQuery::new(Box::new(exact), worth)));
            if analysis == Analysis::Sound {
                continue;
            }
            if self.open {
                let begins = FuzzyTermQuery::new_prefix(term.clone(), 0, true);
                ways.push(Box::new(ConstScoreQuery::new(Box::new(begins), worth * BEGINS)));
            }
            let letters = form.chars().count();
            if self.typos && analysis != Analysis::Code && letters >= ONE_TYPO_FROM {
                let off = if letters >= TWO_TYPOS_FROM { 2 } else { 1 };
                let nearly = FuzzyTermQuery::new(term, off, true);
                ways.push(Box::new(ConstScoreQuery::new(Box::new(nearly), worth * NEARLY)));
            }
        }
    }
}
