//! Keyed hashes: equality without reading (quality.md S77).
//!
//! A hash in a column carries the number of its key (`2.ab12…`), but for the first key, which came before numbers.

use super::{
    Vault,
    ring::{hex, mac},
};

impl Vault {
    /// A keyed hash of a normalised value with the newest key, to be stored: equal values have equal hashes, and the
    /// key is needed to guess.
    #[must_use]
    pub fn blind_index(&self, column: &str, value: &str) -> String {
        let ring = self.ring();
        let newest = ring.newest();
        newest.map_or_else(String::new, |pair| {
            stored(pair.number, pair.index.expose(), column, value)
        })
    }

    /// The hashes a stored value may have, newest key first: while keys are changed rows of several keys are there.
    #[must_use]
    pub fn blind_indexes(&self, column: &str, value: &str) -> Vec<String> {
        let ring = self.ring();
        let mut numbers = self.numbers();
        numbers.reverse();
        let of = |number| ring.of(number).map(|pair| (number, pair.index.expose()));
        let pairs = numbers.into_iter().filter_map(of);
        pairs.map(|(number, key)| stored(number, key, column, value)).collect()
    }

    /// A keyed hash for what is compared soon and forgotten: it does not change when the sealing keys do.
    #[must_use]
    pub fn passing_hash(&self, purpose: &str, value: &str) -> String {
        hex(&mac(self.derived(purpose).expose(), value.as_bytes()))
    }

    /// A keyed hash of bytes for the journal's chain.
    pub(crate) fn link(&self, message: &[u8]) -> String {
        hex(&mac(self.derived("journal chain").expose(), message))
    }
}

fn stored(number: u32, key: &[u8; 32], column: &str, value: &str) -> String {
    let hash = hex(&mac(key, format!("{column}\u{0}{value}").as_bytes()));
    if number == 1 { hash } else { format!("{number}.{hash}") }
}

#[cfg(test)]
mod tests {
    use kernel::SeededRng;

    use super::*;

    #[test]
    fn s77_equal_values_have_equal_hashes_and_the_key_is_needed() {
        let vault = Vault::drawn(&SeededRng::new(1));
        let other = Vault::drawn(&SeededRng::new(2));
        let phone = "+212612345678";
        let hash = vault.blind_index("people.phone", phone);
        assert_eq!(hash, vault.blind_index("people.phone", phone));
        assert_eq!(vec![hash.clone()], vault.blind_indexes("people.phone", phone));
        assert_ne!(hash, vault.blind_index("people.phone", "+212612345679"));
        assert_ne!(hash, vault.blind_index("people.document", phone));
        assert_ne!(hash, other.blind_index("people.phone", phone));
        assert!(!hash.contains("612345678") && hash.len() == 64);
    }

    #[test]
    fn a_new_key_finds_what_the_old_one_wrote() {
        let folder = tempfile::tempdir().unwrap();
        let rng = SeededRng::new(1);
        let vault = Vault::open(&folder.path().join("keys"), true, &rng).unwrap();
        let old = vault.blind_index("people.phone", "1");
        assert_eq!(vault.make_next(&rng).unwrap(), 2);
        let new = vault.blind_index("people.phone", "1");
        assert!(new.starts_with("2.") && new != old);
        assert_eq!(vault.blind_indexes("people.phone", "1"), [new, old]);
    }
}
