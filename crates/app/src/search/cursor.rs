//! Where a page of an ordered list begins: after somebody of the page before, however many come before them.

use std::fmt::{Display, Formatter};

use index::{By, From, Place};

use super::Sort;

/// The longest name that is ordered by, in bytes: of a letter, ordering may make eighteen.
const LONGEST: usize = 8_000;

/// A place in a list that is ordered by date, name or completeness; as text, what stands in addresses.
#[derive(Debug, Clone, PartialEq)]
pub struct Cursor(Place);

impl Cursor {
    /// Reads what stands in an address; nothing where it makes no sense.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (value, key) = text.rsplit_once('~')?;
        let key = key.parse().ok()?;
        let by = match (value.split_at_checked(1)?, value.len() <= LONGEST) {
            (("m", ""), _) => By::Missing,
            (("n", number), _) => By::Number(number.parse().ok()?),
            (("l", text), true) => By::Label(text.to_owned()),
            _ => return None,
        };
        Some(Self(Place { by, key }))
    }

    /// The end of a page, where the list goes on by place: by relevance it goes on by number.
    pub(super) fn after(sort: Sort, place: &Place) -> Option<Self> {
        let by_place = !matches!(sort, Sort::Relevance) && !matches!(place.by, By::Score(_));
        by_place.then(|| Self(place.clone()))
    }

    /// Where to go on, in a list of this order; a place of another order is no place.
    pub(super) fn start(&self, sort: Sort) -> Option<From> {
        let fits = matches!(
            (&self.0.by, sort),
            (By::Missing, Sort::Newest | Sort::Name | Sort::Completeness)
                | (By::Number(_), Sort::Newest | Sort::Completeness)
                | (By::Label(_), Sort::Name)
        );
        fits.then(|| From::After(self.0.clone()))
    }
}

impl Display for Cursor {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let key = self.0.key;
        match &self.0.by {
            By::Number(number) => write!(f, "n{number}~{key}"),
            By::Label(text) => write!(f, "l{text}~{key}"),
            By::Missing | By::Score(_) => write!(f, "m~{key}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written_and_nonsense_is_none() {
        for by in [By::Missing, By::Number(-7), By::Label("amina ~ الع".to_owned())] {
            let cursor = Cursor(Place { by, key: 12 });
            assert_eq!(Cursor::parse(&cursor.to_string()), Some(cursor));
        }
        let long = format!("l{}~1", "a".repeat(LONGEST));
        for text in [
            "",
            "~",
            "n~1",
            "nx~1",
            "m~x",
            "mx~1",
            "é~1",
            "s1.5~1",
            "n1~99999999999999999999",
            &long,
        ] {
            assert_eq!(Cursor::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_place_of_another_order_is_no_place() {
        let named = Cursor(Place { by: By::Label("a".to_owned()), key: 1 });
        assert!(named.start(Sort::Name).is_some());
        assert!(named.start(Sort::Newest).is_none() && named.start(Sort::Relevance).is_none());
        assert!(Cursor::after(Sort::Relevance, &Place { by: By::Score(1.0), key: 1 }).is_none());
    }
}
