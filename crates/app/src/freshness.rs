//! Which drawn pages are older than a write: what is remembered of a page stands only while nothing it shows changed.
//!
//! Every write says whose pages it may have changed, by the events it records. A write that tells nothing may have
//! changed anything, unless it says that no page shows what it keeps: forgetting to say so costs speed, never truth.

use std::sync::atomic::{AtomicU64, Ordering};

use kernel::PersonId;

/// People share a mark: with more than this many, a write makes a stranger's page old too, which is drawn again.
const MARKS: usize = 4_096;

/// Whose pages a write may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// Those of these people; of nobody, when the list is empty.
    People(Vec<PersonId>),
    /// Any page.
    Everything,
}

/// What was true at an instant; counts writes, not time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment(u64);

/// The last write of everybody, in this process.
#[derive(Debug)]
pub struct Freshness {
    writes: AtomicU64,
    everything: AtomicU64,
    people: Box<[AtomicU64]>,
}

impl Default for Freshness {
    fn default() -> Self {
        let people = std::iter::repeat_with(AtomicU64::default).take(MARKS).collect();
        Self { writes: AtomicU64::default(), everything: AtomicU64::default(), people }
    }
}

impl Freshness {
    /// To be taken before a page is read.
    #[must_use]
    pub fn now(&self) -> Moment {
        Moment(self.writes.load(Ordering::SeqCst))
    }

    /// Whether a page of this person that was read after that moment still shows what is kept.
    #[must_use]
    pub fn is_current(&self, person: PersonId, read: Moment) -> bool {
        let before = |mark: &AtomicU64| mark.load(Ordering::SeqCst) <= read.0;
        before(&self.everything) && self.mark(person).is_some_and(before)
    }

    /// A write under way: whoever lets go of it before it is settled, as a browser that goes away does, leaves nobody
    /// to say what it changed.
    pub(crate) const fn unsettled(&self) -> Unsettled<'_> {
        Unsettled(Some(self))
    }

    /// To be told after a commit: whoever read before it may have read what was before it.
    pub(crate) fn changed(&self, touched: &Touched) {
        if *touched == Touched::People(Vec::new()) {
            return;
        }
        let at = self.writes.fetch_add(1, Ordering::SeqCst).saturating_add(1);
        match touched {
            Touched::Everything => drop(self.everything.fetch_max(at, Ordering::SeqCst)),
            Touched::People(people) => {
                for mark in people.iter().filter_map(|person| self.mark(*person)) {
                    mark.fetch_max(at, Ordering::SeqCst);
                }
            }
        }
    }

    fn mark(&self, person: PersonId) -> Option<&AtomicU64> {
        let place = usize::try_from(person.0.unsigned_abs()).unwrap_or_default() % MARKS;
        self.people.get(place)
    }
}

/// See [`Freshness::unsettled`].
pub(crate) struct Unsettled<'a>(Option<&'a Freshness>);

impl Unsettled<'_> {
    /// The write came to its end.
    pub(crate) fn settle(mut self) {
        self.0 = None;
    }
}

impl Drop for Unsettled<'_> {
    fn drop(&mut self) {
        if let Some(freshness) = self.0 {
            freshness.changed(&Touched::Everything);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_makes_the_pages_it_touched_old_and_no_other() {
        let freshness = Freshness::default();
        let (amina, said) = (PersonId(1), PersonId(2));
        let read = freshness.now();
        freshness.changed(&Touched::People(Vec::new()));
        assert!(freshness.is_current(amina, read));
        freshness.changed(&Touched::People(vec![amina]));
        assert!(!freshness.is_current(amina, read));
        assert!(freshness.is_current(said, read));
        assert!(freshness.is_current(amina, freshness.now()));
        freshness.changed(&Touched::Everything);
        assert!(!freshness.is_current(said, read));
    }
}
