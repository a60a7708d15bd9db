//! A question answered.

use crate::{
    Ask, Found, From, Index, Result,
    clause::all,
    collect::{Chosen, Walk},
    rank::Rank,
};

/// Pages by offset end here; beyond, a page goes on after a place.
const DEEPEST: usize = 10_000;
/// The most entries of one page.
const LONGEST: usize = 1_000;
/// More criteria than this are nobody's.
const MOST_CRITERIA: usize = 32;

impl Index {
    /// Who fulfils everything that is asked, in order, with the counts of the facets. A question is never an error:
    /// an offset beyond 10,000 is 10,000, a page has at most 1,000 entries, criteria beyond 32 hold for every count
    /// as the base does.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn search(&self, ask: &Ask) -> Result<Found> {
        let searcher = self.reader.searcher();
        let (skip, after) = match &ask.from {
            From::Start => (0, None),
            From::Offset(offset) => ((*offset).min(DEEPEST), None),
            From::After(place) => (0, Rank::of(ask.order, place)),
        };
        let size = ask.size.min(LONGEST);
        let mut base: Vec<_> = ask.base.iter().map(|clause| clause.query(&self.fields)).collect();
        let mut chosen = Vec::new();
        for criterion in &ask.criteria {
            let query = criterion.clause.query(&self.fields);
            let facet =
                criterion.of.and_then(|of| ask.facets.iter().position(|facet| *facet == of));
            if facet.is_some() && chosen.len() < MOST_CRITERIA {
                chosen.push(Chosen::new(&*query, facet, self.inner.schema())?);
            } else {
                base.push(query);
            }
        }
        let walk = Walk {
            fields: &self.fields,
            chosen,
            facets: &ask.facets,
            order: ask.order,
            after,
            keep: skip + size + 1,
        };
        let harvest = searcher.search(&*all(base), &walk)?;
        let more = harvest.best.len() > skip + size;
        let best = harvest.best.into_iter().skip(skip).take(size);
        Ok(Found {
            places: best.map(|rank| rank.place(ask.order)).collect(),
            more,
            total: harvest.total,
            facets: harvest.facets,
        })
    }
}
