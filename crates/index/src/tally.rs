//! How many entries have each value of a number, or one of each group of its values.

use std::collections::HashMap;

use tantivy::{
    DocId,
    columnar::{Cardinality, Column},
};

use crate::Groups;

/// Entries whose values are read at once.
pub(crate) const AT_ONCE: usize = 512;
/// Values this far apart are counted in a row of their own; others are looked up.
const WIDEST: u64 = 1 << 17;

/// The counts of one facet in one segment.
pub(crate) struct Tally {
    column: Column<i64>,
    kept: Kept,
    block: Block,
    /// Entries that are counted here alone, and wait for others: values are read for many at once.
    waiting: Vec<DocId>,
}

/// What is counted.
enum Kept {
    Values(Values),
    Groups(Grouped),
}

/// Where the values of many entries are read to, one call for all of them.
#[derive(Default)]
struct Block {
    docs: Vec<DocId>,
    rows: Vec<u32>,
    values: Vec<i64>,
}

impl Tally {
    pub fn new(column: Column<i64>, groups: Option<&Groups>) -> Self {
        let kept = match groups {
            Some(groups) => Kept::Groups(Grouped::new(groups)),
            None => Kept::Values(Values::new(&column)),
        };
        Self { column, kept, block: Block::default(), waiting: Vec::new() }
    }

    /// Counts the values of entries. An entry with one value twice is one entry, which the writer sees to.
    pub fn count(&mut self, entries: &[DocId]) {
        let Block { docs, rows, values } = &mut self.block;
        let (docs, rows) = if self.column.get_cardinality() == Cardinality::Full {
            (entries, entries)
        } else {
            docs.clear();
            rows.clear();
            self.column.row_ids_for_docs(entries, docs, rows);
            (docs.as_slice(), rows.as_slice())
        };
        values.resize(rows.len(), 0);
        self.column.values.get_vals(rows, values);
        match &mut self.kept {
            Kept::Values(kept) => values.iter().for_each(|value| kept.count(*value)),
            Kept::Groups(kept) => {
                docs.iter().zip(values.iter()).for_each(|(doc, value)| kept.count(*doc, *value));
            }
        }
    }

    /// Counts the values of an entry that comes alone.
    pub fn count_alone(&mut self, entry: DocId) {
        self.waiting.push(entry);
        if self.waiting.len() == AT_ONCE {
            self.count_waiting();
        }
    }

    fn count_waiting(&mut self) {
        let mut waiting = std::mem::take(&mut self.waiting);
        self.count(&waiting);
        waiting.clear();
        self.waiting = waiting;
    }

    /// Every value or group that was met, with its count.
    pub fn counts(mut self) -> Vec<(i64, u64)> {
        self.count_waiting();
        match self.kept {
            Kept::Values(kept) => kept.counts(),
            Kept::Groups(kept) => kept.counts(),
        }
    }
}

struct Values {
    least: i64,
    row: Vec<u32>,
    others: HashMap<i64, u32>,
}

impl Values {
    fn new(column: &Column<i64>) -> Self {
        let (least, most) = (column.min_value(), column.max_value());
        Self { least, row: vec![0; width(least, most).unwrap_or_default()], others: HashMap::new() }
    }

    fn count(&mut self, value: i64) {
        let place = usize::try_from(value.wrapping_sub(self.least)).ok();
        match place.and_then(|place| self.row.get_mut(place)) {
            Some(count) => *count += 1,
            None => *self.others.entry(value).or_default() += 1,
        }
    }

    fn counts(self) -> Vec<(i64, u64)> {
        let least = self.least;
        let in_row = self.row.into_iter().zip(0_i64..).filter(|(count, _)| *count > 0);
        let in_row = in_row.map(|(count, place)| (least.wrapping_add(place), u64::from(count)));
        in_row.chain(self.others.into_iter().map(|(v, count)| (v, u64::from(count)))).collect()
    }
}

/// Entries that have a value of each group.
struct Grouped {
    least: i64,
    /// The place of each value's group, beginning with the least value; `NONE` without one.
    places: Vec<u32>,
    /// The same, where values are too far apart for a row.
    far: HashMap<i64, u32>,
    groups: Vec<Group>,
}

struct Group {
    id: i64,
    count: u32,
    /// The entry that was counted last: its other values come right after.
    last: Option<DocId>,
}

const NONE: u32 = u32::MAX;

impl Grouped {
    fn new(groups: &Groups) -> Self {
        let mut ids: Vec<i64> = groups.values().copied().collect();
        ids.sort_unstable();
        ids.dedup();
        let place =
            |group: &i64| ids.binary_search(group).ok().and_then(|at| u32::try_from(at).ok());
        let least = groups.keys().next().copied().unwrap_or(1);
        let most = groups.keys().next_back().copied().unwrap_or(0);
        let mut places = vec![NONE; width(least, most).unwrap_or_default()];
        let mut far = HashMap::new();
        for (value, place) in groups.iter().filter_map(|(value, id)| Some((*value, place(id)?))) {
            let at = usize::try_from(value.wrapping_sub(least)).ok();
            match at.and_then(|at| places.get_mut(at)) {
                Some(known) => *known = place,
                None => _ = far.insert(value, place),
            }
        }
        let groups = ids.into_iter().map(|id| Group { id, count: 0, last: None }).collect();
        Self { least, places, far, groups }
    }

    fn count(&mut self, doc: DocId, value: i64) {
        let at = usize::try_from(value.wrapping_sub(self.least)).ok();
        let near = at.and_then(|at| self.places.get(at)).copied();
        let place = near.or_else(|| self.far.get(&value).copied()).unwrap_or(NONE);
        let group = usize::try_from(place).ok().and_then(|place| self.groups.get_mut(place));
        if let Some(group) = group.filter(|group| group.last != Some(doc)) {
            group.last = Some(doc);
            group.count += 1;
        }
    }

    fn counts(self) -> Vec<(i64, u64)> {
        let met = self.groups.into_iter().filter(|group| group.count > 0);
        met.map(|group| (group.id, u64::from(group.count))).collect()
    }
}

/// How many values there are from the least to the most; nothing for too many.
fn width(least: i64, most: i64) -> Option<usize> {
    let width = if most < least { 0 } else { most.abs_diff(least).saturating_add(1) };
    usize::try_from(width).ok().filter(|_| width <= WIDEST)
}
