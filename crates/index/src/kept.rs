//! Who fulfils a condition, kept for each segment: a segment never changes, so what was found in it once holds for as
//! long as it is there. Whoever is taken out since is left out by the walk itself.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
};

use tantivy::{BitSet, index::SegmentId};

/// What all sets together may take. One bit an entry: 128 conditions of a million people.
const MOST_BYTES: usize = 16 << 20;

/// A condition in a segment.
type Key = (SegmentId, Arc<str>);

/// The sets that were made last.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Sets>);

#[derive(Default)]
struct Sets {
    by_key: HashMap<Key, Arc<BitSet>>,
    oldest_first: VecDeque<(Key, usize)>,
    bytes: usize,
}

impl Kept {
    /// The set of a condition in a segment, made where it is not kept.
    pub fn set(
        &self,
        key: Key,
        make: impl FnOnce() -> tantivy::Result<BitSet>,
    ) -> tantivy::Result<Arc<BitSet>> {
        if let Some(set) = self.sets().by_key.get(&key) {
            return Ok(Arc::clone(set));
        }
        // Two who make the same at once make it twice, and neither waits.
        let set = Arc::new(make()?);
        self.sets().keep(key, &set);
        Ok(set)
    }

    fn sets(&self) -> std::sync::MutexGuard<'_, Sets> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sets {
    fn keep(&mut self, key: Key, set: &Arc<BitSet>) {
        let bytes = usize::try_from(set.max_value()).unwrap_or(MOST_BYTES) / 8;
        if bytes > MOST_BYTES || self.by_key.insert(key.clone(), Arc::clone(set)).is_some() {
            return;
        }
        self.bytes += bytes;
        self.oldest_first.push_back((key, bytes));
        while self.bytes > MOST_BYTES
            && let Some((oldest, bytes)) = self.oldest_first.pop_front()
        {
            self.by_key.remove(&oldest);
            self.bytes = self.bytes.saturating_sub(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_made_once_and_the_oldest_go_first() {
        let kept = Kept::default();
        let segment = SegmentId::from_uuid_string("0123456789abcdef0123456789abcdef").unwrap();
        let key = |name: &str| (segment, Arc::from(name));
        let large = 8 * 5 * (1 << 20);
        for name in ["a", "b", "c", "a"] {
            kept.set(key(name), || Ok(BitSet::with_max_value(large))).unwrap();
        }
        kept.set(key("c"), || panic!("it is kept")).unwrap();
        kept.set(key("d"), || Ok(BitSet::with_max_value(large))).unwrap();
        let again = kept.set(key("a"), || Ok(BitSet::with_max_value(1))).unwrap();
        assert_eq!(again.max_value(), 1, "the oldest was given up");
        assert!(kept.sets().bytes <= MOST_BYTES);
    }
}
