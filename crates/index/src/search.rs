//! A question answered.

use crate::{
    Ask, Found, From, Index, Result,
    clause::all,
    collect::{Chosen, Harvest, Walk},
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
        let (skip, after) = match &ask.from {
            From::Start => (0, None),
            From::Offset(offset) => ((*offset).min(DEEPEST), None),
            From::After(place) => (0, Rank::of(ask.order, place)),
        };
        let size = ask.size.min(LONGEST);
        let harvest = self.walk(ask, after, skip + size + 1)?;
        let more = harvest.best.len() > skip + size;
        let best = harvest.best.into_iter().skip(skip).take(size);
        Ok(Found {
            places: best.map(|rank| rank.place(ask.order)).collect(),
            more,
            total: harvest.total,
            facets: harvest.facets,
        })
    }

    /// The keys of everybody who fulfils what is asked, in order, as they are at one moment: pages that are asked for
    /// one after the other would lose who moves between them. Where the page begins and its size say nothing here.
    ///
    /// # Errors
    /// As [`Index::search`].
    pub fn keys(&self, ask: &Ask) -> Result<Vec<i64>> {
        let harvest = self.walk(ask, None, usize::MAX)?;
        Ok(harvest.best.into_iter().map(|rank| rank.key).collect())
    }

    /// Walks through the index once, and brings so many at most.
    fn walk(&self, ask: &Ask, after: Option<Rank>, keep: usize) -> Result<Harvest> {
        // What weighs is walked through. Everything else is a set of each segment, which is kept: rights first, for
        // who may not be found is counted nowhere.
        let mut walked = Vec::new();
        let mut chosen = Vec::new();
        let base = ask.base.iter().map(|clause| (clause, None));
        let criteria = ask.criteria.iter().map(|one| {
            let facet = one.of.and_then(|of| ask.facets.iter().position(|facet| *facet == of));
            (&one.clause, facet)
        });
        for (clause, facet) in base.chain(criteria) {
            let query = clause.query(&self.fields);
            let is_set = facet.is_some() || !clause.weighs();
            if is_set && chosen.len() < MOST_CRITERIA {
                chosen.push(Chosen::new(clause, query, facet, self.inner.schema()));
            } else {
                walked.push(query);
            }
        }
        let walk = Walk {
            fields: &self.fields,
            kept: &self.kept,
            chosen,
            facets: &ask.facets,
            groups: &ask.groups,
            order: ask.order,
            after,
            keep,
        };
        Ok(self.reader.searcher().search(&*all(walked), &walk)?)
    }
}
