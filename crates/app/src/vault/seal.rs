//! Fields encrypted one by one: XChaCha20-Poly1305, bound to their table, column and row (people.md §9).

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use kernel::Randomness;

use super::Vault;

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
        let Some(key) = self.seal.last() else {
            return String::new();
        };
        let mut nonce = [0_u8; 24];
        rng.fill(&mut nonce);
        let aad = associated(context);
        let cipher = XChaCha20Poly1305::new(key.key.expose().into());
        let payload = Payload { msg: value.as_bytes(), aad: aad.as_bytes() };
        // Encryption in memory fails only beyond 256 GB.
        let sealed = cipher.encrypt(&XNonce::from(nonce), payload).unwrap_or_default();
        format!("v1.{}.{}", key.number, STANDARD_NO_PAD.encode([&nonce[..], &sealed].concat()))
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
        let (number, body) = sealed.strip_prefix("v1.")?.split_once('.')?;
        let number: u32 = number.parse().ok()?;
        let key = self.seal.iter().find(|key| key.number == number)?;
        let bytes = STANDARD_NO_PAD.decode(body).ok()?;
        let (nonce, ciphertext) = bytes.split_at_checked(24)?;
        let nonce = XNonce::from(<[u8; 24]>::try_from(nonce).ok()?);
        let aad = associated(context);
        let cipher = XChaCha20Poly1305::new(key.key.expose().into());
        let opened =
            cipher.decrypt(&nonce, Payload { msg: ciphertext, aad: aad.as_bytes() }).ok()?;
        String::from_utf8(opened).ok()
    }
}

fn associated(context: SealContext<'_>) -> String {
    format!("{}:{}", context.column, context.seal_id)
}

#[cfg(test)]
mod tests {
    use kernel::SeededRng;

    use super::*;

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
