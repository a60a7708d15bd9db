//! Fields encrypted one by one: XChaCha20-Poly1305, bound to their table, column and row (people.md §9).

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use kernel::Randomness;

use super::{Vault, columns};

/// Where a sealed value lives; a value moved elsewhere does not open.
#[derive(Debug, Clone, Copy)]
pub struct SealContext<'a> {
    /// `table.column`.
    pub column: &'static str,
    /// The row's random `seal_id`.
    pub seal_id: &'a str,
}

/// A sealed value that does not open: shown to administrators, never treated as empty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a value of {column} cannot be decrypted")]
pub struct Unreadable {
    /// `table.column`.
    pub column: &'static str,
}

impl Vault {
    /// Encrypts `value` for its place with the newest key: `v1.{key number}.{base64 of nonce and ciphertext}`.
    #[must_use]
    pub fn seal(&self, context: SealContext<'_>, value: &str, rng: &dyn Randomness) -> String {
        debug_assert!(
            columns::is_known(context.column),
            "{} is not in vault::SEALED",
            context.column
        );
        let ring = self.ring();
        let Some(pair) = ring.newest() else {
            return String::new();
        };
        let mut nonce = [0_u8; 24];
        rng.fill(&mut nonce);
        let aad = associated(context);
        let cipher = XChaCha20Poly1305::new(pair.seal.expose().into());
        let payload = Payload { msg: value.as_bytes(), aad: aad.as_bytes() };
        // Encryption in memory fails only beyond 256 GB.
        let sealed = cipher.encrypt(&XNonce::from(nonce), payload).unwrap_or_default();
        format!("v1.{}.{}", pair.number, STANDARD_NO_PAD.encode([&nonce[..], &sealed].concat()))
    }

    /// Decrypts a value in its place.
    ///
    /// # Errors
    /// [`Unreadable`] when the key is not here, or the value was altered or moved.
    pub fn open_sealed(
        &self,
        context: SealContext<'_>,
        sealed: &str,
    ) -> Result<String, Unreadable> {
        self.try_open(context, sealed).ok_or(Unreadable { column: context.column })
    }

    fn try_open(&self, context: SealContext<'_>, sealed: &str) -> Option<String> {
        let number = sealed_with(sealed)?;
        let (_, body) = sealed.strip_prefix("v1.")?.split_once('.')?;
        let mut ring = self.ring();
        if ring.of(number).is_none() {
            // Another process has begun to seal with a new key.
            self.refresh().ok()?;
            ring = self.ring();
        }
        let key = ring.of(number)?.seal.expose();
        let bytes = STANDARD_NO_PAD.decode(body).ok()?;
        let (nonce, ciphertext) = bytes.split_at_checked(24)?;
        let nonce = XNonce::from(<[u8; 24]>::try_from(nonce).ok()?);
        let aad = associated(context);
        let cipher = XChaCha20Poly1305::new(key.into());
        let opened =
            cipher.decrypt(&nonce, Payload { msg: ciphertext, aad: aad.as_bytes() }).ok()?;
        String::from_utf8(opened).ok()
    }
}

/// The number of the key a value was sealed with; `None` when it is no sealed value.
pub(crate) fn sealed_with(sealed: &str) -> Option<u32> {
    let (number, _) = sealed.strip_prefix("v1.")?.split_once('.')?;
    number.parse().ok()
}

fn associated(context: SealContext<'_>) -> String {
    format!("{}:{}", context.column, context.seal_id)
}

#[cfg(test)]
mod tests {
    use kernel::SeededRng;

    use super::*;

    const PLACES: [&str; 5] = [
        "people.phone",
        "people.whatsapp",
        "people.address",
        "people.guardian",
        "person_links.url",
    ];

    #[test]
    fn s76_two_values_that_change_places_do_not_open() {
        let rng = SeededRng::new(3);
        let vault = Vault::drawn(&rng);
        let rows = ["a", "b", "c", "d"];
        let places: Vec<_> = PLACES
            .iter()
            .flat_map(|column| rows.map(|seal_id| SealContext { column, seal_id }))
            .collect();
        let sealed: Vec<_> = places.iter().map(|place| vault.seal(*place, "x", &rng)).collect();
        for (here, place) in places.iter().enumerate() {
            for (there, value) in sealed.iter().enumerate() {
                assert_eq!(vault.open_sealed(*place, value).is_ok(), here == there, "{place:?}");
            }
        }
        let mut drawn = sealed.clone();
        drawn.sort_unstable();
        drawn.dedup();
        assert_eq!(drawn.len(), sealed.len(), "a nonce came twice");
    }

    #[test]
    fn s76_an_altered_value_does_not_open() {
        let rng = SeededRng::new(4);
        let vault = Vault::drawn(&rng);
        let here = SealContext { column: "people.phone", seal_id: "a" };
        let sealed = vault.seal(here, "+212612345678", &rng);
        for position in 5..sealed.len() {
            let mut altered = sealed.clone().into_bytes();
            altered[position] = if altered[position] == b'A' { b'B' } else { b'A' };
            let altered = String::from_utf8(altered).unwrap();
            assert!(vault.open_sealed(here, &altered).is_err(), "{position}");
        }
    }

    #[test]
    fn a_value_opens_only_in_its_place() {
        let rng = SeededRng::new(1);
        let vault = Vault::drawn(&rng);
        let here = SealContext { column: "people.phone", seal_id: "a" };
        let sealed = vault.seal(here, "+212612345678", &rng);
        assert_eq!(vault.open_sealed(here, &sealed), Ok("+212612345678".to_owned()));
        for elsewhere in [
            SealContext { seal_id: "b", ..here },
            SealContext { column: "people.whatsapp", ..here },
        ] {
            assert!(vault.open_sealed(elsewhere, &sealed).is_err());
        }
        assert!(Vault::drawn(&rng).open_sealed(here, &sealed).is_err());
    }
}
