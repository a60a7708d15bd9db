//! How many fulfil a question: sets alone, and no walk.

use std::sync::Arc;

use tantivy::{BitSet, SegmentReader};

use crate::{Ask, Index, Result, collect::Chosen};

impl Index {
    /// How many fulfil everything that is asked. Nobody comes first here, so that words are sets as everything else is,
    /// and are kept: questions that differ in one criterion cost one walk together.
    ///
    /// # Errors
    /// As [`Index::search`].
    pub fn count(&self, ask: &Ask) -> Result<u64> {
        let criteria = ask.criteria.iter().map(|one| &one.clause);
        let clauses = ask.base.iter().chain(criteria);
        let chosen = clauses.map(|clause| {
            Chosen::new(clause, clause.query(&self.fields), None, self.inner.schema())
        });
        let chosen: Vec<Chosen> = chosen.collect();
        let mut total = 0;
        for segment in self.reader.searcher().segment_readers() {
            let sets = chosen.iter().map(|one| one.within(segment, &self.kept));
            total += common(segment, &sets.collect::<tantivy::Result<Vec<_>>>()?);
        }
        Ok(total)
    }
}

/// How many of a segment are in every set and not taken out since.
fn common(segment: &SegmentReader, sets: &[Arc<BitSet>]) -> u64 {
    let Some((first, others)) = sets.split_first() else { return u64::from(segment.num_docs()) };
    let mut total = 0;
    let mut bucket = 0;
    while let Some(at) = first.first_non_empty_bucket(bucket) {
        let both = |some, set: &Arc<BitSet>| set.tinyset(at).intersect(some);
        let all = others.iter().fold(first.tinyset(at), both);
        total += match segment.alive_bitset() {
            None => u64::from(all.len()),
            Some(alive) => {
                all.into_iter().filter(|doc| alive.is_alive(at * 64 + doc)).map(|_| 1).sum()
            }
        };
        bucket = at + 1;
    }
    total
}
