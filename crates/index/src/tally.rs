//! How many entries have each value of a number.

use std::collections::HashMap;

use tantivy::{DocId, columnar::Column};

/// Values this far apart are counted in a row of their own; others are looked up.
const WIDEST: u64 = 1 << 17;

/// The counts of one facet in one segment.
pub(crate) struct Tally {
    column: Column<i64>,
    least: i64,
    row: Vec<u32>,
    others: HashMap<i64, u32>,
}

impl Tally {
    pub fn new(column: Column<i64>) -> Self {
        let (least, most) = (column.min_value(), column.max_value());
        let width = if most < least { 0 } else { most.abs_diff(least).saturating_add(1) };
        let row = usize::try_from(width).ok().filter(|_| width <= WIDEST).unwrap_or_default();
        Self { column, least, row: vec![0; row], others: HashMap::new() }
    }

    /// Counts the values of an entry. An entry with one value twice is one entry, which the writer sees to.
    pub fn count(&mut self, doc: DocId) {
        for value in self.column.values_for_doc(doc) {
            let place = usize::try_from(value.wrapping_sub(self.least)).ok();
            match place.and_then(|place| self.row.get_mut(place)) {
                Some(count) => *count += 1,
                None => *self.others.entry(value).or_default() += 1,
            }
        }
    }

    /// Every value that was met, with its count.
    pub fn counts(self) -> Vec<(i64, u64)> {
        let least = self.least;
        let in_row = self.row.into_iter().zip(0_i64..).filter(|(count, _)| *count > 0);
        let in_row = in_row.map(|(count, place)| (least.wrapping_add(place), u64::from(count)));
        in_row.chain(self.others.into_iter().map(|(v, count)| (v, u64::from(count)))).collect()
    }
}
