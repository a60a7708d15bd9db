//! One walk over what holds for the words and the rights: counts who fulfils every criterion, keeps the best, and
//! counts for each facet those who fulfil all criteria but its own.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
    ops::Bound,
    sync::{Arc, OnceLock},
};

use tantivy::{
    BitSet, DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::{Column, StrColumn},
    query::{EnableScoring, Query, Weight},
    schema::Schema,
};

use crate::{
    Clause, Facet, Groups, Order,
    kept::Kept,
    layout::Fields,
    rank::{Local, Rank, Value, of_number, of_score},
    tally::{AT_ONCE, Tally},
};

/// A condition with the facet its own counts are made for; without one, it holds for every count.
pub(crate) struct Chosen {
    /// What tells the condition from others.
    mark: Arc<str>,
    query: Box<dyn Query>,
    /// Made for the first segment that does not keep the set: most of the time none is needed.
    weight: OnceLock<Box<dyn Weight>>,
    schema: Schema,
    facet: Option<usize>,
}

impl Chosen {
    pub fn new(
        clause: &Clause,
        query: Box<dyn Query>,
        facet: Option<usize>,
        schema: Schema,
    ) -> Self {
        Self { mark: format!("{clause:?}").into(), query, weight: OnceLock::new(), schema, facet }
    }

    /// Who fulfils it in a segment.
    pub fn within(&self, reader: &SegmentReader, kept: &Kept) -> tantivy::Result<Arc<BitSet>> {
        kept.set((reader.segment_id(), Arc::clone(&self.mark)), || {
            let mut docs = BitSet::with_max_value(reader.max_doc());
            self.weight()?.for_each_no_score(reader, &mut |some| {
                for doc in some {
                    docs.insert(*doc);
                }
            })?;
            Ok(docs)
        })
    }

    fn weight(&self) -> tantivy::Result<&dyn Weight> {
        if let Some(weight) = self.weight.get() {
            return Ok(&**weight);
        }
        let made = self.query.weight(EnableScoring::disabled_from_schema(&self.schema))?;
        Ok(&**self.weight.get_or_init(|| made))
    }
}

/// The walk over an index.
pub(crate) struct Walk<'a> {
    pub fields: &'a Fields,
    pub kept: &'a Kept,
    pub chosen: Vec<Chosen>,
    pub facets: &'a [Facet],
    pub groups: &'a Groups,
    pub order: Order,
    pub after: Option<Rank>,
    pub keep: usize,
}

/// What a walk brings: the best in their order, how many there are, and the counts of each facet.
#[derive(Default)]
pub(crate) struct Harvest {
    pub best: Vec<Rank>,
    pub total: u64,
    pub facets: Vec<Vec<(i64, u64)>>,
}

impl Collector for Walk<'_> {
    type Fruit = Harvest;
    type Child = Segment;

    fn for_segment(&self, _: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<Segment> {
        let columns = reader.fast_fields();
        let by = match self.order {
            Order::Relevance => Sorted::Score,
            Order::Rising(number) | Order::Falling(number) => {
                Sorted::Number(columns.i64(self.fields.number_name(number))?)
            }
            Order::Label(label) => Sorted::Label(columns.str(self.fields.label_name(label))?),
        };
        let chosen = self.chosen.iter();
        let chosen = chosen.map(|one| Ok((one.within(reader, self.kept)?, one.facet)));
        let tally = |facet: &Facet| {
            let (number, groups) = match facet {
                Facet::Values(number) => (number, None),
                Facet::Groups(number) => (number, Some(self.groups)),
            };
            Ok(Tally::new(columns.i64(self.fields.number_name(*number))?, groups))
        };
        let tallies = self.facets.iter().map(tally);
        let before = match &self.after {
            Some(rank) => Some(by.before(rank)?),
            None => None,
        };
        Ok(Segment {
            keys: columns.i64(Fields::key_name())?,
            chosen: chosen.collect::<tantivy::Result<_>>()?,
            tallies: tallies.collect::<tantivy::Result<_>>()?,
            counted: Vec::with_capacity(AT_ONCE),
            order: self.order,
            by,
            before,
            keep: self.keep,
            best: BinaryHeap::new(),
            total: 0,
        })
    }

    fn requires_scoring(&self) -> bool {
        self.order == Order::Relevance
    }

    fn merge_fruits(&self, segments: Vec<tantivy::Result<Harvest>>) -> tantivy::Result<Harvest> {
        let mut total = 0;
        let mut best = Vec::new();
        let mut facets = vec![BTreeMap::<i64, u64>::new(); self.facets.len()];
        for segment in segments {
            let segment = segment?;
            total += segment.total;
            best.extend(segment.best);
            for (sum, counts) in facets.iter_mut().zip(segment.facets) {
                for (value, count) in counts {
                    *sum.entry(value).or_default() += count;
                }
            }
        }
        best.sort_unstable_by(|one, other| other.cmp(one));
        best.truncate(self.keep);
        let facets = facets.into_iter().map(|counts| counts.into_iter().collect()).collect();
        Ok(Harvest { best, total, facets })
    }
}

/// The walk over one segment.
pub(crate) struct Segment {
    keys: Column<i64>,
    chosen: Vec<(Arc<BitSet>, Option<usize>)>,
    tallies: Vec<Tally>,
    /// Who fulfils everything and waits to be counted: values are read for many at once.
    counted: Vec<DocId>,
    order: Order,
    by: Sorted,
    before: Option<Local>,
    keep: usize,
    best: BinaryHeap<Reverse<Local>>,
    total: u64,
}

/// What a segment is ordered by.
enum Sorted {
    Score,
    Number(Column<i64>),
    Label(Option<StrColumn>),
}

impl Sorted {
    /// The rank that entries of this segment must be below, to come after one of any segment.
    fn before(&self, rank: &Rank) -> tantivy::Result<Local> {
        Ok(match (&rank.by, self) {
            (Value::Number(by), _) => (Some(*by), rank.key),
            (Value::Text(Reverse(text)), Self::Label(Some(column))) => {
                let texts = column.dictionary();
                if let Some(place) = texts.term_ord(text)? {
                    return Ok((Some(!place), rank.key));
                }
                // The text is not in this segment: everything from the next one on, whatever its key.
                let (next, _) =
                    texts.term_bounds_to_ord(Bound::Excluded(text), Bound::<&String>::Unbounded)?;
                match next {
                    Bound::Included(place) => (Some(!place), i64::MAX),
                    Bound::Excluded(place) => (Some(!place), i64::MIN),
                    Bound::Unbounded => (None, i64::MAX),
                }
            }
            // Nobody of the segment has a text: all of them come after whoever has one.
            (Value::Text(_), _) => (None, i64::MAX),
            (Value::Missing, _) => (None, rank.key),
        })
    }

    fn of(&self, order: Order, doc: DocId, score: Score) -> Option<u64> {
        match self {
            Self::Score => Some(of_score(score)),
            Self::Number(column) => column.first(doc).map(|value| of_number(order, value)),
            Self::Label(column) => column.as_ref()?.ords().first(doc).map(|place| !place),
        }
    }

    fn value(&self, local: Option<u64>) -> tantivy::Result<Value> {
        Ok(match (self, local) {
            (_, None) | (Self::Label(None), _) => Value::Missing,
            (Self::Label(Some(column)), Some(place)) => {
                let mut text = String::new();
                column.ord_to_str(!place, &mut text)?;
                Value::Text(Reverse(text))
            }
            (Self::Score | Self::Number(_), Some(by)) => Value::Number(by),
        })
    }
}

impl Segment {
    /// Who fails one criterion is counted beside its facet; who fails two is counted nowhere.
    fn failed(&self, doc: DocId) -> Failed {
        let mut failed = Failed::None;
        for (docs, facet) in &self.chosen {
            if docs.contains(doc) {
                continue;
            }
            match (failed, facet) {
                (Failed::None, Some(facet)) => failed = Failed::Of(*facet),
                _ => return Failed::Several,
            }
        }
        failed
    }

    /// Counts whoever waits to be counted.
    fn count(&mut self) {
        for tally in &mut self.tallies {
            tally.count(&self.counted);
        }
        self.counted.clear();
    }

    fn keep(&mut self, doc: DocId, score: Score) {
        let Some(key) = self.keys.first(doc) else { return };
        let rank = (self.by.of(self.order, doc, score), key);
        if self.before.is_some_and(|before| rank >= before) {
            return;
        }
        if self.best.len() < self.keep {
            self.best.push(Reverse(rank));
        } else if let Some(mut worst) = self.best.peek_mut()
            && worst.0 < rank
        {
            *worst = Reverse(rank);
        }
    }
}

#[derive(Clone, Copy)]
enum Failed {
    None,
    Of(usize),
    Several,
}

impl SegmentCollector for Segment {
    type Fruit = tantivy::Result<Harvest>;

    fn collect(&mut self, doc: DocId, score: Score) {
        match self.failed(doc) {
            Failed::None => {
                self.total += 1;
                self.counted.push(doc);
                if self.counted.len() == AT_ONCE {
                    self.count();
                }
                self.keep(doc, score);
            }
            Failed::Of(facet) => {
                if let Some(tally) = self.tallies.get_mut(facet) {
                    tally.count_alone(doc);
                }
            }
            Failed::Several => {}
        }
    }

    fn harvest(mut self) -> tantivy::Result<Harvest> {
        self.count();
        let by = &self.by;
        let best = self
            .best
            .into_iter()
            .map(|Reverse((local, key))| Ok(Rank { by: by.value(local)?, key }))
            .collect::<tantivy::Result<_>>()?;
        let facets = self.tallies.into_iter().map(Tally::counts).collect();
        Ok(Harvest { best, total: self.total, facets })
    }
}
